//! What one change of the codebook comes to: an edit with its name, or a
//! sentence that says why not.

use super::Moment;
use super::codebook::{Entry, Part, PartField, having_in_words, judged_in_words, list_words};
use crate::edit::{Change, Project};
use crate::model::{
    Act, Extra, Level, Meta, Record, Scale, ScaleId, ScaleSubject, Term, TermId, TermList,
};
use crate::text::lower;
use crate::words::codebook as words;
use std::sync::Arc;

/// One edit of the codebook, or why there is none; no sentence where nothing
/// would change.
pub(super) type Outcome = Result<Done, Option<String>>;

/// One edit of the codebook.
pub(super) struct Done {
    pub(super) label: String,
    pub(super) changes: Vec<Change>,
    /// What is said besides the label.
    pub(super) said: Option<String>,
    /// What the dialog shows afterwards.
    pub(super) shows: Option<Entry>,
}

/// What is at hand for one change.
pub(super) struct Desk<'p> {
    project: &'p Project,
    /// Of a new record.
    meta: Meta,
    moment: Moment,
}

/// The part that a change is about, as the records hold it.
enum Found {
    Scale(Arc<Scale>),
    Level(Arc<Scale>, usize),
    Term(Arc<Term>),
}

impl<'p> Desk<'p> {
    /// A change by `act`; new ids come from the moment.
    pub(super) fn new(project: &'p Project, act: Act, moment: Moment) -> Self {
        Self {
            project,
            meta: Meta::new(act),
            moment,
        }
    }

    /// Changes of records, with the mark that the codebook is no longer what
    /// was published.
    fn done(&self, label: String, changes: Vec<Change>) -> Done {
        let info = self.project.info();
        let mut changes = changes;
        let has_info = changes.iter().any(|c| c.key.id == info.id.0);
        if !has_info && !info.codebook.is_changed {
            let mut after = (**info).clone();
            after.codebook.is_changed = true;
            changes.push(Change::replace(info.clone(), after));
        }
        Done {
            label,
            changes,
            said: None,
            shows: None,
        }
    }

    /// One record changed; nothing where it says the same.
    fn replaced(
        &self,
        label: String,
        before: impl Into<Record>,
        after: impl Into<Record>,
    ) -> Outcome {
        let (before, after) = (before.into(), after.into());
        if before == after {
            return Err(None);
        }
        Ok(self.done(label, vec![Change::replace(before, after)]))
    }

    fn scale(&self, id: ScaleId) -> Result<Arc<Scale>, Option<String>> {
        self.project.scale(id).cloned().ok_or(None)
    }

    fn find(&self, part: &Part) -> Result<Found, Option<String>> {
        Ok(match part {
            Part::Scale(id) => Found::Scale(self.scale(*id)?),
            Part::Level(id, code) => {
                let scale = self.scale(*id)?;
                let place = scale.levels.iter().position(|l| l.code == *code);
                let place = place.ok_or(None)?;
                Found::Level(scale, place)
            }
            Part::Term(id) => Found::Term(self.project.term(*id).cloned().ok_or(None)?),
        })
    }

    pub(super) fn rename(&self, name: &str) -> Outcome {
        if name.is_empty() {
            return Err(Some(words::NEEDS_NAME.to_owned()));
        }
        let info = self.project.info();
        let mut after = (**info).clone();
        name.clone_into(&mut after.codebook.name);
        after.codebook.is_changed |= after != **info;
        let label = words::rename(&info.codebook.name, name);
        self.replaced(label, info.clone(), after)
    }

    pub(super) fn publish(&self) -> Outcome {
        let info = self.project.info();
        if !info.codebook.is_changed {
            return Err(Some(words::NOTHING_TO_PUBLISH.to_owned()));
        }
        let mut after = (**info).clone();
        after.codebook.version = after.codebook.version.saturating_add(1);
        after.codebook.is_changed = false;
        let version = after.codebook.version;
        let mut done = self.replaced(words::publish(version), info.clone(), after)?;
        done.said = Some(words::published(&info.codebook.name, version));
        Ok(done)
    }

