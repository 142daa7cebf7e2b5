//! The caret in the app: what keys select, take and leave, and looking for a
//! quote.

use super::app_flood::flood;
use super::app_person::Person;
use whence::app::view::PlaceInPage;
use whence::app::{Command, Dialog, FocusTarget, Request, Step, caret_move_for};
use whence::model::ClaimId;
use whence::text::ByteOffset;

const BRIDGE: &str = "The bridge\n\
    Nine people died. Mayor Lund said “nobody was told, ‘not one’ of us”.\n\
    “It was old,” Ana said. All of it fell.";
const MIXED: &str = "انهيار الجسر\nقال لوند إن 9 قتلوا.\nLund said قال twice.";

fn person(article: &str) -> Person {
    Person::with(&flood(&[article], &["Ana Brandt", "Mayor Lund"]))
}

impl Person {
    /// Presses keys as the page hands them on: in the popover, to the caret, or
    /// to the table of actions.
    fn keys(&mut self, chords: &str) {
        for chord in chords.split_whitespace() {
            let is_drafting = self.app.draft_view().is_some();
            let command = match (chord, caret_move_for(chord)) {
                _ if is_drafting => None,
                (_, Some((by, extends))) => Some(Command::MoveCaret { by, extends }),
                ("Enter", _) => Some(Command::TakeSelection { exact: false }),
                ("Alt+Enter", _) => Some(Command::TakeSelection { exact: true }),
                _ => None,
            };
            match command {
                Some(command) => self.send(command),
                None => self.press(chord),
            }
        }
    }

    fn byte(&self, (paragraph, utf16): PlaceInPage) -> ByteOffset {
        self.app
            .byte_at(paragraph, utf16)
            .expect("a place in the text")
    }

