//! Who speaks around a selection, and by which words the text says so.

use super::app_flood::flood;
use super::marked::marked;
use whence::suggest::{candidates, speakers};

/// The speakers offered for the marked words, likeliest first: `name (cue)`, a
/// description with `~` before it, one of another sentence with `…`.
#[track_caller]
fn check(text: &str, wanted: &[&str]) {
    let case = marked(text);
    let shown: Vec<_> = speakers(&case.text, case.span())
        .iter()
        .map(|s| {
            let cue = s.cue.map_or("", |cue| case.text.slice(cue));
            let kind = if s.is_nameless { "~" } else { "" };
            let far = if s.is_in_sentence { "" } else { "…" };
            let mention = case.text.slice(s.mention);
            assert_eq!(mention.to_lowercase(), s.name.to_lowercase(), "{text}");
            format!("{far}{kind}{} ({cue})", s.name)
        })
        .collect();
    assert_eq!(shown, wanted, "{text}");
}

#[test]
fn a_name_before_the_verb() {
    check("Ana Brandt said ⟦it rained⟧.", &["Ana Brandt (said)"]);
    check("⟦It rained⟧, Ana Brandt said.", &["Ana Brandt (said)"]);
    check(
        "The Orrin Observatory for Rivers and Lakes warned that ⟦it rained⟧.",
        &["Orrin Observatory for Rivers and Lakes (warned)"],
    );
    check(
        "The Office of the Prosecutor has also confirmed ⟦it⟧.",
        &["Office of the Prosecutor (confirmed)"],
    );
    check(
        "On Tuesday, Lund later told us ⟦it rained⟧.",
        &["Lund (told)"],
    );
    check("Mrs. Brandt said ⟦it rained⟧.", &["Brandt (said)"]);
    check(
        "Gen. Ivar Lund said on Monday ⟦it rained⟧.",
        &["Gen. Ivar Lund (said)"],
    );
    check("Channel 4 reported ⟦rain⟧.", &["Channel 4 (reported)"]);
    check(
        "Belm’s Water Ministry said ⟦it rained⟧.",
        &["Belm’s Water Ministry (said)"],
    );
    check("State news agency TANA said ⟦it rained⟧.", &["TANA (said)"]);
    check("He was told ⟦it rained⟧.", &[]);
    check("They said ⟦it rained⟧ in Orrin.", &[]);
    check("The toll is believed to be ⟦nine⟧.", &[]);
}

#[test]
fn asides_and_joint_sources() {
    check(
        "Ana Brandt, the mayor of Orrin, said ⟦it rained⟧.",
        &["Ana Brandt (said)"],
    );
    check(
        "The mayor, Ana Brandt, said ⟦it rained⟧.",
        &["Ana Brandt (said)"],
    );
    check(
        "TANA and the Orrin Observatory have confirmed ⟦it⟧.",
        &["Orrin Observatory (confirmed)", "TANA (confirmed)"],
    );
}

#[test]
fn a_name_after_the_cue() {
    check("“⟦It rained⟧,” said Ana Brandt.", &["Ana Brandt (said)"]);
    check(
        "“⟦It rained⟧,” said the mayor, Ana Brandt.",
        &["Ana Brandt (said)"],
    );
    check(
        "⟦It rained⟧, according to the Orrin Observatory for Rivers, a group.",
        &["Orrin Observatory for Rivers (according to)"],
    );
    check(
        "According to mayor Ana Brandt, ⟦it rained⟧.",
        &["Ana Brandt (According to)"],
    );
    check(
        "⟦It rained⟧, as reported by Radio Belm.",
        &["Radio Belm (reported by)"],
    );
    check(
        "In a statement by the Water Board, ⟦rain⟧ was denied.",
        &["Water Board (statement by)"],
    );
    check(
        "Radio Belm quoted Ana Brandt as saying ⟦it rained⟧.",
        &["Ana Brandt (quoted)", "Radio Belm (quoted)"],
    );
    check(
        "Lund told Radio Belm ⟦it rained⟧.",
        &["Lund (told)", "Radio Belm (told)"],
    );
    check(
        "⟦It rained⟧, Lund’s latest report shows.",
        &["Lund (report)"],
    );
    check(
        "Selon la Croix Bleue, ⟦il pleut⟧.",
        &["Croix Bleue (Selon)"],
    );
    check("Laut Polizei ⟦regnet es⟧.", &["Polizei (Laut)"]);
}