    pub(super) fn set(&self, part: &Part, field: PartField, value: &str) -> Outcome {
        let found = self.find(part)?;
        let value = match field {
            PartField::Name => self.checked_name(&found, value)?,
            PartField::Key => self.checked_key(&found, value)?,
            _ => value.to_owned(),
        };
        let name = found.called();
        let label = words::change(field.word(), &name);
        match found {
            Found::Scale(before) => {
                let mut after = (*before).clone();
                match field {
                    PartField::Name => after.name = value,
                    PartField::Meaning => after.question = value,
                    PartField::Guideline => after.guideline = value,
                    PartField::Examples => after.examples = lines(&value),
                    PartField::Key => {}
                }
                self.replaced(label, before, after)
            }
            Found::Level(before, place) => {
                let mut after = (*before).clone();
                if let Some(level) = after.levels.get_mut(place) {
                    match field {
                        PartField::Name => level.name = value,
                        PartField::Meaning => level.meaning = value,
                        PartField::Key => level.key = value,
                        PartField::Guideline => level.guideline = value,
                        PartField::Examples => level.examples = lines(&value),
                    }
                }
                self.replaced(label, before, after)
            }
            Found::Term(before) => {
                let mut after = (*before).clone();
                match field {
                    PartField::Name => after.name = value,
                    PartField::Meaning => after.meaning = value,
                    PartField::Key => after.key = value,
                    PartField::Guideline => after.guideline = value,
                    PartField::Examples => after.examples = lines(&value),
                }
                self.replaced(label, before, after)
            }
        }
    }

    /// A name that no other of its kind has.
    fn checked_name(&self, found: &Found, name: &str) -> Result<String, Option<String>> {
        if name.is_empty() {
            return Err(Some(words::PART_NEEDS_NAME.to_owned()));
        }
        let wanted = lower(name);
        let others = self.others(found);
        if others.iter().any(|other| lower(&other.name) == wanted) {
            return Err(Some(words::name_taken(name)));
        }
        Ok(name.to_owned())
    }

    /// A letter, digit or sign that sets nothing else there, or none.
    fn checked_key(&self, found: &Found, key: &str) -> Result<String, Option<String>> {
        let key = lower(key);
        let mut chars = key.chars();
        let is_one = chars.next().is_none_or(char::is_alphanumeric) && chars.next().is_none();
        if !is_one {
            return Err(Some(words::KEY_IS_ONE.to_owned()));
        }
        let others = self.others(found);
        let taken = others.iter().find(|o| !key.is_empty() && o.key == key);
        match taken {
            Some(other) => Err(Some(words::key_taken(&key, &other.name))),
            None => Ok(key),
        }
    }

    /// Names and keys beside this part: those of its scale, its list, or of
    /// all scales. What is retired has no key to take.
    fn others(&self, found: &Found) -> Vec<Other> {
        match found {
            Found::Scale(scale) => {
                let others = self.project.scales().iter().filter(|s| s.id != scale.id);
                others.map(|s| Other::new(&s.name, "", false)).collect()
            }
            Found::Level(scale, place) => {
                let others = scale.levels.iter().enumerate().filter(|(i, _)| i != place);
                others
                    .map(|(_, l)| Other::new(&l.name, &l.key, l.is_retired))
                    .collect()
            }
            Found::Term(term) => {
                let others = self.project.terms_in(term.list).filter(|t| t.id != term.id);
                others
                    .map(|t| Other::new(&t.name, &t.key, t.is_retired))
                    .collect()
            }
        }
    }

