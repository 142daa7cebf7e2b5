//! The units a position can have. The core counts bytes; files count code
//! points; the DOM counts UTF-16 code units. Each unit is its own type, so
//! none can pass for another.

/// UTF-8 bytes from the start of an article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ByteOffset(pub usize);

/// Unicode code points from the start of an article's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CodePointOffset(pub usize);

/// UTF-16 code units from the start of one paragraph, as the DOM counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Utf16Offset(pub usize);
