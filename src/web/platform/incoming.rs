//! The worker that reads files: apart from the page, so that one that is
//! hostile or huge can be stopped. It is asked for one thing at a time.
//!
//! The page fetches the worker's script and WebAssembly itself, as it does all
//! that comes later: `boot/boot.js` holds them to their hashes. It hands the
//! WebAssembly over compiled; the worker fetches nothing.

use super::{boot, js};
use js_sys::{Function, Object, Promise, Reflect, Uint8Array, WebAssembly};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use thiserror::Error;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, MessageEvent, Response, Worker};

/// How long the worker may take for one file, or to start, in milliseconds.
pub const PATIENCE_MS: i32 = 10_000;

/// What the pending answer becomes when time is up.
const LATE: &str = "late";
/// What it becomes when nobody wants it any more.
const STOPPED: &str = "stopped";

/// Where the worker's two files are.
#[derive(Clone, Debug)]
pub struct Address {
    /// Address of the script.
    pub script: String,
    /// Address of the WebAssembly.
    pub wasm: String,
}

impl Address {
    /// What the page's head says of them; `cargo xtask build` writes it.
    pub fn of_page() -> Self {
        let told = js::window()
            .and_then(|window| {
                window
                    .document()?
                    .query_selector("meta[name=reader]")
                    .ok()?
            })
            .and_then(|meta| meta.get_attribute("content"));
        let told = told.unwrap_or_else(|| "reader.js reader.wasm".to_owned());
        let (script, wasm) = told.split_once(' ').unwrap_or_default();
        Self {
            script: script.to_owned(),
            wasm: wasm.to_owned(),
        }
    }
}

/// What the worker is asked to read.
#[derive(Clone, Debug)]
pub enum Task {
    /// A file, under this name.
    File(String, File),
    /// Pasted text, and its HTML; either may be empty.
    Paste(String, String),
}

/// How it went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// What was found, as JSON.
    Found(Vec<u8>),
    /// The browser could not give the file's bytes, in its words.
    Unreadable(String),
    /// It took longer than the patience.
    Late,
    /// The worker broke at it.
    Broken,
    /// [`Reader::stop`] was called.
    Stopped,
}

/// Why there is no worker, in the browser's words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the reader did not start ({0})")]
pub struct CannotStart(String);

/// The worker, started when it is first needed. A handle: copies are the same.
#[derive(Clone, Debug)]
pub struct Reader(Rc<Inner>);

#[derive(Debug)]
struct Inner {
    address: Address,
    patience_ms: i32,
    /// Compiled once; every worker gets it.
    module: Rc<RefCell<Option<JsValue>>>,
    worker: RefCell<Option<Worker>>,
    /// Settles the answer that is waited for.
    settle: RefCell<Option<Function>>,
    is_stopped: Cell<bool>,
}

impl Reader {
    /// A reader that waits so long for each answer, in milliseconds.
    pub fn new(address: Address, patience_ms: i32) -> Self {
        Self(Rc::new(Inner {
            address,
            patience_ms,
            module: Rc::default(),
            worker: RefCell::default(),
            settle: RefCell::default(),
            is_stopped: Cell::new(false),
        }))
    }

    /// Another reader, with a worker of its own.
    #[must_use]
    pub fn another(&self) -> Self {
        let Inner {
            address,
            patience_ms,
            module,
            ..
        } = &*self.0;
        Self(Rc::new(Inner {
            address: address.clone(),
            patience_ms: *patience_ms,
            module: Rc::clone(module),
            worker: RefCell::default(),
            settle: RefCell::default(),
            is_stopped: Cell::new(false),
        }))
    }

    /// Asks the worker to read something. After anything but an answer it is
    /// ended, and the next task gets another one.
    pub async fn ask(&self, task: &Task) -> Result<Answer, CannotStart> {
        self.0.is_stopped.set(false);
        let started = self.started().await;
        if self.0.is_stopped.get() {
            self.end();
            return Ok(Answer::Stopped);
        }
        let worker = match started {
            Ok(worker) => worker,
            Err(thrown) => {
                self.end();
                return Err(CannotStart(js::why(&thrown)));
            }
        };
        let answer = match self.told(&worker, &message(task)).await {
            Ok(told) => answer(&told),
            Err(_) => Answer::Broken,
        };
        if !matches!(answer, Answer::Found(_) | Answer::Unreadable(_)) {
            self.end();
        }
        Ok(answer)
    }

