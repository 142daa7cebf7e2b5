//! From the popover to a claim: what the draft becomes when it is opened,
//! steered and saved.

use super::chains::chain_of;
use super::draft::{Draft, DraftChange, DraftLink, DraftStep, DraftWho, Row, link_of, steer};
use super::figures::quantities;
use super::{App, FocusTarget, Moment, Notice, Request};
use crate::edit::{Change, Edit};
use crate::model::{
    ArticleId, Attribution, Chain, ChainId, Claim, ClaimId, LayerId, Link, LinkId, Meta, Position,
    Quotation, Source, Who,
};
use crate::order;
use crate::suggest::{candidates, quotation};
use crate::text::{Span, lower};
use crate::words;

impl App {
    /// Opens the popover on a selection. Where it is open already, words that
    /// overlap are a second try at the same claim: what was chosen stays. Other
    /// words are another claim: the one under way is saved first.
    pub(super) fn start_draft(&mut self, span: Span, moment: Moment) {
        let is_second_try = self.draft.as_ref().is_some_and(|d| {
            d.claim.is_none() && d.content.iter().any(|piece| piece.overlaps(span))
        });
        if !is_second_try && self.draft.as_ref().is_some_and(Draft::holds_work) {
            self.save_draft(moment);
        }
        let (Some(project), Some(article)) = (&self.project, self.place.article) else {
            return;
        };
        let candidates = candidates(project, article, span, self.last_used);
        let again = self.again_for(None).cloned();
        let figures = self.figures_in(article, &[span]);
        match &mut self.draft {
            Some(draft) if is_second_try => {
                draft.content = vec![span];
                draft.candidates = candidates;
                draft.takes_figures &= !figures.is_empty();
                draft.figures = figures;
                draft.highlighted = 0;
            }
            slot => {
                let mut draft = Draft::new(vec![span], candidates);
                draft.again = again;
                draft.figures = figures;
                *slot = Some(draft);
            }
        }
        let selected = super::claims::short(self.words(span), 80);
        self.announce(Notice::heard(words::marking::selected(&selected)));
        self.focus_draft();
    }

    /// Opens the popover on a claim that is there.
    pub(super) fn revise_source(&mut self, id: ClaimId) {
        if self.claim_named(id).is_none() || self.refuses_changes() {
            return;
        }
        if self.place.claim != Some(id) {
            self.open_claim(id);
        }
        let (Some(project), Some(claim)) = (&self.project, self.claim_in_reader(id)) else {
            self.announce(Notice::problem(words::chains::TEXT_NOT_HERE));
            return;
        };
        let mut content: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        order::sort(&mut content);
        let Some(first) = content.first() else {
            self.announce(Notice::problem(words::marking::NO_PLACE));
            return;
        };
        let candidates = candidates(project, claim.article, *first, self.last_used);
        let mut draft = Draft::new(content, candidates);
        draft.claim = Some(id);
        draft.again = self.again_for(Some(id)).cloned();
        draft.figures = self.proposed_figures(&claim);
        draft.level = self.level_of(&claim).map(|j| j.level.clone());
        draft.old_level.clone_from(&draft.level);
        self.draft = Some(draft);
        self.requests.push(Request::ShowClaim(id));
        self.requests.push(Request::Focus(FocusTarget::SourceBox));
    }

    pub(super) fn change_draft(&mut self, change: DraftChange, moment: Moment) {
        if self.draft.is_none() {
            return;
        }
        match change {
            DraftChange::Level(code) if !self.has_level(&code) => {}
            DraftChange::Save => self.save_draft(moment),
            DraftChange::Cancel => self.cancel_draft(),
            DraftChange::Take(row) => self.take_row(row, moment),
            DraftChange::Through => self.ask_through(),
            other => {
                if let Some(draft) = &mut self.draft {
                    if other == DraftChange::Again && draft.again.is_none() {
                        self.requests.push(Request::Announce(Notice::plain(
                            words::marking::NONE_BEFORE,
                        )));
                    }
                    steer(draft, other);
                }
                self.focus_draft();
            }
        }
    }

    fn has_level(&self, code: &str) -> bool {
        let scale = self.confidence_scale();
        scale.is_some_and(|s| s.level(code).is_some())
    }

