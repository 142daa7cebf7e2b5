//! The screen. Components watch views and send commands; they decide nothing.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` items for components that are not"
)]

pub mod adder;
pub mod article_list;
pub mod banners;
pub mod chain_editor;
mod choose_files;
pub mod claim_list;
pub mod claim_panel;
pub(super) mod dialogs;
pub mod drop;
mod field;
mod foreign_words;
mod live;
pub mod masthead;
pub mod panel;
pub mod passage;
pub mod reader;
pub(super) mod room;
pub(super) mod roving;
pub mod scale;
pub mod shell;
mod size;
pub mod start;
pub mod toast;
mod window;
