//! `IndexedDB`: where work is safe. What its `complete` event has acknowledged
//! survives a killed browser, so *Saved* is said on that event and no other.

use super::js;
use super::store::{self, Contents, Outcome, StoreError};
use crate::words::devices;
use js_sys::{Array, Promise};
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Event, IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction,
    IdbTransactionDurability, IdbTransactionMode, IdbTransactionOptions,
};

/// The app's own database.
pub const NAME: &str = "whence";
/// Raised when the form of the database changes, not when that of a record
/// does.
pub const VERSION: u32 = 1;

const RECORDS: &str = "records";

/// A browser that has not answered by then is taken to have none. Long,
/// because a disk just after a crash is slow and "no answer" hides work.
const PATIENCE_MS: i32 = 10_000;

/// A transaction that has begun, and how it will have ended.
pub type Pending = Pin<Box<dyn Future<Output = Outcome>>>;

/// The open database: one store of strings by string keys.
#[derive(Debug)]
pub struct Database {
    connection: IdbDatabase,
    lost: Rc<RefCell<Option<StoreError>>>,
    /// Called by the browser when the connection ends; kept as long as it.
    _farewells: [Closure<dyn FnMut(Event)>; 2],
}

impl Database {
    /// Opens the database of this name, and makes it where there is none.
    pub async fn open(name: &str) -> Result<Self, StoreError> {
        let request = request_open(name)?;
        let found_or_made = Closure::<dyn FnMut()>::new({
            let request = request.clone();
            move || make_store(&request)
        });
        request.set_onupgradeneeded(Some(found_or_made.as_ref().unchecked_ref()));
        match JsFuture::from(answer(&request)).await {
            Ok(_) => Self::greet(&request),
            Err(event) => {
                let error = open_error(&request, &event);
                give_up(&request, found_or_made);
                Err(error)
            }
        }
    }

    fn greet(request: &IdbOpenDbRequest) -> Result<Self, StoreError> {
        let connection: IdbDatabase = request
            .result()
            .map_err(|thrown| store::refusal(&thrown))?
            .unchecked_into();
        let lost = Rc::new(RefCell::new(None));
        let on_close = Closure::<dyn FnMut(Event)>::new({
            let lost = Rc::clone(&lost);
            move |_| {
                let why = devices::DATABASE_CLOSED.to_owned();
                lost.replace(Some(StoreError::Lost(why)));
            }
        });
        let on_version = Closure::<dyn FnMut(Event)>::new({
            let (lost, connection) = (Rc::clone(&lost), connection.clone());
            move |event| {
                // Whoever asks for this waits until all others have let go.
                connection.close();
                lost.replace(Some(make_way_error(&event)));
            }
        });
        connection.set_onclose(Some(on_close.as_ref().unchecked_ref()));
        connection.set_onversionchange(Some(on_version.as_ref().unchecked_ref()));
        Ok(Self {
            connection,
            lost,
            _farewells: [on_close, on_version],
        })
    }

    /// Writes all of it or nothing, in one strict transaction that has begun
    /// when this returns; `None` removes the key. The answer is the
    /// transaction's: `Ok` means on disk.
    pub fn put_all(&self, entries: &[(String, Option<String>)]) -> Pending {
        self.write(|records| {
            entries.iter().try_for_each(|(key, value)| {
                let key = JsValue::from_str(key);
                match value {
                    Some(value) => records.put_with_key(&JsValue::from_str(value), &key),
                    None => records.delete(&key),
                }
                .map(drop)
            })
        })
    }

    /// Removes every key that begins so; begun when this returns.
    pub fn remove_prefix(&self, prefix: &str) -> Pending {
        self.write(|records| records.delete(range(prefix)?.as_ref()).map(drop))
    }

