//! The words by which a speaker is told, in small letters. Most are English;
//! of French, German and Spanish there are the commonest.

/// Verbs of those who say something.
#[rustfmt::skip]
pub(super) const SAID: &[&str] = &[
    "accused", "acknowledged", "acknowledges", "added", "adds", "admits", "admitted", "alleged",
    "alleges", "announced", "announces", "argued", "argues", "asserted", "asserts", "believe",
    "believed", "believes", "blamed", "cautioned", "cited", "cites", "claim", "claimed", "claims",
    "concluded", "confirm", "confirmed", "confirms", "declared", "declares", "denied", "denies",
    "deny", "disclosed", "estimate", "estimated", "estimates", "explained", "insist", "insisted",
    "insists", "noted", "notes", "predicted", "predicts", "promised", "quoted", "quotes",
    "recalled", "rejected", "repeated", "replied", "report", "reported", "reports", "responded",
    "revealed", "said", "say", "says", "stated", "states", "stressed", "suggested", "suggests",
    "tell", "tells", "testified", "told", "tweeted", "warn", "warned", "warns", "wrote",
    // French, German, Spanish.
    "déclaré", "déclare", "dit", "affirmé", "affirme", "annoncé", "sagte", "sagt", "erklärte",
    "berichtete", "meldete", "teilte", "dijo", "dice", "afirmó", "declaró", "aseguró", "informó",
];

/// Verbs whose object is whom somebody goes back to.
#[rustfmt::skip]
pub(super) const QUOTED: &[&str] = &["cited", "cites", "citing", "quoted", "quotes", "quoting"];

/// Single words before the one who says so.
#[rustfmt::skip]
pub(super) const BEFORE_WHO: &[&str] = &["selon", "laut", "según", "segun", "d’après", "d'après"];

/// What somebody gives out. "…’s statement", "a report by …".
#[rustfmt::skip]
pub(super) const STATEMENTS: &[&str] = &[
    "account", "assessment", "briefing", "claim", "claims", "count", "estimate", "estimates",
    "figures", "letter", "post", "report", "reports", "statement", "statements", "survey", "tally",
    "testimony", "tweet", "warning",
];

/// Those who speak for others.
#[rustfmt::skip]
pub(super) const SPOKESPEOPLE: &[&str] =
    &["spokesman", "spokesmen", "spokespeople", "spokesperson", "spokeswoman", "spokeswomen"];

/// Heads of what describes somebody and does not name them.
#[rustfmt::skip]
pub(super) const NAMELESS: &[&str] = &[
    "activist", "activists", "adviser", "advisers", "advisor", "advisors", "agencies", "agency",
    "aide", "aides", "ambassador", "analyst", "analysts", "army", "attorney", "authorities",
    "authority", "board", "campaigners", "chief", "civilians", "colleague", "colleagues",
    "commander", "commanders", "commission", "committee", "company", "correspondent", "council",
    "court", "critics", "department", "deputy", "diplomat", "diplomats", "director", "doctor",
    "doctors", "driver", "economists", "engineer", "engineers", "envoy", "expert", "experts",
    "eyewitness", "eyewitnesses", "families", "family", "farmer", "farmers", "fighters",
    "firefighter", "firefighters", "governor", "government", "group", "groups", "head", "hospital",
    "insider", "insiders", "insurgents", "inspectors", "investigator", "investigators",
    "journalist", "journalists", "judge", "lawyer", "lawyers", "lawmaker", "lawmakers", "leader",
    "leaders", "local", "locals", "manager", "managers", "mayor", "medic", "medics", "member",
    "members", "military", "minister", "ministers", "ministry", "monitor", "monitors", "mother",
    "neighbor", "neighbors", "neighbour", "neighbours", "newspaper", "nurse", "nurses", "observer",
    "observers", "office", "officer", "officers", "official", "officials", "opponents",
    "opposition", "organisation", "organization", "owner", "owners", "paper", "paramedics",
    "parents", "passengers", "people", "person", "police", "politician", "politicians",
    "president", "prosecutor", "prosecutors", "protesters", "rebel", "rebels", "refugees",
    "relative", "relatives", "representative", "representatives", "rescuer", "rescuers",
    "researcher", "researchers", "resident", "residents", "reports", "scientist", "scientists",
    "secretary", "soldier", "soldiers", "source", "sources", "spokesman", "spokesmen",
    "spokespeople", "spokesperson", "spokeswoman", "spokeswomen", "staff", "station", "students",
    "supporters", "survivor", "survivors", "teacher", "teachers", "union", "villager",
    "villagers", "volunteer", "volunteers", "witness", "witnesses", "woman", "women", "man", "men",
    "worker", "workers", "behörden", "polizei", "responsables", "témoins", "vecinos",
];

