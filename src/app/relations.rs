//! Relations between claims: one claim is held, a person goes to the other by
//! any way there is, and one key says how the first stands to the second.

use super::{App, Moment, Notice};
use crate::edit::{Change, Edit, Project};
use crate::model::{ArticleId, ClaimId, Meta, Relation, RelationId, TermId, TermList};
use crate::words::relations as words;
use std::sync::Arc;

/// What is done with relations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RelationChange {
    /// Hold a claim, to relate it to another; let it go where it is held.
    Hold(ClaimId),
    /// Let the held claim be the second of the two, or the first again.
    Swap,
    /// Let the held claim go.
    Stop,
    /// Relate the held claim and the selected one in this way.
    Make(TermId),
    /// Say how the two claims of a relation stand to each other.
    SetType(RelationId, TermId),
    /// Change the note of a relation.
    SetNote(RelationId, String),
    /// Remove a relation.
    Remove(RelationId),
}

/// A claim that is held to be related.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Relating {
    pub(super) held: ClaimId,
    /// Whether the held claim is the second of the two.
    pub(super) is_swapped: bool,
    /// Keys of the types, as they were when it was taken up.
    keys: Vec<(String, TermId)>,
}

impl Relating {
    /// The two claims in their order: none for the one that is not chosen yet.
    pub(super) fn ends(&self, selected: Option<ClaimId>) -> (Option<ClaimId>, Option<ClaimId>) {
        let other = selected.filter(|id| *id != self.held);
        if self.is_swapped {
            (other, Some(self.held))
        } else {
            (Some(self.held), other)
        }
    }

    /// What a key stands for while the claim is held.
    pub(super) fn change_for(&self, chord: &str) -> Option<RelationChange> {
        let key = self.keys.iter().find(|(key, _)| key == chord)?;
        Some(RelationChange::Make(key.1))
    }
}

impl App {
    pub(super) fn change_relations(&mut self, change: RelationChange, moment: Moment) {
        match change {
            RelationChange::Hold(claim) => self.hold(claim),
            RelationChange::Swap => self.swap(),
            RelationChange::Stop => self.let_go_of_held(),
            RelationChange::Make(kind) => self.relate(kind, moment),
            RelationChange::SetType(id, kind) => self.set_relation_type(id, kind, moment),
            RelationChange::SetNote(id, note) => self.set_relation_note(id, &note, moment),
            RelationChange::Remove(id) => self.remove_relation(id, moment),
        }
    }

    fn hold(&mut self, claim: ClaimId) {
        if self.relating.as_ref().is_some_and(|r| r.held == claim) {
            return self.let_go_of_held();
        }
        if self.refuses_changes() {
            return;
        }
        let (Some(project), Some(held)) = (&self.project, self.claim_named(claim)) else {
            return;
        };
        let keys = project.terms_in(TermList::RelationType);
        let keys = keys.filter(|term| !term.is_retired && !term.key.is_empty());
        let keys = keys.map(|term| (term.key.clone(), term.id)).collect();
        self.relating = Some(Relating {
            held: claim,
            is_swapped: false,
            keys,
        });
        let said = words::held(&self.quoted(&held));
        self.announce(Notice::heard(said));
    }

    /// Lets the held claim go.
    pub(super) fn let_go_of_held(&mut self) {
        let Some(relating) = self.relating.take() else {
            return;
        };
        let said = words::let_go(&self.claim_said(relating.held));
        self.announce(Notice::heard(said));
    }

    fn swap(&mut self) {
        let Some(relating) = &mut self.relating else {
            return;
        };
        relating.is_swapped = !relating.is_swapped;
        let said = match relating.ends(self.place.claim) {
            (Some(from), Some(to)) => words::swapped(&self.claim_said(from), &self.claim_said(to)),
            (Some(held), None) => words::held(&self.claim_said(held)),
            _ => words::SWAPPED_ALONE.to_owned(),
        };
        self.announce(Notice::heard(said));
    }

    fn relate(&mut self, kind: TermId, moment: Moment) {
        let (Some(relating), Some(project)) = (&self.relating, &self.project) else {
            return;
        };
        let (Some(from), Some(to)) = relating.ends(self.place.claim) else {
            return self.announce(Notice::problem(words::WITH_ITSELF));
        };
        if !is_type(project, kind) {
            return;
        }
        let relation = Relation {
            id: RelationId(moment.ids().fresh()),
            meta: Meta::new(self.act(moment)),
            from,
            to,
            kind,
            note: String::new(),
        };
        let says = self.relation_said(&relation);
        if self.is_noted(&relation) {
            return self.announce(Notice::problem(words::is_there(&says)));
        }
        let edit = Edit::new(words::note_that(&says), vec![Change::create(relation)]);
        if self.commit(edit, moment) {
            self.relating = None;
            self.announce(Notice::undoable(words::noted(&says)));
        }
    }

