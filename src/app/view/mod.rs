//! What the screen shows, as plain rows. A view holds no signal and no markup;
//! the same app gives the same view.

mod articles;
mod claim;
mod dialogs;
mod draft;
mod list;
mod mark;
mod reader;
mod shell;
pub mod window;

pub use articles::ArticleRow;
pub use claim::{ChainView, ClaimView, LinkView, Option_, Stamp};
pub(super) use dialogs::counted;
pub use dialogs::{
    AddArticlesView, ArticleDetailsView, ConflictRow, ExportView, ImportRow, ImportView,
    ProjectRow, ProposalRow, RemovalView, SourceRow, SourcesView, TermRow,
};
pub use draft::{DraftChip, DraftRow, DraftView, LevelRow};
pub use list::{ClaimRow, ListView};
pub use mark::{Hue, Line, Segment};
pub use reader::{Gloss, ParagraphView, ReaderNotice, ReaderView};
pub use shell::{Banner, BannerAction, ShellView};
