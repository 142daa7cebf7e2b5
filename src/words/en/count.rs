//! Things counted.

/// "1 claim", "2 claims".
pub fn claims(count: usize) -> String {
    match count {
        1 => "1 claim".to_owned(),
        n => format!("{n} claims"),
    }
}

/// "1 article", "2 articles".
pub fn articles(count: usize) -> String {
    match count {
        1 => "1 article".to_owned(),
        n => format!("{n} articles"),
    }
}

pub(crate) fn sources(count: usize) -> String {
    match count {
        1 => "1 source".to_owned(),
        n => format!("{n} sources"),
    }
}

pub(crate) fn relations(count: usize) -> String {
    match count {
        1 => "1 relation".to_owned(),
        n => format!("{n} relations"),
    }
}

pub(crate) fn records(count: usize) -> String {
    match count {
        1 => "1 record".to_owned(),
        n => format!("{n} records"),
    }
}
