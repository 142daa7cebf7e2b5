//! How much of a notice is read out.

use whence::app::{Notice, Verbosity};

/// What is read out of a sentence that tells of no problem, when short.
#[track_caller]
fn check_short(full: &str, short: &str) {
    let notice = Notice::plain(full);
    assert_eq!(notice.spoken(Verbosity::Full).as_deref(), Some(full));
    assert_eq!(notice.spoken(Verbosity::Short).as_deref(), Some(short));
    assert_eq!(notice.spoken(Verbosity::Off), None);
}

#[test]
fn long_quotations_and_details_are_left_out_when_short() {
    let long = "“The dam gave way at half past nine”";
    check_short(&format!("Claim kept: {long}, the ministry"), "Claim kept");
    check_short(
        &format!("Selected {long}. Who says so?"),
        "Selected. Who says so?",
    );
    check_short(&format!("{long}, the ministry, high"), "the ministry, high");
    check_short(
        &format!("2 of 3 claims here: {long}, the ministry"),
        "2 of 3 claims here",
    );
    check_short(
        &format!("Deleted the claim {long} and 1 relation."),
        "Deleted the claim and 1 relation.",
    );
    check_short(&format!("Undid: Mark {long}."), "Undid");
    check_short(
        "Selected “the “lower” part of a dam, and a quotation in it”.",
        "Selected.",
    );
    check_short(long, long);
    check_short("A quotation “that never ends", "A quotation");
}

#[test]
fn names_and_levels_are_kept_when_short() {
    check_short(
        "Set the confidence of the claim to “high”: done.",
        "Set the confidence of the claim to “high”",
    );
    check_short("New project “Dams”.", "New project “Dams”.");
    check_short("All claims are listed.", "All claims are listed.");
    check_short("An end without one: ", "An end without one");
}

#[test]
fn what_goes_wrong_is_always_read_out_in_full() {
    let problem = Notice::problem("Nothing was imported. “a.json”: no JSON.");
    for verbosity in Verbosity::ALL {
        assert_eq!(problem.spoken(verbosity).as_ref(), Some(&problem.text));
    }
}

#[test]
fn a_verbosity_is_found_again_by_its_word() {
    for verbosity in Verbosity::ALL {
        assert_eq!(Verbosity::of_word(verbosity.word()), Some(verbosity));
    }
    assert_eq!(Verbosity::of_word("loud"), None);
}
