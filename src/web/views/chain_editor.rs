//! Who says so: the chains of a claim as chips, and one link at a time.

use super::foreign_words::{foreign_words, role_letter};
use super::live::{live, on, part, when};
use crate::app::view::{ChainView, ClaimView, LinkView};
use crate::app::{Aim, ChainChange, ClaimChange, Command, Dialog, LinkAt, Naming};
use crate::model::{Certainty, ChainId, LinkId, SourceId, Stance, Who};
use crate::text::lower;
use crate::web::dispatch::Shell;
use crate::web::platform::focus;
use crate::words::{buttons, chains as words, marking, register};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// What is being asked for: a source to put somewhere.
#[derive(Clone, Copy, PartialEq)]
enum Asking {
    Through(ChainId),
    Beside,
}

/// The chains of a claim.
#[component]
pub fn WhoSaysSo(
    /// The claim.
    claim: Memo<ClaimView>,
) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let pressed = RwSignal::new(None::<LinkId>);
    let asking = RwSignal::new(None::<Asking>);
    let chains = Memo::new(move |_| claim.with(|c| c.chains.clone()));
    let is_own = move || claim.with(|c| c.is_own_voice);
    let is_undecided = move || claim.with(|c| c.is_undecided);
    view! {
        <section id=SECTION>
            <h3 class="label">{words::TITLE}</h3>
            {when(is_own, move || view! {
                <p><span class="chip" data-hue="own" data-origin>{marking::OWN_VOICE}</span></p>
                <p class="quiet">{words::OWN_VOICE_NOTE}</p>
            })}
            {when(is_undecided, move || view! {<p class="quiet">{words::UNDECIDED}</p>})}
            {part(move || chain_rows(claim, &chains.get(), pressed, asking))}
            <div class="buttons">
                {when(move || is_own() || is_undecided(), move || view! {
                    <button class="button" data-small on:click=on(move |_| shell.send(Command::ReviseSource(id)))>
                        {words::NAME_WHO}
                    </button>
                })}
                {when(is_undecided, move || view! {
                    <button class="button" data-small
                        on:click=on(move |_| send(shell, Command::ChangeClaim(id, ClaimChange::OwnVoice)))>{marking::OWN_VOICE}</button>
                    <button class="button" data-small
                        on:click=on(move |_| send(shell, Command::ChangeChains(id, ChainChange::AddChain(Naming::Known(Who::NotStated)))))>{marking::NOT_STATED}</button>
                })}
                {when(move || !chains.with(Vec::is_empty), move || view! {
                    <button class="button" data-small on:click=on(move |_| asking.set(Some(Asking::Beside)))>{words::AND_ALSO}</button>
                    <button class="button" data-small data-plain
                        on:click=on(move |_| shell.send(Command::ReviseSource(id)))>{words::CHOOSE_ANEW}</button>
                })}
            </div>
            {part(move || (asking.get() == Some(Asking::Beside)).then(|| {
                let take = move |who| keep_focus(|| {
                    asking.set(None);
                    shell.send(Command::ChangeChains(id, ChainChange::AddChain(who)));
                });
                view! { <SourceChoice claim label=marking::WHO_ELSE take=Callback::new(take)
                    cancel=Callback::new(move |()| keep_focus(|| asking.set(None)))/> }
            }))}
        </section>
    }
}

/// Id of the section.
const SECTION: &str = "who-says-so";

/// Tells the app something that draws the section anew.
fn send(shell: Shell, command: Command) {
    keep_focus(|| shell.send(command));
}

/// What is drawn anew loses the focus. It goes back to the control of the same
/// id, or else to the chip that is pressed, or to the first one.
fn keep_focus(change: impl FnOnce()) {
    let id = document().active_element().map(|focused| focused.id());
    let id = id.filter(|id| !id.is_empty());
    change();
    request_animation_frame(move || {
        if !focus::is_lost() || id.is_some_and(|id| focus::by_id(&id)) {
            return;
        }
        for chosen in [".chip[aria-pressed=true]", ".chip", "button"] {
            let found = document().query_selector(&format!("#{SECTION} {chosen}"));
            if let Some(found) = found.ok().flatten().and_then(|f| f.dyn_into().ok()) {
                focus::in_place(&found);
                return;
            }
        }
    });
}

