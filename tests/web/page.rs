//! What the tests do to the page they run in.

use js_sys::Promise;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element};

/// Runs a line of JavaScript: the shortest way to play another tab, an old
/// browser or a strict one.
pub(crate) fn js(line: &str) -> JsValue {
    js_sys::eval(line).unwrap_or_else(|thrown| panic!("{line}: {thrown:?}"))
}

/// Runs a line of JavaScript that gives a promise, and waits for it.
pub(crate) async fn js_answer(line: &str) -> JsValue {
    let answer = JsFuture::from(Promise::resolve(&js(line))).await;
    answer.unwrap_or_else(|thrown| panic!("{line}: {thrown:?}"))
}

/// Lets this many milliseconds pass.
pub(crate) async fn pause(ms: u32) {
    js_answer(&format!("new Promise(done => setTimeout(done, {ms}))")).await;
}

/// Starts something that calls back once, and waits for what it says.
pub(crate) async fn told<T: 'static>(start: impl FnOnce(Box<dyn FnOnce(T)>)) -> T {
    let slot = Rc::new(RefCell::new(None));
    let mut start = Some(start);
    let said = Promise::new(&mut |resolve, _| {
        let slot = Rc::clone(&slot);
        let hear = move |it| {
            slot.replace(Some(it));
            resolve.call0(&JsValue::NULL).unwrap();
        };
        start.take().unwrap()(Box::new(hear));
    });
    JsFuture::from(said).await.unwrap();
    slot.take().unwrap()
}

/// A property of an object replaced by a getter that throws or says
/// `undefined`, until this is dropped.
pub(crate) struct Replaced(&'static str, &'static str);

impl Replaced {
    pub(crate) fn denied(object: &'static str, property: &'static str) -> Self {
        Self::by(
            object,
            property,
            "throw new DOMException('the test denies it', 'SecurityError')",
        )
    }

    pub(crate) fn missing(object: &'static str, property: &'static str) -> Self {
        Self::by(object, property, "return undefined")
    }

    fn by(object: &'static str, property: &'static str, body: &str) -> Self {
        js(&format!(
            "window.was ??= {{}}; \
             window.was['{property}'] = Object.getOwnPropertyDescriptor({object}, '{property}'); \
             Object.defineProperty({object}, '{property}', {{configurable: true, get() {{ {body} }}}})"
        ));
        Self(object, property)
    }
}

impl Drop for Replaced {
    fn drop(&mut self) {
        // What was not the object's own is its prototype's, and shows again.
        let Self(object, property) = self;
        js(&format!(
            "delete {object}['{property}']; if (window.was['{property}']) \
             Object.defineProperty({object}, '{property}', window.was['{property}'])"
        ));
    }
}

/// A method of a prototype replaced, until this is dropped.
pub(crate) struct Patched(&'static str);

impl Patched {
    pub(crate) fn new(method: &'static str, function: &str) -> Self {
        js(&format!(
            "window.was ??= {{}}; window.was['{method}'] = {method}; {method} = {function}"
        ));
        Self(method)
    }
}

impl Drop for Patched {
    fn drop(&mut self) {
        js(&format!("{0} = window.was['{0}']", self.0));
    }
}

pub(crate) fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// A new element in a parent, with attributes.
pub(crate) fn element(parent: &Element, name: &str, attributes: &[(&str, &str)]) -> Element {
    let element = document().create_element(name).unwrap();
    for (name, value) in attributes {
        element.set_attribute(name, value).unwrap();
    }
    parent.append_child(&element).unwrap();
    element
}

/// A reader of its own, in front of everything, removed when dropped.
pub(crate) struct Reader(pub(crate) Element);

impl Reader {
    pub(crate) fn new() -> Self {
        let body: Element = document().body().unwrap().into();
        let style = "position:fixed; inset:0; overflow:auto; background:#fff; color:#000; \
             font:16px/24px serif; white-space:pre-wrap";
        Self(element(&body, "main", &[("style", style)]))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.0.remove();
    }
}
