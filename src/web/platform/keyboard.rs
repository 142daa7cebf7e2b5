//! Keys as one spelling, so that a table of actions can name them: `Ctrl+Z`,
//! `Shift+Enter`, `a`, `?`.
//!
//! `Ctrl` is the key that commands are given with: Command on a Mac, whose own
//! control key is spelt `Control`. A letter alone is lower case, whatever Caps
//! Lock says, and upper case after `+`. Any other character stands for itself,
//! without `Shift`: which keys make a `?` is the keyboard's affair.

use super::js;
use crate::text::lower;
use std::cell::OnceCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

/// What browsers report for a key that an input method has taken.
const TAKEN_BY_INPUT_METHOD: u32 = 229;

/// Kinds of input that take no text.
const NO_TEXT: [&str; 10] = [
    "button", "checkbox", "color", "file", "hidden", "image", "radio", "range", "reset", "submit",
];

/// The chord of a key press. `None` while an input method composes, for a dead
/// key, and for a modifier alone.
pub fn chord(event: &KeyboardEvent) -> Option<String> {
    pressed(event)?.spell(is_mac())
}

fn pressed(event: &KeyboardEvent) -> Option<Pressed> {
    // Browsers that fill in forms send key events without a key.
    let key = js::property(event, "key")?.as_string()?;
    if event.is_composing() || event.key_code() == TAKEN_BY_INPUT_METHOD {
        return None;
    }
    Some(Pressed {
        code: js::property(event, "code")?.as_string()?,
        ctrl: event.ctrl_key(),
        meta: event.meta_key(),
        alt: event.alt_key(),
        shift: event.shift_key(),
        alt_graph: event.get_modifier_state("AltGraph"),
        key,
    })
}

/// The chord of the same key on a Latin keyboard, where the layout has a letter
/// or figure of another script there: `j` for a Cyrillic о, `1` for an Arabic ١.
pub fn latin_chord(event: &KeyboardEvent) -> Option<String> {
    pressed(event)?.in_latin()?.spell(is_mac())
}

/// Whether the event's target takes text, so that letters belong to it.
pub fn is_typing(event: &Event) -> bool {
    let Some(target) = event.target() else {
        return false;
    };
    let Some(element) = target.dyn_ref::<Element>() else {
        return false;
    };
    match element.local_name().as_str() {
        "textarea" | "select" => true,
        "input" => {
            let kind = element.unchecked_ref::<HtmlInputElement>().type_();
            !NO_TEXT.contains(&kind.as_str())
        }
        _ => element
            .dyn_ref::<HtmlElement>()
            .is_some_and(HtmlElement::is_content_editable),
    }
}

/// A chord as people know it: signs on a Mac, words elsewhere.
pub fn shown(chord: &str) -> String {
    shown_on(chord, is_mac())
}

/// A chord as `aria-keyshortcuts` names it.
pub fn heard(chord: &str) -> String {
    heard_on(chord, is_mac())
}

/// A key press, as the browser tells it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "five keys are up or down")]
pub struct Pressed {
    /// What the key means: `z`, `Enter`.
    pub key: String,
    /// Where it sits, by the name of a US keyboard: `KeyZ`.
    pub code: String,
    /// Control is down.
    pub ctrl: bool,
    /// Command, or the Windows key, is down.
    pub meta: bool,
    /// Alt, or Option, is down.
    pub alt: bool,
    /// Shift is down.
    pub shift: bool,
    /// Alt Gr is down; Windows reports Control and Alt with it.
    pub alt_graph: bool,
}

impl Pressed {
    /// The chord's spelling, on a Mac or elsewhere.
    pub fn spell(&self, mac: bool) -> Option<String> {
        let (command, other) = if mac {
            (self.meta, ("Control", self.ctrl))
        } else {
            (self.ctrl, ("Meta", self.meta))
        };
        // A Mac reports Alt Gr for Option, which commands there.
        let plain = self.alt_graph && !mac && !is_named(&self.key);
        let commanding = !plain && (command || other.1 || self.alt);
        let key = self.key_name(commanding)?;
        let letter = key.chars().all(char::is_alphabetic) && !is_named(&key);
        let shift = self.shift && (letter || is_named(&key));
        let held = [
            ("Ctrl", command && !plain),
            (other.0, other.1 && !plain),
            ("Alt", self.alt && !plain),
            ("Shift", shift),
        ];
        let mut names: Vec<&str> = Vec::with_capacity(held.len() + 1);
        names.extend(held.iter().filter(|(_, down)| *down).map(|(name, _)| *name));
        let key = match (letter, names.is_empty()) {
            (true, true) => lower(&key),
            (true, false) => key.to_uppercase(),
            (false, _) => key,
        };
        names.push(&key);
        Some(names.join("+"))
    }

