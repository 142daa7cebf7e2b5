//! What the screen shows, as plain rows. A view holds no signal and no markup;
//! the same app gives the same view.

mod adding;
mod articles;
mod caret;
mod claim;
mod dialogs;
mod draft;
mod keys;
mod list;
mod mark;
mod palette;
mod print;
mod reader;
mod shell;
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
pub use keys::{AskedKey, KeyGroup, KeyRow, KeysView};
pub use list::{ClaimRow, ListView};
pub use mark::{Hue, Line, Segment};
pub use palette::{PaletteGroup, PaletteRow, PaletteView};
pub use print::{PrintNote, PrintParagraph, PrintPiece, PrintView};
pub use reader::{DebrisPart, Gloss, OpenText, ParagraphView, ReaderNotice, ReaderView};
pub use shell::{Banner, BannerAction, ShellView};
