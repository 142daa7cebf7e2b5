//! The figures that a stretch of text holds: how many, of what, and what
//! happened to them.
//!
//! Rules over words, in three steps: an amount is read ([`amount`]), two of
//! them may make a range, and what is counted is read around it ([`counted`]).
//! The words of English stand in [`lexicon`]; figures in digits are found in
//! any language. A figure too many costs a key, one that is wrong costs trust:
//! so dates, years, times, ordinals, ages, scores and the numbers of things
//! that have numbers ("Su-24", "Article 5") are none.

mod amount;
mod counted;
mod lexicon;
mod none;
mod tokens;

use crate::text::{ArticleText, ByteOffset, Span, sentence_around};
use amount::{Amount, Unit};
use tokens::Tokens;

/// A figure that a text holds.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Lowest value; none where the text gives no number ("hundreds").
    pub low: Option<f64>,
    /// Highest value; equal to `low` for one figure.
    pub high: Option<f64>,
    /// What is counted: "civilians", "%", "$".
    pub unit: String,
    /// "more than", "about"; "tens of thousands" where there is no number.
    pub qualifier: String,
    /// What happened to them: "killed". Of a share, what it is a share of.
    pub of: String,
    /// Where the figure stands, without what qualifies it.
    pub at: Span,
}

/// The figures within a span, in order. What stands around it in its sentence
/// tells what is counted.
pub fn figures(text: &ArticleText, within: Span) -> Vec<Figure> {
    let sentence = sentence_around(text, within);
    let tokens = Tokens::read(text.slice(sentence), sentence.start().0);
    let mut found: Vec<Figure> = Vec::new();
    let mut at = 0;
    while at < tokens.count() {
        let past = none::no_figure(&tokens, at);
        if past > at {
            at = past;
            continue;
        }
        match figure_at(&tokens, text, at) {
            Some((figure, next)) => {
                if within.contains(figure.at) {
                    take(&mut found, &tokens, figure, at);
                }
                at = next.max(at + 1);
            }
            None => at += 1,
        }
    }
    found
}

/// The value that somebody typed: "31,000", "1.2 million", "½".
pub fn value(typed: &str) -> Option<f64> {
    let tokens = Tokens::read(typed.trim(), 0);
    let (amount, next) = amount::amount(&tokens, 0)?;
    let is_all = next == tokens.count();
    amount
        .value
        .filter(|_| is_all && amount.unit == Unit::Counted)
}

/// Of "212 civilians, including 27 children, were killed" what happened is
/// said once, for both.
fn take(found: &mut Vec<Figure>, tokens: &Tokens, mut figure: Figure, at: usize) {
    if lexicon::INCLUDING.contains(&tokens.word(at.wrapping_sub(1)))
        && let Some(whole) = found.last_mut()
    {
        if figure.of.is_empty() {
            figure.of.clone_from(&whole.of);
        } else if whole.of.is_empty() {
            whole.of.clone_from(&figure.of);
        }
    }
    found.push(figure);
}

/// The figure that begins at a token, and the token after it.
fn figure_at(tokens: &Tokens, text: &ArticleText, at: usize) -> Option<(Figure, usize)> {
    let (first, mut end) = amount::amount(tokens, at)?;
    let (qualifier, begins) = counted::qualifier_before(tokens, at);
    let is_between = tokens.word(begins.wrapping_sub(1)) == "between";
    let (mut low, mut high, mut unit) = (first.value, first.value, first.unit.clone());
    if let Some((from, to, next)) = range(tokens, &first, end, is_between) {
        (low, high) = (Some(from), to.value);
        unit = to.unit.or(unit);
        end = next;
    }
    if !amount::is_counted(tokens, at, end, !qualifier.is_empty()) {
        return None;
    }
    let (after, mut next) = counted::qualifier_after(tokens, end);
    let (unit, of) = if let Unit::Counted = unit {
        let noun = counted::noun(tokens, next, first.is_vague())?;
        next = noun.next;
        let of = counted::happened(tokens, begins, next);
        (noun.words, of)
    } else {
        let of = counted::share_of(tokens, next, &unit);
        (unit.word(), of)
    };
    let parts = [qualifier.as_str(), &first.words, after];
    let named: Vec<_> = parts.into_iter().filter(|p| !p.is_empty()).collect();
    let place = tokens.range(at..end)?;
    let figure = Figure {
        low,
        high,
        unit,
        qualifier: named.join(" "),
        of,
        at: text
            .span(ByteOffset(place.start), ByteOffset(place.end))
            .ok()?,
    };
    Some((figure, next.max(end)))
}

/// The other end of "45 to 50 percent": the lower value with the multiplier
/// that both share, the higher amount, and the token after it.
fn range(
    tokens: &Tokens,
    first: &Amount,
    end: usize,
    is_between: bool,
) -> Option<(f64, Amount, usize)> {
    let low = first.value?;
    let is_dash = tokens.is_dash(end);
    let joins = match tokens.word(end) {
        "to" | "or" => true,
        "and" => is_between,
        _ => is_dash,
    };
    if !joins || none::no_figure(tokens, end + 1) > end + 1 {
        return None;
    }
    let (to, next) = amount::amount(tokens, end + 1)?;
    let high = to.value?;
    // Of "5 to 6 million" the multiplier is meant for both.
    let low = if first.factor < to.factor && low * to.factor < high {
        low * to.factor
    } else {
        low
    };
    let same_unit =
        first.unit == to.unit || first.unit == Unit::Counted || to.unit == Unit::Counted;
    (low < high && same_unit).then_some((low, to, next))
}
