//! Moments, as the browser's clock gave them.

use humantime::{format_rfc3339_millis, parse_rfc3339_weak};
use std::fmt;
use std::str::FromStr;
use std::time::{Duration, UNIX_EPOCH};
use thiserror::Error;

/// Milliseconds since 1970-01-01T00:00:00Z. Shown to people, never used to
/// decide which of two edits wins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(pub u64);

/// Why a word is no time.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("“{0}” is no time like 2031-03-14T09:26:53.000Z")]
pub struct TimeError(String);

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The formatter stops at the year 9999.
        const LAST_MS: u64 = 253_402_300_799_999;
        let moment = UNIX_EPOCH + Duration::from_millis(self.0.min(LAST_MS));
        format_rfc3339_millis(moment).fmt(f)
    }
}

impl FromStr for Timestamp {
    type Err = TimeError;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        parse_rfc3339_weak(word)
            .ok()
            .and_then(|moment| moment.duration_since(UNIX_EPOCH).ok())
            .and_then(|since| u64::try_from(since.as_millis()).ok())
            .map(Self)
            .ok_or_else(|| TimeError(word.to_owned()))
    }
}
