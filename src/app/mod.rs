//! The app without a browser: commands in, requests out, plain rows for the
//! screen. [`App::update`] is total: no panic, no IO, no clock, no chance.

mod action;
mod aim;
mod articles;
mod chains;
mod claims;
mod command;
mod draft;
mod exporting;
mod importing;
mod incoming_files;
mod keeping;
mod marking;
mod moment;
mod place;
mod projects;
mod reader;
mod request;
mod selecting;
mod sources;
mod state;
mod update;
mod verbosity;
pub mod view;

pub use action::{ACTIONS, Action, Group, action_for_chord};
pub use aim::Aim;
pub use articles::ArticleField;
pub use chains::{ChainChange, LinkAt, Naming};
pub use claims::ClaimChange;
pub use command::{Command, Dialog, Step};
pub use draft::{DraftChange, DraftStep};
pub use exporting::{ExportChoice, ExportFormat};
pub use importing::ImportTarget;
pub use incoming_files::{Proposal, ProposalField, RawFile};
pub use keeping::{SaveState, StorageReport};
pub use moment::{Ids, Moment};
pub use place::Place;
pub use projects::ProjectHead;
pub use reader::ReaderChange;
pub use request::{FocusTarget, Notice, Request};
pub use sources::SourceField;
pub use state::App;
pub use verbosity::Verbosity;
