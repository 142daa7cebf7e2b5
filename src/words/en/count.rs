//! Things counted.

/// "1 claim", "2 claims".
pub fn claims(count: usize) -> String {
    match count {
        1 => "1 claim".to_owned(),
        n => format!("{n} claims"),
    }
}