    /// Ends the worker, whatever it is at; who waits for an answer is told.
    pub fn stop(&self) {
        self.0.is_stopped.set(true);
        if let Some(settle) = self.0.settle.take() {
            // A function of the browser's own, which does not throw.
            drop(settle.call1(&JsValue::NULL, &STOPPED.into()));
        }
        self.end();
    }

    /// Ends the worker: it holds on to the memory of the largest file.
    pub fn end(&self) {
        if let Some(worker) = self.0.worker.take() {
            worker.terminate();
        }
    }

    async fn started(&self) -> Result<Worker, JsValue> {
        let running = self.0.worker.borrow().clone();
        if let Some(worker) = running {
            return Ok(worker);
        }
        let module = self.module().await?;
        let worker = Worker::new(&self.0.address.script)?;
        self.0.worker.replace(Some(worker.clone()));
        let first = object(&[("module", &module)]);
        let told = self.told(&worker, &first).await?;
        match js::property(&data(&told), "ready") {
            Some(_) => Ok(worker),
            None => Err(JsValue::from_str(match answer(&told) {
                Answer::Late => "it took too long",
                _ => "it broke",
            })),
        }
    }

    /// The worker's WebAssembly, fetched and checked with its script at first.
    async fn module(&self) -> Result<JsValue, JsValue> {
        let compiled = self.0.module.borrow().clone();
        if let Some(module) = compiled {
            return Ok(module);
        }
        let address = &self.0.address;
        // A worker cannot be started with a hash, so its script is looked at before.
        fetched(&address.script).await?;
        let bytes = fetched(&address.wasm).await?;
        let module = JsFuture::from(WebAssembly::compile(&bytes)).await?;
        self.0.module.replace(Some(module.clone()));
        Ok(module)
    }

    /// Sends the worker something and waits: for its answer, for it to break,
    /// for time to be up, or to be stopped.
    async fn told(&self, worker: &Worker, message: &JsValue) -> Result<JsValue, JsValue> {
        let mut timer = None;
        let answer = Promise::new(&mut |settle, _| {
            worker.set_onmessage(Some(&settle));
            worker.set_onerror(Some(&settle));
            timer = js::window().and_then(|window| {
                let (ms, late) = (self.0.patience_ms, JsValue::from_str(LATE));
                window
                    .set_timeout_with_callback_and_timeout_and_arguments_1(&settle, ms, &late)
                    .ok()
            });
            self.0.settle.replace(Some(settle));
        });
        worker.post_message(message)?;
        let told = JsFuture::from(answer).await;
        self.0.settle.take();
        if let (Some(timer), Some(window)) = (timer, js::window()) {
            window.clear_timeout_with_handle(timer);
        }
        told
    }
}

/// The bytes of a script or WebAssembly of the page; fails if one of them was
/// changed. A quick build knows no hashes and takes them as they are.
async fn fetched(name: &str) -> Result<JsValue, JsValue> {
    let response = match boot::function("fetch") {
        Some(fetch) => fetch.call1(&JsValue::UNDEFINED, &name.into())?,
        None => js::window()
            .ok_or("there is no window")?
            .fetch_with_str(name)
            .into(),
    };
    let response = JsFuture::from(Promise::resolve(&response)).await?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(format!("{name} is not there").into());
    }
    JsFuture::from(response.array_buffer()?).await
}

fn message(task: &Task) -> JsValue {
    match task {
        Task::File(name, file) => object(&[("name", &name.into()), ("file", file)]),
        Task::Paste(text, html) => object(&[("text", &text.into()), ("html", &html.into())]),
    }
}

fn object(fields: &[(&str, &JsValue)]) -> JsValue {
    let object = Object::new();
    for (name, value) in fields {
        // A plain object takes any field.
        drop(Reflect::set(&object, &(*name).into(), value));
    }
    object.into()
}

/// What a message carries; `undefined` for anything else.
fn data(told: &JsValue) -> JsValue {
    match told.dyn_ref::<MessageEvent>() {
        Some(event) => event.data(),
        None => JsValue::UNDEFINED,
    }
}

fn answer(told: &JsValue) -> Answer {
    match told.as_string().as_deref() {
        Some(LATE) => return Answer::Late,
        Some(STOPPED) => return Answer::Stopped,
        _ => {}
    }
    let data = data(told);
    if let Some(found) = js::property_as::<Uint8Array>(&data, "found") {
        return Answer::Found(found.to_vec());
    }
    match js::property(&data, "unreadable").and_then(|why| why.as_string()) {
        Some(why) => Answer::Unreadable(why),
        None => Answer::Broken,
    }
}