    fn focus_draft(&mut self) {
        let Some(draft) = &self.draft else { return };
        let target = match draft.step {
            DraftStep::Confidence => FocusTarget::ConfidenceRow,
            _ => FocusTarget::SourceBox,
        };
        self.requests.push(Request::Focus(target));
    }

    fn take_row(&mut self, row: Option<usize>, moment: Moment) {
        let Some(draft) = &mut self.draft else { return };
        if draft.step == DraftStep::Confidence {
            return self.save_draft(moment);
        }
        let rows = draft.rows();
        match rows.get(row.unwrap_or(draft.highlighted)) {
            Some(Row::Later) => return self.save_draft(moment),
            Some(Row::OwnVoice) => steer(draft, DraftChange::OwnVoice),
            Some(Row::Again) => steer(draft, DraftChange::Again),
            Some(row) => {
                if let Some(link) = link_of(draft, row, self.reader.as_ref()) {
                    draft.put(link);
                    draft.open_step(DraftStep::Confidence);
                }
            }
            None => {}
        }
        self.focus_draft();
    }

    fn ask_through(&mut self) {
        let Some(draft) = &mut self.draft else { return };
        if draft.step != DraftStep::Confidence {
            let row = draft.rows().get(draft.highlighted).cloned();
            if let Some(link) = row.and_then(|row| link_of(draft, &row, self.reader.as_ref())) {
                draft.put(link);
            }
        }
        if draft.chains.is_empty() {
            self.announce(Notice::plain(words::marking::WHO_FIRST));
        } else {
            draft.open_step(DraftStep::Through);
            self.announce(Notice::heard(words::marking::THROUGH_WHOM));
        }
        self.focus_draft();
    }

    pub(super) fn cancel_draft(&mut self) {
        if self.draft.take().is_some() {
            self.announce(Notice::heard(words::marking::LET_GO));
            self.focus_text(FocusTarget::Reader);
        }
    }

    fn save_draft(&mut self, moment: Moment) {
        if self.refuses_changes() {
            return;
        }
        let (Some(article), Some(draft)) = (self.place.article, self.draft.take()) else {
            return;
        };
        let (layer, is_new_layer) = self.my_layer(self.act(moment));
        let before = draft.claim.and_then(|id| self.claim_named(id));
        let (claim, new_sources) =
            self.finished(&draft, before.as_deref(), (article, layer.id), moment);
        let id = claim.id;
        if before.as_deref() == Some(&claim) {
            self.announce(Notice::plain(words::undo::NOTHING_CHANGED));
            self.focus_text(FocusTarget::Mark(id));
            return;
        }
        let mut origins = claim.attribution.chains().iter().filter_map(Chain::origin);
        if let Some(Who::Source(source)) = origins.next_back().map(|link| &link.who) {
            self.last_used = Some(*source);
        }
        let quoted = self.quoted(&claim);
        let label = match &before {
            Some(_) => words::undo::change_source(&quoted),
            None => words::undo::mark(&quoted),
        };
        let ground = (is_new_layer && before.is_none()).then(|| Change::create(layer));
        let mut changes: Vec<_> = new_sources.into_iter().map(Change::create).collect();
        changes.push(match before {
            Some(before) => Change::replace(before, claim),
            None => Change::create(claim),
        });
        if self.commit_with(
            Edit::new(label, changes),
            ground.into_iter().collect(),
            moment,
        ) {
            self.note_saved(id);
        }
    }

    /// The claim that a draft makes or changes, and the sources that it brings
    /// to the register.
    fn finished(
        &self,
        draft: &Draft,
        before: Option<&Claim>,
        (article, layer): (ArticleId, LayerId),
        moment: Moment,
    ) -> (Claim, Vec<Source>) {
        let mut ids = moment.ids();
        let mut new_sources = Vec::new();
        let mut claim = before.cloned().unwrap_or_else(|| {
            let content = draft.content.iter().copied().map(Position::placed);
            let meta = Meta::new(self.act(moment));
            let id = ClaimId(ids.fresh());
            Claim::new(id, meta, layer, article, content.collect())
        });
        if draft.is_own_voice {
            claim.attribution = Attribution::OwnVoice;
        } else if !draft.chains.is_empty() {
            let old = claim.attribution.chains().iter().flat_map(|c| &c.links);
            let mut forge = Forge {
                old: old.cloned().collect(),
                ids,
                moment,
            };
            let chains = draft.chains.iter();
            let chains =
                chains.map(|links| self.finished_chain(links, draft, &mut forge, &mut new_sources));
            claim.attribution = Attribution::Chains(chains.collect());
        }
        if draft.takes_figures {
            // Ids of their own, beside those above.
            let mut ids = apart(moment, 0x0f).ids();
            let figures = draft.figures.clone();
            claim.quantities.extend(quantities(figures, &mut ids));
        }
        if before.is_none_or(|b| b.attribution == Attribution::Undecided) {
            claim.quotation = claim.quotation.or_else(|| self.quoted_as(&claim));
        }
        if draft.level != draft.old_level
            && let Some(scale) = self.confidence_scale()
        {
            let level = draft.level.as_deref();
            // Its own supply of ids, beside the one above.
            self.set_level(&mut claim, scale.id, level, apart(moment, 0xff));
        }
        (claim, new_sources)
    }

