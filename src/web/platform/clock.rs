//! The time of day, and waiting. The core has neither: times arrive in
//! commands.

use super::js;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Milliseconds since 1970-01-01T00:00:00Z by this computer's clock; 0 if the
/// clock stands before that.
pub fn now_ms() -> u64 {
    whole(js_sys::Date::now())
}

/// A number of JavaScript as a count: not negative, no fraction.
pub(super) fn whole(number: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates at both ends and takes NaN for 0, as wanted here"
    )]
    let whole = number as u64;
    whole
}

/// A callback that is still to come; dropping it calls it off.
#[derive(Debug)]
#[must_use = "dropping a timer calls it off"]
pub struct Timer {
    id: Option<i32>,
    callback: Closure<dyn FnMut()>,
}

/// Calls back once, after this many milliseconds. Without a window it never
/// does.
pub fn after(ms: u32, callback: impl FnOnce() + 'static) -> Timer {
    let callback = Closure::once(callback);
    let ms = i32::try_from(ms).unwrap_or(i32::MAX);
    let id = js::window().and_then(|window| {
        let function = callback.as_ref().unchecked_ref();
        window
            .set_timeout_with_callback_and_timeout_and_arguments_0(function, ms)
            .ok()
    });
    Timer { id, callback }
}

impl Timer {
    /// Lets the callback come without anyone holding the timer.
    pub fn forget(mut self) {
        self.id = None;
        let callback = std::mem::replace(&mut self.callback, Closure::new(|| {}));
        // The browser holds it from here and collects it after the call.
        drop(callback.into_js_value());
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        if let (Some(id), Some(window)) = (self.id, js::window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}
