//! One table of actions. Buttons, shortcuts, the help dialog and the README's
//! key list are read from it.

use super::action_group::Group;
use super::command::Step;
use super::{
    Aim, App, ClaimChange, CodebookChange, Command, Dialog, ElsewhereChange, FigureChange, Flip,
    PanelChange, RelationChange, TextUnit,
};
use crate::model::ClaimId;
use crate::words;

/// A thing a person can do, with its name and keys.
#[derive(Clone, Copy, Debug)]
pub struct Action {
    /// Name in code and tests.
    pub id: &'static str,
    /// Name on the screen.
    pub label: &'static str,
    /// Key chords at first, the first is the one shown; [`App::keymap`] tells
    /// those in force. Single letters work only outside of text fields.
    pub keys: &'static [&'static str],
    /// Heading in the help.
    pub group: Group,
    /// The command it sends now; none if it cannot be done now.
    pub command: fn(&App) -> Option<Command>,
}

/// Id of the action that finds all others.
pub(super) const PALETTE: &str = "palette";
/// Its key, which works in text fields too.
pub const PALETTE_KEY: &str = "Ctrl+K";

/// The table.
pub const ACTIONS: &[Action] = &[
    Action {
        id: "add-articles",
        label: words::actions::ADD_ARTICLES,
        keys: &["i"],
        group: Group::Project,
        command: |_| Some(Command::Open(Dialog::AddArticles)),
    },
    Action {
        id: "export",
        label: words::actions::EXPORT,
        keys: &["e"],
        group: Group::Project,
        command: |app| app.project.as_ref().map(|_| Command::Open(Dialog::Export)),
    },
    Action {
        id: "print",
        label: words::actions::PRINT,
        keys: &["Ctrl+P"],
        group: Group::Project,
        command: |app| app.place.article.map(|_| Command::Print),
    },
    Action {
        id: "projects",
        label: words::actions::PROJECTS,
        keys: &["p"],
        group: Group::Project,
        command: |_| Some(Command::Open(Dialog::Projects)),
    },
    Action {
        id: "sources",
        label: words::actions::SOURCES,
        keys: &["r"],
        group: Group::Project,
        command: |app| app.project.as_ref().map(|_| Command::Open(Dialog::Sources)),
    },
    Action {
        id: "table",
        label: words::table::TITLE,
        keys: &["t"],
        group: Group::Project,
        command: |app| app.project.as_ref().map(|_| Command::Open(Dialog::Table)),
    },
    Action {
        id: "codebook",
        label: words::codebook::TITLE,
        keys: &["o"],
        group: Group::Project,
        command: |app| {
            app.project
                .as_ref()
                .map(|_| Command::Open(Dialog::Codebook))
        },
    },
    Action {
        id: "guide",
        label: words::codebook::GUIDE,
        keys: &["Shift+O"],
        group: Group::Text,
        command: |app| {
            let guide = Command::Codebook(CodebookChange::ToggleGuide);
            app.project.as_ref().map(|_| guide)
        },
    },
    Action {
        id: "undo",
        label: words::actions::UNDO,
        keys: &["Ctrl+Z"],
        group: Group::Project,
        command: |app| app.steps.undo_label().map(|_| Command::Undo),
    },
    Action {
        id: "redo",
        label: words::actions::REDO,
        keys: &["Ctrl+Shift+Z", "Ctrl+Y"],
        group: Group::Project,
        command: |app| app.steps.redo_label().map(|_| Command::Redo),
    },
    Action {
        id: "history",
        label: words::history::TITLE,
        keys: &["z"],
        group: Group::Project,
        command: |app| app.project.as_ref().map(|_| Command::Open(Dialog::History)),
    },
    Action {
        id: PALETTE,
        label: words::palette::TITLE,
        keys: &[PALETTE_KEY],
        group: Group::Project,
        command: |_| Some(Command::Open(Dialog::Palette)),
    },
    Action {
        id: "keys",
        label: words::keys::TITLE,
        keys: &[],
        group: Group::Project,
        command: |_| Some(Command::Open(Dialog::Keys)),
    },
    Action {
        id: "help",
        label: words::actions::HELP,
        keys: &["?"],
        group: Group::Project,
        command: |_| Some(Command::Open(Dialog::Help)),
    },
    Action {
        id: "next-article",
        label: words::actions::NEXT_ARTICLE,
        keys: &["]"],
        group: Group::Articles,
        command: |app| app.place.article.map(|_| Command::StepArticle(Step::Next)),
    },
    Action {
        id: "previous-article",
        label: words::actions::PREVIOUS_ARTICLE,
        keys: &["["],
        group: Group::Articles,
        command: |app| {
            app.place
                .article
                .map(|_| Command::StepArticle(Step::Previous))
        },
    },
    Action {
        id: "done",
        label: words::actions::DONE,
        keys: &["d"],
        group: Group::Articles,
        command: |app| app.place.article.map(Command::ToggleDone),
    },
    Action {
        id: "debris",
        label: words::debris::ACTION,
        keys: &["x"],
        group: Group::Articles,
        command: |app| {
            app.place
                .article
                .map(|_| Command::FlipDebris(Flip::Pointed(None)))
        },
    },
    Action {
        id: "caret",
        label: words::caret::TOGGLE,
        keys: &["F8"],
        group: Group::Text,
        command: |app| in_text(app, Command::GoToCaret),
    },
    Action {
        id: "next-sentence",
        label: words::caret::NEXT_SENTENCE,
        keys: &["n"],
        group: Group::Text,
        command: |app| in_text(app, Command::StepText(TextUnit::Sentence, Step::Next)),
    },
    Action {
        id: "previous-sentence",
        label: words::caret::PREVIOUS_SENTENCE,
        keys: &["Shift+N"],
        group: Group::Text,
        command: |app| in_text(app, Command::StepText(TextUnit::Sentence, Step::Previous)),
    },
    Action {
        id: "next-quotation",
        label: words::caret::NEXT_QUOTATION,
        keys: &["q"],
        group: Group::Text,
        command: |app| in_text(app, Command::StepText(TextUnit::Quotation, Step::Next)),
    },
    Action {
        id: "previous-quotation",
        label: words::caret::PREVIOUS_QUOTATION,
        keys: &["Shift+Q"],
        group: Group::Text,
        command: |app| in_text(app, Command::StepText(TextUnit::Quotation, Step::Previous)),
    },
    Action {
        id: "next-paragraph",
        label: words::caret::NEXT_PARAGRAPH,
        keys: &["g"],
        group: Group::Text,
        command: |app| in_text(app, Command::StepText(TextUnit::Paragraph, Step::Next)),
    },
    Action {
        id: "previous-paragraph",
        label: words::caret::PREVIOUS_PARAGRAPH,
        keys: &["Shift+G"],
        group: Group::Text,
        command: |app| in_text(app, Command::StepText(TextUnit::Paragraph, Step::Previous)),
    },
    Action {
        id: "find-quote",
        label: words::caret::FIND,
        keys: &["/"],
        group: Group::Text,
        command: |app| in_text(app, Command::FindQuote),
    },
    Action {
        id: "next-claim",
        label: words::actions::NEXT_CLAIM,
        keys: &["j"],
        group: Group::Claims,
        command: |app| app.place.article.map(|_| Command::StepClaim(Step::Next)),
    },
    Action {
        id: "previous-claim",
        label: words::actions::PREVIOUS_CLAIM,
        keys: &["k"],
        group: Group::Claims,
        command: |app| {
            app.place
                .article
                .map(|_| Command::StepClaim(Step::Previous))
        },
    },
    Action {
        id: "unfinished",
        label: words::actions::UNFINISHED,
        keys: &["u"],
        group: Group::Claims,
        command: |app| Some(Command::ShowUnfinished(!app.is_unfinished_only())),
    },
    Action {
        id: "close",
        label: words::actions::CLOSE,
        keys: &["Escape"],
        group: Group::Claims,
        command: |app| app.has_something_open().then_some(Command::Close),
    },
    Action {
        id: "revise-source",
        label: words::actions::REVISE_SOURCE,
        keys: &["s"],
        group: Group::SelectedClaim,
        command: |app| app.place.claim.map(Command::ReviseSource),
    },
    Action {
        id: "source-page",
        label: words::register::SOURCE_PAGE,
        keys: &["Shift+R"],
        group: Group::SelectedClaim,
        command: |app| {
            let source = app.source_of_claim()?;
            Some(Command::Open(Dialog::Source(source)))
        },
    },
    Action {
        id: "own-voice",
        label: words::actions::OWN_VOICE,
        keys: &["."],
        group: Group::SelectedClaim,
        command: |app| change(app, ClaimChange::OwnVoice),
    },
    Action {
        id: "not-stated",
        label: words::actions::NOT_STATED,
        keys: &["-"],
        group: Group::SelectedClaim,
        command: |app| change(app, ClaimChange::NotStated),
    },
    Action {
        id: "again",
        label: words::actions::AGAIN,
        keys: &["="],
        group: Group::SelectedClaim,
        command: |app| change(app, ClaimChange::Again),
    },
    Action {
        id: "chain",
        label: words::chain_keys::GO_TO_CHAIN,
        keys: &["v"],
        group: Group::SelectedClaim,
        command: |app| {
            app.place
                .claim
                .map(|_| Command::Panel(PanelChange::GoToChain))
        },
    },
    Action {
        id: "figures",
        label: words::figures::TAKE_ACTION,
        keys: &["f"],
        group: Group::SelectedClaim,
        command: |app| {
            let take = |claim| PanelChange::Figures(claim, FigureChange::TakeAll);
            app.place.claim.map(|claim| Command::Panel(take(claim)))
        },
    },
    Action {
        id: "level-1",
        label: words::actions::VERY_LOW,
        keys: &["1"],
        group: Group::SelectedClaim,
        command: |app| level(app, "1"),
    },
    Action {
        id: "level-2",
        label: words::actions::LOW,
        keys: &["2"],
        group: Group::SelectedClaim,
        command: |app| level(app, "2"),
    },
    Action {
        id: "level-3",
        label: words::actions::MEDIUM,
        keys: &["3"],
        group: Group::SelectedClaim,
        command: |app| level(app, "3"),
    },
    Action {
        id: "level-4",
        label: words::actions::HIGH,
        keys: &["4"],
        group: Group::SelectedClaim,
        command: |app| level(app, "4"),
    },
    Action {
        id: "level-5",
        label: words::actions::VERY_HIGH,
        keys: &["5"],
        group: Group::SelectedClaim,
        command: |app| level(app, "5"),
    },
    Action {
        id: "level-6",
        label: words::actions::LEVEL_6,
        keys: &["6"],
        group: Group::SelectedClaim,
        command: |app| level(app, "6"),
    },
    Action {
        id: "level-7",
        label: words::actions::LEVEL_7,
        keys: &["7"],
        group: Group::SelectedClaim,
        command: |app| level(app, "7"),
    },
    Action {
        id: "level-8",
        label: words::actions::LEVEL_8,
        keys: &["8"],
        group: Group::SelectedClaim,
        command: |app| level(app, "8"),
    },
    Action {
        id: "level-9",
        label: words::actions::LEVEL_9,
        keys: &["9"],
        group: Group::SelectedClaim,
        command: |app| level(app, "9"),
    },
    Action {
        id: "level-0",
        label: words::actions::NOT_JUDGED,
        keys: &["0"],
        group: Group::SelectedClaim,
        command: |app| level(app, "0"),
    },
    Action {
        id: "add-piece",
        label: words::actions::ADD_PIECE,
        keys: &["a"],
        group: Group::SelectedClaim,
        command: |app| app.place.claim.map(|c| Command::SetAim(Aim::Piece(c))),
    },
    Action {
        id: "change-bounds",
        label: words::actions::CHANGE_BOUNDS,
        keys: &["b"],
        group: Group::SelectedClaim,
        command: |app| {
            app.place
                .claim
                .map(|claim| Command::SetAim(Aim::Bounds { claim, piece: 0 }))
        },
    },
    Action {
        id: "relate",
        label: words::relations::RELATE,
        keys: &["l"],
        group: Group::SelectedClaim,
        command: |app| {
            app.place
                .claim
                .map(|claim| Command::Relation(RelationChange::Hold(claim)))
        },
    },
    Action {
        id: "swap-relation",
        label: words::relations::SWAP_ACTION,
        keys: &["w"],
        group: Group::SelectedClaim,
        command: |app| {
            app.relating
                .as_ref()
                .map(|_| Command::Relation(RelationChange::Swap))
        },
    },
    Action {
        id: "elsewhere",
        label: words::elsewhere::ACTION,
        keys: &["m"],
        group: Group::SelectedClaim,
        command: |app| {
            let can = app.place.claim.is_some()
                || app.elsewhere.is_some()
                || app.caret.is_on && app.caret.anchor.is_some();
            can.then_some(Command::Elsewhere(ElsewhereChange::Start))
        },
    },
    Action {
        id: "copy",
        label: words::actions::COPY,
        keys: &["c"],
        group: Group::SelectedClaim,
        command: |app| app.place.claim.map(Command::CopyClaim),
    },
    Action {
        id: "delete",
        label: words::actions::DELETE,
        keys: &["Delete", "Backspace"],
        group: Group::SelectedClaim,
        command: |app| app.place.claim.map(Command::DeleteClaim),
    },
];

fn change(app: &App, change: ClaimChange) -> Option<Command> {
    let claim = app.place.claim?;
    Some(Command::ChangeClaim(claim, change))
}

/// Sets the level that has this key on the first scale for claims.
fn level(app: &App, key: &str) -> Option<Command> {
    let id: ClaimId = app.place.claim?;
    let scale = app.confidence_scale()?;
    let level = scale.level_for_key(key)?;
    let change = ClaimChange::Level(scale.id, Some(level.code.clone()));
    Some(Command::ChangeClaim(id, change))
}

/// Where a text is open. Whether there is anything to read in it is found out
/// by the command: this is asked by every page, also by one without a project.
fn in_text(app: &App, command: Command) -> Option<Command> {
    app.reader.as_ref().map(|_| command)
}

impl App {
    fn has_something_open(&self) -> bool {
        self.dialog.is_some_and(|dialog| dialog != Dialog::Palette)
            || self.draft.is_some()
            || self.codebook.is_guide_open
            || self.aim != Aim::NewClaim
            || self.relating.is_some()
            || self.elsewhere.is_some()
            || self.caret.is_on
            || self.place.claim.is_some()
    }
}
