//! How words are quoted, by the marks in and around them.

use super::marked::marked;
use whence::model::Quotation;
use whence::suggest::quotation;

#[track_caller]
fn check(text: &str, wanted: Quotation) {
    let case = marked(text);
    assert_eq!(quotation(&case.text, &[case.span()]), wanted, "{text}");
}

#[test]
fn by_the_marks() {
    use Quotation::{Direct, Indirect, Mixed};
    check("She said ⟦the gates were shut⟧.", Indirect);
    check("⟦“The gates were shut,”⟧ she said.", Direct);
    check("“⟦The gates were shut⟧,” she said.", Direct);
    check(
        "She said ⟦the gates had been “left to rust in the rain”⟧.",
        Mixed,
    );
    check(
        "She said ⟦the gates had been \"left to rust in the rain\"⟧.",
        Mixed,
    );
    check("⟦„Die Tore waren zu“⟧, sagte sie.", Direct);
    check("⟦« Les vannes étaient fermées »⟧, dit-elle.", Direct);
    // Somebody breaks in.
    check("⟦“Nobody,” she said, “was told.”⟧", Direct);
    check(
        "⟦“Nobody,” said the keeper, who had come all the way down from the dam, “was told.”⟧",
        Mixed,
    );
    // One word in marks is a name or a doubt.
    check("She said ⟦the “experts” had left⟧.", Indirect);
    check("It was ⟦“catastrophic”⟧, she said.", Direct);
    // Quotations in one another.
    check("⟦“He told us ‘go home’ and left,”⟧ she said.", Direct);
    // An apostrophe is no mark.
    check("She said ⟦the wardens’ houses weren’t safe⟧.", Indirect);
}

#[test]
fn of_several_pieces() {
    let case = marked("“Nobody,” she said in the hall that evening, “was told.” ⟦So it was⟧.");
    let text = &case.text;
    let place = |words: &str| {
        let at = text.as_str().find(words).expect("it stands there");
        let (start, end) = (
            whence::text::ByteOffset(at),
            whence::text::ByteOffset(at + words.len()),
        );
        text.span(start, end).expect("a span")
    };
    let said = [place("“Nobody,”"), place("“was told.”")];
    assert_eq!(quotation(text, &said), Quotation::Direct);
    let both = [place("“Nobody,”"), place("“was told.”"), case.span()];
    assert_eq!(quotation(text, &both), Quotation::Mixed);
}