    pub(super) fn retire(&self, part: &Part, retires: bool) -> Outcome {
        let found = self.find(part)?;
        let (label, name) = if retires {
            (words::retire(&found.called()), found.name())
        } else {
            (words::bring_back(&found.called()), found.name())
        };
        // Its key may set something else by now.
        let keeps_key = |key: &str| retires || self.checked_key(&found, key).is_ok();
        let (uses, outcome) = match &found {
            Found::Scale(_) => return Err(None),
            Found::Level(before, place) => {
                let mut after = (**before).clone();
                let level = after.levels.get_mut(*place).ok_or(None)?;
                level.is_retired = retires;
                if !keeps_key(&level.key) {
                    level.key.clear();
                }
                let uses = self.project.uses_of_level(before, &level.code);
                let uses = judged_in_words(before.judges, uses);
                (uses, self.replaced(label, before.clone(), after))
            }
            Found::Term(before) => {
                let mut after = (**before).clone();
                after.is_retired = retires;
                if !keeps_key(&after.key) {
                    after.key.clear();
                }
                let uses = having_in_words(before.list, self.project.uses_of_term(before));
                (uses, self.replaced(label, before.clone(), after))
            }
        };
        let mut done = outcome?;
        done.said = Some(if retires {
            words::retired(&name, uses.as_deref())
        } else {
            words::brought_back(&name)
        });
        Ok(done)
    }

    pub(super) fn move_level(&self, scale: ScaleId, code: &str, by: isize) -> Outcome {
        let before = self.scale(scale)?;
        let from = before.levels.iter().position(|l| l.code == code);
        let from = from.ok_or(None)?;
        let last = before.levels.len() - 1;
        let to = from.saturating_add_signed(by).min(last);
        let mut after = (*before).clone();
        let level = after.levels.remove(from);
        let label = words::move_level(&level.name, &before.name);
        after.levels.insert(to, level);
        self.replaced(label, before, after)
    }

    pub(super) fn high_first(&self, scale: ScaleId, is_so: bool) -> Outcome {
        let before = self.scale(scale)?;
        let mut after = (*before).clone();
        after.is_high_first = is_so;
        self.replaced(words::turn(&before.name), before, after)
    }

    pub(super) fn add_scale(&self, judges: ScaleSubject, name: &str) -> Outcome {
        let scale = Scale {
            id: ScaleId(self.moment.ids().fresh()),
            meta: self.meta.clone(),
            name: name.to_owned(),
            judges,
            question: String::new(),
            guideline: String::new(),
            examples: Vec::new(),
            is_high_first: false,
            levels: vec![Level {
                key: words::UNKNOWN_CODE.to_owned(),
                is_unknown: true,
                ..level(words::UNKNOWN_CODE, words::UNKNOWN_NAME)
            }],
        };
        let entry = Entry::Scale(scale.id);
        self.checked_name(&Found::Scale(Arc::new(scale.clone())), name)?;
        let mut done = self.done(words::add_scale(name), vec![Change::create(scale)]);
        done.shows = Some(entry);
        Ok(done)
    }

    pub(super) fn add_level(
        &self,
        scale: ScaleId,
        code: &str,
        name: &str,
        is_unknown: bool,
    ) -> Outcome {
        let before = self.scale(scale)?;
        if code.is_empty() || code.chars().count() > CODE_CHARS_MAX {
            return Err(Some(words::NEEDS_CODE.to_owned()));
        }
        if before.level(code).is_some() {
            return Err(Some(words::code_taken(&before.name, code)));
        }
        let mut after = (*before).clone();
        let end = after.levels.len();
        let unknown = after.levels.iter().rposition(|l| !l.is_unknown);
        let place = if is_unknown {
            end
        } else {
            unknown.map_or(0, |last| last + 1)
        };
        let mut new = Level {
            is_unknown,
            ..level(code, name)
        };
        after.levels.insert(place, new.clone());
        let found = Found::Level(Arc::new(after.clone()), place);
        self.checked_name(&found, name)?;
        if let Ok(key) = self.checked_key(&found, code) {
            new.key = key;
        }
        if let Some(slot) = after.levels.get_mut(place) {
            *slot = new;
        }
        self.replaced(words::add_level(name, &before.name), before, after)
    }

