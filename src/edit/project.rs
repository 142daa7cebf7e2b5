//! The project: everything there is, and how it is looked up. Its fields are
//! private; it changes only through [`Project::apply`] and
//! [`Project::absorb`].

use super::Table;
use super::table::Rows;
use crate::model::{
    Annotator, AnnotatorId, Article, ArticleId, Claim, ClaimId, Event, EventId, Kind, Layer,
    LayerId, ProjectId, ProjectInfo, Record, RecordKey, Relation, RelationId, Scale, ScaleId,
    Source, SourceId, Suggestion, Term, TermId, TermList, Tombstone, built_in_scales,
    built_in_terms,
};
use crate::order::{self, SortedMap};
use crate::text::{ArticleText, TextHash};
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

/// All records of a project, its texts, what was deleted, and what is in
/// conflict.
#[derive(Clone, Debug)]
pub struct Project {
    pub(super) info: Arc<ProjectInfo>,
    pub(super) annotators: Table<Annotator>,
    pub(super) layers: Table<Layer>,
    pub(super) scales: Table<Scale>,
    pub(super) terms: Table<Term>,
    pub(super) events: Table<Event>,
    pub(super) sources: Table<Source>,
    pub(super) articles: Table<Article>,
    pub(super) claims: Table<Claim>,
    pub(super) relations: Table<Relation>,
    pub(super) suggestions: Table<Suggestion>,
    pub(super) texts: SortedMap<TextHash, Arc<ArticleText>>,
    /// Beside a record here only if neither knows the other.
    pub(super) tombstones: SortedMap<RecordKey, Tombstone>,
    pub(super) conflicts: SortedMap<RecordKey, Vec<Record>>,
    /// Claims of each article, kept in step by `put` and `take`.
    pub(super) claims_by_article: SortedMap<ArticleId, Table<Claim>>,
    /// See [`Project::use_count`]; kept in step likewise.
    uses: SortedMap<SourceId, usize>,
    /// Relations from and to each claim, kept in step by `put` and `take`.
    relations_by_claim: BTreeSet<(ClaimId, RelationId)>,
    /// See [`Project::change_count`].
    pub(super) changes: u64,
}

impl Project {
    /// A project with the built-in codebook and nothing else.
    pub fn new(info: ProjectInfo) -> Self {
        let mut project = Self {
            info: Arc::new(info),
            annotators: Table::default(),
            layers: Table::default(),
            scales: Table::default(),
            terms: Table::default(),
            events: Table::default(),
            sources: Table::default(),
            articles: Table::default(),
            claims: Table::default(),
            relations: Table::default(),
            suggestions: Table::default(),
            texts: SortedMap::new(),
            tombstones: SortedMap::new(),
            conflicts: SortedMap::new(),
            claims_by_article: SortedMap::new(),
            uses: SortedMap::new(),
            relations_by_claim: BTreeSet::new(),
            changes: 0,
        };
        for scale in built_in_scales() {
            project.put(scale.into());
        }
        for term in built_in_terms() {
            project.put(term.into());
        }
        project
    }

    /// The project's id.
    pub fn id(&self) -> ProjectId {
        self.info.id
    }

    /// Counts up with every record or text that comes, changes or goes: while it
    /// stays the same, so does all that is read here of records and texts.
    pub fn change_count(&self) -> u64 {
        self.changes
    }

    /// Its own record.
    pub fn info(&self) -> &Arc<ProjectInfo> {
        &self.info
    }

    /// The people who annotate.
    pub fn annotators(&self) -> &Table<Annotator> {
        &self.annotators
    }

    /// Whose readings there are.
    pub fn layers(&self) -> &Table<Layer> {
        &self.layers
    }

    /// The scales of the codebook.
    pub fn scales(&self) -> &Table<Scale> {
        &self.scales
    }

    /// The terms of the codebook.
    pub fn terms(&self) -> &Table<Term> {
        &self.terms
    }

    /// The events.
    pub fn events(&self) -> &Table<Event> {
        &self.events
    }

    /// The register of sources.
    pub fn sources(&self) -> &Table<Source> {
        &self.sources
    }

    /// The articles.
    pub fn articles(&self) -> &Table<Article> {
        &self.articles
    }

    /// The claims.
    pub fn claims(&self) -> &Table<Claim> {
        &self.claims
    }

