//! What of a large project is shown before all of it is read: the open
//! article, and the claims near the place where the person was.
//!
//! It is a project like any other, only with few of its records, and nobody
//! changes it: what a person does meanwhile waits until all is here.

use super::{App, Command, HistoryChange, Moment};
use crate::edit::Project;
use crate::format::stored::{self, Loaded};
use crate::model::{ArticleId, ClaimId, Kind, ProjectId, RecordKey, Revision};
use crate::order::SortedSet;
use serde::{Deserialize, Serialize};

/// Articles and claims that are read so quickly that a glimpse of them gains
/// nothing.
const FEW: usize = 400;
/// Paragraphs before and after the place: more than a screen shows.
const BEFORE: usize = 8;
const AFTER: usize = 24;
/// Claims of a glimpse at the most.
const MOST: usize = 200;

/// Where a glimpse of a project is found in storage. It is only a help: what
/// the keys hold is read when it is wanted, and may have changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Glimpse {
    /// The project.
    pub project: ProjectId,
    /// Keys of its values.
    pub keys: Vec<String>,
}

impl App {
    /// Where a glimpse of what is seen now will be found; without keys for a
    /// project that needs none. None while there is only a glimpse.
    pub fn glimpse(&self) -> Option<Glimpse> {
        let project = self.project.as_ref().filter(|_| !self.is_glimpse)?;
        let is_large = project.articles().len() + project.claims().len() > FEW;
        let article = self.place.article.filter(|_| is_large);
        Some(Glimpse {
            project: project.id(),
            keys: article.map_or_else(Vec::new, |id| self.keys_around(project, id)),
        })
    }

    fn keys_around(&self, project: &Project, id: ArticleId) -> Vec<String> {
        let Some(article) = project.article(id) else {
            return Vec::new();
        };
        // Those that the head of the article names.
        let beside = project.articles().iter().filter(|other| {
            other.id == id
                || other.replaces == Some(id)
                || article.replaces == Some(other.id)
                || other.text == article.text
        });
        let mut records: SortedSet<RecordKey> = beside
            .map(|article| key(Kind::Article, article.id.0))
            .collect();
        // The app brings its own codebook along.
        let is_edited = |revision: &Revision| !revision.is_empty();
        let scales = project.scales().iter();
        let scales = scales.filter(|scale| is_edited(&scale.meta.revision));
        records.extend(scales.map(|scale| key(Kind::Scale, scale.id.0)));
        let terms = project.terms().iter();
        let terms = terms.filter(|term| is_edited(&term.meta.revision));
        records.extend(terms.map(|term| key(Kind::Term, term.id.0)));
        for claim in self.claims_around() {
            records.insert(key(Kind::Claim, claim.0));
            let sources = project.claim(claim).map(|claim| claim.sources());
            let sources = sources.into_iter().flatten();
            records.extend(sources.map(|source| key(Kind::Source, source.0)));
        }
        let own = [
            stored::project_key(project.id()),
            stored::text_key(project.id(), article.text),
        ];
        let records = records.into_iter();
        let records = records.map(|record| stored::key_of(project.id(), record));
        own.into_iter().chain(records).collect()
    }

    fn claims_around(&self) -> SortedSet<ClaimId> {
        let here = self.place.paragraph;
        let near = here.saturating_sub(BEFORE)..here.saturating_add(AFTER);
        let near = near.filter_map(|index| self.reader.as_ref()?.claims.get(index));
        let claims = near.flat_map(|claims| claims.iter().map(|(id, _)| *id));
        claims.take(MOST).chain(self.place.claim).collect()
    }

    /// Shows a glimpse of the project that is on its way, at the place that is
    /// wanted. One that is not whole in itself shows nothing.
    pub(super) fn glimpsed(&mut self, id: ProjectId, loaded: Loaded) {
        let place = self.wanted_place.clone();
        let place = place.filter(|place| place.project == Some(id));
        let is_awaited = |loading: &&super::state::Loading| {
            loading.project == id && loading.then.is_none() && self.project.is_none()
        };
        let is_whole = loaded.unreadable.is_empty() && !loaded.newer;
        let project = loaded.project.filter(|_| is_whole);
        let (Some(place), Some(_), Some(project)) =
            (place, self.loading.as_ref().filter(is_awaited), project)
        else {
            return;
        };
        let has_text = |article| project.text_of(article).is_some();
        if !place.article.is_some_and(has_text) {
            return;
        }
        let loading = self.loading.take();
        self.open_at(project, Some(place));
        self.loading = loading;
        self.is_glimpse = true;
    }

    /// Whether only a glimpse of the open project is here.
    pub fn is_glimpse(&self) -> bool {
        self.is_glimpse
    }

    /// What a person does while there is only a glimpse is done once all of the
    /// project is here; what the page tells is taken at once.
    pub(super) fn put_off(&mut self, command: Command, moment: Moment) -> Option<Command> {
        let waits = self.is_glimpse
            && !matches!(
                command,
                Command::Started { .. }
                    | Command::Glimpsed { .. }
                    | Command::ProjectRead { .. }
                    | Command::StorageReported(_)
                    | Command::Arrived(_)
                    | Command::RemovedElsewhere(_)
                    | Command::Saved { .. }
                    | Command::History(HistoryChange::Read { .. })
                    | Command::Scrolled(_)
                    | Command::Offline(_)
                    | Command::Problem(_)
                    | Command::Tell(_)
            );
        if waits {
            self.put_off.push((command, moment));
            return None;
        }
        Some(command)
    }

    /// Does what was put off, in its order.
    pub(super) fn catch_up(&mut self) {
        for (command, moment) in std::mem::take(&mut self.put_off) {
            self.take(command, moment);
        }
    }
}

fn key(kind: Kind, id: uuid::Uuid) -> RecordKey {
    RecordKey { kind, id }
}