    /// The paragraph of the caret with the caret, and with what is selected in
    /// brackets; empty while it is not shown.
    fn caret(&self) -> String {
        let Some(view) = self.app.caret_view() else {
            return String::new();
        };
        let article = self.app.place().article.expect("an article is open");
        let text = self.project().text_of(article).expect("a text");
        let at = self.byte(view.at).0;
        let anchor = view.anchor.map(|a| self.byte(a).0);
        let mut shown = text.as_str().to_owned();
        let mut signs = vec![(at, "‸")];
        if let Some(anchor) = anchor {
            signs.push((anchor, if anchor < at { "⟦" } else { "⟧" }));
        }
        signs.sort_unstable();
        for (place, sign) in signs.into_iter().rev() {
            shown.insert_str(place, sign);
        }
        let lines = shown.lines().filter(|l| l.contains(['‸', '⟦', '⟧']));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn focused(&self) -> Option<FocusTarget> {
        let focus = |request: &Request| match request {
            // Nobody here stands on a mark.
            Request::Focus(FocusTarget::CaretOrMark(_)) => Some(FocusTarget::Caret),
            Request::Focus(target) => Some(*target),
            _ => None,
        };
        self.asked.iter().rev().find_map(focus)
    }
}

#[track_caller]
fn check(article: &str, keys: &str, wanted: &str) -> Person {
    let mut person = person(article);
    person.keys(keys);
    assert_eq!(person.caret(), wanted, "{keys}");
    person
}

#[track_caller]
fn begins(shown: &str, words: &str) {
    assert!(shown.starts_with(words), "{shown}");
}

#[track_caller]
fn holds(shown: &str, words: &str) {
    assert!(shown.contains(words), "{shown}");
}

#[test]
fn keys_move_the_caret_and_shift_selects() {
    check(BRIDGE, "", "");
    check(BRIDGE, "F8", "‸The bridge");
    check(BRIDGE, "F8 ArrowRight ArrowRight", "Th‸e bridge");
    check(BRIDGE, "F8 Ctrl+ArrowRight", "The‸ bridge");
    check(BRIDGE, "F8 Ctrl+ArrowDown", "The bridge‸");
    check(
        BRIDGE,
        "F8 Ctrl+End Shift+Alt+ArrowUp",
        "“It was old,” Ana said. ‸All of it fell.⟧",
    );
    check(
        BRIDGE,
        "F8 Ctrl+ArrowDown ArrowRight Ctrl+Shift+ArrowRight Ctrl+Shift+ArrowRight",
        "⟦Nine people‸ died. Mayor Lund said “nobody was told, ‘not one’ of us”.",
    );
    check(BRIDGE, "F8 Shift+ArrowRight Shift+ArrowLeft", "‸The bridge");
    check(
        BRIDGE,
        "F8 Ctrl+ArrowRight Ctrl+Shift+ArrowDown Shift+ArrowRight Shift+ArrowRight",
        "The⟦ bridge\nN‸ine people died. Mayor Lund said “nobody was told, ‘not one’ of us”.",
    );
}

#[test]
fn a_selection_is_left_by_its_own_edge() {
    let selected = "F8 Ctrl+ArrowRight Ctrl+Shift+ArrowRight";
    check(BRIDGE, selected, "The⟦ bridge‸");
    check(BRIDGE, &format!("{selected} ArrowLeft"), "The‸ bridge");
    check(BRIDGE, &format!("{selected} ArrowRight"), "The bridge‸");
    check(BRIDGE, &format!("{selected} Escape"), "The bridge‸");
}

#[test]
fn in_a_text_from_right_to_left_the_left_arrow_goes_on() {
    check(MIXED, "F8 ArrowLeft", "ا‸نهيار الجسر");
    check(MIXED, "F8 Ctrl+ArrowLeft", "انهيار‸ الجسر");
    check(MIXED, "F8 ArrowLeft ArrowLeft ArrowRight", "ا‸نهيار الجسر");
    check(
        MIXED,
        "F8 Ctrl+ArrowDown ArrowLeft Ctrl+Shift+ArrowLeft Ctrl+Shift+ArrowLeft",
        "⟦قال لوند‸ إن 9 قتلوا.",
    );
    // The first letter of a paragraph says which way it runs, to its end.
    check(
        MIXED,
        "F8 Ctrl+End Ctrl+ArrowUp Ctrl+ArrowRight Ctrl+ArrowRight Shift+ArrowRight Shift+ArrowRight",
        "Lund said⟦ ق‸ال twice.",
    );
}

#[test]
fn steps_select_sentences_paragraphs_and_quotations() {
    check(BRIDGE, "n", "⟦The bridge‸");
    check(
        BRIDGE,
        "n n",
        "⟦Nine people died.‸ Mayor Lund said “nobody was told, ‘not one’ of us”.",
    );
    check(BRIDGE, "n n n Shift+N Shift+N", "⟦The bridge‸");
    check(BRIDGE, "g g g", "⟦“It was old,” Ana said. All of it fell.‸");
    check(
        BRIDGE,
        "g g g Shift+G",
        "⟦Nine people died. Mayor Lund said “nobody was told, ‘not one’ of us”.‸",
    );
    check(
        BRIDGE,
        "q",
        "Nine people died. Mayor Lund said ⟦“nobody was told, ‘not one’ of us”‸.",
    );
    check(
        BRIDGE,
        "q q",
        "Nine people died. Mayor Lund said “nobody was told, ⟦‘not one’‸ of us”.",
    );
    check(BRIDGE, "q q q", "⟦“It was old,”‸ Ana said. All of it fell.");
    let end = check(
        BRIDGE,
        "q q q q",
        "⟦“It was old,”‸ Ana said. All of it fell.",
    );
    assert_eq!(
        end.heard(),
        "No quotation without a claim comes after this."
    );
    // From within a sentence it is that sentence.
    check(BRIDGE, "F8 ArrowRight n", "⟦The bridge‸");
    check(BRIDGE, "F8 ArrowRight Shift+N", "⟦The bridge‸");
}

#[test]
fn a_sentence_is_marked_without_a_drag() {
    let mut person = check(
        BRIDGE,
        "n n Enter",
        "⟦Nine people died.‸ Mayor Lund said “nobody was told, ‘not one’ of us”.",
    );
    assert_eq!(person.focused(), Some(FocusTarget::SourceBox));
    person.keys(". 4 Enter");
    assert_eq!(person.claims(), ["Nine people died. < itself · 4"]);
    // The caret stays where it was, and the focus comes back to it.
    assert_eq!(
        person.caret(),
        "Nine people died.‸ Mayor Lund said “nobody was told, ‘not one’ of us”."
    );
    assert_eq!(person.focused(), Some(FocusTarget::Caret));
    // The claim at the caret is opened by the same key.
    person.keys("Escape");
    assert_eq!(person.app.place().claim, None);
    person.keys("Enter");
    assert!(person.app.place().claim.is_some());
}

#[test]
fn quotations_with_a_claim_are_passed_over() {
    let mut person = person(BRIDGE);
    person.keys("q q q Enter . 4 Enter");
    assert_eq!(person.claims(), ["“It was old,” < itself · 4"]);
    person.keys("Ctrl+Home q q q");
    holds(&person.caret(), "⟦‘not one’‸");
    // A claim on a few of its words leaves a quotation to be marked.
    person.perform(&["exact nobody", ".", "3", "Enter"]);
    person.keys("Ctrl+Home q");
    holds(&person.caret(), "⟦“nobody was told");
    person.perform(&["exact nobody was told, ‘not", ".", "3", "Enter"]);
    person.keys("Ctrl+Home q");
    holds(&person.caret(), "⟦‘not one’‸");
}

#[test]
fn escape_leaves_step_by_step() {
    let mut person = person(BRIDGE);
    person.keys("n n Enter");
    person.keys("Escape");
    assert!(person.app.draft_view().is_none());
    assert_eq!(person.focused(), Some(FocusTarget::Caret));
    let selected = "⟦Nine people died.‸ Mayor Lund said “nobody was told, ‘not one’ of us”.";
    assert_eq!(person.caret(), selected);
    person.keys("Escape");
    let alone = "Nine people died.‸ Mayor Lund said “nobody was told, ‘not one’ of us”.";
    assert_eq!(person.caret(), alone);
    assert_eq!(person.heard(), "Nothing is selected.");
    person.keys("Escape");
    assert_eq!(person.caret(), "");
    assert_eq!(person.heard(), "Caret off.");
    person.keys("F8");
    assert_eq!(person.caret(), alone);
}

#[test]
fn exact_edges_stay_and_others_snap() {
    // Two letters short of a word on either side.
    let keys = "F8 Ctrl+ArrowDown ArrowRight ArrowRight Shift+ArrowRight Shift+ArrowRight";
    let quote = |enter: &str| {
        let mut person = person(BRIDGE);
        person.keys(&format!("{keys} {enter}"));
        person.app.draft_view().expect("the popover is open").quote
    };
    assert_eq!(quote("Enter"), "Nine");
    assert_eq!(quote("Alt+Enter"), "in");
}

#[test]
fn nothing_selected_and_no_claim_says_what_to_do() {
    let mut person = person(BRIDGE);
    person.keys("F8 Enter");
    begins(person.heard(), "Select some words first");
    assert!(person.app.draft_view().is_none());
}

#[test]
fn claims_are_stepped_to_from_the_caret() {
    let mut person = person(BRIDGE);
    person.perform(&[
        "select Nine people",
        ".",
        "1",
        "Enter",
        "select All of it",
        ".",
        "2",
        "Enter",
        "Escape",
    ]);
    person.keys("F8 Ctrl+Home Ctrl+ArrowDown Ctrl+ArrowDown j");
    begins(&person.caret(), "“It was old,” Ana said. ‸All");
    person.keys("Escape Escape");
    assert_eq!(person.caret(), "");
    person.keys("F8 k");
    begins(&person.caret(), "‸Nine");
}

#[test]
fn bounds_and_pieces_are_set_by_the_caret() {
    let mut person = person(BRIDGE);
    person.keys("n n Enter . 4 Enter");
    person.keys("b n Enter");
    assert_eq!(person.claims().len(), 1);
    begins(&person.claims()[0], "Mayor Lund said");
    assert_eq!(person.focused(), Some(FocusTarget::Caret));
    person.keys("a Ctrl+Home n Enter");
    begins(&person.claims()[0], "The bridge / Mayor");
}

#[test]
fn single_keys_can_be_turned_off() {
    let mut person = person(BRIDGE);
    person.send(Command::UseSingleKeys(false));
    assert!(person.asked.contains(&Request::KeepSingleKeys(false)));
    for key in ["n", "Shift+N", "j", "/", "?", "i", "]", "1"] {
        person.asked.clear();
        person.press(key);
        assert!(person.asked.is_empty(), "{key}");
    }
    assert_eq!(person.app.shell_view().dialog, None);
    person.keys("F8");
    assert_ne!(person.caret(), "");
    person.send(Command::UseSingleKeys(true));
    person.keys("?");
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::Help));
}

