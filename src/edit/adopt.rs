//! Taking another codebook over: what is in it comes in or is changed, what it
//! does not have is retired, and nothing that is in use goes.

use super::codebook::USUAL_SCALES;
use super::{Change, Project};
use crate::model::{
    Act, Codebook, CodebookHead, Level, Meta, Scale, ScaleId, ScaleSubject, Term, TermList,
    is_shipped,
};

/// What taking a codebook over would change.
#[derive(Clone, Debug, Default)]
pub struct Adoption {
    /// What changes, scale by scale and list by list.
    pub steps: Vec<AdoptionStep>,
    /// The records that do it, those of one edit.
    pub changes: Vec<Change>,
    /// The scales in use afterwards.
    pub scales: Vec<ScaleId>,
}

/// One thing that taking a codebook over changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AdoptionStep {
    /// What happens to it.
    pub fate: Fate,
    /// Where it belongs.
    pub place: CodebookPlace,
    /// Its name.
    pub name: String,
    /// How many claims, sources or relations have it.
    pub uses: usize,
}

/// What happens to a scale, level or term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It was not here.
    Added,
    /// It says something else now.
    Changed,
    /// It is no longer offered; what has it keeps it.
    Retired,
    /// It is offered again.
    BroughtBack,
    /// It stays, and its key goes to another.
    LosesKey,
    /// It stays as it is here: the other codebook uses the id for something
    /// else.
    Clashes,
    /// A scale that the codebook does not use, and that is kept in use because
    /// there are judgements on it.
    StaysInUse,
}

/// Where something belongs in a codebook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodebookPlace {
    /// Among the scales on claims or on sources.
    Scales(ScaleSubject),
    /// Among the levels of the scale on these with this name.
    Levels(ScaleSubject, String),
    /// In a list of terms.
    Terms(TermList),
}

impl Project {
    /// What would change if the project took this codebook over. New records
    /// are made by `act`.
    pub fn adopt(&self, codebook: &Codebook, act: Act) -> Adoption {
        let mut adopting = Adopting {
            project: self,
            act,
            found: Adoption::default(),
        };
        for scale in &codebook.scales {
            adopting.scale(scale);
        }
        for term in &codebook.terms {
            adopting.term(term);
        }
        let has_own = adopting.terms_besides(codebook);
        adopting.head(&codebook.head, has_own);
        adopting.found
    }
}

struct Adopting<'p> {
    project: &'p Project,
    act: Act,
    found: Adoption,
}

