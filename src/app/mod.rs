//! The app without a browser: commands in, requests out, plain rows for the
//! screen. [`App::update`] is total: no panic, no IO, no clock, no chance.

mod action;
mod aim;
mod articles;
mod caret;
mod caret_keys;
mod chains;
mod claims;
mod command;
mod debris;
mod draft;
mod exporting;
mod finding;
mod glimpse;
mod importing;
mod incoming_files;
mod keeping;
mod keymap;
mod marking;
mod moment;
mod offline;
mod palette;
mod palette_index;
mod place;
mod projects;
mod proposals;
mod reader;
mod rekeying;
mod request;
mod selecting;
mod sources;
mod state;
mod update;
mod verbosity;
pub mod view;

pub use action::{ACTIONS, Action, Group, PALETTE_KEY, action_for_chord};
pub use aim::Aim;
pub use articles::ArticleField;
pub use caret::TextUnit;
pub use caret_keys::{CARET_KEYS, CARET_KEYS_BESIDE, CaretKeys, CaretMove, caret_move_for};
pub use chains::{ChainChange, LinkAt, Naming};
pub use claims::ClaimChange;
pub use command::{Command, Dialog, Step};
pub use debris::Flip;
pub use draft::{DraftChange, DraftStep};
pub use exporting::{ExportChoice, ExportFormat};
pub use glimpse::Glimpse;
pub use importing::ImportTarget;
pub use incoming_files::{
    ENDINGS, Progress, ReadFile, is_wanted_of_folder, may_be_whence, whence_file,
};
pub use keeping::{SaveState, StorageReport};
pub use keymap::{Keymap, OwnKeys, chord_of, refusal};
pub use moment::{Ids, Moment};
pub use offline::OfflineNews;
pub use palette::{Found, PaletteChange};
pub use place::Place;
pub use projects::ProjectHead;
pub use proposals::{Proposal, ProposalField};
pub use reader::ReaderChange;
pub use rekeying::KeyChange;
pub use request::{FocusTarget, Notice, Request};
pub use sources::SourceField;
pub use state::{App, Edition};
pub use verbosity::Verbosity;
