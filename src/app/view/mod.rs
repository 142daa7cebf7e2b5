//! What the screen shows, as plain rows. A view holds no signal and no markup;
//! the same app gives the same view.

mod adding;
mod articles;
mod caret;
mod claim;
mod dialogs;
mod draft;
mod filter;
mod list;
mod mark;
mod print;
mod reader;
mod shell;
pub(super) mod table;
pub mod window;

pub use adding::{AddArticlesView, ProposalRow};
pub use articles::ArticleRow;
pub use caret::{CaretView, FindView, PlaceInPage, PlaceRow};
pub use claim::{ChainView, ClaimView, LinkView, Option_, Stamp};
pub use dialogs::{
    ArticleDetailsView, ConflictRow, ExportView, ImportRow, ImportView, ProjectRow, RemovalView,
    SourceRow, SourcesView, TermRow,
};
pub use draft::{DraftChip, DraftRow, DraftView, LevelRow};
pub use filter::{FilterField, FilterView};
pub use list::{ClaimRow, ListView};
pub use mark::{Hue, Line, Segment};
pub use print::{PrintNote, PrintParagraph, PrintPiece, PrintView};
pub use reader::{DebrisPart, Gloss, OpenText, ParagraphView, ReaderNotice, ReaderView};
pub use shell::{Banner, BannerAction, ShellView};
pub use table::{GroupLine, TableLine, TableRow, TableView};

pub(super) use claim::quantity_words;
pub(super) use mark::is_unfinished;
pub(super) use reader::who_and_how;
