//! Folders, chosen or dropped: the files in them, with the folders they lie in
//! as part of their names.

use super::{files, js};
use crate::order;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DataTransferItem, DragEvent, File, FileSystemDirectoryEntry};
use web_sys::{FileSystemEntry, FileSystemFileEntry};

/// Folders within folders that are looked into.
const DEPTH_MAX: usize = 32;

/// What was chosen or dropped.
#[derive(Clone, Debug)]
pub enum Given {
    /// A file on its own.
    File(File),
    /// A file of a folder that was chosen, with its path.
    InFolder(String, File),
    /// A folder that was dropped.
    Folder(FileSystemDirectoryEntry),
}

/// A file with its name.
#[derive(Clone, Debug)]
pub struct Named {
    /// Its name, with the folders it lies in where it is of a folder.
    pub name: String,
    /// The file.
    pub file: File,
    /// Whether it came with a folder, so that nobody chose it by itself.
    pub is_of_folder: bool,
}

/// Files that were chosen, each by itself or with a folder.
pub fn chosen(files: Vec<File>) -> Vec<Given> {
    let given = files.into_iter().map(|file| {
        let path = js::property(&file, "webkitRelativePath").and_then(|path| path.as_string());
        match path.filter(|path| !path.is_empty()) {
            Some(path) => Given::InFolder(path, file),
            None => Given::File(file),
        }
    });
    given.collect()
}

/// What was dropped. It can be asked for only while the event is there.
pub fn dropped(event: &DragEvent) -> Vec<Given> {
    let items = event.data_transfer().map(|transfer| transfer.items());
    let items = items.into_iter();
    let items = items.flat_map(|items| (0..items.length()).filter_map(move |at| items.get(at)));
    let mut given = chosen(files::dropped(event));
    let folders: Vec<_> = items.filter_map(|item| folder(&item)).collect();
    // A browser lists a folder among the files too, as one that cannot be read.
    given.retain(|given| match given {
        Given::File(file) => !folders.iter().any(|folder| folder.name() == file.name()),
        _ => true,
    });
    given.extend(folders.into_iter().map(Given::Folder));
    given
}

fn folder(item: &DataTransferItem) -> Option<FileSystemDirectoryEntry> {
    // Older browsers lack it.
    js::property(item, "webkitGetAsEntry")?;
    let entry = item.webkit_get_as_entry().ok()??;
    entry.is_directory().then(|| entry.unchecked_into())
}

/// All files, those of folders too, in the order of their paths.
pub async fn files_of(given: Vec<Given>) -> Vec<Named> {
    let mut found = Vec::new();
    for given in given {
        match given {
            Given::File(file) => found.push(named(file.name(), file, false)),
            Given::InFolder(path, file) => found.push(named(path, file, true)),
            Given::Folder(folder) => {
                let mut of_folder = Vec::new();
                walk(folder, &mut of_folder).await;
                order::sort_by_key(&mut of_folder, |named: &Named| named.name.clone());
                found.extend(of_folder);
            }
        }
    }
    found
}

fn named(name: String, file: File, is_of_folder: bool) -> Named {
    Named {
        name,
        file,
        is_of_folder,
    }
}

/// What cannot be listed is left out: it may be gone by now.
async fn walk(folder: FileSystemDirectoryEntry, found: &mut Vec<Named>) {
    let mut unread = vec![(folder, 0)];
    while let Some((folder, depth)) = unread.pop() {
        for entry in entries(&folder).await {
            if entry.is_directory() && depth < DEPTH_MAX {
                unread.push((entry.unchecked_into(), depth + 1));
            } else if entry.is_file() {
                let path = entry.full_path().trim_start_matches('/').to_owned();
                if let Some(file) = file(entry.unchecked_ref()).await {
                    found.push(named(path, file, true));
                }
            }
        }
    }
}

/// The entries of a folder; a browser gives them in portions.
async fn entries(folder: &FileSystemDirectoryEntry) -> Vec<FileSystemEntry> {
    let reader = folder.create_reader();
    let mut all = Vec::new();
    loop {
        let portion =
            promised(|done, failed| reader.read_entries_with_callback_and_callback(done, failed));
        let Ok(portion) = portion.await else {
            return all;
        };
        let portion: Array = portion.unchecked_into();
        if portion.length() == 0 {
            return all;
        }
        all.extend(portion.iter().map(JsCast::unchecked_into));
    }
}

async fn file(entry: &FileSystemFileEntry) -> Option<File> {
    let file = promised(|done, failed| {
        entry.file_with_callback_and_callback(done, failed);
        Ok(())
    });
    file.await.ok().map(JsCast::unchecked_into)
}

/// What a function with two callbacks comes to.
async fn promised(
    start: impl Fn(&Function, &Function) -> Result<(), JsValue>,
) -> Result<JsValue, JsValue> {
    let answer = Promise::new(&mut |done, failed| {
        if let Err(thrown) = start(&done, &failed) {
            drop(failed.call1(&JsValue::NULL, &thrown));
        }
    });
    JsFuture::from(answer).await
}