    /// The relations from and to a claim, in the order of their ids.
    pub fn relations_of(&self, claim: ClaimId) -> impl Iterator<Item = &Arc<Relation>> {
        let (first, last) = (RelationId(Uuid::nil()), RelationId(Uuid::max()));
        let of_it = self
            .relations_by_claim
            .range((claim, first)..=(claim, last));
        of_it.filter_map(|(_, id)| self.relations.by_id(id.0))
    }

    /// The relations between claims.
    pub fn relations(&self) -> &Table<Relation> {
        &self.relations
    }

    /// The suggestions.
    pub fn suggestions(&self) -> &Table<Suggestion> {
        &self.suggestions
    }

    /// An article by id.
    pub fn article(&self, id: ArticleId) -> Option<&Arc<Article>> {
        self.articles.by_id(id.0)
    }

    /// A claim by id.
    pub fn claim(&self, id: ClaimId) -> Option<&Arc<Claim>> {
        self.claims.by_id(id.0)
    }

    /// A source by id.
    pub fn source(&self, id: SourceId) -> Option<&Arc<Source>> {
        self.sources.by_id(id.0)
    }

    /// An annotator by id.
    pub fn annotator(&self, id: AnnotatorId) -> Option<&Arc<Annotator>> {
        self.annotators.by_id(id.0)
    }

    /// A layer by id.
    pub fn layer(&self, id: LayerId) -> Option<&Arc<Layer>> {
        self.layers.by_id(id.0)
    }

    /// An event by id.
    pub fn event(&self, id: EventId) -> Option<&Arc<Event>> {
        self.events.by_id(id.0)
    }

    /// A scale by id.
    pub fn scale(&self, id: ScaleId) -> Option<&Arc<Scale>> {
        self.scales.by_id(id.0)
    }

    /// A codebook term by id.
    pub fn term(&self, id: TermId) -> Option<&Arc<Term>> {
        self.terms.by_id(id.0)
    }

    /// The terms of one list, in the order of their ids.
    pub fn terms_in(&self, list: TermList) -> impl Iterator<Item = &Arc<Term>> {
        self.terms.iter().filter(move |t| t.list == list)
    }

    /// Articles as they are listed: by rank, then id.
    pub fn articles_in_order(&self) -> Vec<&Arc<Article>> {
        let mut list: Vec<_> = self.articles.iter().collect();
        order::sort_by(&mut list, |a, b| {
            a.rank.total_cmp(&b.rank).then(a.id.cmp(&b.id))
        });
        list
    }

    /// The claims of an article, in the order of their ids.
    pub fn claims_of(&self, article: ArticleId) -> impl Iterator<Item = &Arc<Claim>> {
        self.claims_by_article
            .get(&article)
            .into_iter()
            .flat_map(Table::iter)
    }

    /// How many claims an article has.
    pub fn claim_count(&self, article: ArticleId) -> usize {
        self.claims_by_article.get(&article).map_or(0, Table::len)
    }

    /// How many claims name a source, each once.
    pub fn use_count(&self, source: SourceId) -> usize {
        self.uses.get(&source).copied().unwrap_or_default()
    }

    /// Articles with this text.
    pub fn articles_with(&self, text: TextHash) -> impl Iterator<Item = &Arc<Article>> {
        self.articles.iter().filter(move |a| a.text == text)
    }

    /// A text by its hash, if it is here.
    pub fn text(&self, hash: TextHash) -> Option<&Arc<ArticleText>> {
        self.texts.get(&hash)
    }

    /// An article's text, if it is here.
    pub fn text_of(&self, article: ArticleId) -> Option<&Arc<ArticleText>> {
        self.text(self.article(article)?.text)
    }

    /// All texts, by hash.
    pub fn texts(&self) -> impl Iterator<Item = &Arc<ArticleText>> {
        self.texts.values()
    }

    /// What was deleted, with the deletions that a record outlived because it
    /// did not know of them.
    pub fn tombstones(&self) -> impl Iterator<Item = &Tombstone> {
        self.tombstones.values()
    }

    /// Whether and how this record was deleted.
    pub fn tombstone(&self, key: RecordKey) -> Option<&Tombstone> {
        let known = self.tombstones.get(&key)?;
        self.record(key).is_none().then_some(known)
    }

    /// The deletion that this record outlived, until an edit knows both.
    pub fn deletion_beside(&self, key: RecordKey) -> Option<&Tombstone> {
        let known = self.tombstones.get(&key)?;
        self.record(key).is_some().then_some(known)
    }

