//! Files in, by choice or by drop, and files out, as downloads.

use super::{clock, js};
use crate::words::devices;
use js_sys::{Array, Function, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, FileList, HtmlAnchorElement};
use web_sys::{HtmlInputElement, Url};

/// Files past this are not read, in bytes. A project of 50,000 claims is a
/// file of some 134 MB; the app has a lower limit for articles.
pub const MAX_FILE_BYTES: u64 = 200_000_000;

/// How long a download's address stays good: a slow disk, or a person asked
/// where to save, may take that long.
const DOWNLOAD_MS: i32 = 60_000;

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Its name, without a folder.
    pub name: String,
    /// Its size in bytes.
    pub size_bytes: u64,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Why a file was not read.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FileError {
    /// Past [`MAX_FILE_BYTES`].
    #[error("{}", devices::file_too_large(.name, megabytes(*.size_bytes), megabytes(MAX_FILE_BYTES)))]
    TooLarge {
        /// The file's name.
        name: String,
        /// Its size in bytes.
        size_bytes: u64,
    },
    /// The browser could not read it: gone, moved, or a folder.
    #[error("{}", devices::file_unreadable(.name, .why))]
    Unreadable {
        /// The file's name.
        name: String,
        /// What the browser said.
        why: String,
    },
}

/// Why nothing was downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", devices::download_refused(.0))]
pub struct DownloadError(String);

/// The files chosen in an input, which is emptied so that the same file can be
/// chosen again.
pub fn chosen(input: &HtmlInputElement) -> Vec<File> {
    let files = listed(input.files());
    input.set_value("");
    files
}

/// The files of a drop.
pub fn dropped(event: &DragEvent) -> Vec<File> {
    listed(event.data_transfer().and_then(|transfer| transfer.files()))
}

/// Whether a drag carries files; what they are is known only at the drop.
pub fn carries_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|transfer| transfer.types());
    types.is_some_and(|types| types.iter().any(|kind| kind == "Files"))
}

/// Reads one file, if its size allows.
pub async fn read(file: File) -> Result<Opened, FileError> {
    let name = file.name();
    let size_bytes = clock::whole(file.size());
    if size_bytes > MAX_FILE_BYTES {
        return Err(FileError::TooLarge { name, size_bytes });
    }
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Opened {
            name,
            size_bytes,
            bytes: Uint8Array::new(&buffer).to_vec(),
        }),
        Err(thrown) => {
            let why = js::why(&thrown);
            Err(FileError::Unreadable { name, why })
        }
    }
}

/// Hands the browser a file to download.
pub fn download(name: &str, mime: &str, content: &[u8]) -> Result<(), DownloadError> {
    start_download(name, mime, content).map_err(|thrown| DownloadError(js::why(&thrown)))
}

fn start_download(name: &str, mime: &str, content: &[u8]) -> Result<(), JsValue> {
    let missing = || JsValue::from_str(devices::NO_DOCUMENT);
    let window = js::window().ok_or_else(missing)?;
    let document = window.document().ok_or_else(missing)?;
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(content));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    let address = Url::create_object_url_with_blob(&blob)?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    revoke_later(&window, &address)
}

fn revoke_later(window: &web_sys::Window, address: &str) -> Result<(), JsValue> {
    let addresses = js_sys::Reflect::get(window, &"URL".into())?;
    let revoke = js_sys::Reflect::get(&addresses, &"revokeObjectURL".into())?;
    let revoke: Function = revoke.unchecked_into();
    let address = JsValue::from_str(address);
    window
        .set_timeout_with_callback_and_timeout_and_arguments_1(&revoke, DOWNLOAD_MS, &address)
        .map(drop)
}

/// All files of a list.
pub(super) fn listed(files: Option<FileList>) -> Vec<File> {
    let files = files.into_iter();
    files
        .flat_map(|files| (0..files.length()).filter_map(move |at| files.get(at)))
        .collect()
}

/// Rounded up, so that one byte too many does not read as just enough.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1_000_000)
}
