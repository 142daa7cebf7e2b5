//! Dates and numbers as the person writes them, by the browser's `Intl`: in
//! the language of the interface, and in that variety of it which the browser
//! is set to.

use super::js;
use crate::order::SortedMap;
use crate::words::frame::LANGUAGE;
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// A whole number with its groups of digits.
#[expect(clippy::cast_precision_loss, reason = "nobody counts past 2^53 here")]
pub fn number(n: usize) -> String {
    js_sys::Number::from(n as f64)
        .to_locale_string(&locale())
        .into()
}

thread_local! {
    /// Days that were written, by their dates: the browser takes milliseconds
    /// for one, and a table shows the same few again and again.
    static DAYS: RefCell<SortedMap<String, String>> = const { RefCell::new(SortedMap::new()) };
}

/// An ISO date as a day; what is no whole date stays as it is written.
pub fn day(iso: &str) -> String {
    let known = DAYS.with_borrow(|days| days.get(&iso.to_owned()).cloned());
    known.unwrap_or_else(|| {
        let written = write_day(iso);
        DAYS.with_borrow_mut(|days| days.insert(iso.to_owned(), written.clone()));
        written
    })
}

fn write_day(iso: &str) -> String {
    const WHOLE: usize = "2031-03-14".len();
    let date = js_sys::Date::new(&iso.into());
    if iso.len() < WHOLE || date.get_time().is_nan() {
        return iso.to_owned();
    }
    // A day is the same day everywhere.
    let options = options(&[("dateStyle", "long"), ("timeZone", "UTC")]);
    date.to_locale_date_string(&locale(), &options).into()
}

/// A moment, in the time of this place.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit")]
pub fn moment(at_ms: u64) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(at_ms as f64));
    let options = options(&[("dateStyle", "medium"), ("timeStyle", "short")]);
    date.to_locale_string(&locale(), &options).into()
}

fn options(fields: &[(&str, &str)]) -> JsValue {
    let options = js_sys::Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options.into()
}

/// The first of the person's languages that is the interface's.
fn locale() -> String {
    let wanted = js::navigator().and_then(|navigator| js::property(&navigator, "languages"));
    let wanted = wanted.and_then(|all| all.dyn_into::<js_sys::Array>().ok());
    let tags = wanted.map(|all| {
        all.iter()
            .filter_map(|tag| tag.as_string())
            .collect::<Vec<_>>()
    });
    let ours = |tag: &String| tag.split('-').next() == Some(LANGUAGE);
    tags.and_then(|tags| tags.into_iter().find(ours))
        .unwrap_or_else(|| LANGUAGE.to_owned())
}