impl Adopting<'_> {
    fn note(&mut self, fate: Fate, place: CodebookPlace, name: &str, uses: usize) {
        self.found.steps.push(AdoptionStep {
            fate,
            place,
            name: name.to_owned(),
            uses,
        });
    }

    /// The meta of what comes in: the history is of here.
    fn meta(&self, here: Option<&Meta>, there: &Meta) -> Meta {
        let mut meta = here.map_or_else(|| Meta::new(self.act), Meta::clone);
        if !there.extra.is_empty() {
            meta.extra = there.extra.clone();
        }
        meta
    }

    fn scale(&mut self, there: &Scale) {
        let place = CodebookPlace::Scales(there.judges);
        let Some(here) = self.project.scale(there.id).cloned() else {
            let meta = self.meta(None, &there.meta);
            let new = Scale {
                meta,
                ..there.clone()
            };
            self.found.changes.push(Change::create(new));
            return self.note(Fate::Added, place, &there.name, 0);
        };
        if here.judges != there.judges {
            let uses = self.project.uses_of_scale(&here);
            return self.note(Fate::Clashes, place, &here.name, uses);
        }
        let mut after = Scale {
            meta: self.meta(Some(&here.meta), &there.meta),
            ..there.clone()
        };
        let missing = here
            .levels
            .iter()
            .filter(|l| there.level(&l.code).is_none());
        after.levels.extend(missing.map(|level| Level {
            is_retired: true,
            key: String::new(),
            ..level.clone()
        }));
        if after == *here {
            return;
        }
        let bare = |scale: &Scale| Scale {
            levels: Vec::new(),
            ..scale.clone()
        };
        if bare(&after) != bare(&here) {
            let uses = self.project.uses_of_scale(&here);
            self.note(Fate::Changed, place, &here.name, uses);
        }
        for level in &after.levels {
            self.level(&here, level, &after.name);
        }
        self.found.changes.push(Change::replace(here, after));
    }

    fn level(&mut self, here: &Scale, after: &Level, scale: &str) {
        let fate = match here.level(&after.code) {
            None => Fate::Added,
            Some(before) if before == after => return,
            Some(before) => fate(before.is_retired, after.is_retired),
        };
        let uses = self.project.uses_of_level(here, &after.code);
        let place = CodebookPlace::Levels(here.judges, scale.to_owned());
        self.note(fate, place, &format!("{} {}", after.code, after.name), uses);
    }

    fn term(&mut self, there: &Term) {
        let place = CodebookPlace::Terms(there.list);
        let Some(here) = self.project.term(there.id).cloned() else {
            let meta = self.meta(None, &there.meta);
            let new = Term {
                meta,
                ..there.clone()
            };
            self.found.changes.push(Change::create(new));
            return self.note(Fate::Added, place, &there.name, 0);
        };
        let uses = self.project.uses_of_term(&here);
        if here.list != there.list {
            let place = CodebookPlace::Terms(here.list);
            return self.note(Fate::Clashes, place, &here.name, uses);
        }
        let after = Term {
            meta: self.meta(Some(&here.meta), &there.meta),
            ..there.clone()
        };
        if after != *here {
            let fate = fate(here.is_retired, after.is_retired);
            self.note(fate, place, &after.name, uses);
            self.found.changes.push(Change::replace(here, after));
        }
    }

    /// Terms that are here and not in the codebook, of the lists that it has:
    /// those that ship with another one are retired; a project's own stay,
    /// without a key that the codebook gives to another. Whether one of its own
    /// is offered.
    fn terms_besides(&mut self, codebook: &Codebook) -> bool {
        let mut has_own = false;
        let offered = self.project.terms().iter().filter(|t| !t.is_retired);
        for here in offered {
            let mut of_list = codebook.terms.iter().filter(|t| t.list == here.list);
            if of_list.clone().next().is_none() || of_list.any(|t| t.id == here.id) {
                continue;
            }
            let mut after = (**here).clone();
            let fate = if is_shipped(here.id.0) {
                after.is_retired = true;
                Fate::Retired
            } else {
                has_own = true;
                let is_same_key =
                    |t: &Term| t.list == here.list && !t.is_retired && t.key == here.key;
                if here.key.is_empty() || !codebook.terms.iter().any(is_same_key) {
                    continue;
                }
                after.key.clear();
                Fate::LosesKey
            };
            let uses = self.project.uses_of_term(here);
            self.note(fate, CodebookPlace::Terms(here.list), &here.name, uses);
            let change = Change::replace(here.clone(), after);
            self.found.changes.push(change);
        }
        has_own
    }

    /// Name, version and scales in use; those with judgements stay in use.
    fn head(&mut self, there: &CodebookHead, has_own: bool) {
        let usual = |scales: &[ScaleId]| scales.is_empty() || scales == USUAL_SCALES;
        let mut scales = if there.scales.is_empty() {
            USUAL_SCALES.to_vec()
        } else {
            there.scales.clone()
        };
        let count = scales.len();
        for subject in [ScaleSubject::Claim, ScaleSubject::Source] {
            for scale in self.project.scales_in_use(subject) {
                let uses = self.project.uses_of_scale(scale);
                if uses > 0 && !scales.contains(&scale.id) {
                    scales.push(scale.id);
                    let place = CodebookPlace::Scales(subject);
                    self.note(Fate::StaysInUse, place, &scale.name, uses);
                }
            }
        }
        self.found.scales.clone_from(&scales);
        let info = self.project.info();
        let is_more = has_own || scales.len() > count;
        let mut after = (**info).clone();
        after.codebook = CodebookHead {
            name: there.name.clone(),
            version: there.version,
            is_changed: there.is_changed || is_more,
            scales: if usual(&scales) { Vec::new() } else { scales },
            extra: after.codebook.extra,
        };
        if after != **info {
            let change = Change::replace(info.clone(), after);
            self.found.changes.push(change);
        }
    }
}

fn fate(was_retired: bool, is_retired: bool) -> Fate {
    match (was_retired, is_retired) {
        (false, true) => Fate::Retired,
        (true, false) => Fate::BroughtBack,
        _ => Fate::Changed,
    }
}
