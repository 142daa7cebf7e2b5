//! Text out to the clipboard.

use super::js;
use crate::words::devices;
use thiserror::Error;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

/// Why nothing was copied.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ClipboardError {
    /// An older browser, or a page that is not served securely.
    #[error("{}", devices::NO_CLIPBOARD)]
    Missing,
    /// Asked, and refused.
    #[error("{}", devices::copy_refused(.0))]
    Refused(String),
}

/// Copies text. To be called within a click or a key press: browsers refuse it
/// at other times.
pub async fn write_text(text: &str) -> Result<(), ClipboardError> {
    let clipboard = js::navigator().and_then(|navigator| js::property_as(&navigator, "clipboard"));
    let clipboard: Clipboard = clipboard.ok_or(ClipboardError::Missing)?;
    match JsFuture::from(clipboard.write_text(text)).await {
        Ok(_) => Ok(()),
        Err(thrown) => Err(ClipboardError::Refused(js::why(&thrown))),
    }
}