    /// Records of which another version is kept that neither came before nor
    /// after, until a person settles it.
    pub fn conflicts(&self) -> impl Iterator<Item = (RecordKey, &[Record])> {
        self.conflicts.iter().map(|(k, v)| (*k, v.as_slice()))
    }

    /// The other versions of one record, until a person settles it.
    pub fn conflicts_of(&self, key: RecordKey) -> &[Record] {
        self.conflicts.get(&key).map_or(&[], Vec::as_slice)
    }

    /// A record of any kind.
    pub fn record(&self, key: RecordKey) -> Option<Record> {
        match self.rows(key.kind) {
            Some(rows) => rows.get(&key.id).cloned(),
            None => (self.info.id.0 == key.id).then(|| self.info.clone().into()),
        }
    }

    /// All records, kind by kind, each in the order of the ids.
    pub fn records(&self) -> impl Iterator<Item = Record> {
        let tables = Kind::ALL.into_iter().filter_map(|kind| self.rows(kind));
        std::iter::once(Record::from(self.info.clone()))
            .chain(tables.flat_map(|rows| rows.values().cloned()))
    }

    /// The table of a kind; none for the project's own record.
    fn rows(&self, kind: Kind) -> Option<&Rows> {
        Some(match kind {
            Kind::Project => return None,
            Kind::Annotator => &self.annotators.rows,
            Kind::Layer => &self.layers.rows,
            Kind::Scale => &self.scales.rows,
            Kind::Term => &self.terms.rows,
            Kind::Event => &self.events.rows,
            Kind::Source => &self.sources.rows,
            Kind::Article => &self.articles.rows,
            Kind::Claim => &self.claims.rows,
            Kind::Relation => &self.relations.rows,
            Kind::Suggestion => &self.suggestions.rows,
        })
    }

    fn rows_mut(&mut self, kind: Kind) -> Option<&mut Rows> {
        Some(match kind {
            Kind::Project => return None,
            Kind::Annotator => &mut self.annotators.rows,
            Kind::Layer => &mut self.layers.rows,
            Kind::Scale => &mut self.scales.rows,
            Kind::Term => &mut self.terms.rows,
            Kind::Event => &mut self.events.rows,
            Kind::Source => &mut self.sources.rows,
            Kind::Article => &mut self.articles.rows,
            Kind::Claim => &mut self.claims.rows,
            Kind::Relation => &mut self.relations.rows,
            Kind::Suggestion => &mut self.suggestions.rows,
        })
    }

    pub(super) fn put(&mut self, record: Record) {
        self.changes += 1;
        let key = record.key();
        if let Record::Project(info) = record {
            self.info = info;
            return;
        }
        let old = self
            .rows_mut(key.kind)
            .and_then(|rows| rows.insert(key.id, record.clone()));
        // A claim may have moved to another article, a relation to others.
        self.leave_indexes(old);
        if let Record::Relation(relation) = &record {
            for end in [relation.from, relation.to] {
                self.relations_by_claim.insert((end, relation.id));
            }
        }
        if let Record::Claim(claim) = &record {
            for source in claim.sources() {
                *self.uses.get_or_insert_with(source, || 0) += 1;
            }
            self.claims_by_article
                .get_or_insert_with(claim.article, Table::default)
                .rows
                .insert(key.id, record);
        }
    }

    /// Takes a record out. A project's own record is never deleted; the
    /// project is.
    pub(super) fn take(&mut self, key: RecordKey) {
        self.changes += 1;
        let old = self
            .rows_mut(key.kind)
            .and_then(|rows| rows.remove(&key.id));
        self.leave_indexes(old);
    }

    pub(super) fn put_text(&mut self, text: Arc<ArticleText>) {
        self.changes += 1;
        self.texts.get_or_insert_with(text.hash(), || text);
    }

    /// What was counted and listed for a record is so no more.
    fn leave_indexes(&mut self, old: Option<Record>) {
        match old {
            Some(Record::Claim(claim)) => {
                if let Some(of_article) = self.claims_by_article.get_mut(&claim.article) {
                    of_article.rows.remove(&claim.id.0);
                }
                for source in claim.sources() {
                    if let Some(count) = self.uses.get_mut(&source) {
                        *count = count.saturating_sub(1);
                    }
                }
            }
            Some(Record::Relation(relation)) => {
                for end in [relation.from, relation.to] {
                    self.relations_by_claim.remove(&(end, relation.id));
                }
            }
            _ => {}
        }
    }
}
