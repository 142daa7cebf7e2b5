//! Commands at random, to find out what breaks.

use super::app_flood::sample;
use super::app_person::{Person, files, paste};
use super::marked::Dice;
use uuid::Uuid;
use whence::app::{
    ACTIONS, Aim, ArticleField, Bond, CARET_KEYS, CHAIN_KEYS, ChainChange, ClaimChange, ClaimGroup,
    CodebookChange, Column, Command, Dialog, DraftChange, ElsewhereChange, Entry, ExportChoice,
    ExportFormat, FigureChange, FigurePart, FilterChange, Flip, Grouping, HistoryChange,
    ImportTarget, KeyChange, LinkAt, Naming, PaletteChange, PanelChange, Part, PartField,
    ProposalField, RegisterChange, RelationChange, Scope, SourceField, Step, TableChange, TextUnit,
};
use whence::model::{
    ArticleId, Certainty, ChainId, ClaimId, Condition, FilterId, Kind, LinkId, Origin, ProjectId,
    QuantityId, Quotation, RecordKey, Related, RelationId, ScaleSubject, Shipped, SourceId, Stance,
    TermList, Who, scale_ids, term_ids,
};
use whence::text::ByteOffset;

pub(crate) const FLOOD: &str = "The bridge\n\
    The Water Board said nine people died, and Ana Brandt agreed 👩‍👩‍👧.\n\n\
    Mayor Lund told Radio Sarn that “nobody,” she said, “was told”. ½ of it\u{a0}fell.";
pub(crate) const ARABIC: &str = "انهيار سد أورين\nقال المسؤول إن تسعة أشخاص قتلوا.";

/// Chooses at random, mostly among what is there.
pub(crate) struct Chooser {
    pub(crate) dice: Dice,
    /// A file of another project.
    pub(crate) other_file: String,
}

impl Chooser {
    fn id(&mut self, from: &[Uuid]) -> Uuid {
        // Now and then somebody who is not there.
        if from.is_empty() || self.dice.below(12) == 0 {
            return Uuid::from_u128(0xdead);
        }
        from[self.dice.below(from.len())]
    }

