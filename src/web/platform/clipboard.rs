//! Text out to the clipboard, and what a paste brings in.

use super::{files, js};
use crate::words::devices;
use thiserror::Error;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Clipboard, ClipboardEvent, File};

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

/// What a paste brings.
#[derive(Clone, Debug, Default)]
pub struct Carried {
    /// Plain text.
    pub text: String,
    /// The same as HTML, where it was copied from a page.
    pub html: String,
    /// Files.
    pub files: Vec<File>,
}

impl Carried {
    /// Whether there are no words in it.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.html.trim().is_empty()
    }
}

/// What a paste brings. It can be asked for only while the event is there.
pub fn carried(event: &ClipboardEvent) -> Carried {
    let Some(data) = event.clipboard_data() else {
        return Carried::default();
    };
    let of_kind = |kind| data.get_data(kind).unwrap_or_default();
    Carried {
        text: of_kind("text/plain"),
        html: of_kind("text/html"),
        files: files::listed(data.files()),
    }
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
