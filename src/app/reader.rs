//! The open article as it is drawn: which claims touch which paragraph, and
//! which paragraphs must be drawn again.

use super::claims::InText;
use super::debris::rules_for;
use super::{App, Notice, Request};
use crate::edit::{Edit, Project};
use crate::model::{ArticleId, Claim, ClaimId, Kind, Position, Record, RecordKey};
use crate::order::{SortedMap, SortedSet};
use crate::suggest::debris::Stretch;
use crate::text::{ArticleText, ByteOffset, Span, Utf16Offset};
use std::cell::OnceCell;
use std::sync::Arc;

/// What of the reader must be drawn again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReaderChange {
    /// Nothing.
    Nothing,
    /// These paragraphs.
    Paragraphs(SortedSet<usize>),
    /// All of it: another article, or something that shows everywhere.
    Whole,
}

/// The open article and the claims by paragraph.
#[derive(Debug)]
pub(super) struct Reader {
    pub(super) article: ArticleId,
    pub(super) text: Arc<ArticleText>,
    /// For each paragraph the claims whose content, mention or cue touches it,
    /// each with the height of its line: the lowest that no overlapping claim
    /// had when it came, and the same in all paragraphs.
    pub(super) claims: Vec<SortedMap<ClaimId, usize>>,
    /// All claims of the article, in the order of the text.
    pub(super) order: Vec<InText>,
    /// What the rules would set aside, and why, once that was asked for.
    rules: OnceCell<Vec<Stretch>>,
}

impl Reader {
    /// The reader of an article. Where it was open before, claims keep their
    /// lines: those go in first.
    fn new(project: &Project, article: ArticleId, old: Option<Self>) -> Option<Self> {
        let text = project.text_of(article)?.clone();
        let old = old.filter(|reader| reader.article == article && reader.text == text);
        let rules = old.as_ref().map(|reader| reader.rules.clone());
        let mut reader = Self {
            article,
            claims: vec![SortedMap::new(); text.paragraphs().len()],
            order: Vec::with_capacity(project.claim_count(article)),
            rules: rules.unwrap_or_default(),
            text,
        };
        let claims = super::claims::in_text_order(project, article);
        reader.order = claims.iter().map(|claim| InText::of(claim)).collect();
        let with_lanes = claims.into_iter().map(|claim| {
            let lane = old.as_ref().and_then(|reader| reader.lane_of(&claim));
            (claim, lane)
        });
        let (known, new): (Vec<_>, Vec<_>) = with_lanes.partition(|(_, lane)| lane.is_some());
        for (claim, lane) in known.iter().chain(&new) {
            reader.enter(project, claim, *lane);
        }
        Some(reader)
    }

    /// What the rules would set aside, and why. They look through the whole
    /// text, so not before the first reason is wanted.
    pub(super) fn rules(&self) -> &[Stretch] {
        self.rules.get_or_init(|| rules_for(&self.text))
    }

    /// Height of a claim's line, if it is drawn.
    fn lane_of(&self, claim: &Claim) -> Option<usize> {
        let mut places = paragraphs_of(&self.text, claim).into_iter();
        places.find_map(|i| self.claims.get(i)?.get(&claim.id).copied())
    }

    /// The old line, or else the lowest one, that no claim here has that
    /// overlaps this one.
    fn free_lane(&self, project: &Project, claim: &Claim, old: Option<usize>) -> usize {
        let spans: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        let near = spans.iter().flat_map(|s| self.text.paragraphs_of(*s));
        let near = near
            .filter_map(|i| self.claims.get(i))
            .flat_map(SortedMap::iter);
        let overlaps = |other: ClaimId| {
            project.claim(other).is_some_and(|o| {
                let others = o.content.iter().filter_map(Position::span);
                other != claim.id
                    && others
                        .into_iter()
                        .any(|o| spans.iter().any(|s| s.overlaps(o)))
            })
        };
        let taken = near.filter(|(id, _)| overlaps(**id));
        let taken: SortedSet<_> = taken.map(|(_, lane)| *lane).collect();
        let is_free = |lane: &usize| !taken.contains(lane);
        let lowest = || (0..=taken.len()).find(is_free).unwrap_or_default();
        old.filter(is_free).unwrap_or_else(lowest)
    }

    fn enter(&mut self, project: &Project, claim: &Claim, old_lane: Option<usize>) {
        let at = InText::of(claim);
        if let Err(place) = self.order.binary_search(&at) {
            self.order.insert(place, at);
        }
        let lane = self.free_lane(project, claim, old_lane);
        for i in paragraphs_of(&self.text, claim) {
            if let Some(here) = self.claims.get_mut(i) {
                here.insert(claim.id, lane);
            }
        }
    }

