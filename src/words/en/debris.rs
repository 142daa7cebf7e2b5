//! What is no part of an article: why, and what is done about it.

/// A consent notice.
pub const CONSENT: &str = "consent notice";
/// What stands under a picture.
pub const CAPTION: &str = "picture caption";
/// The same line a second time.
pub const TWICE: &str = "the line before, again";
/// A date that the page's head left behind.
pub const DATE: &str = "date from the page’s head";
/// A summary in front of the article.
pub const HIGHLIGHTS: &str = "highlights before the article";
/// The headline of another article, or a link to it.
pub const TEASER: &str = "link to another article";
/// Who else had a part in the article.
pub const CREDIT: &str = "credit";
/// Asks for a subscription, a name for a list, money.
pub const PLEA: &str = "asks to subscribe or give";
/// Buttons of the page.
pub const BUTTONS: &str = "buttons of the page";
/// Advertising, or the place of it.
pub const ADVERTISEMENT: &str = "advertisement";
/// Whose rights.
pub const COPYRIGHT: &str = "copyright notice";
/// Whose picture.
pub const PHOTO: &str = "picture credit";
/// Nothing to read.
pub const EMPTY: &str = "empty line";
/// A person set it aside, no rule would have.
pub const BY_HAND: &str = "by hand";

/// Takes a stretch back into the article.
pub const PUT_BACK: &str = "Put back";
/// Sets the selected words aside.
pub const SET_ASIDE: &str = "Not part of the article";
/// Name of the margin's list of stretches.
pub const LIST: &str = "Set aside in this paragraph";
/// Name of the action.
pub const ACTION: &str = "Set words or a paragraph aside, or put them back";
/// Nothing is pointed at.
pub const POINT: &str = "Point at a paragraph, or select words. They are then set aside as no part of the article, or put back.";

/// "Set aside: consent notice".
pub fn set_aside_as(reason: &str) -> String {
    format!("Set aside: {reason}")
}

/// Name of the button for one stretch.
pub fn put_back_named(quote: &str) -> String {
    format!("{PUT_BACK} “{quote}”")
}

/// Name of the step for undo.
pub fn step(sets_aside: bool, quote: &str) -> String {
    if sets_aside {
        format!("Set aside “{quote}”")
    } else {
        format!("Put back “{quote}”")
    }
}

/// What is said when it is done.
pub fn done(sets_aside: bool, quote: &str) -> String {
    if sets_aside {
        format!("Set aside as no part of the article: “{quote}”.")
    } else {
        format!("Part of the article again: “{quote}”.")
    }
}

/// How much of an article on its way in is set aside.
pub fn count_set_aside(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => "1 stretch set aside as not part of the article".to_owned(),
        n => format!("{n} stretches set aside as not part of the article"),
    }
}