    pub(super) fn add_term(&self, list: TermList, name: &str) -> Outcome {
        let term = Term {
            id: TermId(self.moment.ids().fresh()),
            meta: self.meta.clone(),
            list,
            name: name.to_owned(),
            meaning: String::new(),
            guideline: String::new(),
            examples: Vec::new(),
            key: String::new(),
            is_retired: false,
        };
        self.checked_name(&Found::Term(Arc::new(term.clone())), name)?;
        let label = words::add_term(name, list_words(list).one);
        Ok(self.done(label, vec![Change::create(term)]))
    }

    pub(super) fn use_scale(&self, id: ScaleId, uses: bool) -> Outcome {
        let scale = self.scale(id)?;
        let mut scales = self.scales_in_use();
        if uses && !scales.contains(&id) {
            scales.push(id);
        } else if !uses {
            let of_kind = self.project.scales_in_use(scale.judges);
            let is_last = of_kind.len() == 1 && of_kind.iter().any(|s| s.id == id);
            if is_last && scale.judges == ScaleSubject::Claim {
                return Err(Some(words::ONE_SCALE_STAYS.to_owned()));
            }
            scales.retain(|s| *s != id);
        }
        let label = if uses {
            words::use_scale(&scale.name)
        } else {
            words::use_no_longer(&scale.name)
        };
        self.with_scales(label, scales)
    }

    pub(super) fn use_first(&self, id: ScaleId) -> Outcome {
        let scale = self.scale(id)?;
        let mut scales = self.scales_in_use();
        scales.retain(|s| *s != id);
        scales.insert(0, id);
        self.with_scales(words::use_first(&scale.name), scales)
    }

    /// All scales in use: those on claims, then those on sources.
    fn scales_in_use(&self) -> Vec<ScaleId> {
        let subjects = [ScaleSubject::Claim, ScaleSubject::Source];
        let scales = subjects.map(|subject| self.project.scales_in_use(subject));
        scales.iter().flatten().map(|s| s.id).collect()
    }

    fn with_scales(&self, label: String, scales: Vec<ScaleId>) -> Outcome {
        if scales == self.scales_in_use() {
            return Err(None);
        }
        let info = self.project.info();
        let mut after = (**info).clone();
        after.codebook.scales = scales;
        after.codebook.is_changed = true;
        self.replaced(label, info.clone(), after)
    }
}

/// Characters of a level's code: it stands in rows and in front of names.
const CODE_CHARS_MAX: usize = 6;

fn level(code: &str, name: &str) -> Level {
    Level {
        code: code.to_owned(),
        name: name.to_owned(),
        extra: Extra::default(),
        ..Level::default()
    }
}

/// The lines of a text, without the empty ones.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Name and key of another part.
struct Other {
    name: String,
    key: String,
}

impl Other {
    fn new(name: &str, key: &str, is_retired: bool) -> Self {
        Self {
            name: name.to_owned(),
            key: if is_retired { "" } else { key }.to_owned(),
        }
    }
}

impl Found {
    fn name(&self) -> String {
        match self {
            Self::Scale(scale) => scale.name.clone(),
            Self::Level(scale, place) => {
                let level = scale.levels.get(*place);
                level.map(|l| l.name.clone()).unwrap_or_default()
            }
            Self::Term(term) => term.name.clone(),
        }
    }

    /// What it is called in the name of a step.
    fn called(&self) -> String {
        let name = self.name();
        match self {
            Self::Scale(_) => words::the_scale(&name),
            Self::Level(scale, place) => {
                let code = scale.levels.get(*place).map_or("", |l| &*l.code);
                words::the_level(code, &name, &scale.name)
            }
            Self::Term(term) => words::the_term(&name, list_words(term.list).one),
        }
    }
}
