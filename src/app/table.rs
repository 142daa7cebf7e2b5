//! The table of who says what: which claims it holds, how they are grouped and
//! in which order they stand.

use super::filter::Matcher;
use super::{App, Dialog, Notice, Request};
use crate::model::{ArticleId, ClaimId, EventId, Origin};
use crate::words::table as words;

/// What the table shows, and how. It stays while the project is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableChoice {
    /// Of which articles.
    pub scope: Scope,
    /// How the claims are grouped.
    pub grouping: Grouping,
    /// By which column they are sorted.
    pub column: Column,
    /// Whether the last comes first.
    pub is_reversed: bool,
    /// Whether of claims with one text only the first is shown.
    pub once: bool,
    /// Groups that are closed.
    pub folded: Vec<ClaimGroup>,
}

/// The articles whose claims are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of the project.
    #[default]
    All,
    /// Those of an event.
    Event(EventId),
    /// One.
    Article(ArticleId),
}

/// What claims are put together by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// Nothing: all in one.
    #[default]
    Nothing,
    /// Everybody in their chains; a claim can be in several groups.
    Source,
    /// Whose word they are in the end.
    Origin,
    /// The article they stand in.
    Article,
    /// The unit of their figures.
    Unit,
}

impl Grouping {
    /// All, as they are offered.
    pub const ALL: [Self; 5] = [
        Self::Nothing,
        Self::Source,
        Self::Origin,
        Self::Article,
        Self::Unit,
    ];

    /// Its name.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => words::NO_GROUPS,
            Self::Source => words::BY_SOURCE,
            Self::Origin => words::BY_ORIGIN,
            Self::Article => words::BY_ARTICLE,
            Self::Unit => words::BY_UNIT,
        }
    }
}

/// What the claims of a group have in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimGroup {
    /// One in their chains, or their origin.
    Voice(Origin),
    /// Their article.
    Article(ArticleId),
    /// The unit of a figure; none without a figure or a unit.
    Unit(Option<String>),
}

/// The columns; the first one is no column of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// As the claims stand in the articles.
    #[default]
    Place,
    /// Their words.
    Claim,
    /// Whose word they are.
    Who,
    /// Through whom.
    Through,
    /// What is done with them, where they are not simply said.
    Stance,
    /// Confidence.
    Level,
    /// The first figure.
    Quantity,
    /// The date of the article.
    Date,
    /// The article.
    Article,
    /// How many relations they have.
    Relations,
}

impl Column {
    /// All, in their order.
    pub const ALL: [Self; 10] = [
        Self::Place,
        Self::Claim,
        Self::Who,
        Self::Through,
        Self::Stance,
        Self::Level,
        Self::Quantity,
        Self::Date,
        Self::Article,
        Self::Relations,
    ];

    /// Its head.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Place => words::PLACE,
            Self::Claim => words::CLAIM,
            Self::Who => words::WHO,
            Self::Through => words::THROUGH,
            Self::Stance => words::STANCE,
            Self::Level => words::LEVEL,
            Self::Quantity => words::QUANTITY,
            Self::Date => words::DATE,
            Self::Article => words::ARTICLE,
            Self::Relations => words::RELATIONS,
        }
    }
}

/// Something done in the table.
#[derive(Clone, Debug, PartialEq)]
pub enum TableChange {
    /// Show the claims of these articles.
    Scope(Scope),
    /// Group the claims.
    GroupBy(Grouping),
    /// Sort by a column; by the one it is sorted by already, the other way round.
    SortBy(Column),
    /// Show copies of one text once, or each.
    Once(bool),
    /// Close a group, or open it.
    Fold(ClaimGroup),
    /// Close all groups, or open them.
    FoldAll(bool),
    /// Step into the text, to a claim.
    Step(ClaimId),
    /// Save what is shown as CSV.
    Download,
}

impl App {
    pub(super) fn change_table(&mut self, change: TableChange) {
        match change {
            TableChange::Scope(scope) => {
                self.table.scope = scope;
                self.tell_table();
            }
            TableChange::GroupBy(grouping) => self.group_table(grouping),
            TableChange::SortBy(column) => {
                let table = &mut self.table;
                table.is_reversed = table.column == column && !table.is_reversed;
                table.column = column;
                let said = words::sorted(column.name(), table.is_reversed);
                self.announce(Notice::heard(said));
            }
            TableChange::Once(once) => {
                self.table.once = once;
                self.tell_table();
            }
            // The group's own button tells how it stands.
            TableChange::Fold(group) => {
                let folded = &mut self.table.folded;
                match folded.iter().position(|g| *g == group) {
                    Some(i) => drop(folded.remove(i)),
                    None => folded.push(group),
                }
            }
            TableChange::FoldAll(is_folded) => {
                self.table.folded = if is_folded {
                    self.table_groups()
                } else {
                    Vec::new()
                };
                self.announce(Notice::heard(if is_folded {
                    words::FOLDED
                } else {
                    words::UNFOLDED
                }));
            }
            TableChange::Step(claim) => self.step_into(claim),
            TableChange::Download => self.download_table(),
        }
    }

    fn group_table(&mut self, grouping: Grouping) {
        self.table.grouping = grouping;
        self.table.folded = Vec::new();
        let groups = self.table_groups().len();
        self.announce(Notice::heard(match grouping {
            Grouping::Nothing => words::UNGROUPED.to_owned(),
            by => words::grouped(by.name(), groups),
        }));
    }

    /// Says what the table holds now.
    fn tell_table(&mut self) {
        let tally = self.table_view().map(|view| view.tally_words());
        if let Some(tally) = tally {
            self.announce(Notice::heard(words::shows(&tally)));
        }
    }

    fn step_into(&mut self, claim: ClaimId) {
        if self.claim_named(claim).is_some() {
            self.close_dialog();
            // The panel takes the focus, so it is read out by itself.
            self.open_claim_in_panel(claim);
        }
    }

    fn download_table(&mut self) {
        let Some((name, mime, content)) = self.table_file() else {
            return;
        };
        self.announce(Notice::plain(crate::words::exporting::exported(&name)));
        self.requests.push(Request::Download {
            name,
            mime,
            content,
        });
    }

    /// Whether an article's claims are shown.
    pub(super) fn is_in_scope(&self, article: &crate::model::Article) -> bool {
        match self.table.scope {
            Scope::All => true,
            Scope::Event(id) => article.event == Some(id),
            Scope::Article(id) => article.id == id,
        }
    }

    /// The claims that the table can show, with whether each fits the filter.
    pub(super) fn claims_in_scope(&self) -> (usize, Vec<&crate::model::Claim>) {
        let Some(project) = &self.project else {
            return (0, Vec::new());
        };
        let mut all = self.all_in_order();
        all.retain(|(article, _)| self.is_in_scope(article));
        let count = all.len();
        let matcher = Matcher::new(project, &self.filter);
        let fitting = all.into_iter().map(|(_, claim)| &**claim);
        (count, fitting.filter(|claim| matcher.fits(claim)).collect())
    }

    /// Whether the table is open: else nothing of it is worked out.
    pub(super) fn is_table_open(&self) -> bool {
        self.dialog == Some(Dialog::Table)
    }
}