fn chain_rows(
    claim: Memo<ClaimView>,
    chains: &[ChainView],
    pressed: RwSignal<Option<LinkId>>,
    asking: RwSignal<Option<Asking>>,
) -> impl IntoView + use<> {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let count = chains.len();
    let rows = chains.iter().cloned().enumerate().map(move |(i, chain)| {
        let chain_id = chain.id;
        let label = words::chain(i + 1, count);
        let chips = chain.links.clone().into_iter().map(move |link| chip(link, pressed));
        let chips = chips.collect_view();
        let links = chain.links.clone();
        let editor = move || {
            let link = links.iter().find(|l| Some(l.id) == pressed.get()).cloned();
            link.map(|link| {
                let at = LinkAt { claim: id, chain: chain_id, link: link.id };
                let is_first = links.first().is_some_and(|l| l.id == link.id);
                view! { <LinkEditor claim link at is_first/> }
            })
        };
        let take = move |who| keep_focus(|| {
            asking.set(None);
            shell.send(Command::ChangeChains(id, ChainChange::AddThrough(chain_id, who)));
        });
        view! {
            <ol class="chain" aria-label=label>
                {chips}
                <li class="chain-more">
                    <button class="button" data-plain data-small
                        on:click=on(move |_| asking.set(Some(Asking::Through(chain_id))))>{words::THROUGH}</button>
                </li>
            </ol>
            {part(move || (asking.get() == Some(Asking::Through(chain_id))).then(|| view! {
                <SourceChoice claim label=marking::THROUGH_WHOM take=Callback::new(take)
                    cancel=Callback::new(move |()| keep_focus(|| asking.set(None)))/>
            }))}
            {part(editor)}
        }
    });
    rows.collect_view()
}

fn chip(link: LinkView, pressed: RwSignal<Option<LinkId>>) -> impl IntoView {
    let id = link.id;
    let is_pressed = move || pressed.get() == Some(id);
    let word = move || if is_pressed() { "true" } else { "false" };
    let stance = STANCES
        .iter()
        .find(|(s, ..)| *s == link.stance && link.stance != Stance::Asserts);
    view! {
        <li>
            <button class="chip" data-hue=link.hue.word() data-origin=link.is_origin.then_some("")
                data-unnamed=link.is_described.then_some("") data-stated=link.is_not_stated.then_some("no")
                aria-pressed=live(word) aria-expanded=live(word)
                on:click=on(move |_| pressed.update(|p| *p = (*p != Some(id)).then_some(id)))>
                <bdi>{foreign_words(&link.name)}</bdi> {role_letter(link.hue.word())}
                {stance.map(|(_, _, words)| view! { " " <small>{*words}</small> })}
                {link.is_origin.then(|| view! { " " <small>{words::ORIGIN}</small> })}
            </button>
        </li>
    }
}

const STANCES: [(Stance, &str, &str); 5] = [
    (Stance::Asserts, "asserts", words::ASSERTS),
    (Stance::Denies, "denies", words::DENIES),
    (Stance::Supports, "supports", words::SUPPORTS),
    (Stance::Questions, "questions", words::QUESTIONS),
    (Stance::Declines, "declines", words::DECLINES),
];

const CERTAINTIES: [(Option<Certainty>, &str); 5] = [
    (None, words::NOT_RECORDED),
    (Some(Certainty::Certain), words::CERTAIN),
    (Some(Certainty::Probable), words::PROBABLE),
    (Some(Certainty::Possible), words::POSSIBLE),
    (Some(Certainty::Uncommitted), words::UNCOMMITTED),
];