    /// Whether another relation says the same of the same two claims.
    fn is_noted(&self, relation: &Relation) -> bool {
        let project = self.project.iter();
        let mut others = project.flat_map(|p| p.relations_of(relation.from));
        others.any(|r| {
            r.id != relation.id
                && (r.from, r.to, r.kind) == (relation.from, relation.to, relation.kind)
        })
    }

    fn set_relation_type(&mut self, id: RelationId, kind: TermId, moment: Moment) {
        let Some(before) = self.relation_named(id) else {
            return;
        };
        if !self.project.as_ref().is_some_and(|p| is_type(p, kind)) {
            return;
        }
        let after = Relation {
            kind,
            ..(*before).clone()
        };
        let says = self.relation_said(&after);
        if self.is_noted(&after) {
            return self.announce(Notice::problem(words::is_there(&says)));
        }
        let said = words::noted(&says);
        self.commit_relation(&before, after, words::change_type(&says), said, moment);
    }

    fn set_relation_note(&mut self, id: RelationId, note: &str, moment: Moment) {
        let Some(before) = self.relation_named(id) else {
            return;
        };
        let after = Relation {
            note: note.trim().to_owned(),
            ..(*before).clone()
        };
        let label = words::change_note(&self.relation_said(&after));
        let said = crate::words::undo::done(&label);
        self.commit_relation(&before, after, label, said, moment);
    }

    fn commit_relation(
        &mut self,
        before: &Arc<Relation>,
        after: Relation,
        label: String,
        said: String,
        moment: Moment,
    ) {
        if after == **before {
            return;
        }
        let edit = Edit::new(label, vec![Change::replace(before.clone(), after)]);
        if self.commit(edit, moment) {
            self.announce(Notice::heard(said));
        }
    }

    fn remove_relation(&mut self, id: RelationId, moment: Moment) {
        let Some(before) = self.relation_named(id) else {
            return;
        };
        let says = self.relation_said(&before);
        let edit = Edit::new(words::remove(&says), vec![Change::delete(before)]);
        if self.commit(edit, moment) {
            self.announce(Notice::undoable(words::removed(&says)));
        }
    }

    fn relation_named(&self, id: RelationId) -> Option<Arc<Relation>> {
        self.project.as_ref()?.relations().by_id(id.0).cloned()
    }

    /// A claim's words in quotation marks; words for one that is not here.
    pub(super) fn claim_said(&self, id: ClaimId) -> String {
        self.claim_named(id)
            .map_or_else(|| words::NOT_HERE.to_owned(), |claim| self.quoted(&claim))
    }

    /// A relation in words: this claim contradicts that one.
    pub(super) fn relation_said(&self, relation: &Relation) -> String {
        let verb = self
            .project
            .as_ref()
            .map_or(words::UNKNOWN_TYPE, |p| verb_of(p, relation.kind));
        let (from, to) = (self.claim_said(relation.from), self.claim_said(relation.to));
        words::says(&from, verb, &to)
    }

    /// Lets go of what is held where it is gone.
    pub(super) fn leave_held_if_gone(&mut self) {
        let held = self.relating.as_ref().map(|r| r.held);
        if held.is_some_and(|id| self.claim_named(id).is_none()) {
            self.relating = None;
        }
    }
}

/// What a type of relation is called.
pub(super) fn verb_of(project: &Project, kind: TermId) -> &str {
    project
        .term(kind)
        .map_or(words::UNKNOWN_TYPE, |term| &term.name)
}

fn is_type(project: &Project, kind: TermId) -> bool {
    let term = project.term(kind);
    term.is_some_and(|term| term.list == TermList::RelationType)
}

/// What an article is told by in a line: its outlet, or else its title.
pub(super) fn outlet_of(project: &Project, id: ArticleId) -> String {
    project.article(id).map_or_else(String::new, |article| {
        let name = if article.outlet.is_empty() {
            &article.title
        } else {
            &article.outlet
        };
        super::claims::short(name, 40)
    })
}
