//! What is done with the register of sources.

use super::command::Dialog;
use super::{App, Moment, Notice};
use crate::edit::{Change, Edit};
use crate::model::{Source, SourceId, TermId};
use crate::words;

/// What can be changed of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceField {
    /// Its name.
    Name,
    /// Its kind: a term's id, or empty.
    Kind,
    /// Its role: a term's id, or empty.
    Role,
    /// Other names, separated by commas.
    Aliases,
    /// The note.
    Note,
}

impl SourceField {
    fn word(self) -> &'static str {
        match self {
            Self::Name => words::sources::NAME,
            Self::Kind => words::sources::KIND,
            Self::Role => words::sources::ROLE,
            Self::Aliases => words::sources::ALIASES,
            Self::Note => words::sources::NOTE,
        }
    }

    fn set(self, source: &mut Source, value: &str) {
        let value = value.trim();
        match self {
            Self::Name => value.clone_into(&mut source.name),
            Self::Kind => source.kind = value.parse().ok().map(TermId),
            Self::Role => source.role = value.parse().ok().map(TermId),
            Self::Aliases => {
                let names = value.split(',').map(str::trim).filter(|n| !n.is_empty());
                source.aliases = names.map(str::to_owned).collect();
            }
            Self::Note => value.clone_into(&mut source.note),
        }
    }
}

impl App {
    pub(super) fn set_source_field(
        &mut self,
        id: SourceId,
        field: SourceField,
        value: &str,
        moment: Moment,
    ) {
        let Some(before) = self.project.as_ref().and_then(|p| p.source(id)).cloned() else {
            return;
        };
        let mut after = (*before).clone();
        field.set(&mut after, value);
        if after.name.is_empty() {
            self.announce(Notice::problem(words::sources::NEEDS_NAME));
            return;
        }
        if after == *before {
            return;
        }
        let is_term = |id: TermId| self.project.as_ref().is_some_and(|p| p.term(id).is_some());
        if !after.kind.into_iter().chain(after.role).all(is_term) {
            return;
        }
        let label = words::undo::change_register(field.word(), &before.name);
        let said = Notice::heard(words::undo::done(&label));
        let edit = Edit::new(label, vec![Change::replace(before, after)]);
        if self.commit(edit, moment) {
            self.announce(said);
        }
    }

    pub(super) fn delete_source(&mut self, id: SourceId, moment: Moment) {
        let Some(project) = &self.project else { return };
        let Some(source) = project.source(id).cloned() else {
            return;
        };
        let references = project.references_to_source(id);
        let (claims, sources) = (references.claims.len(), references.sources.len());
        if claims + sources > 0 {
            let why = words::sources::in_use(&source.name, claims, sources);
            self.announce(Notice::problem(why));
            return;
        }
        let name = source.name.clone();
        let was_open = self.dialog == Some(Dialog::Source(id));
        if self.commit(
            Edit::new(
                words::undo::delete_source(&name),
                vec![Change::delete(source)],
            ),
            moment,
        ) {
            if was_open {
                self.open_dialog(Dialog::Sources);
            }
            self.announce(Notice::undoable(words::sources::deleted(&name)));
        }
    }
}
