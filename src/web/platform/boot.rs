//! What `boot/boot.js` has for the app. Where it is not there, as in a quick
//! build, the functions are not either.

use super::js;
use js_sys::Function;

/// A function of it.
pub(super) fn function(name: &str) -> Option<Function> {
    let boot = js::property(js::window()?.as_ref(), "whence")?;
    js::property_as(&boot, name)
}
