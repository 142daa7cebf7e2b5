//! What a reader probably wants next: text in, candidates out. Nothing here
//! changes a project.

mod alike;
mod dates;
pub mod debris;
pub mod details;
mod fuzzy;
mod mentions;
mod phrases;
pub mod quantities;
mod quotation;
mod sources;
mod speakers;

pub use alike::{Alike, Likeness, alike};
pub(crate) use dates::days_in;
pub use mentions::{Mention, mentions, place_of};
pub use phrases::Phrases;
pub use quotation::quotation;
pub use sources::{Candidate, Finder, Reason, candidates};
pub use speakers::{Speaker, speakers};