    /// Every key that begins so, with its value.
    pub async fn entries(&self, prefix: &str) -> Result<Contents, StoreError> {
        let records = self.reader()?;
        let ask = || -> Result<_, JsValue> {
            let range = range(prefix)?;
            let keys = records.get_all_keys_with_key(range.as_ref())?;
            let values = records.get_all_with_key(range.as_ref())?;
            Ok((answer_of(&keys), answer_of(&values)))
        };
        let (keys, values) = ask().map_err(|thrown| store::refusal(&thrown))?;
        let keys: Array = keys.await?.unchecked_into();
        let values: Array = values.await?.unchecked_into();
        let mut contents = Contents::default();
        for (key, value) in keys.iter().zip(values.iter()) {
            contents.add(&key, &value);
        }
        Ok(contents)
    }

    /// So many keys, from the first inclusive (or after it, if that was had
    /// already) to the last exclusive, with their values. Asked for when this
    /// returns: the answer is on its way while something else is done.
    pub fn some(
        &self,
        (from, to): (&JsValue, &JsValue),
        is_after: bool,
        count: u32,
    ) -> Result<impl Future<Output = Result<(Array, Array), StoreError>> + use<>, StoreError> {
        let records = self.reader()?;
        let ask = || -> Result<_, JsValue> {
            let range =
                IdbKeyRange::bound_with_lower_open_and_upper_open(from, to, is_after, true)?;
            let keys = records.get_all_keys_with_key_and_limit(range.as_ref(), count)?;
            let values = records.get_all_with_key_and_limit(range.as_ref(), count)?;
            Ok((answer_of(&keys), answer_of(&values)))
        };
        let (keys, values) = ask().map_err(|thrown| store::refusal(&thrown))?;
        Ok(async move { Ok((keys.await?.unchecked_into(), values.await?.unchecked_into())) })
    }

    /// These keys, as far as they are there.
    pub async fn get(&self, keys: &[String]) -> Result<Contents, StoreError> {
        let records = self.reader()?;
        let mut answers = Vec::new();
        for key in keys.iter().map(|key| JsValue::from_str(key)) {
            let request = records
                .get(&key)
                .map_err(|thrown| store::refusal(&thrown))?;
            answers.push((key, answer_of(&request)));
        }
        let mut contents = Contents::default();
        for (key, answer) in answers {
            let value = answer.await?;
            if !value.is_undefined() {
                contents.add(&key, &value);
            }
        }
        Ok(contents)
    }

    fn write(&self, fill: impl FnOnce(&IdbObjectStore) -> Result<(), JsValue>) -> Pending {
        let begun = self.begin(IdbTransactionMode::Readwrite);
        let finish = begun.and_then(|transaction| {
            let finish = finish(&transaction);
            records(&transaction)
                .and_then(|records| fill(&records))
                .and_then(|()| commit(&transaction))
                .map_err(|thrown| {
                    // Nothing of a half-filled transaction may stay. If it is
                    // over already, there is nothing left to abort.
                    drop(transaction.abort());
                    store::refusal(&thrown)
                })?;
            Ok(finish)
        });
        Box::pin(async move { finish?.await })
    }

    fn reader(&self) -> Result<IdbObjectStore, StoreError> {
        let transaction = self.begin(IdbTransactionMode::Readonly)?;
        records(&transaction).map_err(|thrown| store::refusal(&thrown))
    }

    /// Whether the connection still stands.
    pub fn standing(&self) -> Outcome {
        self.lost.borrow().clone().map_or(Ok(()), Err)
    }

    fn begin(&self, mode: IdbTransactionMode) -> Result<IdbTransaction, StoreError> {
        self.standing()?;
        let options = IdbTransactionOptions::new();
        options.set_durability(IdbTransactionDurability::Strict);
        self.connection
            .transaction_with_str_and_mode_and_options(RECORDS, mode, &options)
            .map_err(|thrown| store::refusal(&thrown))
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        // The callbacks go with this; the connection may outlive it in the
        // browser until its transactions are done.
        self.connection.set_onclose(None);
        self.connection.set_onversionchange(None);
        self.connection.close();
    }
}

fn request_open(name: &str) -> Result<IdbOpenDbRequest, StoreError> {
    let missing = || StoreError::Denied(devices::NO_DATABASE.to_owned());
    let factory = js::window().ok_or_else(missing)?.indexed_db();
    let factory = factory.map_err(|thrown| StoreError::Denied(js::why(&thrown)))?;
    factory
        .ok_or_else(missing)?
        .open_with_u32(name, VERSION)
        .map_err(|thrown| StoreError::Denied(js::why(&thrown)))
}

