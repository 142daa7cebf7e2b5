//! The replica id: what tells the edits of one open page from those of any
//! other. Two pages open at a time never share one, and a page opened later
//! takes up one that was given back, so a browser has as many as it ever had
//! tabs open together.
//!
//! Each id belongs to a slot (0, 1, 2…); a page holds a Web Lock on its slot
//! for as long as it lives, and the browser lets go of it however it ends.

use super::{ids, js, prefs};
use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{LockManager, LockOptions};

/// More tabs than that, and each further one takes an id of its own.
const SLOTS: u32 = 64;

/// This page's replica id: 48 random bits, never all zero. To be called once
/// a page. Without locks or storage the id is new for each page.
pub async fn claim() -> u64 {
    for slot in 0..SLOTS {
        match hold(&format!("whence/replica/{slot}")).await {
            Ok(true) => {
                if let Some(id) = id_of(slot) {
                    return id;
                }
            }
            Ok(false) => {}
            Err(_) => break,
        }
    }
    ids::random_48_bits()
}

/// The id kept for a slot, or a new one that is kept. `None` if what is kept
/// cannot be read, or nothing can be kept.
fn id_of(slot: u32) -> Option<u64> {
    let name = format!("replica/{slot}");
    if let Some(kept) = prefs::get::<String>(&name) {
        let id = u64::from_str_radix(&kept, 16).ok();
        return id.filter(|id| (1..1 << 48).contains(id));
    }
    if prefs::is_kept(&name) {
        return None;
    }
    let id = ids::random_48_bits();
    prefs::set(&name, &format!("{id:012x}")).ok()?;
    Some(id)
}

/// Takes a lock for the life of the page, if it is free.
async fn hold(name: &str) -> Result<bool, JsValue> {
    let locks = js::navigator().and_then(|navigator| js::property_as(&navigator, "locks"));
    let locks: LockManager = locks.ok_or(JsValue::UNDEFINED)?;
    let options = LockOptions::new();
    options.set_if_available(true);
    let mut request = JsValue::UNDEFINED;
    let answer = Promise::new(&mut |resolve, _| {
        let granted = Closure::once_into_js(move |lock: JsValue| {
            let free = !lock.is_null();
            // A promise's own function does not throw.
            drop(resolve.call1(&JsValue::NULL, &free.into()));
            if free { never() } else { JsValue::UNDEFINED }
        });
        let granted = granted.unchecked_ref();
        request = locks.request_with_options(name, &options, granted).into();
    });
    // The request itself settles only when the lock is gone, or refused.
    let first = Promise::race(&Array::of2(&answer, &request));
    Ok(JsFuture::from(first).await?.is_truthy())
}

/// A promise that nothing settles: as long as it is pending, the lock is held.
fn never() -> JsValue {
    Promise::new(&mut |_, _| {}).into()
}
