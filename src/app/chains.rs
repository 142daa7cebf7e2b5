//! What is done with the chains of a claim.

use super::{App, Moment, Notice};
use crate::edit::{Change, Edit};
use crate::model::{
    Attribution, Certainty, Chain, ChainId, Claim, ClaimId, Extra, Link, LinkId, Meta, Position,
    Source, SourceId, Stance, Who,
};
use crate::text::lower;
use crate::words;

/// Names a link: claim, chain, place in the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LinkAt {
    /// The claim.
    pub claim: ClaimId,
    /// The chain.
    pub chain: ChainId,
    /// The link.
    pub link: LinkId,
}

/// Who is put into a chain: known, described, not stated, or new to the
/// register.
#[derive(Clone, Debug, PartialEq)]
pub enum Naming {
    /// As it will stand in the link.
    Known(Who),
    /// A source that the register does not have yet, by name.
    New(String),
}

/// One change to the chains of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum ChainChange {
    /// A link in front of this one: "through whom".
    PutBefore(LinkId, Naming),
    /// A link behind this one: "on whose word".
    PutAfter(LinkId, Naming),
    /// Another chain beside the others.
    AddChain(Naming),
    /// Another source in a link.
    SetWho(LinkId, Naming),
    /// What the source does with the claim.
    SetStance(LinkId, Stance),
    /// How sure it sounds.
    SetCertainty(LinkId, Option<Certainty>),
    /// Forget where the text names it.
    ClearMention(LinkId),
    /// Forget the words that attribute.
    ClearCue(LinkId),
    /// Move a link by so many places; negative is outward.
    Move(LinkId, isize),
    /// Move a chain by so many places among the others.
    MoveChain(ChainId, isize),
    /// Take a link out; the last one takes its chain along.
    Remove(LinkId),
}

impl App {
    pub(super) fn change_chains(&mut self, id: ClaimId, change: ChainChange, moment: Moment) {
        let Some(before) = self.claim_named(id) else {
            return;
        };
        if naming_in(&change).is_some_and(|naming| !self.is_somebody(naming)) {
            self.announce(Notice::problem(words::chains::NOBODY_NAMED));
            return;
        }
        let what = label(&change);
        let mut ids = moment.ids();
        let mut after = (*before).clone();
        let mut changes = Vec::new();
        let named = naming_in(&change).map(|naming| match naming {
            Naming::Known(who) => who.clone(),
            Naming::New(name) => {
                let source = self.source_called(name, &mut ids, moment);
                let id = source.id;
                if self.project.as_ref().is_none_or(|p| p.source(id).is_none()) {
                    changes.push(Change::create(source));
                }
                Who::Source(id)
            }
        });
        if let Some(Who::Source(source)) = &named {
            self.last_used = Some(*source);
        }
        let target = match &change {
            ChainChange::Remove(link) => beside(&before, *link),
            ChainChange::SetWho(link, _) => Some(*link),
            _ => None,
        };
        carry_out(
            &mut after,
            change,
            named.unwrap_or(Who::NotStated),
            &mut ids,
        );
        if after == *before {
            return;
        }
        let label = words::undo::in_chains_of(what, &self.quoted(&before));
        let target = target.or_else(|| new_link(&before, &after));
        changes.push(Change::replace(before, after));
        if self.commit(Edit::new(label, changes), moment) {
            self.announce(Notice::heard(words::undo::done(what)));
            self.focus_link(target);
        }
    }

    /// Whether a naming names somebody who is there or can be made.
    fn is_somebody(&self, naming: &Naming) -> bool {
        match naming {
            Naming::Known(Who::Source(id)) => self
                .project
                .as_ref()
                .is_some_and(|p| p.source(*id).is_some()),
            Naming::Known(Who::NotStated) => true,
            Naming::Known(Who::Described(words)) | Naming::New(words) => !words.trim().is_empty(),
        }
    }

    /// The source with this name or alias, or a new one.
    pub(super) fn source_called(&self, name: &str, ids: &mut super::Ids, moment: Moment) -> Source {
        let name = name.trim();
        let mut sources = self.project.iter().flat_map(|p| p.sources().iter());
        let is_called = |s: &&std::sync::Arc<Source>| {
            let mut names = s.names();
            names.any(|n| lower(n) == lower(name))
        };
        let known = sources.find(is_called).map(|s| (**s).clone());
        let fresh = || {
            Source::new(
                SourceId(ids.fresh()),
                Meta::new(self.act(moment)),
                name.to_owned(),
            )
        };
        known.unwrap_or_else(fresh)
    }

