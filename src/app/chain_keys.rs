//! The keys of a link while its chip has the focus. The page listens by this
//! table; the help and the README show it.

use super::chains::{ChainChange, LinkAt};
use super::{Aim, App, Command, FocusTarget, Moment, Request};
use crate::model::{Certainty, Chain, LinkId, Stance};
use crate::words::chain_keys as words;

/// What a key does at a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChainKey {
    /// Go by so many links along the chain; negative is outward.
    Go(isize),
    /// Go by so many chains.
    GoChain(isize),
    /// Move the link by so many places; negative is outward.
    Move(isize),
    /// Move its chain by so many places.
    MoveChain(isize),
    /// Ask for a link before this one: through whom. The page asks.
    Before,
    /// Ask for a link after this one: on whose word. The page asks.
    After,
    /// Ask for another chain beside. The page asks.
    Beside,
    /// Ask for somebody else in its place. The page asks.
    Instead,
    /// What it does with the claim; where it does so already, it asserts.
    Stance(Stance),
    /// How sure it sounds; where it is noted already, it is taken back.
    Certainty(Certainty),
    /// The next selection is where the text names it.
    Mention,
    /// The next selection is the words that attribute.
    Cue,
    /// Take it out.
    Remove,
}

/// A row of keys at a link: its name, and the keys with what they do.
pub type ChainKeys = (&'static str, &'static [(&'static str, ChainKey)]);

/// The keys of a link.
pub const CHAIN_KEYS: &[ChainKeys] = &[
    (
        words::GO,
        &[
            ("ArrowLeft", ChainKey::Go(-1)),
            ("ArrowRight", ChainKey::Go(1)),
        ],
    ),
    (
        words::GO_CHAIN,
        &[
            ("ArrowUp", ChainKey::GoChain(-1)),
            ("ArrowDown", ChainKey::GoChain(1)),
        ],
    ),
    (
        words::MOVE,
        &[
            ("Alt+ArrowLeft", ChainKey::Move(-1)),
            ("Alt+ArrowRight", ChainKey::Move(1)),
        ],
    ),
    (
        words::MOVE_CHAIN,
        &[
            ("Alt+ArrowUp", ChainKey::MoveChain(-1)),
            ("Alt+ArrowDown", ChainKey::MoveChain(1)),
        ],
    ),
    (words::BEFORE, &[("<", ChainKey::Before)]),
    (words::AFTER, &[(">", ChainKey::After)]),
    (words::BESIDE, &[("+", ChainKey::Beside)]),
    (words::INSTEAD, &[("i", ChainKey::Instead)]),
    (words::ASSERTS, &[("a", ChainKey::Stance(Stance::Asserts))]),
    (words::DENIES, &[("d", ChainKey::Stance(Stance::Denies))]),
    (
        words::SUPPORTS,
        &[("s", ChainKey::Stance(Stance::Supports))],
    ),
    (
        words::QUESTIONS,
        &[("q", ChainKey::Stance(Stance::Questions))],
    ),
    (
        words::DECLINES,
        &[("x", ChainKey::Stance(Stance::Declines))],
    ),
    (
        words::CERTAIN,
        &[("c", ChainKey::Certainty(Certainty::Certain))],
    ),
    (
        words::PROBABLE,
        &[("p", ChainKey::Certainty(Certainty::Probable))],
    ),
    (
        words::POSSIBLE,
        &[("o", ChainKey::Certainty(Certainty::Possible))],
    ),
    (
        words::UNCOMMITTED,
        &[("u", ChainKey::Certainty(Certainty::Uncommitted))],
    ),
    (words::MENTION, &[("m", ChainKey::Mention)]),
    (words::CUE, &[("w", ChainKey::Cue)]),
    (
        words::REMOVE,
        &[
            ("Delete", ChainKey::Remove),
            ("Backspace", ChainKey::Remove),
        ],
    ),
];

/// The other keys at a link.
pub const CHAIN_KEYS_BESIDE: &[(&str, &[&str])] = &[(words::OPEN, &["Enter"])];

impl App {
    /// What a key chord does at a link now.
    pub fn chain_key_for(&self, chord: &str) -> Option<ChainKey> {
        let mut keys = CHAIN_KEYS.iter().flat_map(|(_, keys)| *keys);
        let (_, key) = keys.find(|(key, _)| *key == chord)?;
        self.takes_key(chord).then_some(*key)
    }

    /// Does what a key does at a link.
    pub(super) fn press_link(&mut self, at: LinkAt, key: ChainKey, moment: Moment) {
        let Some(claim) = self.claim_named(at.claim) else {
            return;
        };
        let chains = claim.attribution.chains();
        let mut links = chains.iter().flat_map(|c| &c.links);
        let Some(link) = links.find(|l| l.id == at.link) else {
            return;
        };
        let change = match key {
            ChainKey::Go(by) => return self.focus_link(along(chains, at.link, by)),
            ChainKey::GoChain(by) => return self.focus_link(across(chains, at.link, by)),
            ChainKey::Mention => return self.aim_from_link(Aim::Mention(at)),
            ChainKey::Cue => return self.aim_from_link(Aim::Cue(at)),
            ChainKey::Before | ChainKey::After | ChainKey::Beside | ChainKey::Instead => return,
            ChainKey::Move(by) => ChainChange::Move(at.link, by),
            ChainKey::MoveChain(by) => ChainChange::MoveChain(at.chain, by),
            ChainKey::Stance(stance) if link.stance == stance => {
                ChainChange::SetStance(at.link, Stance::Asserts)
            }
            ChainKey::Stance(stance) => ChainChange::SetStance(at.link, stance),
            ChainKey::Certainty(certainty) => {
                let is_noted = link.certainty == Some(certainty);
                ChainChange::SetCertainty(at.link, (!is_noted).then_some(certainty))
            }
            ChainKey::Remove => ChainChange::Remove(at.link),
        };
        let is_gone = change == ChainChange::Remove(at.link);
        self.change_chains(at.claim, change, moment);
        if !is_gone {
            self.focus_link(Some(at.link));
        }
    }

    /// The focus goes to a link's chip.
    pub(super) fn focus_link(&mut self, link: Option<LinkId>) {
        if let Some(link) = link {
            self.requests.push(Request::Focus(FocusTarget::Link(link)));
        }
    }

    /// The focus goes to the origin of the selected claim, where it has one;
    /// to the panel otherwise.
    pub(super) fn go_to_chain(&mut self) {
        let claim = self.place.claim.and_then(|id| self.claim_named(id));
        let Some(claim) = claim else { return };
        let chain = claim.attribution.chains().first();
        let origin = chain.and_then(Chain::origin).map(|link| link.id);
        let target = origin.map_or(FocusTarget::Panel, FocusTarget::Link);
        self.requests.push(Request::Focus(target));
    }

    /// Who works by keys goes on in the text with the caret, near the claim.
    fn aim_from_link(&mut self, aim: Aim) {
        self.show_caret();
        self.set_aim(aim);
        let claim = aim.claim().and_then(|id| self.claim_in_reader(id));
        let content = claim.and_then(|claim| super::claims::first_span(&claim));
        if let (Some(content), Some(reader), Some(at)) = (content, &self.reader, self.caret.at) {
            let touched = reader.text.paragraphs_of(content);
            let is_near = reader
                .text
                .paragraph_at(at)
                .is_some_and(|i| touched.contains(&i));
            if !is_near {
                self.caret.at = Some(content.start());
            }
            self.caret.anchor = None;
        }
    }
}

/// The link so many further along its chain; none past its ends.
fn along(chains: &[Chain], link: LinkId, by: isize) -> Option<LinkId> {
    let chain = chains
        .iter()
        .find(|c| c.links.iter().any(|l| l.id == link))?;
    let here = chain.links.iter().position(|l| l.id == link)?;
    let there = here.checked_add_signed(by)?;
    chain.links.get(there).map(|l| l.id)
}

/// The link at the same place so many chains further, or that chain's origin.
fn across(chains: &[Chain], link: LinkId, by: isize) -> Option<LinkId> {
    let here = chains
        .iter()
        .position(|c| c.links.iter().any(|l| l.id == link))?;
    let at = chains.get(here)?.links.iter().position(|l| l.id == link)?;
    let chain = chains.get(here.checked_add_signed(by)?)?;
    let same = chain.links.get(at).or(chain.origin());
    same.map(|l| l.id)
}

impl ChainKey {
    /// Whether the page has to ask for somebody first.
    pub fn asks(self) -> bool {
        matches!(
            self,
            Self::Before | Self::After | Self::Beside | Self::Instead
        )
    }

    /// As a command at a link.
    pub fn at(self, at: LinkAt) -> Command {
        Command::Panel(super::PanelChange::Link(at, self))
    }
}
