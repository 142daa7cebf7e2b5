//! Keys that mean something of their own while a row of choices has the focus.

use crate::web::dispatch::Shell;
use crate::web::platform::keyboard;
use leptos::ev::KeyboardEvent;

/// Offers a key press to a row; what it takes goes nowhere else. A key of
/// another script counts as the Latin one in its place.
pub(super) fn offer_key(shell: Shell, event: &KeyboardEvent, take: &dyn Fn(&str) -> bool) {
    if keyboard::is_typing(event) {
        return;
    }
    let chords = [keyboard::chord(event), keyboard::latin_chord(event)];
    let is_taken = |chord: String| shell.read(|app| app.takes_key(&chord)) && take(&chord);
    if chords.into_iter().flatten().any(is_taken) {
        event.prevent_default();
        event.stop_propagation();
    }
}
