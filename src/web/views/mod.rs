//! The screen. Components watch views and send commands; they decide nothing.

pub mod adder;
pub mod article_list;
pub mod chain_editor;
pub mod claim_list;
pub mod claim_panel;
pub mod dialogs;
pub mod masthead;
pub mod panel;
pub mod passage;
pub mod reader;
pub mod scale;
pub mod shell;
pub mod start;