    /// Sets a mention or cue to a selection.
    pub(super) fn set_link_position(
        &mut self,
        at: LinkAt,
        is_cue: bool,
        position: Position,
        moment: Moment,
    ) {
        let Some(before) = self.claim_in_reader(at.claim) else {
            return;
        };
        let mut after = (*before).clone();
        let Some(link) = link_mut(&mut after.attribution, at.link) else {
            return;
        };
        let slot = if is_cue {
            &mut link.cue
        } else {
            &mut link.mention
        };
        *slot = Some(position);
        let what = if is_cue {
            words::undo::set_cue
        } else {
            words::undo::set_mention
        };
        self.aim = super::Aim::NewClaim;
        if !self.commit_claim(&before, after, &what, moment) {
            self.announce(Notice::plain(words::undo::NOTHING_CHANGED));
        }
        self.caret.anchor = None;
        self.focus_link(Some(at.link));
    }

    /// The next selection is for this. The claim's article is opened, since
    /// its words can only be selected there.
    pub(super) fn set_aim(&mut self, aim: super::Aim) {
        if aim != super::Aim::NewClaim && self.refuses_changes() {
            return;
        }
        if let Some(claim) = aim.claim() {
            if self.claim_named(claim).is_none() {
                return;
            }
            if self.place.claim != Some(claim) {
                self.open_claim(claim);
            }
        }
        self.aim = aim;
        if !self.aims_at_something() {
            self.aim = super::Aim::NewClaim;
            self.announce(Notice::problem(words::chains::TEXT_NOT_HERE));
            return;
        }
        self.draft = None;
        if let Some(sentence) = self.aim_in_words() {
            self.announce(Notice::heard(sentence));
            self.focus_text(super::FocusTarget::Reader);
        }
    }

    /// Whether what the next selection is for is there.
    pub(super) fn aims_at_something(&self) -> bool {
        use super::Aim;
        let Some(id) = self.aim.claim() else {
            return true;
        };
        self.claim_in_reader(id)
            .is_some_and(|claim| match self.aim {
                Aim::NewClaim | Aim::Piece(_) => true,
                Aim::Bounds { piece, .. } => piece < claim.content.len(),
                Aim::Mention(at) | Aim::Cue(at) => {
                    let chains = claim.attribution.chains().iter();
                    let mut links = chains.flat_map(|c| &c.links);
                    links.any(|l| l.id == at.link)
                }
                Aim::Figure(_, figure) => claim.quantities.iter().any(|q| q.id == figure),
            })
    }

    /// A claim of the article whose text is open: what is selected there can
    /// be of it.
    pub(super) fn claim_in_reader(&self, id: ClaimId) -> Option<std::sync::Arc<Claim>> {
        let here = self.reader.as_ref()?.article;
        self.claim_named(id).filter(|c| c.article == here)
    }

    /// What the next selection is for, as an instruction.
    pub(super) fn aim_in_words(&self) -> Option<String> {
        use super::Aim;
        let name = |at: &LinkAt| {
            let project = self.project.as_ref()?;
            let claim = project.claim(at.claim)?;
            let mut links = claim.attribution.chains().iter().flat_map(|c| &c.links);
            let link = links.find(|l| l.id == at.link)?;
            Some(super::claims::name_of(project, &link.who))
        };
        match &self.aim {
            Aim::NewClaim => None,
            Aim::Piece(_) => Some(words::chains::SELECT_PIECE.to_owned()),
            Aim::Bounds { claim, piece } => {
                let count = self.claim_named(*claim)?.content.len();
                Some(match count {
                    1 => words::chains::SELECT_BOUNDS.to_owned(),
                    n => words::chains::select_bounds_of_piece(piece + 1, n),
                })
            }
            Aim::Mention(at) => Some(words::chains::select_mention(&name(at)?)),
            Aim::Cue(at) => Some(words::chains::select_cue(&name(at)?)),
            Aim::Figure(..) => Some(words::figures::SELECT_PLACE.to_owned()),
        }
    }
}

fn naming_in(change: &ChainChange) -> Option<&Naming> {
    match change {
        ChainChange::PutBefore(_, naming)
        | ChainChange::PutAfter(_, naming)
        | ChainChange::AddChain(naming)
        | ChainChange::SetWho(_, naming) => Some(naming),
        _ => None,
    }
}

fn label(change: &ChainChange) -> &'static str {
    match change {
        ChainChange::PutBefore(..) | ChainChange::PutAfter(..) => words::undo::ADD_LINK,
        ChainChange::AddChain(_) => words::undo::ADD_CHAIN,
        ChainChange::SetWho(..) => words::undo::CHANGE_WHO,
        ChainChange::SetStance(..) => words::undo::CHANGE_STANCE,
        ChainChange::SetCertainty(..) => words::undo::CHANGE_CERTAINTY,
        ChainChange::ClearMention(_) => words::undo::CLEAR_MENTION,
        ChainChange::ClearCue(_) => words::undo::CLEAR_CUE,
        ChainChange::Move(..) => words::undo::REORDER_CHAIN,
        ChainChange::MoveChain(..) => words::undo::REORDER_CHAINS,
        ChainChange::Remove(_) => words::undo::REMOVE_LINK,
    }
}

