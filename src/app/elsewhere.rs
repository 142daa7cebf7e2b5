//! Every other place with the words of a claim, or with those that are
//! selected: a person steps through them, over all articles, and marks or
//! skips each. What is marked is kept at once, and is one step to undo.
//!
//! Of the claim only who says so goes along, and what they do with it, if that
//! is wanted. How confident somebody is was judged for one place in one
//! article; kind, quotation, figures, summary and note are for who reads it
//! there.

use super::history::Steps;
use super::{App, FocusTarget, Moment, Notice, Place, Request};
use crate::edit::{Change, Edit, Project};
use crate::model::{
    ArticleId, Attribution, Chain, ChainId, Claim, ClaimId, Link, LinkId, Meta, Position,
};
use crate::order;
use crate::text::{ArticleText, Span, cuts_a_word, find_quote};
use crate::words::elsewhere as words;

/// Characters of the words where they are named.
const NAMED_CHARS: usize = 48;
/// Characters of a place that are read out.
const SAID_CHARS: usize = 160;

/// What is done at the places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ElsewhereChange {
    /// Look for the other places.
    Start,
    /// Mark this place, and go on.
    Mark,
    /// Leave this place, and go on.
    Skip,
    /// Whether who says so is copied.
    Copy(bool),
    /// Leave the rest.
    Stop,
}

/// The places, and how far a person has come.
#[derive(Clone, Debug)]
pub(super) struct Elsewhere {
    /// The claim that the words are of; none for words that were selected.
    pub(super) claim: Option<ClaimId>,
    /// Where the person was.
    came_from: Place,
    /// The words in quotation marks, cut.
    pub(super) named: String,
    pub(super) places: Vec<(ArticleId, Span)>,
    /// Index of the place that is shown.
    pub(super) here: usize,
    pub(super) marked: usize,
    skipped: usize,
    /// Places that were claims before.
    pub(super) already: usize,
    /// Whether who says so is copied.
    pub(super) copies: bool,
}

impl App {
    pub(super) fn change_elsewhere(&mut self, change: ElsewhereChange, moment: Moment) {
        match change {
            ElsewhereChange::Start if self.elsewhere.is_none() => self.start_elsewhere(),
            ElsewhereChange::Start | ElsewhereChange::Skip => self.skip_place(),
            ElsewhereChange::Mark => self.mark_place(moment),
            ElsewhereChange::Copy(copies) => {
                if let Some(elsewhere) = &mut self.elsewhere {
                    elsewhere.copies = copies;
                }
            }
            ElsewhereChange::Stop => self.finish_elsewhere(),
        }
    }

