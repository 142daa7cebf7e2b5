//! Copies of what could not be read, under keys of their own, so that nothing
//! written later can reach them. The original stays where it was.

use super::clock;
use super::keeper::{Keeper, Saved};
use super::store::ASIDE;
use crate::order;
use serde::{Deserialize, Serialize};

/// Something set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// The key it was found under.
    pub key: String,
    /// The value, to the letter.
    pub value: String,
    /// Why it could not be read.
    pub why: String,
    /// When it was set aside, in milliseconds since 1970.
    pub at_ms: u64,
}

#[derive(Serialize, Deserialize)]
struct Note {
    why: String,
    value: String,
}

impl Keeper {
    /// Copies a value under `whence/aside/{time}/{key}` in both stores. The
    /// same value of the same key is kept once, however often it is found.
    pub async fn set_aside(&self, key: &str, value: &str, why: &str) -> Saved {
        let known = self.asides().await;
        if known.iter().any(|it| it.key == key && it.value == value) {
            return self.status();
        }
        let note = Note {
            why: why.to_owned(),
            value: value.to_owned(),
        };
        // Two strings always make JSON; if not, the value itself is the note.
        let note = serde_json::to_string(&note).unwrap_or(note.value);
        let at = format!("{ASIDE}{}/{key}", clock::now_ms());
        self.write_quietly(&[(at, Some(note))]).await
    }

    /// Everything set aside, oldest first.
    pub async fn asides(&self) -> Vec<Aside> {
        let mut entries = self.load(ASIDE).await.entries;
        order::sort(&mut entries);
        entries.dedup();
        entries
            .into_iter()
            .filter_map(|(at, note)| read(&at, note))
            .collect()
    }
}

/// `None` for a key that has not the form of ours.
fn read(at: &str, note: String) -> Option<Aside> {
    let (at_ms, key) = at.strip_prefix(ASIDE)?.split_once('/')?;
    let (why, value) = match serde_json::from_str::<Note>(&note) {
        Ok(note) => (note.why, note.value),
        Err(_) => (String::new(), note),
    };
    Some(Aside {
        key: key.to_owned(),
        value,
        why,
        at_ms: at_ms.parse().ok()?,
    })
}
