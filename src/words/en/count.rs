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
