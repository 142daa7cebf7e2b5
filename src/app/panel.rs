//! What is done in the panel on a claim beside its plain fields: its figures,
//! and its links by key.

use super::chain_keys::ChainKey;
use super::chains::LinkAt;
use super::figures::FigureChange;
use super::{App, Moment};
use crate::model::ClaimId;

/// A change made in the panel.
#[derive(Clone, Debug, PartialEq)]
pub enum PanelChange {
    /// Change a claim's figures.
    Figures(ClaimId, FigureChange),
    /// Do what a key does at a link.
    Link(LinkAt, ChainKey),
    /// Go to the chain of the selected claim.
    GoToChain,
}

impl App {
    pub(super) fn change_in_panel(&mut self, change: PanelChange, moment: Moment) {
        match change {
            PanelChange::Figures(claim, change) => self.change_figures(claim, &change, moment),
            PanelChange::Link(at, key) => self.press_link(at, key, moment),
            PanelChange::GoToChain => self.go_to_chain(),
        }
    }
}
