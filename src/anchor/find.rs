//! From an anchor back to a span, with the way that worked.

use crate::model::{Anchor, Place, Position, WhyUnplaced};
use crate::text::{ArticleText, ByteOffset, CodePointOffset, Span};

/// A match in another place counts only if this share of its context agrees.
/// Lower takes look-alike sentences for the right one; higher loses a quote
/// whose neighbour was edited.
const CONTEXT_NEEDED: f64 = 0.85;

/// A match counts only if it leads the runner-up by this much context.
const LEAD_NEEDED: f64 = 0.05;

/// How an anchor was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The words stand where the anchor says; in another text than the
    /// anchor's, with the same words around them too.
    Position,
    /// The words stand elsewhere, with the same words around them.
    Quote,
}

/// What the search came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Found, and how.
    Here(Span, Way),
    /// Not found, or not surely.
    Nowhere(WhyUnplaced),
}

/// Looks for an anchor in a text: where it says, if the text is the one it
/// was made in, else by its words and what stands around them. In another
/// text the words may stand at the same place by chance, so the place alone
/// proves nothing there.
pub fn find(text: &ArticleText, anchor: &Anchor) -> Found {
    let at_position =
        span_at(text, anchor.start, anchor.end).filter(|s| text.slice(*s) == anchor.quote);
    match at_position {
        Some(span) if anchor.text == text.hash() => Found::Here(span, Way::Position),
        _ => by_quote(text, anchor, at_position),
    }
}

/// A position that waits for this text, placed if it can be; the same
/// position otherwise, with the reason brought up to date.
pub fn settle(text: &ArticleText, position: &Position) -> Position {
    let Place::Unplaced(anchor, _) = &position.place else {
        return position.clone();
    };
    let place = match find(text, anchor) {
        Found::Here(span, _) => Place::Placed(span),
        Found::Nowhere(why) => Place::Unplaced(anchor.clone(), why),
    };
    Position {
        place,
        extra: position.extra.clone(),
    }
}

fn span_at(text: &ArticleText, start: CodePointOffset, end: CodePointOffset) -> Option<Span> {
    text.span(text.bytes(start)?, text.bytes(end)?).ok()
}

fn by_quote(text: &ArticleText, anchor: &Anchor, at_position: Option<Span>) -> Found {
    if anchor.quote.is_empty() {
        return Found::Nowhere(WhyUnplaced::Lost);
    }
    let content = text.as_str();
    let mut best = None;
    let mut runner_up = 0.0;
    for (at, words) in content.match_indices(&anchor.quote) {
        let before = content.get(..at).unwrap_or_default();
        let after = content.get(at + words.len()..).unwrap_or_default();
        let score = context_agreement(anchor, before, after);
        match best {
            Some((top, _)) if score <= top => runner_up = score.max(runner_up),
            _ => {
                runner_up = best.map_or(0.0, |(top, _)| top);
                best = Some((score, at));
            }
        }
    }
    let Some((score, at)) = best else {
        return Found::Nowhere(WhyUnplaced::Lost);
    };
    let is_sure = score >= CONTEXT_NEEDED && score - runner_up >= LEAD_NEEDED;
    let span = text.span(ByteOffset(at), ByteOffset(at + anchor.quote.len()));
    match span {
        Ok(span) if is_sure && at_position == Some(span) => Found::Here(span, Way::Position),
        Ok(span) if is_sure => Found::Here(span, Way::Quote),
        _ => Found::Nowhere(WhyUnplaced::Uncertain),
    }
}

/// Share of the anchor's context, counted outward from the quote, that stands
/// around a match; 1 where the anchor has no context.
#[expect(clippy::cast_precision_loss, reason = "at most 64 code points")]
fn context_agreement(anchor: &Anchor, before: &str, after: &str) -> f64 {
    let agreeing = |a: &mut dyn Iterator<Item = char>, b: &mut dyn Iterator<Item = char>| {
        a.zip(b).take_while(|(x, y)| x == y).count()
    };
    let ahead = agreeing(&mut anchor.prefix.chars().rev(), &mut before.chars().rev());
    let behind = agreeing(&mut anchor.suffix.chars(), &mut after.chars());
    let wanted = anchor.prefix.chars().count() + anchor.suffix.chars().count();
    if wanted == 0 {
        return 1.0;
    }
    (ahead + behind) as f64 / wanted as f64
}