    /// Gives the line that the claim had.
    fn leave(&mut self, claim: &Claim) -> Option<usize> {
        let lane = self.lane_of(claim);
        if let Ok(place) = self.order.binary_search(&InText::of(claim)) {
            self.order.remove(place);
        }
        for i in paragraphs_of(&self.text, claim) {
            if let Some(here) = self.claims.get_mut(i) {
                here.remove(&claim.id);
            }
        }
        lane
    }
}

fn paragraphs_of(text: &ArticleText, claim: &Claim) -> SortedSet<usize> {
    claim
        .positions()
        .filter_map(Position::span)
        .flat_map(|span| text.paragraphs_of(span))
        .collect()
}

/// What an edit will change, as it is now.
pub(super) struct Before {
    claims: Vec<Arc<Claim>>,
    /// Claims that a relation names which goes or changes.
    related: Vec<ClaimId>,
    /// Whether something changes that shows in many places. What is new shows
    /// nowhere yet.
    shows_everywhere: bool,
}

/// Looks at what an edit will change.
pub(super) fn before(project: &Project, edit: &Edit) -> Before {
    let claims = edit.changes.iter().filter(|c| c.key.kind == Kind::Claim);
    let claims = claims.filter_map(|c| project.claim(ClaimId(c.key.id)).cloned());
    // The project's own record says which scale the marks show.
    let shows_everywhere = |kind| {
        matches!(
            kind,
            Kind::Project | Kind::Article | Kind::Source | Kind::Scale | Kind::Term
        )
    };
    let relations = edit.changes.iter().filter_map(|c| c.before.as_ref());
    let related = relations.filter_map(|record| match record {
        Record::Relation(relation) => Some([relation.from, relation.to]),
        _ => None,
    });
    let mut changes = edit.changes.iter();
    Before {
        claims: claims.collect(),
        related: related.flatten().collect(),
        // A text that comes places claims that waited for it.
        shows_everywhere: !edit.texts.is_empty()
            || changes.any(|c| c.before.is_some() && shows_everywhere(c.key.kind)),
    }
}

impl App {
    /// Notes which paragraphs must be drawn again after an edit.
    pub(super) fn note_written(&mut self, written: &[RecordKey], before: &Before) {
        let (Some(project), Some(reader)) = (&self.project, &mut self.reader) else {
            return self.reader_is_whole();
        };
        let mut touched = SortedSet::new();
        let mut lanes = SortedMap::new();
        let here = reader.article;
        for claim in before.claims.iter().filter(|c| c.article == here) {
            touched.extend(paragraphs_of(&reader.text, claim));
            if let Some(lane) = reader.leave(claim) {
                lanes.insert(claim.id, lane);
            }
        }
        let claims = written.iter().filter(|k| k.kind == Kind::Claim);
        let claims = claims.map(|key| ClaimId(key.id));
        // What somebody changed since was to be written, and is still there.
        let meant = before.claims.iter().map(|claim| claim.id);
        for id in &claims.chain(meant).collect::<SortedSet<_>>() {
            if let Some(claim) = project.claim(*id)
                && claim.article == reader.article
            {
                touched.extend(paragraphs_of(&reader.text, claim));
                reader.enter(project, claim, lanes.get(&claim.id).copied());
            }
        }
        let new = written.iter().filter(|k| k.kind == Kind::Relation);
        let new = new.filter_map(|k| project.relations().by_id(k.id));
        let related = new
            .flat_map(|r| [r.from, r.to])
            .chain(before.related.iter().copied());
        for claim in related.filter_map(|id| project.claim(id)) {
            if claim.article == reader.article {
                touched.extend(paragraphs_of(&reader.text, claim));
            }
        }
        if before.shows_everywhere || project.article(reader.article).is_none() {
            self.reader_is_whole();
        } else {
            self.repaint(touched);
        }
    }

    pub(super) fn repaint(&mut self, paragraphs: SortedSet<usize>) {
        match &mut self.reader_change {
            ReaderChange::Whole => {}
            ReaderChange::Paragraphs(set) => set.extend(paragraphs),
            nothing @ ReaderChange::Nothing => *nothing = ReaderChange::Paragraphs(paragraphs),
        }
    }

    /// Draws a claim's paragraphs again, for a change of what is selected, and
    /// those of the claims that are related to it: the margin says how.
    pub(super) fn repaint_claim(&mut self, id: ClaimId) {
        let (Some(project), Some(reader)) = (&self.project, &self.reader) else {
            return;
        };
        let related = project.relations_of(id).flat_map(|r| [r.from, r.to]);
        let claims = std::iter::once(id).chain(related);
        let claims = claims.filter_map(|id| project.claim(id));
        let here = claims.filter(|claim| claim.article == reader.article);
        let paragraphs = here.flat_map(|claim| paragraphs_of(&reader.text, claim));
        let paragraphs = paragraphs.collect();
        self.repaint(paragraphs);
    }

