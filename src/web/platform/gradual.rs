//! Reading much, as much at a time as keeps the page alive: the database gives
//! out some hundred values, they are handed on, and meanwhile it looks for the
//! next. What local storage holds alike is not read a second time.

use super::database::Database;
use super::js;
use super::keeper::{Keeper, Saved, as_outcome};
use super::store::{Contents, StoreError, Unreadable};
use js_sys::{Array, Map};
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// Values asked for at once: some milliseconds of reading.
const BATCH: u32 = 400;

/// How reading much ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadGradually {
    /// What is there and is no text. It stays where it is.
    pub unreadable: Vec<Unreadable>,
    /// How each store took it.
    pub stores: Saved,
}

impl Keeper {
    /// Reads ranges of keys, from the first inclusive to the second exclusive,
    /// of both stores, and hands on what they hold. A key can come twice, with
    /// values that differ.
    pub async fn read_gradually(
        &self,
        ranges: &[(String, String)],
        mut take: impl FnMut(Vec<(String, String)>),
    ) -> ReadGradually {
        let mut unreadable = Vec::new();
        let mut hand_on = |contents: Contents| {
            unreadable.extend(contents.unreadable);
            if !contents.entries.is_empty() {
                take(contents.entries);
            }
        };
        let local = self.local_values(ranges);
        let known = local.as_ref().ok();
        let database = match self.database() {
            Ok(database) => read_all(&database, ranges, known, &mut hand_on).await,
            Err(error) => Err(error),
        };
        if let Some(rest) = known {
            let mut contents = Contents::default();
            rest.for_each(&mut |value, key| contents.add(&key, &value));
            hand_on(contents);
        }
        ReadGradually {
            unreadable,
            stores: Saved {
                local: as_outcome(&local),
                database: as_outcome(&database),
            },
        }
    }
}

impl Keeper {
    /// What the database alone holds under a folder, read the same way. What
    /// cannot be read is left out.
    pub async fn database_entries(&self, folder: &str) -> Vec<(String, String)> {
        let range = (folder.to_owned(), format!("{folder}\u{ffff}"));
        let mut entries = Vec::new();
        let mut hand_on = |contents: Contents| entries.extend(contents.entries);
        if let Ok(database) = self.database() {
            // Half of it would be steps with some missing in between.
            if read_all(&database, &[range], None, &mut hand_on)
                .await
                .is_err()
            {
                entries.clear();
            }
        }
        entries
    }
}

async fn read_all(
    database: &Rc<Database>,
    ranges: &[(String, String)],
    known: Option<&Map>,
    hand_on: &mut impl FnMut(Contents),
) -> Result<(), StoreError> {
    for (from, to) in ranges {
        let to = JsValue::from_str(to);
        let mut from = JsValue::from_str(from);
        let mut is_after = false;
        loop {
            let (keys, values) = database.some((&from, &to), is_after, BATCH).await?;
            if let Some(known) = known.filter(|known| known.size() > 0) {
                forget_doubles(known, &keys, &values);
            }
            let is_last = keys.length() < BATCH;
            from = keys.get(keys.length().saturating_sub(1));
            is_after = true;
            hand_on(contents_of(&keys, &values));
            if is_last {
                break;
            }
        }
    }
    Ok(())
}

/// Takes out of the map what is the same in the database.
fn forget_doubles(known: &Map, keys: &Array, values: &Array) {
    for (key, value) in keys.iter().zip(values.iter()) {
        if known.get(&key) == value {
            known.delete(&key);
        }
    }
}

/// Many texts cross over at once, joined by what none of them holds; one by
/// one where that does not work out.
fn contents_of(keys: &Array, values: &Array) -> Contents {
    if let (Some(keys), Some(values)) = (lines_of(keys), lines_of(values)) {
        return Contents {
            entries: keys.into_iter().zip(values).collect(),
            unreadable: Vec::new(),
        };
    }
    let mut contents = Contents::default();
    for (key, value) in keys.iter().zip(values.iter()) {
        contents.add(&key, &value);
    }
    contents
}

fn lines_of(texts: &Array) -> Option<Vec<String>> {
    // `join` would write anything as text.
    if !texts.iter().all(|text| text.is_string()) {
        return None;
    }
    let joined = js::text(&texts.join("\n").into())?;
    let lines: Vec<_> = joined.split('\n').map(str::to_owned).collect();
    let count = u32::try_from(lines.len()).ok()?;
    (count == texts.length()).then_some(lines)
}