#[component]
fn LinkEditor(claim: Memo<ClaimView>, link: LinkView, at: LinkAt, is_first: bool) -> impl IntoView {
    let shell = Shell::here();
    let change = move |change: ChainChange| send(shell, Command::ChangeChains(at.claim, change));
    let aim = move |aim: Aim| shell.send(Command::SetAim(aim));
    let sources = claim.with_untracked(|c| c.sources.clone());
    let chosen = link.source;
    let names = sources.into_iter().map(move |(id, name)| {
        view! { <option value=id.to_string() selected=chosen == Some(id)>{name}</option> }
    });
    let names = names.collect_view();
    let other = chosen
        .is_none()
        .then(|| view! { <option value="" selected>{link.name.clone()}</option> });
    let stances = STANCES.map(|(stance, word, words)| {
        view! { <option value=word selected=link.stance == stance>{words}</option> }
    });
    let certainties = CERTAINTIES.map(|(certainty, words)| {
        view! { <option value=words selected=link.certainty == certainty>{words}</option> }
    });
    let set_who = move |event| {
        if let Ok(id) = event_target_value(&event).parse() {
            change(ChainChange::SetWho(
                at.link,
                Naming::Known(Who::Source(SourceId(id))),
            ));
        }
    };
    let set_stance = move |event| {
        let word = event_target_value(&event);
        if let Some((stance, ..)) = STANCES.iter().find(|(_, w, _)| *w == word) {
            change(ChainChange::SetStance(at.link, *stance));
        }
    };
    let set_certainty = move |event| {
        let word = event_target_value(&event);
        if let Some((certainty, _)) = CERTAINTIES.iter().find(|(_, w)| *w == word) {
            change(ChainChange::SetCertainty(at.link, *certainty));
        }
    };
    view! {
        <div class="link-editor fields" role="group" aria-label=words::link(&link.name)>
            <label for="link-who">{words::WHO}</label>
            <select class="input" data-inline id="link-who" on:change=set_who>{other}{names}</select>
            <label for="link-stance">{words::STANCE}</label>
            <select class="input" data-inline id="link-stance" on:change=set_stance>{stances.collect_view()}</select>
            <label for="link-certainty">{words::CERTAINTY}</label>
            <select class="input" data-inline id="link-certainty" on:change=set_certainty>{certainties.collect_view()}</select>
            <span class="fields-name">{words::MENTION}</span>
            <Words words=link.mention set=Callback::new(move |()| aim(Aim::Mention(at)))
                clear=Callback::new(move |()| change(ChainChange::ClearMention(at.link)))/>
            <span class="fields-name">{words::CUE}</span>
            <Words words=link.cue set=Callback::new(move |()| aim(Aim::Cue(at)))
                clear=Callback::new(move |()| change(ChainChange::ClearCue(at.link)))/>
            <div class="buttons">
                <button class="button" id="link-outward" data-small disabled=is_first
                    on:click=on(move |_| change(ChainChange::Move(at.link, -1)))>{words::OUTWARD}</button>
                <button class="button" id="link-inward" data-small disabled=link.is_origin
                    on:click=on(move |_| change(ChainChange::Move(at.link, 1)))>{words::INWARD}</button>
                {chosen.map(|id| view! {
                    <button class="button" data-small data-plain
                        on:click=on(move |_| shell.send(Command::Open(Dialog::Source(id))))>{register::PAGE}</button>
                })}
                <span class="spring"></span>
                <button class="button" data-small data-grave
                    on:click=on(move |_| change(ChainChange::Remove(at.link)))>{words::REMOVE}</button>
            </div>
        </div>
    }
}

/// Words of the text that a link has, and how to set or clear them.
#[component]
fn Words(words: Option<String>, set: Callback<()>, clear: Callback<()>) -> impl IntoView {
    let has_words = words.is_some();
    view! {
        <div class="fields-value">
            {match words {
                Some(words) => view! { <q dir="auto">{words}</q> }.into_any(),
                None => view! { <span class="quiet">{words::NO_WORDS}</span> <span class="spring"></span> }.into_any(),
            }}
            <span class="buttons">
                <button class="button" data-plain data-small on:click=on(move |_| set.run(()))>{words::SET}</button>
                {has_words.then(|| view! {
                    <button class="button" data-plain data-small on:click=on(move |_| clear.run(()))>{words::CLEAR}</button>
                })}
            </span>
        </div>
    }
}

/// Chooses a source of the register, names a new one, or describes one that
/// the text keeps nameless.
#[component]
fn SourceChoice(
    claim: Memo<ClaimView>,
    label: &'static str,
    take: Callback<Naming>,
    cancel: Callback<()>,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let sources = StoredValue::new(claim.with_untracked(|c| c.sources.clone()));
    let found = move || {
        let words = lower(typed.get().trim());
        let known = sources.read_value();
        known
            .iter()
            .find(|(_, name)| lower(name) == words)
            .map(|(id, _)| *id)
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let words = typed.get_untracked().trim().to_owned();
        match untrack(found) {
            Some(id) => take.run(Naming::Known(Who::Source(id))),
            None if words.is_empty() => cancel.run(()),
            None => take.run(Naming::New(words)),
        }
    };
    let names = sources.with_value(|list| {
        list.iter()
            .map(|(_, name)| view! { <option value=name.clone()></option> })
            .collect_view()
    });
    let words = move || {
        if found().is_some() || typed.with(String::is_empty) {
            words::TAKE
        } else {
            words::NEW_SOURCE
        }
    };
    let is_new = move || found().is_none() && !typed.with(String::is_empty);
    let describe = move || {
        take.run(Naming::Known(Who::Described(
            typed.get_untracked().trim().to_owned(),
        )));
    };
    view! {
        <form class="field" on:submit=submit>
            <label for="source-choice">{label}</label>
            <input class="input" id="source-choice" list="source-names" autocomplete="off" autofocus
                prop:value=live(move || typed.get())
                on:input=on(move |event| typed.set(event_target_value(&event)))/>
            <datalist id="source-names">{names}</datalist>
            <div class="buttons">
                <button class="button" data-small>{part(words)}</button>
                {when(is_new, move || view! {
                    <button type="button" class="button" data-small on:click=on(move |_| describe())>{words::DESCRIBED}</button>
                })}
                <button type="button" class="button" data-small data-plain
                    on:click=on(move |_| cancel.run(()))>{buttons::CANCEL}</button>
            </div>
        </form>
    }
}