/// Changes the chains; `who` is whom the change names, if it names somebody.
fn carry_out(claim: &mut Claim, change: ChainChange, who: Who, ids: &mut super::Ids) {
    let mut link = |who| Link::new(LinkId(ids.fresh()), who);
    let attribution = &mut claim.attribution;
    match change {
        ChainChange::PutBefore(at, _) => put(attribution, at, 0, link(who)),
        ChainChange::PutAfter(at, _) => put(attribution, at, 1, link(who)),
        ChainChange::AddChain(_) => {
            let link = link(who);
            let chain = chain_of(ChainId(ids.fresh()), vec![link]);
            add_chain(attribution, chain);
        }
        ChainChange::SetWho(id, _) => with_link(attribution, id, |l| {
            if l.who != who {
                l.mention = None;
            }
            l.who = who;
        }),
        ChainChange::SetStance(id, stance) => with_link(attribution, id, |l| l.stance = stance),
        ChainChange::SetCertainty(id, certainty) => {
            with_link(attribution, id, |l| l.certainty = certainty);
        }
        ChainChange::ClearMention(id) => with_link(attribution, id, |l| l.mention = None),
        ChainChange::ClearCue(id) => with_link(attribution, id, |l| l.cue = None),
        ChainChange::Move(id, by) => move_link(attribution, id, by),
        ChainChange::MoveChain(id, by) => move_chain(attribution, id, by),
        ChainChange::Remove(id) => remove_link(attribution, id),
    }
}

pub(super) fn chain_of(id: ChainId, links: Vec<Link>) -> Chain {
    Chain {
        id,
        links,
        extra: Extra::default(),
    }
}

fn add_chain(attribution: &mut Attribution, chain: Chain) {
    match attribution {
        Attribution::Chains(chains) => chains.push(chain),
        Attribution::OwnVoice | Attribution::Undecided => {
            *attribution = Attribution::Chains(vec![chain]);
        }
    }
}

fn chains_mut(attribution: &mut Attribution) -> &mut [Chain] {
    match attribution {
        Attribution::Chains(chains) => chains,
        Attribution::OwnVoice | Attribution::Undecided => &mut [],
    }
}

/// Puts a link so many places behind another one.
fn put(attribution: &mut Attribution, at: LinkId, behind: usize, link: Link) {
    for chain in chains_mut(attribution) {
        if let Some(place) = chain.links.iter().position(|l| l.id == at) {
            return chain.links.insert(place + behind, link);
        }
    }
}

/// The link that a change has put in.
fn new_link(before: &Claim, after: &Claim) -> Option<LinkId> {
    let links = |claim: &Claim| -> Vec<LinkId> {
        let links = claim.attribution.chains().iter().flat_map(|c| &c.links);
        links.map(|l| l.id).collect()
    };
    let old = links(before);
    links(after).into_iter().find(|id| !old.contains(id))
}

/// The link beside another one: before it, or else after it, or in the chain
/// before.
fn beside(claim: &Claim, id: LinkId) -> Option<LinkId> {
    let mut links = Vec::new();
    for chain in claim.attribution.chains() {
        let is_here = chain.links.iter().any(|l| l.id == id);
        if is_here && chain.links.len() > 1 {
            links.clear();
        }
        links.extend(chain.links.iter().map(|l| l.id));
        if is_here && chain.links.len() > 1 {
            break;
        }
    }
    let here = links.iter().position(|l| *l == id)?;
    let before = here.checked_sub(1).and_then(|i| links.get(i));
    before.or(links.get(here + 1)).copied()
}

fn link_mut(attribution: &mut Attribution, id: LinkId) -> Option<&mut Link> {
    let mut links = chains_mut(attribution)
        .iter_mut()
        .flat_map(|c| &mut c.links);
    links.find(|l| l.id == id)
}

fn with_link(attribution: &mut Attribution, id: LinkId, change: impl FnOnce(&mut Link)) {
    if let Some(link) = link_mut(attribution, id) {
        change(link);
    }
}

fn move_link(attribution: &mut Attribution, id: LinkId, by: isize) {
    for chain in chains_mut(attribution) {
        if let Some(from) = chain.links.iter().position(|l| l.id == id) {
            let to = from.saturating_add_signed(by).min(chain.links.len() - 1);
            let link = chain.links.remove(from);
            chain.links.insert(to, link);
        }
    }
}

fn move_chain(attribution: &mut Attribution, id: ChainId, by: isize) {
    if let Attribution::Chains(chains) = attribution
        && let Some(from) = chains.iter().position(|c| c.id == id)
    {
        let to = from.saturating_add_signed(by).min(chains.len() - 1);
        let chain = chains.remove(from);
        chains.insert(to, chain);
    }
}

fn remove_link(attribution: &mut Attribution, id: LinkId) {
    let Attribution::Chains(chains) = attribution else {
        return;
    };
    for chain in chains.iter_mut() {
        chain.links.retain(|l| l.id != id);
    }
    chains.retain(|c| !c.links.is_empty());
    if chains.is_empty() {
        *attribution = Attribution::Undecided;
    }
}
