//! Reading much, as much at a time as keeps the page alive: the database gives
//! out some hundred values, they are handed on, and meanwhile it looks for the
//! next. What local storage holds alike is not handed on a second time.

use super::database::Database;
use super::js;
use super::keeper::{Keeper, Saved, as_outcome};
use super::store::{Contents, StoreError, Unreadable};
use js_sys::{Array, Set};
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
        let local = self.local_keys(ranges);
        let left = local.as_ref().ok();
        let database = match self.database() {
            Ok(database) => {
                let take = &mut |keys: &Array, values: &Array| {
                    if let Some(left) = left.filter(|left| left.size() > 0) {
                        hand_on(self.differing(left, keys, values));
                    }
                    hand_on(contents_of(keys, values));
                };
                read_all(&database, ranges, take).await
            }
            Err(error) => Err(error),
        };
        if let Some(left) = left {
            let keys: Vec<_> = left.keys().into_iter().flatten().collect();
            for keys in keys.chunks(BATCH as usize) {
                let mut contents = Contents::default();
                for key in keys {
                    let here = self.local_value(key);
                    // Another tab may have removed it meanwhile.
                    if !here.is_undefined() {
                        contents.add(key, &here);
                    }
                }
                hand_on(contents);
            }
        }
        ReadGradually {
            unreadable,
            stores: Saved {
                local: as_outcome(&local),
                database: as_outcome(&database),
            },
        }
    }

    /// What local storage holds otherwise than the database. Its keys are left
    /// no more.
    fn differing(&self, left: &Set, keys: &Array, values: &Array) -> Contents {
        let mut contents = Contents::default();
        for (key, value) in keys.iter().zip(values.iter()) {
            if left.delete(&key) {
                let here = self.local_value(&key);
                if here != value && !here.is_undefined() {
                    contents.add(&key, &here);
                }
            }
        }
        contents
    }
}

impl Keeper {
    /// What the database alone holds under a folder, read the same way. What
    /// cannot be read is left out.
    pub async fn database_entries(&self, folder: &str) -> Vec<(String, String)> {
        let range = (folder.to_owned(), format!("{folder}\u{ffff}"));
        let mut entries = Vec::new();
        let take = &mut |keys: &Array, values: &Array| {
            entries.extend(contents_of(keys, values).entries);
        };
        if let Ok(database) = self.database() {
            // Half of it would be steps with some missing in between.
            if read_all(&database, &[range], take).await.is_err() {
                entries.clear();
            }
        }
        entries
    }
}

async fn read_all(
    database: &Rc<Database>,
    ranges: &[(String, String)],
    take: &mut impl FnMut(&Array, &Array),
) -> Result<(), StoreError> {
    for (from, to) in ranges {
        let (from, to) = (JsValue::from_str(from), JsValue::from_str(to));
        let mut next = Some(database.some((&from, &to), false, BATCH)?);
        while let Some(asked) = next.take() {
            let (keys, values) = asked.await?;
            if keys.length() == BATCH {
                let last = keys.get(BATCH - 1);
                next = Some(database.some((&last, &to), true, BATCH)?);
            }
            take(&keys, &values);
        }
    }
    Ok(())
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
