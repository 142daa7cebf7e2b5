//! Who says so: the chains of a claim as chips, and one link at a time.

use super::foreign_words::{foreign_words, role_letter};
use super::keep_focus::{self, keep_focus};
use super::live::{live, on, part, when};
use super::row_keys::offer_key;
use crate::app::view::{ChainView, ClaimView, LinkView};
use crate::app::{Aim, ChainChange, ChainKey, ClaimChange, Command, LinkAt, Naming};
use crate::model::{Certainty, ClaimId, LinkId, Stance, Who};
use crate::text::lower;
use crate::web::dispatch::Shell;
use crate::web::platform::{focus, keyboard};
use crate::words::{buttons, chain_keys, chains as words, marking};
use leptos::prelude::*;

/// What is being asked for: a source to put somewhere.
#[derive(Clone, Copy, PartialEq)]
enum Asking {
    Before(LinkId),
    After(LinkId),
    Instead(LinkId),
    Beside,
}

impl Asking {
    /// What a key at a link asks for.
    fn of(key: ChainKey, link: LinkId) -> Option<Self> {
        Some(match key {
            ChainKey::Before => Self::Before(link),
            ChainKey::After => Self::After(link),
            ChainKey::Instead => Self::Instead(link),
            ChainKey::Beside => Self::Beside,
            _ => return None,
        })
    }

    /// The link that it is about.
    fn link(self) -> Option<LinkId> {
        match self {
            Self::Before(link) | Self::After(link) | Self::Instead(link) => Some(link),
            Self::Beside => None,
        }
    }

    fn question(self) -> &'static str {
        match self {
            Self::Before(_) => marking::THROUGH_WHOM,
            Self::After(_) => words::ON_WHOSE_WORD,
            Self::Instead(_) => marking::WHO,
            Self::Beside => marking::WHO_ELSE,
        }
    }

    fn change(self, who: Naming) -> ChainChange {
        match self {
            Self::Before(link) => ChainChange::PutBefore(link, who),
            Self::After(link) => ChainChange::PutAfter(link, who),
            Self::Instead(link) => ChainChange::SetWho(link, who),
            Self::Beside => ChainChange::AddChain(who),
        }
    }
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
            {part(move || (asking.get() == Some(Asking::Beside)).then(|| choice(claim, asking, Asking::Beside)))}
        </section>
    }
}

/// Id of the section.
const SECTION: &str = "who-says-so";

/// Tells the app something that draws the section anew.
fn send(shell: Shell, command: Command) {
    keep_focus::send(shell, SECTION, command);
}

/// Asks for somebody, and puts them where they were asked for.
fn choice(
    claim: Memo<ClaimView>,
    asking: RwSignal<Option<Asking>>,
    asked: Asking,
) -> impl IntoView {
    let shell = Shell::here();
    let id = claim.with_untracked(|c| c.id);
    let take = move |who| {
        asking.set(None);
        send(shell, Command::ChangeChains(id, asked.change(who)));
    };
    let cancel = move |()| {
        keep_focus(SECTION, || asking.set(None));
        if let Some(link) = asked.link() {
            focus::by_id(&chip_id(link));
        }
    };
    view! { <SourceChoice claim label=asked.question() take=Callback::new(take) cancel=Callback::new(cancel)/> }
}

/// Id of the chip of a link; the app asks for the focus there.
fn chip_id(link: LinkId) -> String {
    format!("link-{link}")
}

fn chain_rows(
    claim: Memo<ClaimView>,
    chains: &[ChainView],
    pressed: RwSignal<Option<LinkId>>,
    asking: RwSignal<Option<Asking>>,
) -> impl IntoView + use<> {
    let id = claim.with_untracked(|c| c.id);
    let count = chains.len();
    let rows = chains.iter().cloned().enumerate().map(move |(i, chain)| {
        let label = words::chain(i + 1, count);
        let chips = chain.links.clone().into_iter();
        let chips = chips.map(|link| chip(link_at(id, &chain, link.id), link, pressed, asking));
        let chips = chips.collect_view();
        let outermost = chain.links.first().map(|l| l.id);
        let links = StoredValue::new(chain.links.clone());
        let in_chain = move |id: LinkId| links.read_value().iter().any(|l| l.id == id);
        let asked = move || {
            let asked = asking.get()?;
            in_chain(asked.link()?).then(|| choice(claim, asking, asked))
        };
        let editor = move || {
            let pressed = pressed.get()?;
            let link = links.read_value().iter().find(|l| l.id == pressed).cloned()?;
            let at = link_at(id, &chain, link.id);
            let is_first = outermost == Some(link.id);
            Some(view! { <LinkEditor link at is_first asking/> })
        };
        view! {
            <ol class="chain" aria-label=label>
                {chips}
                <li class="chain-more">
                    <button class="button" data-plain data-small
                        on:click=on(move |_| asking.set(outermost.map(Asking::Before)))>{words::THROUGH}</button>
                </li>
            </ol>
            <p class="chain-keys" aria-hidden="true">{key_line()}</p>
            {part(asked)}
            {part(editor)}
        }
    });
    rows.collect_view()
}

fn link_at(claim: ClaimId, chain: &ChainView, link: LinkId) -> LinkAt {
    LinkAt {
        claim,
        chain: chain.id,
        link,
    }
}