    /// What is looked for: what the caret has selected, or the selected claim's
    /// words; and where they stand.
    fn looked_for(&self) -> Result<(Option<ClaimId>, ArticleId, Span), &'static str> {
        let caret = self.caret.at.filter(|_| self.caret.is_on);
        let selected = caret.zip(self.caret.anchor).zip(self.reader.as_ref());
        if let Some(((at, anchor), reader)) = selected {
            let span = reader.text.span(at.min(anchor), at.max(anchor));
            let span = span.map_err(|_| words::SELECT_FIRST)?;
            return Ok((None, reader.article, span));
        }
        let claim = self.place.claim.and_then(|id| self.claim_named(id));
        let claim = claim.ok_or(words::SELECT_FIRST)?;
        match claim.content.as_slice() {
            [piece] => {
                let span = piece.span().ok_or(words::NO_PLACE)?;
                Ok((Some(claim.id), claim.article, span))
            }
            _ => Err(words::SEVERAL_PIECES),
        }
    }

    fn start_elsewhere(&mut self) {
        if self.refuses_changes() {
            return;
        }
        let (claim, article, span) = match self.looked_for() {
            Ok(found) => found,
            Err(why) => return self.announce(Notice::plain(why)),
        };
        let Some(project) = &self.project else { return };
        let Some(text) = project.text_of(article) else {
            return self.announce(Notice::plain(words::NO_PLACE));
        };
        let quote = text.slice(span).to_owned();
        let all = other_places(project, &quote, (article, span));
        let count = all.len();
        let places: Vec<_> = all
            .into_iter()
            .filter(|(article, span)| !is_claim(project, *article, *span))
            .collect();
        let already = count - places.len();
        let short = super::claims::short(&quote, NAMED_CHARS);
        let named = super::claims::in_quotation_marks(&short);
        if places.is_empty() {
            return self.announce(Notice::plain(words::none(&named, already)));
        }
        self.steps.close();
        let came_from = self.place.clone();
        self.caret.anchor = None;
        self.caret.is_on = false;
        self.elsewhere = Some(Elsewhere {
            claim,
            came_from,
            named,
            places,
            here: 0,
            marked: 0,
            skipped: 0,
            already,
            copies: claim.is_some(),
        });
        self.show_place();
    }

    /// Shows the place that it is at; ends where none is left.
    fn show_place(&mut self) {
        let Some(elsewhere) = self.elsewhere.take() else {
            return;
        };
        let Some((article, span)) = elsewhere.places.get(elsewhere.here).copied() else {
            self.elsewhere = Some(elsewhere);
            return self.finish_elsewhere();
        };
        if self.place.article != Some(article) {
            self.go_to_article(Some(article));
        } else if let Some(claim) = self.place.claim.take() {
            self.repaint_claim(claim);
            self.keep_place();
        }
        let number = words::number(elsewhere.here + 1, elsewhere.places.len());
        self.elsewhere = Some(elsewhere);
        let Some((project, reader)) = self.project.as_ref().zip(self.reader.as_ref()) else {
            return;
        };
        let paragraph = reader.text.paragraphs_of(span).start;
        let around = crate::text::sentence_around(&reader.text, span);
        let around = super::claims::short(reader.text.slice(around), SAID_CHARS);
        let said = words::place(
            &number,
            &super::relations::outlet_of(project, article),
            &around,
        );
        self.announce(Notice::heard(said));
        self.requests.push(Request::ShowParagraph(paragraph));
        self.requests.push(Request::Focus(FocusTarget::MarkPlace));
    }

    fn skip_place(&mut self) {
        if let Some(elsewhere) = &mut self.elsewhere {
            elsewhere.here += 1;
            elsewhere.skipped += 1;
        }
        self.show_place();
    }

    fn mark_place(&mut self, moment: Moment) {
        let Some(elsewhere) = self.elsewhere.clone() else {
            return;
        };
        let Some((article, span)) = elsewhere.places.get(elsewhere.here).copied() else {
            return;
        };
        // Another tab may have marked it, or removed the article, meanwhile.
        let is_free = |p: &Project| p.text_of(article).is_some() && !is_claim(p, article, span);
        if !self.project.as_ref().is_some_and(is_free) {
            return self.skip_place();
        }
        let (layer, is_new_layer) = self.my_layer(self.act(moment));
        let mut ids = moment.ids();
        let content = vec![Position::placed(span)];
        let meta = Meta::new(self.act(moment));
        let mut claim = Claim::new(ClaimId(ids.fresh()), meta, layer.id, article, content);
        let model = elsewhere.claim.filter(|_| elsewhere.copies);
        if let Some(model) = model.and_then(|id| self.claim_named(id)) {
            claim.attribution = copied(&model.attribution, &mut ids);
        }
        let marked = self.marked_elsewhere(&elsewhere) + 1;
        let edit = Edit::new(
            words::mark(&elsewhere.named, marked),
            vec![Change::create(claim)],
        );
        let ground: Vec<_> = is_new_layer
            .then(|| Change::create(layer))
            .into_iter()
            .collect();
        if self.commit_by(edit, ground, Steps::push_on, moment) {
            if let Some(elsewhere) = &mut self.elsewhere {
                elsewhere.marked = marked;
                elsewhere.here += 1;
            }
            self.show_place();
        }
    }

    /// How many places were marked, and not undone since.
    fn marked_elsewhere(&self, elsewhere: &Elsewhere) -> usize {
        if self.steps.is_open() {
            elsewhere.marked
        } else {
            0
        }
    }

    /// Goes back to where it began; what was marked stays.
    pub(super) fn finish_elsewhere(&mut self) {
        let Some(elsewhere) = self.elsewhere.take() else {
            return;
        };
        let marked = self.marked_elsewhere(&elsewhere);
        self.steps.close();
        let claim = elsewhere.claim.filter(|id| self.claim_named(*id).is_some());
        if let Some(claim) = claim {
            self.open_claim(claim);
            self.focus_text(FocusTarget::Mark(claim));
        } else {
            self.return_to(&elsewhere.came_from);
            self.focus_text(FocusTarget::Reader);
        }
        let said = words::finished(&elsewhere.named, marked, elsewhere.skipped);
        self.announce(match marked {
            0 => Notice::plain(said),
            _ => Notice::undoable(said),
        });
    }

    /// Where the place that is shown stands in the open article.
    pub(super) fn place_elsewhere(&self) -> Option<Span> {
        let elsewhere = self.elsewhere.as_ref()?;
        let (article, span) = elsewhere.places.get(elsewhere.here)?;
        (self.place.article == Some(*article)).then_some(*span)
    }
}

/// The places of these words in all articles, in their order, but for the one
/// that they are from. Words that are part of a longer one are others.
fn other_places(
    project: &Project,
    quote: &str,
    (from, at): (ArticleId, Span),
) -> Vec<(ArticleId, Span)> {
    let mut found = Vec::new();
    for article in project.articles_in_order() {
        let Some(text) = project.text_of(article.id) else {
            continue;
        };
        let spans = places_in(text, quote).into_iter();
        let spans = spans.filter(|span| article.id != from || !span.overlaps(at));
        found.extend(spans.map(|span| (article.id, span)));
    }
    found
}

/// The places of these words in a text, in order, none over another.
fn places_in(text: &ArticleText, quote: &str) -> Vec<Span> {
    let places = find_quote(text, quote).into_iter();
    let places = places.filter(|place| !cuts_a_word(text, place.span));
    let mut spans: Vec<Span> = places.map(|place| place.span).collect();
    order::sort(&mut spans);
    let mut apart: Vec<Span> = Vec::new();
    for span in spans {
        if !apart.last().is_some_and(|last| last.overlaps(span)) {
            apart.push(span);
        }
    }
    apart
}

/// Whether a claim holds just these words.
fn is_claim(project: &Project, article: ArticleId, span: Span) -> bool {
    let mut claims = project.claims_of(article);
    claims.any(|claim| match claim.content.as_slice() {
        [piece] => piece.span() == Some(span),
        _ => false,
    })
}

/// Who says so, for another article: who they are and what they do with it.
/// The words that name them stand in the first article alone, and how sure
/// they sound is heard in each anew.
fn copied(attribution: &Attribution, ids: &mut super::Ids) -> Attribution {
    let Attribution::Chains(chains) = attribution else {
        return attribution.clone();
    };
    let chains = chains.iter().map(|chain| {
        let links = chain.links.iter().map(|link| Link {
            stance: link.stance,
            ..Link::new(LinkId(ids.fresh()), link.who.clone())
        });
        let links = links.collect();
        Chain {
            id: ChainId(ids.fresh()),
            links,
            extra: crate::model::Extra::default(),
        }
    });
    Attribution::Chains(chains.collect())
}
