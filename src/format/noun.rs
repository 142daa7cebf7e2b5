//! What a record is called where a person reads of it.

use crate::model::Kind;
use crate::words::records;

/// The noun for records of this kind, to stand within a sentence. It is not
/// [`Kind::word`], which stands in files and never changes.
pub const fn noun_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Project => records::PROJECT,
        Kind::Annotator => records::ANNOTATOR,
        Kind::Layer => records::LAYER,
        Kind::Scale => records::SCALE,
        Kind::Term => records::TERM,
        Kind::Event => records::EVENT,
        Kind::Source => records::SOURCE,
        Kind::Article => records::ARTICLE,
        Kind::Claim => records::CLAIM,
        Kind::Relation => records::RELATION,
        Kind::Suggestion => records::SUGGESTION,
    }
}
