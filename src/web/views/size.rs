//! File sizes as people read them.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

/// A size such as "84 kB", with the reader's own digits.
#[expect(clippy::cast_precision_loss, reason = "files are far below 2^52 bytes")]
pub(super) fn in_words(bytes: usize) -> String {
    let bytes = bytes as f64;
    if bytes < 1e3 {
        with_unit(bytes, "byte", 0)
    } else if bytes < 1e6 {
        with_unit(bytes / 1e3, "kilobyte", 0)
    } else {
        with_unit(bytes / 1e6, "megabyte", 1)
    }
}

fn with_unit(number: f64, unit: &str, decimals: u8) -> String {
    let options = Object::new();
    for (name, value) in [
        ("style", JsValue::from("unit")),
        ("unit", JsValue::from(unit)),
        ("maximumFractionDigits", JsValue::from(decimals)),
    ] {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &name.into(), &value);
    }
    let format = Intl::NumberFormat::new(&Array::new(), &options).format();
    let words = format.call1(&JsValue::UNDEFINED, &number.into()).ok();
    words
        .and_then(|words| words.as_string())
        .unwrap_or_else(|| format!("{number:.0} {unit}"))
}