#[test]
fn the_nameless_as_what_they_are() {
    check("Residents said ⟦it rained⟧.", &["~residents (said)"]);
    check(
        "Two senior Belmish officials said ⟦it rained⟧.",
        &["~two senior Belmish officials (said)"],
    );
    check(
        "⟦It rained⟧, local residents told reporters.",
        &["~local residents (told)"],
    );
    check(
        "A spokesman for the Ministry of Water said ⟦it rained⟧.",
        &[
            "~a spokesman for the Ministry of Water (said)",
            "Ministry of Water (said)",
        ],
    );
    check(
        "⟦It rained⟧, according to a spokeswoman for the Ministry of Water.",
        &[
            "~a spokeswoman for the Ministry of Water (according to)",
            "Ministry of Water (according to)",
        ],
    );
    check(
        "Residents of the lower town said ⟦it rained⟧.",
        &["~residents of the lower town (said)"],
    );
    check(
        "Officials in Orrin said ⟦it rained⟧.",
        &["~officials in Orrin (said)"],
    );
    check(
        "Ministry spokesman Ole Lund said ⟦it rained⟧.",
        &["Ole Lund (said)"],
    );
    check("⟦It rained⟧, officials say.", &["~officials (say)"]);
    check("“⟦It rained⟧,” said two of them.", &[]);
}

#[test]
fn around_the_selection_and_no_further() {
    check(
        "Far said no.\n\nLund said yes.\nIt ⟦rained⟧. Brandt said no. Holm said no.",
        &["…Lund (said)", "…Brandt (said)"],
    );
    // Who is inside the words is what they are about.
    check(
        "Lund said that ⟦Brandt denied it⟧.",
        &["Lund (said)", "Brandt (denied)"],
    );
    // Each once, in the nearest place.
    check("Lund said so. Lund added ⟦it rained⟧.", &["Lund (added)"]);
}

/// The names offered for the marked words to one who has these sources; `+`
/// stands before the new ones.
#[track_caller]
fn offered(text: &str, sources: &[&str], wanted: &[&str]) {
    let case = marked(&format!("Title\n{text}"));
    let project = flood(&[case.text.as_str()], sources);
    let article = project.articles().iter().next().expect("one").id;
    let found = candidates(&project, article, case.span(), None);
    let shown: Vec<_> = found
        .iter()
        .map(|c| {
            let new = if c.source.is_none() { "+" } else { "" };
            let cue = c.cue.map_or("", |cue| case.text.slice(cue));
            format!("{new}{} {cue}", c.name).trim_end().to_owned()
        })
        .collect();
    assert_eq!(shown, wanted, "{text}");
}

#[test]
fn what_the_register_has_is_not_new() {
    offered(
        "Ana Brandt said ⟦it rained⟧.",
        &["Ana Brandt"],
        &["Ana Brandt said"],
    );
    offered(
        "Brandt said ⟦it rained⟧.",
        &["Ana Brandt"],
        &["Ana Brandt said"],
    );
    offered(
        "Mayor Brandt said ⟦it rained⟧.",
        &["Ana Brandt"],
        &["Ana Brandt said"],
    );
    offered("TANA said ⟦it rained⟧.", &["tana"], &["tana said"]);
    // Another ministry.
    offered(
        "The Health Ministry said ⟦it rained⟧.",
        &["Water Ministry"],
        &["+Health Ministry said", "Water Ministry"],
    );
    // Who says so comes before who is named, new or not.
    offered(
        "Lund said the Board was wrong: ⟦it rained⟧.",
        &["Board", "Holm"],
        &["+Lund said", "Board", "Holm"],
    );
    offered(
        "Holm said so. Residents agreed. ⟦It rained⟧.",
        &["Board", "Holm"],
        &["Holm", "Board"],
    );
}
