//! The open article as it is drawn: which claims touch which paragraph, and
//! which paragraphs must be drawn again.

use super::{App, Notice, Request};
use crate::edit::{Edit, Project};
use crate::model::{ArticleId, Claim, ClaimId, Kind, Position, RecordKey};
use crate::order::{SortedMap, SortedSet};
use crate::text::{ArticleText, ByteOffset, Span, Utf16Offset};
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
    /// For each paragraph the claims whose content, mention or cue touches it.
    pub(super) claims: Vec<SortedSet<ClaimId>>,
    /// Height of each claim's line, the lowest that no overlapping claim had
    /// when it came.
    lanes: SortedMap<ClaimId, usize>,
}

impl Reader {
    /// The reader of an article. Where it was open before, claims keep their
    /// lines: those go in first.
    fn new(project: &Project, article: ArticleId, old: Option<Self>) -> Option<Self> {
        let text = project.text_of(article)?.clone();
        let old = old.filter(|reader| reader.article == article);
        let mut reader = Self {
            article,
            claims: vec![SortedSet::new(); text.paragraphs().len()],
            lanes: old.map(|reader| reader.lanes).unwrap_or_default(),
            text,
        };
        let claims = super::claims::in_text_order(project, article);
        let (known, new): (Vec<_>, Vec<_>) = claims
            .into_iter()
            .partition(|claim| reader.lanes.contains_key(&claim.id));
        for claim in known.iter().chain(&new) {
            reader.enter(project, claim);
        }
        Some(reader)
    }

    /// Height of a claim's line.
    pub(super) fn lane(&self, claim: ClaimId) -> usize {
        self.lanes.get(&claim).copied().unwrap_or_default()
    }

    /// The lowest line that no claim here has that overlaps this one. A claim
    /// that is changed keeps its line where it can.
    fn free_lane(&self, project: &Project, claim: &Claim) -> usize {
        let spans: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        let near = spans.iter().flat_map(|s| self.text.paragraphs_of(*s));
        let near = near.filter_map(|i| self.claims.get(i)).flatten();
        let overlaps = |other: &&ClaimId| {
            project.claim(**other).is_some_and(|o| {
                let others = o.content.iter().filter_map(Position::span);
                **other != claim.id
                    && others
                        .into_iter()
                        .any(|o| spans.iter().any(|s| s.overlaps(o)))
            })
        };
        let taken: SortedSet<_> = near.filter(overlaps).map(|id| self.lane(*id)).collect();
        let old = self
            .lanes
            .get(&claim.id)
            .filter(|lane| !taken.contains(lane));
        old.copied().unwrap_or_else(|| {
            (0..=taken.len())
                .find(|n| !taken.contains(n))
                .unwrap_or_default()
        })
    }

    fn enter(&mut self, project: &Project, claim: &Claim) {
        self.lanes.insert(claim.id, self.free_lane(project, claim));
        for i in paragraphs_of(&self.text, claim) {
            if let Some(set) = self.claims.get_mut(i) {
                set.insert(claim.id);
            }
        }
    }

    fn leave(&mut self, claim: &Claim) {
        for i in paragraphs_of(&self.text, claim) {
            if let Some(set) = self.claims.get_mut(i) {
                set.remove(&claim.id);
            }
        }
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
    /// Whether something changes that shows in many places. What is new shows
    /// nowhere yet.
    shows_everywhere: bool,
}

/// Looks at what an edit will change.
pub(super) fn before(project: &Project, edit: &Edit) -> Before {
    let claims = edit.changes.iter().filter(|c| c.key.kind == Kind::Claim);
    let claims = claims.filter_map(|c| project.claim(ClaimId(c.key.id)).cloned());
    let shows_everywhere = |kind| {
        matches!(
            kind,
            Kind::Article | Kind::Source | Kind::Scale | Kind::Term
        )
    };
    let mut changes = edit.changes.iter();
    Before {
        claims: claims.collect(),
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
        let here = reader.article;
        for claim in before.claims.iter().filter(|c| c.article == here) {
            touched.extend(paragraphs_of(&reader.text, claim));
            reader.leave(claim);
        }
        for key in written.iter().filter(|k| k.kind == Kind::Claim) {
            if let Some(claim) = project.claim(ClaimId(key.id))
                && claim.article == reader.article
            {
                touched.extend(paragraphs_of(&reader.text, claim));
                reader.enter(project, claim);
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

    /// Draws a claim's paragraphs again, for a change of what is selected.
    pub(super) fn repaint_claim(&mut self, id: ClaimId) {
        let claim = self.project.as_ref().and_then(|p| p.claim(id));
        if let (Some(claim), Some(reader)) = (claim, &self.reader)
            && claim.article == reader.article
        {
            let paragraphs = paragraphs_of(&reader.text, claim);
            self.repaint(paragraphs);
        }
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
        self.draft = None;
        self.aim = super::Aim::default();
        self.reader_is_whole();
        self.requests.push(Request::ShowParagraph(0));
        self.keep_place();
    }

    /// Goes back to a place that was kept, as far as it is still there.
    pub(super) fn return_to(&mut self, place: super::Place) {
        let Some(project) = &self.project else { return };
        let article = place.article.filter(|a| project.article(*a).is_some());
        let stands_there = |c: &ClaimId| project.claim(*c).map(|c| c.article) == article;
        let claim = place.claim.filter(stands_there);
        if article.is_none() {
            return;
        }
        self.go_to_article(article);
        self.place.claim = claim;
        self.place.paragraph = place.paragraph;
        self.requests.push(Request::ShowParagraph(place.paragraph));
        self.keep_place();
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
