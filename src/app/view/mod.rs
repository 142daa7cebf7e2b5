//! What the screen shows, as plain rows. A view holds no signal and no markup;
//! the same app gives the same view.

mod adding;
mod articles;
mod caret;
mod claim;
mod codebook;
mod dialogs;
mod draft;
mod elsewhere;
mod filter;
mod history;
mod keys;
mod list;
mod mark;
mod palette;
mod panel;
mod print;
mod reader;
mod register;
mod relations;
mod shell;
pub(super) mod table;
pub mod window;

pub use adding::{AddArticlesView, ProposalRow};
pub use articles::ArticleRow;
pub use caret::{CaretView, FindView, PlaceInPage, PlaceRow};
pub use claim::{ChainView, ClaimView, LinkView, Option_, Stamp};
pub use codebook::{CodebookView, EntryRow, EntryView, GuideView, PartRow, PlanView, ScaleHead};
pub use dialogs::{
    ArticleDetailsView, ConflictRow, ExportView, ImportRow, ImportView, ProjectRow, RemovalView,
    SourceRow, SourcesView, TermRow,
};
pub use draft::{DraftChip, DraftRow, DraftView, LevelRow};
pub use elsewhere::ElsewhereView;
pub use filter::{FilterField, FilterView};
pub use history::{HistoryView, StepRow};
pub use keys::{AskedKey, KeyGroup, KeyRow, KeysView};
pub use list::{ClaimRow, ListView};
pub use mark::{Hue, Line, Segment};
pub use palette::{PaletteGroup, PaletteRow, PaletteView};
pub use panel::{ChoiceRow, FigureView, ScaleView};
pub use print::{PrintNote, PrintParagraph, PrintPiece, PrintView};
pub use reader::{DebrisPart, Gloss, OpenText, ParagraphView, ReaderNotice, ReaderView};
pub use register::{
    AlikeRow, LevelCount, MergeView, Neighbour, ReliabilityRow, SourceClaimRow, SourcePage,
};
pub use relations::{RelateView, RelationRow, RelationType};
pub use shell::{Banner, BannerAction, ShellView};
pub use table::{GroupLine, TableLine, TableRow, TableView};

pub(super) use mark::is_unfinished;
pub(super) use panel::quantity_words;
pub(super) use reader::who_and_how;