/// Small words inside a name: "Observatory for Human Rights".
#[rustfmt::skip]
pub(super) const IN_NAMES: &[&str] = &[
    "of", "for", "the", "on", "de", "la", "le", "du", "des", "del", "der", "die", "das", "den",
    "von", "van", "el", "al", "bin", "ibn", "abu", "y", "für", "und", "et", "pour",
];

/// What joins a description to what it belongs to: a body that speaks…
#[rustfmt::skip]
pub(super) const SPEAKS_FOR: &[&str] = &["of", "for", "at", "from", "with"];

/// …or a place.
#[rustfmt::skip]
pub(super) const PLACED: &[&str] = &["in", "near", "around", "inside", "outside", "across"];

/// What stands between somebody and their verb.
#[rustfmt::skip]
pub(super) const SKIPPED: &[&str] = &[
    "again", "already", "also", "earlier", "had", "has", "hat", "have", "initially", "later",
    "meanwhile", "now", "on", "previously", "privately", "publicly", "recently", "repeatedly",
    "separately", "since", "then", "there", "today", "yesterday", "both", "all", "themselves",
    "himself", "herself", "itself", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday",
];

/// Forms after which a verb is about its subject: "was told", "are believed".
#[rustfmt::skip]
pub(super) const PASSIVE: &[&str] =
    &["am", "are", "be", "been", "being", "is", "was", "were", "wurde", "wurden", "est", "été"];

/// Words before a name that are no part of it.
#[rustfmt::skip]
pub(super) const TITLES: &[&str] = &[
    "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "mme", "herr", "frau", "señor", "señora",
];

/// Articles and the like, where a description may begin.
#[rustfmt::skip]
pub(super) const DETERMINERS: &[&str] = &[
    "a", "an", "the", "some", "several", "many", "most", "few", "two", "three", "four", "five",
    "six", "one", "another", "other", "its", "his", "her", "their", "our", "no", "both", "all",
    "les", "des", "un", "une", "le", "la", "die", "der", "ein", "eine", "los", "las", "el",
];

/// Words with a capital letter that begin no name, and small ones that belong
/// to no description.
#[rustfmt::skip]
pub(super) const NO_NAMES: &[&str] = &[
    "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "those", "there", "here",
    "who", "whom", "whose", "what", "which", "when", "where", "why", "how", "and", "or", "nor",
    "but", "if", "as", "at", "in", "on", "of", "for", "from", "by", "with", "without", "after",
    "before", "since", "until", "while", "although", "though", "because", "so", "yet", "then",
    "now", "also", "than", "to", "into", "over", "under", "about", "against", "between", "during",
    "through", "not", "none", "nobody", "everyone", "everybody", "someone", "somebody", "each",
    "every", "meanwhile", "however", "still", "earlier", "later", "yesterday", "today", "tomorrow",
    "asked", "according", "speaking", "is", "are", "was", "were", "be", "been", "has", "have",
    "had", "will", "would", "could", "can", "may", "might", "must", "should", "did", "does", "do",
    "a", "an", "the", "some", "several", "many", "most", "few", "two", "three", "four", "five",
    "six", "one", "another", "other", "others", "its", "his", "her", "their", "our", "my", "your",
    "no", "both", "all", "more", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "le", "les", "il", "elle", "ils", "der",
    "die", "das", "er", "sie", "los", "las",
];
