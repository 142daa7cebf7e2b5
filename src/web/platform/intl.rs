//! Dates and numbers as the person writes them, by the browser's `Intl`: in
//! the language of the interface, and in that variety of it which the browser
//! is set to.

use super::js;
use crate::words::frame::LANGUAGE;
use js_sys::Intl::{DateTimeFormat, NumberFormat};
use js_sys::{Array, Function, Object};
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    // To make one takes longer than to use it a hundred times.
    static NUMBER: Function = number_format();
    static DAY: Function = date_format(&[("dateStyle", "long"), ("timeZone", "UTC")]);
    static MOMENT: Function = date_format(&[("dateStyle", "medium"), ("timeStyle", "short")]);
}

/// A whole number with its groups of digits.
#[expect(clippy::cast_precision_loss, reason = "nobody counts past 2^53 here")]
pub fn number(n: usize) -> String {
    let written = NUMBER.with(|format| written(format, &JsValue::from_f64(n as f64)));
    written.unwrap_or_else(|| n.to_string())
}

/// An ISO date as a day; what is no whole date stays as it is written.
pub fn day(iso: &str) -> String {
    const WHOLE: usize = "2031-03-14".len();
    let date = js_sys::Date::new(&iso.into());
    if iso.len() < WHOLE || date.get_time().is_nan() {
        return iso.to_owned();
    }
    // A day is the same day everywhere.
    let written = DAY.with(|format| written(format, &date));
    written.unwrap_or_else(|| iso.to_owned())
}

/// A moment, in the time of this place; nothing for one that no calendar has.
#[expect(clippy::cast_precision_loss, reason = "milliseconds since 1970 fit")]
pub fn moment(at_ms: u64) -> String {
    let written = MOMENT.with(|format| written(format, &JsValue::from_f64(at_ms as f64)));
    written.unwrap_or_default()
}

fn written(format: &Function, value: &JsValue) -> Option<String> {
    format.call1(&JsValue::UNDEFINED, value).ok()?.as_string()
}

fn number_format() -> Function {
    NumberFormat::new(&Array::of1(&locale().into()), &Object::new()).format()
}

fn date_format(fields: &[(&str, &str)]) -> Function {
    let options = Object::new();
    for (name, value) in fields {
        // Setting a field of a fresh object cannot fail.
        let _ = js_sys::Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    DateTimeFormat::new(&Array::of1(&locale().into()), &options).format()
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
