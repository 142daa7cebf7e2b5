//! What is pasted.

use whence::incoming::read_paste;

#[test]
fn a_paste_keeps_its_paragraphs() {
    #[track_caller]
    fn check(text: &str, html: &str, wanted: &str) {
        let reading = read_paste(text, html);
        assert_eq!(reading.refused, []);
        assert_eq!(reading.articles[0].text, wanted);
        assert_eq!(reading.articles[0].file_name, "");
    }
    check("One\nTwo", "", "One\nTwo");
    check(
        "One Two",
        "<meta charset='utf-8'><p>One</p><p>Two</p>",
        "One\n\nTwo",
    );
    check(
        "One\nTwo\nThree",
        "<html><body>\n<!--StartFragment--><h2>One</h2><ul><li>Two<li>Three</ul><!--EndFragment-->\n</body></html>",
        "One\n\nTwo\n\nThree",
    );
    check("One\nTwo", "<b>One<br>Two</b>", "One\nTwo");
    check(
        "A b",
        "<p>A<span class=\"Apple-converted-space\">&nbsp;</span>b</p>",
        "A b",
    );
    check("12 km", "<p>12&nbsp;km</p>", "12\u{a0}km");
    // Code is pasted as it stands.
    check(
        "a {\n  b\n}",
        "<div><span>a {</span></div><div><span>b</span></div>",
        "a {\n  b\n}",
    );
    // More text than the HTML shows.
    check("One\nTwo\nThree", "<p>One</p>", "One\nTwo\nThree");
    check("alert", "<p>alert</p><script>alert(1)</script>", "alert");
}

#[test]
fn nothing_pasted_is_no_article() {
    let reading = read_paste(" \n", "<p> </p>");
    assert_eq!(reading.articles, []);
    assert_eq!(reading.refused[0].why, "The file holds no words.");
}
