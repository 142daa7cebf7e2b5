//! What a position in an article's text is: units, spans, paragraphs,
//! sentences, and the rules by which a hasty selection is made exact.

mod article_text;
mod caret;
mod direction;
mod find;
mod hash;
mod lines;
mod lower;
mod offset;
mod quotations;
mod quotes;
mod segments;
mod sentences;
mod shown;
mod snap;
mod span;
mod token;

pub use article_text::ArticleText;
pub use caret::{Stride, caret_at, caret_back, caret_on, caret_paragraph};
pub use direction::is_right_to_left;
pub use find::{QuotePlace, cuts_a_word, find_quote};
pub use hash::{TextHash, TextHashError, sha256_hex};
pub use lower::{lower, lower_letter};
pub use offset::{ByteOffset, CodePointOffset, Utf16Offset};
pub use quotations::{quotations, quotations_near};
pub use segments::{ceil_grapheme, floor_grapheme, sentence_around, sentences_of, words};
pub use shown::{Shown, is_plain, shown};
pub use snap::snap;
pub use span::{Span, SpanError};
