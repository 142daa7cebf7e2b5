//! Settings of this browser, a part of the help. Each takes effect at once.

use crate::app::Verbosity;
use crate::web::settings::Settings as Kept;
use crate::words::settings as words;
use leptos::prelude::*;

/// All settings, under a heading.
#[component]
pub(super) fn Settings() -> impl IntoView {
    view! {
        <section>
            <h3>{words::TITLE}</h3>
            <Announcements />
        </section>
    }
}

/// How much a screen reader is told.
#[component]
fn Announcements() -> impl IntoView {
    let settings = Kept::here();
    let choice = |verbosity: Verbosity| {
        view! {
            <label>
                <input
                    type="radio"
                    name="announcements"
                    value=verbosity.word()
                    prop:checked=move || settings.announcements() == verbosity
                    on:change=move |_| settings.set_announcements(verbosity)
                />
                {words::verbosity(verbosity.word())}
            </label>
        }
    };
    view! {
        <fieldset class="choice" aria-describedby="announcements-note">
            <legend class="field-name">{words::ANNOUNCEMENTS}</legend>
            {Verbosity::ALL.map(choice).into_iter().collect_view()}
        </fieldset>
        <p class="quiet" id="announcements-note">
            {words::ANNOUNCEMENTS_NOTE}
        </p>
    }
}
