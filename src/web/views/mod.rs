//! The screen. Components watch views and send commands; they decide nothing.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` items for components that are not"
)]

pub mod adder;
pub mod article_list;
pub mod banners;
mod chain_editor;
mod choose_files;
pub mod claim_list;
mod claim_panel;
mod dialogs;
pub mod drop;
mod field;
mod later;
pub mod masthead;
pub mod panel;
pub mod passage;
pub mod reader;
mod room;
pub mod scale;
pub mod shell;
mod size;
pub mod start;
pub mod toast;
