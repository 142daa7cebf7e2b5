//! What the filter shows: its conditions, and what can be asked.

use crate::app::{App, Edition};
use crate::edit::Project;
use crate::model::{
    Condition, Filter, FilterId, Origin, Related, Scale, ScaleSubject, TermId, TermList, Who,
};
use crate::order::{self, SortedSet};
use crate::text::lower;
use crate::words::filter as words;
use std::sync::Arc;

/// The filter as it is set.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterView {
    /// The words that are searched for.
    pub text: String,
    /// The other conditions, each with its words.
    pub chips: Vec<(Condition, String)>,
    /// Whether every claim fits.
    pub is_empty: bool,
    /// Saved filters: id, name, and whether it is the one that is set.
    pub saved: Vec<(FilterId, String, bool)>,
}

/// A thing that can be asked, with its values to choose from.
#[derive(Clone, Debug, PartialEq)]
pub struct FilterField {
    /// What is asked of.
    pub name: String,
    /// The conditions, each with what its value is called.
    pub options: Vec<(Condition, String)>,
}

impl App {
    /// While it is equal, so is [`App::filter_view`].
    pub fn filter_key(&self) -> (Edition, Filter) {
        (self.edition(), self.filter.clone())
    }

    /// The filter as it is set.
    pub fn filter_view(&self) -> FilterView {
        let chips = self.filter.conditions.iter();
        let saved = self.saved_filters().iter();
        FilterView {
            text: self.filter.text().to_owned(),
            chips: chips
                .filter(|c| !matches!(c, Condition::Text(_)))
                .map(|c| (c.clone(), self.condition_in_words(c)))
                .collect(),
            is_empty: self.filter.is_empty(),
            saved: saved
                .map(|s| (s.id, s.name.clone(), s.filter == self.filter))
                .collect(),
        }
    }

    fn condition_in_words(&self, condition: &Condition) -> String {
        let Some(project) = &self.project else {
            return String::new();
        };
        let (field, value) = match condition {
            Condition::Text(text) => return words::text(text),
            Condition::Unfinished => return words::UNFINISHED.to_owned(),
            Condition::Other(other) => return words::unknown(other),
            Condition::Source(id) => (words::SOURCE, origin_name(project, &Origin::Source(*id))),
            Condition::Origin(origin) => (words::ORIGIN, origin_name(project, origin)),
            Condition::Links(count) => (words::LINKS, links(*count)),
            Condition::Level(id, code) => {
                let name = project.scale(*id).map_or(words::GONE, |scale| &scale.name);
                let level = code.as_deref().map(|code| {
                    let name = self.level_name(*id, code).unwrap_or_default();
                    words::level(code, &name)
                });
                return words::condition(name, level.as_deref().unwrap_or(words::NO_LEVEL));
            }
            Condition::Kind(term) => (words::KIND, term_name(project, *term)),
            Condition::Status(term) => (words::STATUS, term_name(project, *term)),
            Condition::Tag(tag) => (words::TAG, tag.clone()),
            Condition::Related(related) => (
                words::RELATION,
                match related {
                    Related::Any => words::ANY_RELATION.to_owned(),
                    Related::None => words::NO_RELATION.to_owned(),
                    Related::Type(id) => term_name(project, Some(*id)),
                },
            ),
        };
        words::condition(field, &value)
    }

    /// What can be asked, of the open project; none while it is read.
    pub fn filter_fields(&self) -> Vec<FilterField> {
        let Some(project) = self.project.as_ref().filter(|_| !self.is_glimpse) else {
            return Vec::new();
        };
        let field = |name: &str, options| FilterField {
            name: name.to_owned(),
            options,
        };
        let mut fields = vec![
            field(words::SOURCE, sources(project, false)),
            field(words::ORIGIN, sources(project, true)),
            field(
                words::LINKS,
                (0..=Condition::MANY_LINKS)
                    .map(|n| (Condition::Links(n), links(n)))
                    .collect(),
            ),
        ];
        fields.extend(levels(project));
        fields.extend([
            field(
                words::KIND,
                terms(project, TermList::ClaimKind, Condition::Kind),
            ),
            field(
                words::STATUS,
                terms(project, TermList::Status, Condition::Status),
            ),
            field(words::TAG, tags(project)),
            field(words::RELATION, relations(project)),
            field(
                words::WORK,
                vec![(Condition::Unfinished, words::UNFINISHED.to_owned())],
            ),
        ]);
        fields.retain(|field| !field.options.is_empty());
        fields
    }
}