    /// How the quotation marks say that a claim is quoted. Without marks it is
    /// in the article's words only if they are somebody else's claim.
    fn quoted_as(&self, claim: &Claim) -> Option<Quotation> {
        let text = self.project.as_ref()?.text_of(claim.article)?;
        let pieces: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        let is_quoting = !claim.attribution.chains().is_empty();
        let quoted = quotation(text, &pieces);
        (is_quoting || quoted != Quotation::Indirect).then_some(quoted)
    }

    fn note_saved(&mut self, id: ClaimId) {
        if let Some(old) = self.place.claim.replace(id) {
            self.repaint_claim(old);
        }
        self.repaint_claim(id);
        self.marked.note(id);
        let said = self.claim_in_words(id);
        self.announce(Notice::undoable(words::claims::kept(&said)));
        self.caret.anchor = None;
        self.focus_text(FocusTarget::Mark(id));
        self.keep_place();
    }

    /// A link that names somebody the claim named before keeps what was
    /// recorded of them there.
    fn finished_chain(
        &self,
        links: &[DraftLink],
        draft: &Draft,
        forge: &mut Forge,
        new_sources: &mut Vec<Source>,
    ) -> Chain {
        let finish = |link: &DraftLink| {
            let who = self.finished_who(&link.who, draft, forge, new_sources);
            let known = forge.old.iter().position(|old| old.who == who);
            let mut finished = match known {
                Some(i) => forge.old.remove(i),
                None => Link::new(LinkId(forge.ids.fresh()), who),
            };
            let mention = link.mention.map(Position::placed);
            finished.mention = finished.mention.or(mention);
            finished
        };
        let links = links.iter().map(finish).collect();
        chain_of(ChainId(forge.ids.fresh()), links)
    }

    /// Who a link is in the end. A source that was deleted while the popover
    /// was open is made again.
    fn finished_who(
        &self,
        who: &DraftWho,
        draft: &Draft,
        forge: &mut Forge,
        new_sources: &mut Vec<Source>,
    ) -> Who {
        let is_here = |id| {
            self.project
                .as_ref()
                .is_some_and(|p| p.source(id).is_some())
        };
        let name = match who {
            DraftWho::New(name) => name,
            DraftWho::Known(Who::Source(id)) if !is_here(*id) => {
                let mut candidates = draft.candidates.iter();
                match candidates.find(|c| c.source == *id) {
                    Some(candidate) => &candidate.name,
                    None => return Who::NotStated,
                }
            }
            DraftWho::Known(who) => return who.clone(),
        };
        let wanted = lower(name);
        if let Some(source) = new_sources.iter().find(|s| lower(&s.name) == wanted) {
            return Who::Source(source.id);
        }
        let source = self.source_called(name, &mut forge.ids, forge.moment);
        let id = source.id;
        if !is_here(id) {
            new_sources.push(source);
        }
        Who::Source(id)
    }
}

/// What is at hand while links are made: what the claim had, new ids, when.
struct Forge {
    old: Vec<Link>,
    ids: super::Ids,
    moment: Moment,
}

/// A moment whose ids differ from those of the moment itself, for a second
/// supply in one command, or a third by another `mask`.
fn apart(moment: Moment, mask: u8) -> Moment {
    let mut bytes = *moment.chance.as_bytes();
    bytes[0] ^= mask;
    Moment {
        chance: uuid::Uuid::from_bytes(bytes),
        ..moment
    }
}
