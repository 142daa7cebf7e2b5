//! What tabs of one browser tell each other: only what moved, never the work
//! itself. The receiver reads that from the store.

use super::js;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BroadcastChannel, MessageEvent};

const NAME: &str = "whence";

/// One message, sent as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Message {
    /// These keys were written or removed.
    Saved(Vec<String>),
    /// All keys that begin so were removed.
    Removed(String),
}

/// The open channel; closed when dropped.
#[derive(Debug)]
pub(super) struct Channel {
    channel: BroadcastChannel,
    _on_message: Closure<dyn FnMut(MessageEvent)>,
}

impl Channel {
    /// `None` where the browser has no channels or denies them; the `storage`
    /// event still comes then.
    pub(super) fn open(on_message: impl Fn(Message) + 'static) -> Option<Self> {
        js::property(&js::window()?.into(), "BroadcastChannel")?;
        let channel = BroadcastChannel::new(NAME).ok()?;
        let on_message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            // A message of another version may not be understood; then its
            // keys are read at the next start.
            let json = event.data().as_string().unwrap_or_default();
            if let Ok(message) = serde_json::from_str(&json) {
                on_message(message);
            }
        });
        channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _on_message: on_message,
        })
    }

    /// Tells the other tabs. A message that cannot be sent costs them the
    /// news, not the work.
    pub(super) fn tell(&self, message: &Message) {
        if let Ok(json) = serde_json::to_string(message) {
            drop(self.channel.post_message(&json.into()));
        }
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.channel.set_onmessage(None);
        self.channel.close();
    }
}
