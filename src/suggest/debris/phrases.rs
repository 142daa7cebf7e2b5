//! The phrases by which pages give away what is no part of an article: data,
//! in English first and the commonest of French, German, Spanish and Arabic.
//!
//! All are as [`fold`](super::line::fold) makes them: lower case, straight
//! apostrophes, single spaces.

mod asking;
mod credit;
mod page;

/// Where in a stretch a phrase must stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// It is all of it.
    Whole,
    /// It begins it, and a colon, a dash or the end follows.
    Label,
    /// It is a label, and only names follow.
    LabelOfNames,
    /// It begins it.
    Start,
    /// It begins it, and only names follow.
    StartOfNames,
    /// It ends it.
    End,
}

/// Phrases that give one thing away.
pub(super) struct Rule {
    pub(super) why: &'static str,
    pub(super) place: Place,
    /// How many words the whole stretch has at most.
    pub(super) words_max: usize,
    /// One of these must stand in the stretch too, if there are any.
    pub(super) beside: &'static [&'static str],
    /// Whether it may also end a paragraph that begins otherwise.
    pub(super) in_tail: bool,
    pub(super) phrases: &'static [&'static str],
}

/// All rules; the first that fires says why.
pub(super) fn rules() -> impl Iterator<Item = &'static Rule> {
    [page::RULES, asking::RULES, credit::RULES]
        .into_iter()
        .flatten()
}

/// Labels of buttons that a page runs onto the last sentence, spelt so.
pub(super) const RUN_ON: &[&str] = &[
    "Manage Preferences",
    "Manage preferences",
    "Cookie Settings",
    "Accept All",
    "Read More",
    "Read more",
    "READ MORE",
    "Continue Reading",
    "Continue reading",
    "Sign Up",
    "Sign up",
    "SIGN UP",
    "Subscribe",
    "Subscribe Now",
    "Subscribe now",
    "Share",
    "Share this article",
    "Advertisement",
    "ADVERTISEMENT",
    "Lire la suite",
    "Weiterlesen",
    "Leer más",
    "Werbung",
    "Anzeige",
    "Publicité",
    "Publicidad",
];

/// Headings of a summary that stands before the article.
pub(super) const HIGHLIGHTS: &[&str] = &[
    "story highlights",
    "highlights",
    "article highlights",
    "key points",
];

/// Words that lead to a date in a page's head.
pub(super) const DATE_LABELS: &[&str] = &[
    "published",
    "published on",
    "published at",
    "first published",
    "updated",
    "updated on",
    "last updated",
    "last updated on",
    "last modified",
    "posted",
    "posted on",
    "posted at",
    "publié le",
    "mis à jour le",
    "modifié le",
    "veröffentlicht am",
    "veröffentlicht",
    "aktualisiert am",
    "stand",
    "publicado el",
    "publicado",
    "actualizado el",
    "actualizado",
    "نشر في",
    "نُشر في",
    "تاريخ النشر",
    "آخر تحديث",
];

/// Agencies and picture services, spelt as they sign.
pub(in crate::suggest) const AGENCIES: &[&str] = &[
    "AAP",
    "AFP",
    "AFP/Getty Images",
    "ANP",
    "ANSA",
    "AP",
    "APA",
    "APTN",
    "Agence France-Presse",
    "Anadolu",
    "Anadolu Agency",
    "Associated Press",
    "Belga",
    "CP",
    "DPA",
    "EFE",
    "EPA",
    "Getty",
    "Getty Images",
    "IANS",
    "Interfax",
    "Kyodo",
    "PA",
    "PA Media",
    "PTI",
    "Press Association",
    "REUTERS",
    "Reuters",
    "SANA",
    "TASS",
    "The Associated Press",
    "UPI",
    "Xinhua",
    "Yonhap",
    "dpa",
    "رويترز",
    "أ ف ب",
    "أ.ف.ب",
    "د ب أ",
];

/// Signs that words are told or quoted: notices of a page have none.
pub(super) const SPEECH: &[&str] = &[
    "\"",
    "“",
    "”",
    "„",
    "«",
    "»",
    " said",
    " says",
    " told ",
    " according to ",
    " asked",
    " warned",
    " announced",
    " wrote",
    " a dit",
    " a déclaré",
    " selon ",
    " sagte",
    " laut ",
    " dijo",
    " según ",
    "قال",
    "قالت",
];

/// What joins names to a list of names, in lower case.
pub(super) const JOINS: &[&str] = &[
    "and", "of", "the", "for", "in", "with", "via", "from", "by", "et", "de", "du", "des", "la",
    "le", "les", "und", "von", "der", "die", "das", "mit", "y", "e", "del", "los", "al", "el",
    "van", "&", "/", "|", "-", "–", "+", "·", "dpa",
];