    fn one<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.dice.below(from.len())].clone()
    }

    pub(crate) fn yes(&mut self) -> bool {
        self.dice.below(2) == 0
    }

    fn words(&mut self) -> String {
        let words = [
            "",
            "  ",
            "Lund",
            "Corps",
            "a, b,a",
            "½ “x”",
            "rtl",
            "2031-01-01",
            "wtr",
        ];
        self.one(&words).to_owned()
    }

    fn ids(person: &Person, kind: Kind) -> Vec<Uuid> {
        let project = person.app.project_ref();
        let records = project.into_iter().flat_map(whence::edit::Project::records);
        let keys = records.map(|r| r.key()).filter(|k| k.kind == kind);
        keys.map(|k| k.id).collect()
    }

    fn claim(&mut self, person: &Person) -> ClaimId {
        match person.app.place().claim {
            Some(claim) if self.yes() => claim,
            _ => ClaimId(self.id(&Self::ids(person, Kind::Claim))),
        }
    }

    fn article(&mut self, person: &Person) -> ArticleId {
        ArticleId(self.id(&Self::ids(person, Kind::Article)))
    }

    fn source(&mut self, person: &Person) -> SourceId {
        SourceId(self.id(&Self::ids(person, Kind::Source)))
    }

    fn project(&mut self, person: &Person) -> ProjectId {
        let ids: Vec<_> = person.app.project_rows().iter().map(|r| r.id.0).collect();
        ProjectId(self.id(&ids))
    }

    fn link(&mut self, person: &Person, claim: ClaimId) -> LinkAt {
        let claim_there = person.app.project_ref().and_then(|p| p.claim(claim));
        let chains = claim_there
            .map(|c| c.attribution.chains().to_vec())
            .unwrap_or_default();
        let places: Vec<_> = chains
            .iter()
            .flat_map(|c| c.links.iter().map(|l| (c.id, l.id)))
            .collect();
        let nowhere = (ChainId(Uuid::from_u128(1)), LinkId(Uuid::from_u128(2)));
        let (chain, link) = if places.is_empty() {
            nowhere
        } else {
            self.one(&places)
        };
        LinkAt { claim, chain, link }
    }

    pub(crate) fn command(&mut self, person: &Person) -> Command {
        match self.dice.below(24) {
            22 | 23 => self.relation_command(person),
            0..=3 => self.selection(person),
            20 => self.text_command(),
            21 if self.yes() => self.text_command(),
            21 => Command::Codebook(self.codebook_change()),
            4..=8 => Command::Draft(self.draft_change()),
            9 => self.action(person),
            10 => self.finding(person),
            11 | 12 => self.claim_command(person),
            13 => self.chain_command(person),
            14 => self.article_command(person),
            15 => self.incoming(person),
            16 => self.project_command(person),
            17 => self.source_command(person),
            _ => self.other(person),
        }
    }

    pub(crate) fn selection(&mut self, person: &Person) -> Command {
        let place = person.app.place().article;
        let text = person
            .app
            .project_ref()
            .zip(place)
            .and_then(|(p, a)| p.text_of(a));
        let len = text.map_or(0, |t| t.as_str().len());
        let mut at = || ByteOffset(self.dice.below(len + 4));
        let (a, mut b) = (at(), at());
        if self.yes() {
            b = ByteOffset(a.0 + self.dice.below(30));
        }
        Command::Selected {
            a,
            b,
            exact: self.dice.below(4) == 0,
        }
    }

    fn text_command(&mut self) -> Command {
        let by = CARET_KEYS.iter().flat_map(|(_, keys)| *keys);
        let moves: Vec<_> = by.map(|(_, by)| *by).collect();
        let steps = [Step::Next, Step::Previous];
        let units = [TextUnit::Sentence, TextUnit::Paragraph, TextUnit::Quotation];
        match self.dice.below(12) {
            0 => Command::ToggleCaret,
            1 => Command::ShowCaret,
            2..=5 => Command::MoveCaret {
                by: self.one(&moves),
                extends: self.yes(),
            },
            6 => Command::PutCaret {
                at: ByteOffset(self.dice.below(250)),
                extends: self.yes(),
            },
            7 => Command::TakeSelection { exact: self.yes() },
            8 => Command::StepText(self.one(&units), self.one(&steps)),
            9 => Command::FindQuote,
            10 => Command::SearchQuote(self.words()),
            _ => Command::TakePlace(self.yes().then(|| self.dice.below(4))),
        }
    }

    pub(crate) fn draft_change(&mut self) -> DraftChange {
        let words = self.words();
        let row = self.dice.below(6);
        let level = self.one(&["0", "3", "5", "x"]).to_owned();
        let by = self.one(&[-9, -1, 1, 9]);
        self.one(&[
            DraftChange::Query(words),
            DraftChange::Move(by),
            DraftChange::Take(None),
            DraftChange::Take(None),
            DraftChange::Take(None),
            DraftChange::Take(Some(row)),
            DraftChange::OwnVoice,
            DraftChange::NotStated,
            DraftChange::Again,
            DraftChange::Figures,
            DraftChange::Through,
            DraftChange::Through,
            DraftChange::AndAlso,
            DraftChange::Level(level),
            DraftChange::Back,
            DraftChange::Save,
            DraftChange::Cancel,
        ])
    }

    pub(crate) fn action(&mut self, person: &Person) -> Command {
        let can: Vec<_> = ACTIONS
            .iter()
            .filter_map(|a| (a.command)(&person.app))
            .collect();
        self.one(&can)
    }

    /// Work in the box that finds anything, and with the keys.
    fn finding(&mut self, person: &Person) -> Command {
        let (words, by) = (self.words(), self.one(&[-9, -1, 1, 9]));
        let action = ACTIONS[self.dice.below(ACTIONS.len())].id;
        let key = self.one(&["h", "Delete", "Tab", "o", "j"]).to_owned();
        let row = self.dice.below(9);
        let other = self.action(person);
        self.one(&[
            other,
            Command::Palette(PaletteChange::Prepare),
            Command::Palette(PaletteChange::Search(words)),
            Command::Palette(PaletteChange::Search("a".to_owned())),
            Command::Palette(PaletteChange::Move(by)),
            Command::Palette(PaletteChange::Take(None)),
            Command::Palette(PaletteChange::Take(Some(row))),
            Command::Keys(KeyChange::Ask(action)),
            Command::Keys(KeyChange::Press(key)),
            Command::Keys(KeyChange::Swap),
            Command::Keys(KeyChange::Remove(action)),
            Command::Keys(KeyChange::Reset(action)),
            Command::Keys(KeyChange::ResetAll),
        ])
    }

    pub(crate) fn claim_command(&mut self, person: &Person) -> Command {
        let id = self.claim(person);
        let piece = self.dice.below(3);
        let at = self.link(person, id);
        let code = self.one(&["1", "4", "x"]).to_owned();
        let words = self.words();
        let level = if self.yes() { Some(code) } else { None };
        let scale = self.one(&[scale_ids::CONFIDENCE, scale_ids::LIKELIHOOD]);
        let change = self.one(&[
            ClaimChange::Level(scale, level),
            ClaimChange::Summary(words.clone()),
            ClaimChange::Kind(Some(term_ids::FIGURE)),
            ClaimChange::Kind(None),
            ClaimChange::Quotation(Some(Quotation::Mixed)),
            ClaimChange::Status(Some(term_ids::CHECKED)),
            ClaimChange::AddTags(words.clone()),
            ClaimChange::RemoveTag(words.clone()),
            ClaimChange::Reason(scale, words.clone()),
            ClaimChange::NotStated,
            ClaimChange::Again,
            ClaimChange::Note(words),
            ClaimChange::OwnVoice,
            ClaimChange::Undecided,
            ClaimChange::RemovePiece(piece),
        ]);
        let others = vec![id, self.claim(person), id];
        let figure = self.figure(person, id);
        let panel = self.panel_change(id, at, figure);
        self.one(&[
            Command::OpenClaim(id),
            Command::CycleClaims(others),
            Command::CycleClaims(Vec::new()),
            Command::StepClaim(Step::Next),
            Command::ChangeClaim(id, change.clone()),
            Command::ChangeClaim(id, change),
            Command::ReviseSource(id),
            Command::DeleteClaim(id),
            Command::CopyClaim(id),
            Command::SetAim(Aim::Piece(id)),
            Command::SetAim(Aim::Bounds { claim: id, piece }),
            Command::SetAim(Aim::Mention(at)),
            Command::SetAim(Aim::Cue(at)),
            Command::SetAim(Aim::Figure(id, figure)),
            Command::Panel(panel),
            Command::SetAim(Aim::NewClaim),
        ])
    }

    /// A figure of a claim, or one that nobody has.
    fn figure(&mut self, person: &Person, id: ClaimId) -> QuantityId {
        let claim = person.app.project_ref().and_then(|p| p.claim(id));
        let figures = claim.into_iter().flat_map(|c| &c.quantities);
        let mut ids: Vec<_> = figures.map(|q| q.id).collect();
        ids.push(QuantityId(Uuid::from_u128(5)));
        self.one(&ids)
    }

    fn panel_change(&mut self, id: ClaimId, at: LinkAt, figure: QuantityId) -> PanelChange {
        let key = self.dice.below(CHAIN_KEYS.len());
        let key = CHAIN_KEYS[key].1[0].1;
        let typed = self.one(&["31,000", "2", "many", ""]).to_owned();
        let part = self.one(&[FigurePart::Low, FigurePart::High, FigurePart::Unit]);
        let change = self.one(&[
            FigureChange::TakeAll,
            FigureChange::Take(0),
            FigureChange::Take(7),
            FigureChange::Add,
            FigureChange::Set(figure, part, typed),
            FigureChange::ClearPlace(figure),
            FigureChange::Remove(figure),
        ]);
        self.one(&[
            PanelChange::Figures(id, change),
            PanelChange::Link(at, key),
            PanelChange::GoToChain,
        ])
    }

    pub(crate) fn relation_command(&mut self, person: &Person) -> Command {
        let claim = self.claim(person);
        let relation = RelationId(self.id(&Self::ids(person, Kind::Relation)));
        let kind = self.one(&[term_ids::CONFIRMS, term_ids::UPDATES, term_ids::FIGURE]);
        let (words, yes, count) = (self.words(), self.yes(), self.dice.below(4));
        self.one(&[
            Command::Relation(RelationChange::Hold(claim)),
            Command::Relation(RelationChange::Hold(claim)),
            Command::Relation(RelationChange::Swap),
            Command::Relation(RelationChange::Stop),
            Command::Relation(RelationChange::Make(kind)),
            Command::Relation(RelationChange::Make(kind)),
            Command::Relation(RelationChange::SetType(relation, kind)),
            Command::Relation(RelationChange::SetNote(relation, words)),
            Command::Relation(RelationChange::Remove(relation)),
            Command::ListClaims,
            Command::Elsewhere(ElsewhereChange::Start),
            Command::Elsewhere(ElsewhereChange::Mark),
            Command::Elsewhere(ElsewhereChange::Mark),
            Command::Elsewhere(ElsewhereChange::Skip),
            Command::Elsewhere(ElsewhereChange::Copy(yes)),
            Command::Elsewhere(ElsewhereChange::Stop),
            Command::History(HistoryChange::Undo(count)),
            Command::History(HistoryChange::Redo(count)),
        ])
    }

    fn chain_command(&mut self, person: &Person) -> Command {
        let id = self.claim(person);
        let LinkAt { chain, link, .. } = self.link(person, id);
        let known = Naming::Known(Who::Source(self.source(person)));
        let words = self.words();
        let naming = self.one(&[
            known,
            Naming::Known(Who::NotStated),
            Naming::Known(Who::Described(words.clone())),
            Naming::New(words),
        ]);
        let change = self.one(&[
            ChainChange::PutBefore(link, naming.clone()),
            ChainChange::PutAfter(link, naming.clone()),
            ChainChange::AddChain(naming.clone()),
            ChainChange::SetWho(link, naming),
            ChainChange::SetStance(link, Stance::Denies),
            ChainChange::SetCertainty(link, Some(Certainty::Possible)),
            ChainChange::ClearMention(link),
            ChainChange::ClearCue(link),
            ChainChange::Move(link, -1),
            ChainChange::Move(link, isize::MAX),
            ChainChange::MoveChain(chain, 1),
            ChainChange::MoveChain(chain, isize::MIN),
            ChainChange::Remove(link),
        ]);
        Command::ChangeChains(id, change)
    }

    fn codebook_change(&mut self) -> CodebookChange {
        let words = self.words();
        let scales = [scale_ids::CONFIDENCE, scale_ids::LIKELIHOOD];
        let (scale, other) = (self.one(&scales), self.one(&scales));
        let code = self.one(&["1", "4", "x"]).to_owned();
        let term = self.one(&[term_ids::FIGURE, term_ids::CHECKED]);
        let part = self.one(&[
            Part::Scale(scale),
            Part::Level(scale, code.clone()),
            Part::Term(term),
        ]);
        let field = self.one(&[PartField::Name, PartField::Key, PartField::Examples]);
        let shipped = self.one(&Shipped::ALL);
        let is_so = self.yes();
        let by = self.one(&[isize::MIN, -1, 1, isize::MAX]);
        self.one(&[
            CodebookChange::Show(Some(Entry::Scale(scale))),
            CodebookChange::Show(Some(Entry::Terms(TermList::Status))),
            CodebookChange::Rename(words.clone()),
            CodebookChange::Publish,
            CodebookChange::Set(part.clone(), field, words.clone()),
            CodebookChange::Retire(part, is_so),
            CodebookChange::MoveLevel(scale, code.clone(), by),
            CodebookChange::HighFirst(scale, is_so),
            CodebookChange::AddScale(ScaleSubject::Claim, words.clone()),
            CodebookChange::AddLevel {
                scale,
                code,
                name: words.clone(),
                is_unknown: is_so,
            },
            CodebookChange::AddTerm(TermList::ClaimKind, words),
            CodebookChange::Use(other, is_so),
            CodebookChange::UseFirst(other),
            CodebookChange::Choose(shipped),
            CodebookChange::TakeOver(true),
            CodebookChange::TakeOver(is_so),
            CodebookChange::Export,
            CodebookChange::ToggleGuide,
        ])
    }

    fn article_command(&mut self, person: &Person) -> Command {
        let id = self.article(person);
        let other = self.article(person).to_string();
        let words = self.words();
        let by = self.one(&[isize::MIN, -1, 1, isize::MAX]);
        let paragraph = self.dice.below(9);
        let mut at = || ByteOffset(self.dice.below(200));
        let (a, b) = (at(), at());
        self.one(&[
            Command::OpenArticle(id),
            Command::StepArticle(Step::Next),
            Command::SetArticleField(id, ArticleField::Title, words.clone()),
            Command::SetArticleField(id, ArticleField::Direction, words),
            Command::SetArticleField(id, ArticleField::Replaces, other),
            Command::MoveArticle(id, by),
            Command::ToggleDone(id),
            Command::AskRemoveArticle(id),
            Command::RemoveArticle(id),
            Command::Scrolled(paragraph),
            Command::FlipDebris(Flip::Pointed(Some(paragraph))),
            Command::FlipDebris(Flip::Bytes(a, b)),
        ])
    }

    fn incoming(&mut self, person: &Person) -> Command {
        let own = person
            .app
            .project_ref()
            .map(super::app_flood::file)
            .unwrap_or_default();
        let words = self.words();
        let read = files(&[
            ("a.txt", FLOOD.as_bytes()),
            ("b.md", ARABIC.as_bytes()),
            ("c.txt", b"\xff"),
            ("d.json", self.other_file.as_bytes()),
        ]);
        let at = self.dice.below(4);
        let target = self.one(&[ImportTarget::Own, ImportTarget::Open]);
        let yes = self.yes();
        self.one(&[
            read,
            Command::FilesRead(Vec::new()),
            Command::FilesChosen {
                count: at,
                left_out_count: at,
            },
            Command::ReadingStopped(yes.then(|| "It stopped.".to_owned())),
            Command::OpenSame(at),
            Command::ShowMoreProposals,
            paste(&words),
            paste(FLOOD),
            Command::CorrectProposal(at, ProposalField::Title, words),
            Command::DropProposal(at),
            Command::KeepAsCopy(at, yes),
            Command::AddArticles,
            Command::AddArticles,
            Command::ImportRead(own),
            Command::ImportRead(self.other_file.clone()),
            Command::ImportRead("[".to_owned()),
            Command::SetImportTarget(target),
            Command::RestoreDeleted(yes),
            Command::ConfirmImport,
            Command::ConfirmImport,
        ])
    }

    fn project_command(&mut self, person: &Person) -> Command {
        let id = self.project(person);
        let words = self.words();
        if self.dice.below(4) > 0 {
            return Command::OpenProject(id);
        }
        let elsewhere = whence::format::stored::prefix_of(ProjectId(Uuid::from_u128(0xdead)));
        self.one(&[
            Command::NewProject(words.clone()),
            Command::RenameProject(id, words),
            Command::AskDeleteProject(id),
            Command::DeleteProject(id),
            Command::RemovedElsewhere(elsewhere),
            Command::ImportSample(sample().to_owned()),
            Command::OpenSample,
        ])
    }

    fn source_command(&mut self, person: &Person) -> Command {
        let id = self.source(person);
        let words = self.words();
        if self.yes() {
            return Command::Register(self.register_change(person, id, words));
        }
        self.one(&[
            Command::SetSourceField(id, SourceField::Name, words.clone()),
            Command::SetSourceField(id, SourceField::Aliases, words.clone()),
            Command::SetSourceField(id, SourceField::Role, term_ids::PARTY.to_string()),
            Command::SetSourceField(id, SourceField::Kind, Uuid::from_u128(3).to_string()),
            Command::SetSourceField(id, SourceField::Note, words),
            Command::DeleteSource(id),
        ])
    }

    fn register_change(&mut self, person: &Person, id: SourceId, words: String) -> RegisterChange {
        let other = self.source(person);
        let claims = vec![self.claim(person), self.claim(person)];
        let bond = self.one(&[Bond::SpeaksFor, Bond::PartOf]);
        let scale = self.one(&[scale_ids::RELIABILITY, scale_ids::CONFIDENCE]);
        let level = self.one(&[Some("A"), Some("F"), Some("x"), None]);
        self.one(&[
            RegisterChange::Level(id, scale, level.map(str::to_owned)),
            RegisterChange::Reason(id, scale, words.clone()),
            RegisterChange::Belongs(id, bond, words.clone()),
            RegisterChange::Merge(id, other, words.clone()),
            RegisterChange::KeepApart(id, other),
            RegisterChange::Split(id, claims.clone(), words),
            RegisterChange::GoTo(claims[0]),
        ])
    }

    fn filter(&mut self, person: &Person) -> Command {
        let words = self.words();
        let saved = person.app.filter_view().saved;
        let saved: Vec<_> = saved.into_iter().map(|(id, ..)| id.0).collect();
        let id = FilterId(self.id(&saved));
        let source = self.source(person);
        let condition = self.one(&[
            Condition::Text(words.clone()),
            Condition::Source(source),
            Condition::Origin(Origin::OwnVoice),
            Condition::Links(1),
            Condition::Level(scale_ids::CONFIDENCE, None),
            Condition::Tag("a".to_owned()),
            Condition::Related(Related::None),
            Condition::Unfinished,
        ]);
        let change = self.one(&[
            FilterChange::Text(words.clone()),
            FilterChange::Add(condition.clone()),
            FilterChange::Remove(condition),
            FilterChange::Clear,
            FilterChange::Clear,
            FilterChange::Save(words.clone()),
            FilterChange::Use(id),
            FilterChange::Rename(id, words),
            FilterChange::Forget(id),
        ]);
        Command::Filter(change)
    }

    fn table(&mut self, person: &Person) -> Command {
        let (article, claim, yes) = (self.article(person), self.claim(person), self.yes());
        let change = self.one(&[
            TableChange::Scope(Scope::All),
            TableChange::Scope(Scope::Article(article)),
            TableChange::GroupBy(Grouping::Source),
            TableChange::GroupBy(Grouping::Unit),
            TableChange::SortBy(Column::Level),
            TableChange::Once(yes),
            TableChange::Fold(ClaimGroup::Article(article)),
            TableChange::FoldAll(yes),
            TableChange::Step(claim),
            TableChange::Download,
        ]);
        Command::Table(change)
    }

    fn other(&mut self, person: &Person) -> Command {
        let words = self.words();
        let article = self.article(person);
        let source = self.source(person);
        let project = self.project(person);
        let yes = self.yes();
        let key = RecordKey {
            kind: Kind::Claim,
            id: self.claim(person).0,
        };
        let dialog = self.one(&[
            Dialog::AddArticles,
            Dialog::ArticleDetails(article),
            Dialog::RemoveArticle(article),
            Dialog::Projects,
            Dialog::DeleteProject(project),
            Dialog::Import,
            Dialog::Export,
            Dialog::Sources,
            Dialog::Source(source),
            Dialog::Table,
            Dialog::Conflicts,
            Dialog::History,
            Dialog::Help,
            Dialog::Keys,
            Dialog::Palette,
            Dialog::Palette,
        ]);
        let (filter, table) = (self.filter(person), self.table(person));
        let format = self.one(&[
            ExportFormat::Whence,
            ExportFormat::Jsonl,
            ExportFormat::Table,
        ]);
        let choice = ExportChoice {
            article_only: yes,
            format,
            has_texts: yes,
        };
        self.one(&[
            Command::Undo,
            Command::Undo,
            Command::Undo,
            Command::Redo,
            Command::Redo,
            Command::Open(dialog),
            Command::Close,
            Command::Close,
            filter,
            table,
            Command::ShowUnfinished(yes),
            Command::SetMyName(words),
            Command::SetExport(choice),
            Command::Export,
            Command::Settle {
                key,
                take_other: yes,
            },
            Command::DownloadUnreadable,
            Command::Problem("It failed.".to_owned()),
        ])
    }
}