/// The scales in use, and the others on which claims are judged.
fn levels(project: &Project) -> Vec<FilterField> {
    let mut scales = project.scales_in_use(ScaleSubject::Claim);
    let judged = project.claims().iter().flat_map(|claim| &claim.confidence);
    let judged: SortedSet<_> = judged.map(|judgement| judgement.scale).collect();
    for scale in judged.into_iter().filter_map(|id| project.scale(id)) {
        if scales.iter().all(|known| known.id != scale.id) {
            scales.push(scale);
        }
    }
    let field = |scale: &Arc<Scale>| {
        let levels = scale.levels.iter().map(|level| {
            let condition = Condition::Level(scale.id, Some(level.code.clone()));
            (condition, words::level(&level.code, &level.name))
        });
        let unset = (Condition::Level(scale.id, None), words::NO_LEVEL.to_owned());
        FilterField {
            name: scale.name.clone(),
            options: levels.chain([unset]).collect(),
        }
    };
    scales.into_iter().map(field).collect()
}

fn links(count: usize) -> String {
    words::links(count, count == Condition::MANY_LINKS)
}

/// What an origin is called.
pub(super) fn origin_name(project: &Project, origin: &Origin) -> String {
    match origin {
        Origin::Source(id) => crate::app::claims::name_of(project, &Who::Source(*id)),
        Origin::Described(described) => described.clone(),
        Origin::OwnVoice => words::OWN_VOICE.to_owned(),
        Origin::NotStated => words::NOT_STATED.to_owned(),
        Origin::Undecided => words::UNDECIDED.to_owned(),
    }
}

fn term_name(project: &Project, term: Option<TermId>) -> String {
    let Some(id) = term else {
        return words::NONE.to_owned();
    };
    let term = project.term(id);
    term.map_or(words::GONE, |term| &term.name).to_owned()
}

/// The sources that claims name, by name; as origins with what is no source.
fn sources(project: &Project, as_origins: bool) -> Vec<(Condition, String)> {
    let used = project
        .sources()
        .iter()
        .filter(|s| project.use_count(s.id) > 0);
    let mut options: Vec<_> = used
        .map(|source| {
            let condition = if as_origins {
                Condition::Origin(Origin::Source(source.id))
            } else {
                Condition::Source(source.id)
            };
            (condition, source.name.clone())
        })
        .collect();
    order::sort_by_key(&mut options, |(_, name)| lower(name));
    if as_origins {
        let others = [Origin::OwnVoice, Origin::NotStated, Origin::Undecided];
        options.extend(others.map(|origin| {
            let name = origin_name(project, &origin);
            (Condition::Origin(origin), name)
        }));
    }
    options
}

fn terms(
    project: &Project,
    list: TermList,
    condition: fn(Option<TermId>) -> Condition,
) -> Vec<(Condition, String)> {
    let terms = project.terms_in(list);
    let named = terms.map(|term| (condition(Some(term.id)), term.name.clone()));
    named
        .chain([(condition(None), words::NONE.to_owned())])
        .collect()
}

fn tags(project: &Project) -> Vec<(Condition, String)> {
    let tags = project.claims().iter().flat_map(|claim| &claim.tags);
    let tags: SortedSet<&String> = tags.collect();
    let tags = tags.into_iter();
    tags.map(|tag| (Condition::Tag(tag.clone()), tag.clone()))
        .collect()
}

fn relations(project: &Project) -> Vec<(Condition, String)> {
    if project.relations().iter().next().is_none() {
        return Vec::new();
    }
    let any = [
        (Related::Any, words::ANY_RELATION.to_owned()),
        (Related::None, words::NO_RELATION.to_owned()),
    ];
    let types = project.terms_in(TermList::RelationType);
    let types = types.map(|term| (Related::Type(term.id), term.name.clone()));
    let all = any.into_iter().chain(types);
    all.map(|(related, name)| (Condition::Related(related), name))
        .collect()
}