    /// The paragraphs of the open article that a claim touches.
    pub fn paragraphs_of_claim(&self, id: ClaimId) -> SortedSet<usize> {
        let claim = self.project.as_ref().and_then(|p| p.claim(id));
        let here = claim.zip(self.reader.as_ref());
        let here = here.filter(|(claim, reader)| claim.article == reader.article);
        here.map(|(claim, reader)| paragraphs_of(&reader.text, claim))
            .unwrap_or_default()
    }

    /// The paragraphs in which something is selected for a claim.
    pub fn drafted_paragraphs(&self) -> SortedSet<usize> {
        let here = self.draft.as_ref().zip(self.reader.as_ref());
        let spans = here.iter().flat_map(|(draft, _)| draft.content.iter());
        let reader = here.map(|(_, reader)| reader);
        let touched = spans.filter_map(|span| Some(reader?.text.paragraphs_of(*span)));
        touched.flatten().collect()
    }

    /// Whether a quote is looked for in the text.
    pub fn is_finding_quote(&self) -> bool {
        self.dialog == Some(super::Dialog::FindQuote)
    }

    /// Builds the reader anew for the open article.
    pub(super) fn reader_is_whole(&mut self) {
        let project = self.project.as_ref();
        let article = self.place.article;
        let old = self.reader.take();
        self.reader = project
            .zip(article)
            .and_then(|(p, a)| Reader::new(p, a, old));
        self.reader_change = ReaderChange::Whole;
    }

    /// What must be drawn again since this was last asked.
    pub fn take_reader_change(&mut self) -> ReaderChange {
        std::mem::replace(&mut self.reader_change, ReaderChange::Nothing)
    }

    /// A UTF-16 offset into a paragraph of the open article, in bytes of its
    /// text.
    pub fn byte_at(&self, paragraph: usize, offset: Utf16Offset) -> Option<ByteOffset> {
        self.reader
            .as_ref()?
            .text
            .bytes_in_paragraph(paragraph, offset)
    }

    /// Opens an article from a list or a notice.
    pub(super) fn open_article(&mut self, id: ArticleId) {
        if let Some(article) = self.article_named(id) {
            self.close_dialog();
            self.go_to_article(Some(id));
            self.announce(Notice::heard(article.title.clone()));
        }
    }

    /// Opens an article, or none.
    pub(super) fn go_to_article(&mut self, id: Option<ArticleId>) {
        self.place.article = id;
        self.place.claim = None;
        self.place.paragraph = 0;
        self.caret = super::caret::Caret {
            is_on: self.caret.is_on,
            ..Default::default()
        };
        if self.dialog == Some(super::Dialog::FindQuote) {
            self.close_dialog();
        }
        self.draft = None;
        self.aim = super::Aim::default();
        // Who goes elsewhere by themselves is done with it.
        self.elsewhere = None;
        self.reader_is_whole();
        if self.caret.is_on {
            // Without a place of its own it would go along with what is scrolled.
            self.caret.at = self.caret_place();
        }
        self.requests.push(Request::ShowParagraph(0));
        self.keep_place();
    }

    /// Goes back to a place that was kept, as far as it is still there;
    /// whether its article is.
    pub(super) fn return_to(&mut self, place: &super::Place) -> bool {
        let Some(project) = &self.project else {
            return false;
        };
        let article = place.article.filter(|a| project.article(*a).is_some());
        let stands_there = |c: &ClaimId| project.claim(*c).map(|c| c.article) == article;
        let claim = place.claim.filter(stands_there);
        if article.is_none() {
            return false;
        }
        self.go_to_article(article);
        self.place.claim = claim;
        self.place.paragraph = place.paragraph;
        self.requests.push(Request::ShowParagraph(place.paragraph));
        self.keep_place();
        true
    }

    /// Closes what no longer exists.
    pub(super) fn leave_what_is_gone(&mut self) {
        let Some(project) = &self.project else { return };
        let is_gone = |claim: Option<ClaimId>| claim.is_some_and(|c| project.claim(c).is_none());
        if is_gone(self.place.claim) {
            self.place.claim = None;
        }
        if is_gone(self.draft.as_ref().and_then(|d| d.claim)) {
            self.draft = None;
        }
        let is_here = |a| project.article(a).is_some();
        if !self.place.article.is_some_and(is_here) {
            let first = project.articles_in_order().first().map(|a| a.id);
            if first.is_some() || self.place.article.is_some() {
                self.go_to_article(first);
            }
        }
        if !self.aims_at_something() {
            self.aim = super::Aim::NewClaim;
        }
        self.leave_held_if_gone();
        if self.dialog.is_some_and(|d| !self.has_subject(d)) {
            self.close_dialog();
        }
    }

    pub(super) fn keep_place(&mut self) {
        self.requests
            .retain(|r| !matches!(r, Request::KeepPlace(_)));
        self.requests.push(Request::KeepPlace(self.place.clone()));
    }

    /// The text of a span of the open article.
    pub(super) fn words(&self, span: Span) -> &str {
        self.reader.as_ref().map_or("", |r| r.text.slice(span))
    }
}
