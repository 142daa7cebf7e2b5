//! The figures of a claim: proposed by rules, taken by a person, corrected by
//! hand.

use super::{Aim, App, Ids, Moment, Notice};
use crate::model::{Claim, ClaimId, Extra, Position, Quantity, QuantityId};
use crate::suggest::quantities::{Figure, figures, value};
use crate::text::Span;
use crate::words;

/// One change to the figures of a claim.
#[derive(Clone, Debug, PartialEq)]
pub enum FigureChange {
    /// Take all that are proposed.
    TakeAll,
    /// Take one of those that are proposed, by its place among them.
    Take(usize),
    /// Add one with nothing in it yet.
    Add,
    /// Set a part of one.
    Set(QuantityId, FigurePart, String),
    /// Forget where one stands.
    ClearPlace(QuantityId),
    /// Take one out.
    Remove(QuantityId),
}

/// A part of a figure that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigurePart {
    /// Its lowest value.
    Low,
    /// Its highest value.
    High,
    /// What is counted.
    Unit,
    /// "more than", "about".
    Qualifier,
    /// What happened to them.
    Of,
}

impl App {
    pub(super) fn change_figures(&mut self, id: ClaimId, change: &FigureChange, moment: Moment) {
        let Some(before) = self.claim_named(id) else {
            return;
        };
        let mut after = (*before).clone();
        let mut ids = moment.ids();
        match change {
            FigureChange::TakeAll | FigureChange::Take(_) => {
                let mut proposed = self.proposed_figures(&before);
                if let FigureChange::Take(i) = change {
                    proposed = proposed.into_iter().skip(*i).take(1).collect();
                }
                if proposed.is_empty() {
                    self.announce(Notice::plain(words::figures::NONE_PROPOSED));
                    return;
                }
                after.quantities.extend(quantities(proposed, &mut ids));
            }
            FigureChange::Add => after.quantities.push(nothing(&mut ids)),
            FigureChange::Set(figure, part, typed) => {
                if let Err(problem) = set(&mut after, *figure, *part, typed.trim()) {
                    self.announce(Notice::problem(problem));
                    return;
                }
            }
            FigureChange::ClearPlace(figure) => with(&mut after, *figure, |q| q.at = None),
            FigureChange::Remove(figure) => after.quantities.retain(|q| q.id != *figure),
        }
        self.commit_claim(&before, after, &in_words(change), moment);
    }

    /// The figures that rules find in a claim's words and that it does not
    /// hold yet.
    pub(super) fn proposed_figures(&self, claim: &Claim) -> Vec<Figure> {
        let content: Vec<_> = claim.content.iter().filter_map(Position::span).collect();
        let mut found = self.figures_in(claim.article, &content);
        found.retain(|figure| !claim.quantities.iter().any(|q| is_same(q, figure)));
        found
    }

    /// The figures that rules find in some words of an article.
    pub(super) fn figures_in(
        &self,
        article: crate::model::ArticleId,
        content: &[Span],
    ) -> Vec<Figure> {
        let text = self.project.as_ref().and_then(|p| p.text_of(article));
        let found = text.map(|text| {
            content
                .iter()
                .flat_map(|span| figures(text, *span))
                .collect()
        });
        found.unwrap_or_default()
    }

    /// A figure stands in the words that were selected; what it does not say
    /// yet is read from them.
    pub(super) fn place_figure(
        &mut self,
        id: ClaimId,
        figure: QuantityId,
        span: Span,
        moment: Moment,
    ) {
        let Some(before) = self.claim_in_reader(id) else {
            return;
        };
        let read = self.figures_in(before.article, &[span]).into_iter().next();
        let mut after = (*before).clone();
        with(&mut after, figure, |q| {
            if let Some(read) = read.filter(|_| is_empty(q)) {
                fill(q, read);
            }
            q.at = Some(Position::placed(span));
        });
        self.aim = Aim::NewClaim;
        if !self.commit_claim(&before, after, &words::figures::change, moment) {
            self.announce(Notice::plain(words::undo::NOTHING_CHANGED));
        }
        self.caret.anchor = None;
        self.requests
            .push(super::Request::Focus(super::FocusTarget::Panel));
    }
}

/// Figures as a claim holds them.
pub(super) fn quantities(figures: Vec<Figure>, ids: &mut Ids) -> Vec<Quantity> {
    let taken = figures.into_iter().map(|figure| {
        let mut quantity = nothing(ids);
        quantity.at = Some(Position::placed(figure.at));
        fill(&mut quantity, figure);
        quantity
    });
    taken.collect()
}

fn nothing(ids: &mut Ids) -> Quantity {
    Quantity {
        id: QuantityId(ids.fresh()),
        low: None,
        high: None,
        unit: String::new(),
        qualifier: String::new(),
        of: String::new(),
        at: None,
        extra: Extra::default(),
    }
}

fn fill(quantity: &mut Quantity, figure: Figure) {
    quantity.low = figure.low;
    quantity.high = figure.high;
    quantity.unit = figure.unit;
    quantity.qualifier = figure.qualifier;
    quantity.of = figure.of;
}

fn is_empty(quantity: &Quantity) -> bool {
    let words = [&quantity.unit, &quantity.qualifier, &quantity.of];
    quantity.low.is_none() && quantity.high.is_none() && words.iter().all(|w| w.is_empty())
}

/// Whether a claim holds a figure already: at its place, or without a place
/// with its values.
fn is_same(quantity: &Quantity, figure: &Figure) -> bool {
    match quantity.at.as_ref().and_then(Position::span) {
        Some(at) => at.overlaps(figure.at),
        None => quantity.low == figure.low && quantity.high == figure.high,
    }
}

fn with(claim: &mut Claim, id: QuantityId, change: impl FnOnce(&mut Quantity)) {
    if let Some(quantity) = claim.quantities.iter_mut().find(|q| q.id == id) {
        change(quantity);
    }
}

/// Sets a part. One value goes along with the other where both were one, and
/// where they would cross.
fn set(claim: &mut Claim, id: QuantityId, part: FigurePart, typed: &str) -> Result<(), String> {
    let number = match part {
        FigurePart::Low | FigurePart::High if !typed.is_empty() => {
            Some(value(typed).ok_or_else(|| words::figures::no_number(typed))?)
        }
        _ => None,
    };
    with(claim, id, |q| match part {
        FigurePart::Low => {
            let was_one = q.low == q.high;
            q.low = number;
            if was_one || number > q.high {
                q.high = number;
            }
        }
        FigurePart::High => {
            q.high = number;
            if q.low > number && number.is_some() {
                q.low = number;
            }
        }
        FigurePart::Unit => typed.clone_into(&mut q.unit),
        FigurePart::Qualifier => typed.clone_into(&mut q.qualifier),
        FigurePart::Of => typed.clone_into(&mut q.of),
    });
    Ok(())
}

fn in_words(change: &FigureChange) -> fn(&str) -> String {
    match change {
        FigureChange::TakeAll | FigureChange::Take(_) => words::figures::take,
        FigureChange::Add => words::figures::add,
        FigureChange::Set(..) | FigureChange::ClearPlace(_) => words::figures::change,
        FigureChange::Remove(_) => words::figures::remove,
    }
}