/// Runs inside the upgrade; if it fails, opening fails with it.
fn make_store(request: &IdbOpenDbRequest) {
    let made = request.result().and_then(|connection| {
        let connection: IdbDatabase = connection.unchecked_into();
        connection.create_object_store(RECORDS)
    });
    if let (Err(_), Some(transaction)) = (made, request.transaction()) {
        drop(transaction.abort());
    }
}

/// Settles at the first of: opened, failed, blocked, out of patience (which
/// rejects with `undefined`). The browser calls the promise's own functions,
/// so no callback of ours can outlive its call.
fn answer(request: &IdbOpenDbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
        request.set_onblocked(Some(&reject));
        if let Some(window) = js::window() {
            // Without a timer it only waits longer.
            drop(
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&reject, PATIENCE_MS),
            );
        }
    })
}

fn open_error(request: &IdbOpenDbRequest, event: &JsValue) -> StoreError {
    let kind = js::property(event, "type").and_then(|kind| kind.as_string());
    match kind.as_deref() {
        Some("error") => match request.error() {
            Ok(Some(error)) => match store::refusal(&error) {
                StoreError::Lost(why) => StoreError::Denied(why),
                other => other,
            },
            _ => StoreError::Denied(devices::NO_REASON.to_owned()),
        },
        Some("blocked") => StoreError::Denied(devices::DATABASE_BLOCKED.to_owned()),
        _ => StoreError::Denied(devices::DATABASE_SILENT.to_owned()),
    }
}

/// The request may still come through when nobody waits any more; then the
/// connection is closed, or it would block every later version.
fn give_up(request: &IdbOpenDbRequest, upgrade: Closure<dyn FnMut()>) {
    let late = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(connection) = late.result() {
            connection.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
    // A late upgrade must still find its store made.
    upgrade.forget();
}

fn make_way_error(event: &Event) -> StoreError {
    // The new version is null when the database is deleted.
    if js::property(event, "newVersion").is_some() {
        StoreError::Newer
    } else {
        StoreError::Lost(devices::DATA_DELETED.to_owned())
    }
}

fn records(transaction: &IdbTransaction) -> Result<IdbObjectStore, JsValue> {
    transaction.object_store(RECORDS)
}

/// Says that no more is coming, so the browser need not wait for an idle
/// moment. Browsers without it commit by themselves.
fn commit(transaction: &IdbTransaction) -> Result<(), JsValue> {
    let commit = js::property_as::<js_sys::Function>(transaction, "commit");
    commit.map_or(Ok(()), |commit| commit.call0(transaction).map(drop))
}

fn finish(transaction: &IdbTransaction) -> impl Future<Output = Outcome> + 'static + use<> {
    let over = Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    });
    let (over, transaction) = (JsFuture::from(over), transaction.clone());
    async move {
        over.await.map(drop).map_err(|_| {
            transaction.error().map_or_else(
                || StoreError::Lost(devices::CALLED_OFF.to_owned()),
                |error| store::refusal(&error),
            )
        })
    }
}

fn answer_of(
    request: &IdbRequest,
) -> impl Future<Output = Result<JsValue, StoreError>> + 'static + use<> {
    let answer = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    let (answer, request) = (JsFuture::from(answer), request.clone());
    async move {
        match answer.await {
            Ok(_) => request.result().map_err(|thrown| store::refusal(&thrown)),
            Err(_) => Err(match request.error() {
                Ok(Some(error)) => store::refusal(&error),
                _ => StoreError::Lost(devices::NO_REASON.to_owned()),
            }),
        }
    }
}

/// All keys that begin so. U+FFFF is no character, so no key goes on with it.
fn range(prefix: &str) -> Result<IdbKeyRange, JsValue> {
    IdbKeyRange::bound(
        &JsValue::from_str(prefix),
        &JsValue::from_str(&format!("{prefix}\u{ffff}")),
    )
}