#[test]
fn a_quote_is_looked_for_and_taken() {
    let mut person = person(BRIDGE);
    person.keys("/");
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::FindQuote));
    let rows = |person: &Person| {
        let rows = person.app.find_view().rows;
        rows.into_iter().map(|r| r.words).collect::<Vec<_>>()
    };
    // Nothing typed: what still has to be marked.
    assert_eq!(rows(&person).len(), 3);
    person.send(Command::SearchQuote("was".to_owned()));
    assert_eq!(rows(&person), ["was", "was"]);
    assert_eq!(person.app.find_view().said, "2 places");
    person.send(Command::HighlightPlace(1));
    person.send(Command::HighlightPlace(1));
    assert_eq!(person.app.find_view().highlighted, 1);
    person.send(Command::SearchQuote("\"it was old,\"".to_owned()));
    assert_eq!(rows(&person), ["“It was old,”"]);
    assert!(
        person.app.find_view().rows[0]
            .note
            .ends_with("not letter by letter")
    );
    person.send(Command::SearchQuote("nowhere".to_owned()));
    assert_eq!(
        person.app.find_view().said,
        "These words are nowhere in this article."
    );
    person.send(Command::TakePlace(None));
    assert_eq!(person.app.shell_view().dialog, Some(Dialog::FindQuote));
    person.send(Command::SearchQuote("ana SAID".to_owned()));
    person.send(Command::TakePlace(None));
    assert_eq!(person.app.shell_view().dialog, None);
    assert_eq!(
        person.app.draft_view().map(|d| d.quote),
        Some("Ana said".to_owned())
    );
    assert_eq!(person.focused(), Some(FocusTarget::SourceBox));
    person.keys("Escape");
    assert_eq!(person.caret(), "“It was old,” ⟦Ana said‸. All of it fell.");
}

#[test]
fn another_article_has_a_caret_of_its_own() {
    let mut person = Person::with(&flood(&[BRIDGE, MIXED], &[]));
    person.keys("F8 Ctrl+End ]");
    assert_eq!(person.caret(), "‸انهيار الجسر");
    person.keys("] n");
    let nobody = ClaimId(uuid::Uuid::nil());
    person.send(Command::OpenClaim(nobody));
    assert_ne!(person.caret(), "");
}

#[test]
fn scrolling_takes_no_caret_along() {
    let two = [
        "One\nIt burned.\nIt was out.",
        "Two\nIt rained.\nIt stopped.",
    ];
    let mut person = Person::with(&flood(&two, &[]));
    person.keys("F8");
    person.send(Command::StepArticle(Step::Next));
    let before = person.caret();
    assert_eq!(before, "‸Two");
    person.send(Command::Scrolled(2));
    assert_eq!(person.caret(), before);
}
