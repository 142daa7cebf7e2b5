//! The screen. Components watch views and send commands; they decide nothing.

#![expect(
    unreachable_pub,
    reason = "the component macro writes `pub` items for components that are not"
)]

pub mod adder;
mod adder_bar;
pub mod article_list;
pub mod banners;
pub mod caret;
mod chain_editor;
mod choices;
mod choose_files;
mod claim_figures;
pub mod claim_list;
pub mod claim_panel;
mod claim_scales;
pub(super) mod dialogs;
pub mod drop;
mod elsewhere;
mod field;
mod filter_bar;
mod foreign_words;
mod guide;
mod keep_focus;
mod live;
pub mod masthead;
pub mod panel;
pub mod passage;
mod print;
pub mod reader;
mod relations;
pub(super) mod room;
pub(super) mod roving;
mod row_keys;
pub mod scale;
mod sheet;
pub mod shell;
mod shortcut;
mod size;
mod stamp;
pub mod start;
mod tags;
pub mod toast;
mod window;