    /// The same key on a Latin keyboard; none where it is Latin already.
    pub fn in_latin(&self) -> Option<Self> {
        if self.key.is_ascii() || is_named(&self.key) {
            return None;
        }
        let key = match self.code.as_str() {
            "BracketLeft" => "[",
            "BracketRight" => "]",
            "Slash" if self.shift => "?",
            "Slash" => "/",
            code => code.strip_prefix("Key").or(code.strip_prefix("Digit"))?,
        };
        let key = if self.shift {
            key.to_owned()
        } else {
            lower(key)
        };
        Some(Self {
            key,
            ..self.clone()
        })
    }

    /// The key's own name. After a commanding key a letter is the one printed
    /// on a Latin keyboard: Option turns `n` into a dead key, and Cyrillic has
    /// no `z`.
    fn key_name(&self, commanding: bool) -> Option<String> {
        let latin = self.code.strip_prefix("Key");
        if commanding && let Some(letter) = latin.filter(|_| !is_latin(&self.key)) {
            return Some(letter.to_owned());
        }
        match self.key.as_str() {
            " " => Some("Space".to_owned()),
            "Alt" | "AltGraph" | "CapsLock" | "Control" | "Dead" | "Fn" | "FnLock" | "Hyper"
            | "Meta" | "NumLock" | "Process" | "ScrollLock" | "Shift" | "Super" | "Symbol"
            | "SymbolLock" | "Unidentified" | "" => None,
            key => Some(key.to_owned()),
        }
    }
}

/// `Enter`, `F8`, `Space`: more than one character.
fn is_named(key: &str) -> bool {
    key.chars().nth(1).is_some() || key == " "
}

/// A key whose meaning is worth more than its place: `z` of a German keyboard
/// sits where a US one has `y`.
fn is_latin(key: &str) -> bool {
    key.is_ascii() && key != "Dead"
}

fn heard_on(chord: &str, mac: bool) -> String {
    let command = if mac { "Meta+" } else { "Control+" };
    match chord.strip_suffix('+') {
        // The sign itself would be read as what joins two keys.
        Some(held) => format!("{}Plus", held.replace("Ctrl+", command)),
        None => chord.replace("Ctrl+", command),
    }
}

fn shown_on(chord: &str, mac: bool) -> String {
    let sign = |name: &str| match (name, mac) {
        ("Ctrl", true) => "⌘".to_owned(),
        ("Control", true) => "⌃".to_owned(),
        ("Alt", true) => "⌥".to_owned(),
        ("Shift", true) => "⇧".to_owned(),
        ("ArrowUp", _) => "↑".to_owned(),
        ("ArrowDown", _) => "↓".to_owned(),
        ("ArrowLeft", _) => "←".to_owned(),
        ("ArrowRight", _) => "→".to_owned(),
        ("Escape", _) => "Esc".to_owned(),
        (other, _) => other.to_owned(),
    };
    let (held, key) = match chord.strip_suffix('+') {
        Some(held) => (held, "+"),
        None => chord.rsplit_once('+').unwrap_or(("", chord)),
    };
    let held = held.split('+').filter(|name| !name.is_empty());
    let mut names: Vec<String> = held.map(sign).collect();
    names.push(sign(key));
    names.join(if mac { "" } else { "+" })
}

thread_local! {
    static MAC: OnceCell<bool> = const { OnceCell::new() };
}

/// Whether this is a Mac, whose Option key stands where others have Ctrl when
/// a caret moves by words.
pub fn is_mac() -> bool {
    MAC.with(|mac| {
        *mac.get_or_init(|| {
            let platform = js::navigator().and_then(|navigator| navigator.platform().ok());
            platform.is_some_and(|name| name.starts_with("Mac") || name.starts_with("iP"))
        })
    })
}
