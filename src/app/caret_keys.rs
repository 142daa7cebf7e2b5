//! The keys of the caret, and the ways they stand for. The page listens by this
//! table; the help and the README show it.

use super::command::Step;
use crate::text::Stride;
use crate::words;

/// A way for the caret to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaretMove {
    /// Towards the end or the start of the text.
    By(Stride, Step),
    /// As the eye sees it; onwards in a paragraph that runs from right to left.
    Left(Stride),
    /// As the eye sees it; back in a paragraph that runs from right to left.
    Right(Stride),
    /// A line down or up. Where lines end only the page knows: it sends a place
    /// instead. Without a page it is a paragraph.
    Line(Step),
    /// The end or the start of the line, likewise.
    LineEdge(Step),
}

/// A row of keys that move the caret: its name, and the keys with their ways.
pub type CaretKeys = (&'static str, &'static [(&'static str, CaretMove)]);

/// The keys of the caret. With `Shift` each of them selects.
pub const CARET_KEYS: &[CaretKeys] = &[
    (
        words::caret::CHARACTER,
        &[
            ("ArrowLeft", CaretMove::Left(Stride::Character)),
            ("ArrowRight", CaretMove::Right(Stride::Character)),
        ],
    ),
    (
        words::caret::WORD,
        &[
            ("Ctrl+ArrowLeft", CaretMove::Left(Stride::Word)),
            ("Ctrl+ArrowRight", CaretMove::Right(Stride::Word)),
        ],
    ),
    (
        words::caret::LINE,
        &[
            ("ArrowUp", CaretMove::Line(Step::Previous)),
            ("ArrowDown", CaretMove::Line(Step::Next)),
        ],
    ),
    (
        words::caret::LINE_EDGE,
        &[
            ("Home", CaretMove::LineEdge(Step::Previous)),
            ("End", CaretMove::LineEdge(Step::Next)),
        ],
    ),
    (
        words::caret::SENTENCE,
        &[
            (
                "Alt+ArrowUp",
                CaretMove::By(Stride::Sentence, Step::Previous),
            ),
            ("Alt+ArrowDown", CaretMove::By(Stride::Sentence, Step::Next)),
        ],
    ),
    (
        words::caret::PARAGRAPH,
        &[
            (
                "Ctrl+ArrowUp",
                CaretMove::By(Stride::Paragraph, Step::Previous),
            ),
            (
                "Ctrl+ArrowDown",
                CaretMove::By(Stride::Paragraph, Step::Next),
            ),
        ],
    ),
    (
        words::caret::ARTICLE,
        &[
            ("Ctrl+Home", CaretMove::By(Stride::Article, Step::Previous)),
            ("Ctrl+End", CaretMove::By(Stride::Article, Step::Next)),
        ],
    ),
];

/// The other keys at the caret.
pub const CARET_KEYS_BESIDE: &[(&str, &[&str])] = &[
    (words::caret::EXTEND, &["Shift"]),
    (words::caret::TAKE, &["Enter"]),
    (words::caret::TAKE_EXACTLY, &["Alt+Enter"]),
];

/// The way that a key chord stands for, and whether it selects.
pub fn caret_move_for(chord: &str) -> Option<(CaretMove, bool)> {
    let plain = chord.replace("Shift+", "");
    let mut keys = CARET_KEYS.iter().flat_map(|(_, keys)| *keys);
    let (_, by) = keys.find(|(key, _)| *key == plain)?;
    Some((*by, plain != chord))
}
