//! How much room the browser gives, and whether it promises not to clear it
//! when space runs short.

use super::{clock, js};
use crate::words::devices;
use js_sys::Promise;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{StorageEstimate, StorageManager};

/// The browser's own estimate for this origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate {
    /// In use, in bytes.
    pub used_bytes: u64,
    /// At most, in bytes.
    pub quota_bytes: u64,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AllowanceError {
    /// An older browser, or a page that is not served securely.
    #[error("{}", devices::NO_ALLOWANCE)]
    Missing,
    /// Asked, and refused.
    #[error("{}", devices::allowance_refused(.0))]
    Refused(String),
}

/// How much room there is.
pub async fn estimate() -> Result<Estimate, AllowanceError> {
    let answer = ask(StorageManager::estimate).await?;
    let answer: StorageEstimate = answer.unchecked_into();
    Ok(Estimate {
        used_bytes: clock::whole(answer.get_usage().unwrap_or_default()),
        quota_bytes: clock::whole(answer.get_quota().unwrap_or_default()),
    })
}

/// Asks the browser never to clear this origin by itself; whether it agrees.
/// Firefox asks the person, and answers when they do.
pub async fn persist() -> Result<bool, AllowanceError> {
    Ok(ask(StorageManager::persist).await?.is_truthy())
}

/// Whether it has agreed before.
pub async fn persisted() -> Result<bool, AllowanceError> {
    Ok(ask(StorageManager::persisted).await?.is_truthy())
}

type Question = fn(&StorageManager) -> Result<Promise, JsValue>;

async fn ask(question: Question) -> Result<JsValue, AllowanceError> {
    let refused = |thrown: JsValue| AllowanceError::Refused(js::why(&thrown));
    let storage = js::navigator().and_then(|navigator| js::property_as(&navigator, "storage"));
    let storage: StorageManager = storage.ok_or(AllowanceError::Missing)?;
    let answer = question(&storage).map_err(refused)?;
    JsFuture::from(answer).await.map_err(refused)
}
