//! What is at hand while a file or a stored value is read: the texts that
//! positions stand in, and the remarks so far.

use super::{KnownTexts, ReadWarning};
use crate::anchor::{self, Found, Way};
use crate::format::json::Path;
use crate::model::{Anchor, ArticleId, Extra, Place, Position, WhyUnplaced};
use crate::order::SortedMap;
use crate::text::{ArticleText, CodePointOffset, Span, TextHash};
use std::sync::Arc;

/// A position as it came, in any version of the format.
pub(crate) struct Described<'a> {
    pub(crate) start: CodePointOffset,
    pub(crate) end: CodePointOffset,
    pub(crate) quote: &'a str,
    pub(crate) prefix: &'a str,
    pub(crate) suffix: &'a str,
    pub(crate) unplaced: Option<WhyUnplaced>,
    pub(crate) text: Option<TextHash>,
}

/// The article that positions stand in, as far as it is known.
pub(crate) struct Ground {
    article: ArticleId,
    hash: Option<TextHash>,
    text: Option<Arc<ArticleText>>,
}

/// What was read of an article.
#[derive(Default)]
struct ArticleRead {
    text: Option<TextHash>,
    /// How many positions wait for the text.
    waiting: usize,
}

/// Texts at hand and remarks so far.
pub(crate) struct Reading<'k> {
    known: &'k dyn KnownTexts,
    texts: SortedMap<TextHash, Arc<ArticleText>>,
    articles: SortedMap<ArticleId, ArticleRead>,
    warnings: Vec<ReadWarning>,
}

impl<'k> Reading<'k> {
    /// Nothing read yet, and these texts known besides.
    pub(crate) fn new(known: &'k dyn KnownTexts) -> Self {
        Self {
            known,
            texts: SortedMap::new(),
            articles: SortedMap::new(),
            warnings: Vec::new(),
        }
    }

    /// A text was read.
    pub(crate) fn add_text(&mut self, text: Arc<ArticleText>) {
        self.texts.insert(text.hash(), text);
    }

    /// An article was read. `false` if it is known with another text: an
    /// article's text never changes, or every place in it would be wrong.
    pub(crate) fn add_article(&mut self, id: ArticleId, text: TextHash) -> bool {
        let known = self.hash_of(id).unwrap_or(text);
        self.article_read(id).text = Some(known);
        known == text
    }

    /// The ground of an article's positions.
    pub(crate) fn ground(&self, article: ArticleId) -> Ground {
        self.ground_of(article, self.hash_of(article))
    }

    /// The same where the article's text is told.
    pub(crate) fn ground_of(&self, article: ArticleId, hash: Option<TextHash>) -> Ground {
        let text = hash.and_then(|h| self.texts.get(&h).cloned().or_else(|| self.known.text(h)));
        Ground {
            article,
            hash,
            text,
        }
    }

    fn article_read(&mut self, id: ArticleId) -> &mut ArticleRead {
        self.articles.get_or_insert_with(id, ArticleRead::default)
    }

    fn hash_of(&self, article: ArticleId) -> Option<TextHash> {
        let read = self.articles.get(&article);
        read.and_then(|a| a.text)
            .or_else(|| self.known.hash_of(article))
    }

    /// Notes a remark.
    pub(crate) fn warn(&mut self, warning: ReadWarning) {
        self.warnings.push(warning);
    }

    /// All remarks, those on missing texts last.
    pub(crate) fn into_warnings(self) -> Vec<ReadWarning> {
        let waiting = self.articles.into_iter().filter(|(_, a)| a.waiting > 0);
        let missing = waiting.map(|(article, read)| ReadWarning::TextMissing {
            article,
            positions: read.waiting,
        });
        self.warnings.into_iter().chain(missing).collect()
    }

    /// Places a position: where it says if its words stand there, else where
    /// they are found, else nowhere, with the reason.
    pub(crate) fn place(
        &mut self,
        told: &Described<'_>,
        ground: &Ground,
        extra: Extra,
        at: &Path<'_>,
    ) -> Position {
        let place = match (told.unplaced, &ground.text) {
            (Some(why @ (WhyUnplaced::Uncertain | WhyUnplaced::Lost)), _) => {
                self.unplaced(told, ground, why, at)
            }
            (_, None) => {
                self.article_read(ground.article).waiting += 1;
                self.unplaced(told, ground, WhyUnplaced::TextMissing, at)
            }
            (_, Some(text)) => match span_told(text, told) {
                Some(span) => Place::Placed(span),
                None => self.searched(text, told, ground, at),
            },
        };
        Position { place, extra }
    }

    fn searched(
        &mut self,
        text: &ArticleText,
        told: &Described<'_>,
        ground: &Ground,
        at: &Path<'_>,
    ) -> Place {
        match anchor::find(text, &anchor_of(told, ground)) {
            Found::Here(span, Way::Position) => Place::Placed(span),
            Found::Here(span, Way::Quote) => {
                self.warn(ReadWarning::Moved {
                    path: at.to_string(),
                    quote: told.quote.to_owned(),
                });
                Place::Placed(span)
            }
            Found::Nowhere(why) => self.unplaced(told, ground, why, at),
        }
    }

    fn unplaced(
        &mut self,
        told: &Described<'_>,
        ground: &Ground,
        why: WhyUnplaced,
        at: &Path<'_>,
    ) -> Place {
        let (path, quote) = (at.to_string(), told.quote.to_owned());
        match why {
            // One remark an article, at the end.
            WhyUnplaced::TextMissing => {}
            WhyUnplaced::Uncertain => self.warn(ReadWarning::Uncertain { path, quote }),
            WhyUnplaced::Lost => self.warn(ReadWarning::Lost { path, quote }),
        }
        Place::Unplaced(Box::new(anchor_of(told, ground)), why)
    }
}

/// The span that a position names in its own text, if its words stand there.
/// A position without words is taken at its word.
fn span_told(text: &ArticleText, told: &Described<'_>) -> Option<Span> {
    if told.text.is_some_and(|named| named != text.hash()) {
        return None;
    }
    let (start, end) = (text.bytes(told.start)?, text.bytes(told.end)?);
    let span = text.span(start, end).ok()?;
    (told.quote.is_empty() || text.slice(span) == told.quote).then_some(span)
}

fn anchor_of(told: &Described<'_>, ground: &Ground) -> Anchor {
    Anchor {
        start: told.start,
        end: told.end,
        quote: told.quote.to_owned(),
        prefix: told.prefix.to_owned(),
        suffix: told.suffix.to_owned(),
        text: told.text.or(ground.hash).unwrap_or_else(no_text),
    }
}

/// Stands for a text that nobody has named: the hash of the empty text.
pub(crate) fn no_text() -> TextHash {
    TextHash::of("")
}