/// What the keys do while a chip has the focus.
fn key_line() -> impl IntoView {
    let key = |chord: &&str| view! { <kbd>{keyboard::shown(chord)}</kbd> " " };
    let rows = chain_keys::LINE.iter().map(|(keys, what)| {
        view! { <span>{keys.iter().map(key).collect_view()} {*what}</span> " " }
    });
    rows.collect_view()
}

fn chip(
    at: LinkAt,
    link: LinkView,
    pressed: RwSignal<Option<LinkId>>,
    asking: RwSignal<Option<Asking>>,
) -> impl IntoView {
    let shell = Shell::here();
    let id = link.id;
    let word = move || {
        if pressed.get() == Some(id) {
            "true"
        } else {
            "false"
        }
    };
    let stance = STANCES
        .iter()
        .find(|(s, ..)| *s == link.stance && link.stance != Stance::Asserts);
    let stance = stance.map(|(_, _, words)| view! { " " <small>{*words}</small> });
    let certainty = CERTAINTIES
        .iter()
        .find(|(c, _)| c.is_some() && *c == link.certainty);
    let certainty = certainty.map(|(_, words)| view! { " " <small>{*words}</small> });
    // Of who is not stated, the words that say so are all there is.
    let cue = link.cue.filter(|_| link.is_not_stated);
    let cue = cue.map(|cue| view! { " " <small><q>{foreign_words(&cue)}</q></small> });
    let take = move |chord: &str| {
        let Some(key) = shell.read(|app| app.chain_key_for(chord)) else {
            return false;
        };
        match Asking::of(key, id) {
            Some(asked) => asking.set(Some(asked)),
            None => send(shell, key.at(at)),
        }
        true
    };
    view! {
        <li>
            <button class="chip" id=chip_id(id) data-hue=link.hue.word() data-origin=link.is_origin.then_some("")
                data-unnamed=link.is_described.then_some("") data-stated=link.is_not_stated.then_some("no")
                aria-pressed=live(word) aria-expanded=live(word)
                on:keydown=on(move |event| offer_key(shell, &event, &take))
                on:click=on(move |_| pressed.update(|p| *p = (*p != Some(id)).then_some(id)))>
                <bdi>{foreign_words(&link.name)}</bdi> {role_letter(link.hue.word())}
                {cue} {stance} {certainty}
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
fn LinkEditor(
    link: LinkView,
    at: LinkAt,
    is_first: bool,
    asking: RwSignal<Option<Asking>>,
) -> impl IntoView {
    let shell = Shell::here();
    let change = move |change: ChainChange| send(shell, Command::ChangeChains(at.claim, change));
    let aim = move |aim: Aim| shell.send(Command::SetAim(aim));
    let stances = STANCES.map(|(stance, word, words)| {
        view! { <option value=word selected=link.stance == stance>{words}</option> }
    });
    let certainties = CERTAINTIES.map(|(certainty, words)| {
        view! { <option value=words selected=link.certainty == certainty>{words}</option> }
    });
    let ask = move |asked: Asking| on(move |_| asking.set(Some(asked)));
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
            <span class="fields-name">{words::WHO}</span>
            <div class="fields-value">
                <bdi>{foreign_words(&link.name)}</bdi> <span class="spring"></span>
                <button class="button" data-plain data-small on:click=ask(Asking::Instead(at.link))>{words::INSTEAD}</button>
            </div>
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
                <button class="button" data-small on:click=ask(Asking::Before(at.link))>{words::THROUGH}</button>
                <button class="button" data-small on:click=ask(Asking::After(at.link))>{words::BEHIND}</button>
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

/// Takes what is typed as a description.
const DESCRIBE_KEY: &str = "Ctrl+Enter";
/// In an empty box: the text does not say who.
const NOT_STATED_KEY: &str = "-";

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
    let leave_open = move || take.run(Naming::Known(Who::NotStated));
    let is_empty = move || typed.with_untracked(String::is_empty);
    let on_key = move |event: leptos::ev::KeyboardEvent| {
        match keyboard::chord(&event).as_deref() {
            Some("Escape") => cancel.run(()),
            Some(DESCRIBE_KEY) if untrack(is_new) => describe(),
            Some(NOT_STATED_KEY) if is_empty() => leave_open(),
            _ => return,
        }
        event.prevent_default();
        event.stop_propagation();
    };
    request_animation_frame(|| {
        focus::by_id("source-choice");
    });
    view! {
        <form class="field" on:submit=submit>
            <label for="source-choice">{label}</label>
            <input class="input" id="source-choice" list="source-names" autocomplete="off" on:keydown=on(on_key)
                prop:value=live(move || typed.get())
                on:input=on(move |event| typed.set(event_target_value(&event)))/>
            <datalist id="source-names">{names}</datalist>
            <div class="buttons">
                <button class="button" data-small>{part(words)}</button>
                {when(is_new, move || view! {
                    <button type="button" class="button" data-small on:click=on(move |_| describe())>
                        {words::DESCRIBED} " " <kbd>{keyboard::shown(DESCRIBE_KEY)}</kbd>
                    </button>
                })}
                {when(move || typed.with(String::is_empty), move || view! {
                    <button type="button" class="button" data-small on:click=on(move |_| leave_open())>
                        {marking::NOT_STATED} " " <kbd>{NOT_STATED_KEY}</kbd>
                    </button>
                })}
                <button type="button" class="button" data-small data-plain
                    on:click=on(move |_| cancel.run(()))>{buttons::CANCEL}</button>
            </div>
        </form>
    }
}
