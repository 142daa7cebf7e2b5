//! Articles on their way in: read, checked, proposed, corrected, taken.

use super::{App, Dialog, Moment, Notice};
use crate::edit::{Change, Edit};
use crate::format::native::CHARACTERS_ALLOWED;
use crate::model::{Article, ArticleId, Meta};
use crate::order;
use crate::text::{ArticleText, TextHash, lower, sha256_hex};
use crate::words::number;
use std::sync::Arc;

/// Largest article, in bytes. A Whence file has limits of its own.
pub(super) const FILE_BYTES_MAX: usize = 20 * 1024 * 1024;

/// A title proposed from the first line is cut after this many characters.
const TITLE_CHARS_MAX: usize = 120;

/// A file as the browser gave it.
#[derive(Clone, Debug)]
pub struct RawFile {
    /// Its name.
    pub name: String,
    /// Its bytes, or a sentence saying why they could not be had.
    pub bytes: Result<Vec<u8>, String>,
}

/// Articles that wait to be taken in.
#[derive(Debug, Default)]
pub(super) struct AddArticles {
    pub(super) proposals: Vec<Proposal>,
    /// Files that could not be read, each with a sentence.
    pub(super) refused: Vec<Refused>,
}

/// A file that is no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    pub(super) name: String,
    pub(super) why: String,
}

/// What is proposed for one article.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// Its text.
    pub text: Arc<ArticleText>,
    /// Name of the file; empty if pasted.
    pub file_name: String,
    /// Hash of the file as it came; empty if pasted.
    pub file_sha256: String,
    /// Headline.
    pub title: String,
    /// Outlet.
    pub outlet: String,
    /// Date of publication.
    pub published: String,
    /// Language tag.
    pub language: String,
    /// An article that has this text already: here, or earlier in this list.
    pub same_as: Option<SameText>,
    /// Whether it is taken in as another outlet's copy all the same.
    pub is_copy: bool,
}

/// Where the same text is already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SameText {
    /// In this article.
    Here(ArticleId, String),
    /// Of this article, whose text is not here yet: the text is all that is
    /// taken in, and its claims find their places.
    Awaited(ArticleId, String),
    /// In this proposal, by index.
    Proposed(usize),
}

/// What can be corrected of a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProposalField {
    /// Headline.
    Title,
    /// Outlet.
    Outlet,
    /// Date of publication.
    Published,
    /// Language tag.
    Language,
}

impl Proposal {
    /// Whether it will be taken in.
    pub fn is_taken(&self) -> bool {
        self.is_copy || matches!(self.same_as, None | Some(SameText::Awaited(..)))
    }

    /// Whether an article is made of it; else it is a text that is awaited.
    fn makes_article(&self) -> bool {
        self.is_copy || self.same_as.is_none()
    }
}

impl App {
    /// Sorts files into articles, Whence files and what is neither.
    pub(super) fn files_read(&mut self, files: Vec<RawFile>) {
        let mut whence_file = None;
        for file in files {
            match classify(&file) {
                Ok(Incoming::Article(text)) => self.propose(&text, &file),
                Ok(Incoming::Whence(json)) if whence_file.is_none() => whence_file = Some(json),
                Ok(Incoming::Whence(_)) => self.adding.refused.push(Refused {
                    name: file.name,
                    why: "One Whence file is imported at a time. Open this one afterwards."
                        .to_owned(),
                }),
                Err(why) => self.adding.refused.push(Refused {
                    name: file.name,
                    why,
                }),
            }
        }
        if let Some(json) = whence_file {
            self.import_read(json);
        }
        if self.dialog != Some(Dialog::Import) {
            self.back_to_adding();
        }
    }

    /// Shows what waits to be taken in, if anything; else closes the dialog.
    pub(super) fn back_to_adding(&mut self) {
        let is_waiting = !self.adding.proposals.is_empty() || !self.adding.refused.is_empty();
        if is_waiting {
            self.dialog = Some(Dialog::AddArticles);
        } else {
            self.close_dialog();
        }
    }

    pub(super) fn pasted(&mut self, text: &str) {
        if text.trim().is_empty() {
            self.announce(Notice::problem(
                "There is no text to add. Copy an article first, then paste it.",
            ));
            return;
        }
        if is_too_long(text) {
            self.announce(Notice::problem(TOO_LONG));
            return;
        }
        let file = RawFile {
            name: String::new(),
            bytes: Ok(Vec::new()),
        };
        self.propose(text, &file);
        self.dialog = Some(Dialog::AddArticles);
    }

    fn propose(&mut self, text: &str, file: &RawFile) {
        let text = ArticleText::new(text);
        let same_as = self.same_text(text.hash());
        let bytes = file.bytes.as_deref().unwrap_or_default();
        let file_sha256 = if file.name.is_empty() {
            String::new()
        } else {
            sha256_hex(bytes)
        };
        self.adding.proposals.push(Proposal {
            title: proposed_title(text.as_str(), &file.name),
            outlet: String::new(),
            published: proposed_date(text.as_str()),
            language: proposed_language(text.as_str()).to_owned(),
            file_name: file.name.clone(),
            file_sha256,
            same_as,
            is_copy: false,
            text,
        });
    }

    fn same_text(&self, hash: TextHash) -> Option<SameText> {
        let mut proposals = self.adding.proposals.iter();
        let earlier = proposals.position(|p| p.text.hash() == hash);
        match self.same_text_here(hash) {
            Some(here @ SameText::Here(..)) => Some(here),
            other => earlier.map(SameText::Proposed).or(other),
        }
    }

    /// An article of the project that has this text, or waits for it.
    fn same_text_here(&self, hash: TextHash) -> Option<SameText> {
        let project = self.project.as_ref()?;
        let article = project.articles_with(hash).next()?;
        let (id, title) = (article.id, article.title.clone());
        Some(match project.text(hash) {
            Some(_) => SameText::Here(id, title),
            None => SameText::Awaited(id, title),
        })
    }

    pub(super) fn correct_proposal(&mut self, index: usize, field: ProposalField, value: String) {
        let Some(proposal) = self.adding.proposals.get_mut(index) else {
            return;
        };
        match field {
            ProposalField::Title => proposal.title = value,
            ProposalField::Outlet => proposal.outlet = value,
            ProposalField::Published => proposal.published = value,
            ProposalField::Language => proposal.language = value,
        }
    }

    pub(super) fn drop_proposal(&mut self, index: usize) {
        if index >= self.adding.proposals.len() {
            return;
        }
        // What was the same as an earlier proposal may now be the first.
        let rest = self.adding.proposals.split_off(index);
        for mut proposal in rest.into_iter().skip(1) {
            proposal.same_as = self.same_text(proposal.text.hash());
            self.adding.proposals.push(proposal);
        }
    }

    /// Takes the proposed articles in, in one step, and opens the first.
    pub(super) fn add_articles(&mut self, moment: Moment) {
        if !self.adding.proposals.iter().any(Proposal::is_taken) {
            self.announce(Notice::problem(
                "There is nothing to add: these texts are here already. Keep one as another outlet’s copy, or open it.",
            ));
            return;
        }
        if self.refuses_changes() {
            return;
        }
        let mut taken = std::mem::take(&mut self.adding.proposals);
        taken.retain(Proposal::is_taken);
        self.close_dialog();
        self.project_or_new(moment);
        let (changes, first) = self.articles_of(&taken, moment);
        let label = match taken.as_slice() {
            [one] => format!("Add the article “{}”", one.title),
            many => format!("Add {} articles", many.len()),
        };
        let mut edit = Edit::new(label, changes);
        edit.texts = taken.iter().map(|p| p.text.clone()).collect();
        if self.commit(edit, moment) {
            self.go_to_article(first);
            self.announce_added(&taken);
        }
    }

    /// The articles that proposals make, and the first to open.
    fn articles_of(&self, taken: &[Proposal], moment: Moment) -> (Vec<Change>, Option<ArticleId>) {
        let mut ids = moment.ids();
        let meta = Meta::new(self.act(moment));
        let mut rank = self.last_rank();
        let mut changes = Vec::new();
        let mut first = None;
        for proposal in taken {
            let id = match &proposal.same_as {
                Some(SameText::Awaited(id, _)) if !proposal.makes_article() => *id,
                _ => {
                    rank += 1.0;
                    let id = ArticleId(ids.fresh());
                    changes.push(Change::create(article(id, meta.clone(), rank, proposal)));
                    id
                }
            };
            first = first.or(Some(id));
        }
        (changes, first)
    }

    fn announce_added(&mut self, taken: &[Proposal]) {
        let said = match taken.iter().filter(|p| p.makes_article()).count() {
            0 => {
                let said = "The text is here now; its claims have found their places.";
                return self.announce(Notice::plain(said));
            }
            1 => "Added 1 article.".to_owned(),
            n => format!("Added {} articles.", number(n)),
        };
        self.announce(Notice::undoable(said));
    }

    fn last_rank(&self) -> f64 {
        let articles = self.project.iter().flat_map(|p| p.articles().iter());
        articles.map(|a| a.rank).fold(0.0, f64::max)
    }
}

fn article(id: ArticleId, meta: Meta, rank: f64, proposal: &Proposal) -> Article {
    let mut article = Article::new(id, meta, rank, proposal.text.hash());
    proposal.title.trim().clone_into(&mut article.title);
    proposal.outlet.trim().clone_into(&mut article.outlet);
    proposal.published.trim().clone_into(&mut article.published);
    proposal.language.trim().clone_into(&mut article.language);
    article.file_sha256.clone_from(&proposal.file_sha256);
    article.file_name.clone_from(&proposal.file_name);
    if article.title.is_empty() {
        "Untitled article".clone_into(&mut article.title);
    }
    article
}

/// What is said of a text that no file could hold afterwards.
const TOO_LONG: &str = "The text is longer than 5,000,000 characters. Split it into parts.";

fn is_too_long(text: &str) -> bool {
    text.chars().nth(CHARACTERS_ALLOWED).is_some()
}

enum Incoming {
    Article(String),
    Whence(String),
}

fn classify(file: &RawFile) -> Result<Incoming, String> {
    let bytes = file.bytes.as_ref().map_err(Clone::clone)?;
    let name = lower(&file.name);
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let is_project = ending == Some("json");
    if bytes.len() > FILE_BYTES_MAX && !is_project {
        return Err(
            "The file is larger than 20 MB. Split it, or remove what is not needed.".to_owned(),
        );
    }
    if bytes.is_empty() {
        return Err("The file is empty.".to_owned());
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err("The file is UTF-16 text. Save it as UTF-8 and try again.".to_owned());
    }
    if bytes.contains(&0) {
        return Err("This is not a text file. Save the article as plain text first.".to_owned());
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let read = String::from_utf8_lossy(&bytes[..e.valid_up_to()]);
        let line = read.matches('\n').count() + 1;
        format!("The file is not UTF-8 text (line {line}). Save it as UTF-8 and try again.")
    })?;
    match ending {
        Some("json") => return Ok(Incoming::Whence(text.to_owned())),
        None | Some("txt" | "md" | "markdown") => {}
        Some(_) => {
            return Err(
                "Only .txt and .md files can be opened as articles, and .whence.json to import."
                    .to_owned(),
            );
        }
    }
    if text.trim().trim_start_matches('\u{feff}').trim().is_empty() {
        return Err("The file holds no words.".to_owned());
    }
    if is_too_long(text) {
        return Err(TOO_LONG.to_owned());
    }
    Ok(Incoming::Article(text.to_owned()))
}

/// The first line with a word in it, without Markdown's heading marks, cut at
/// a word where it is long; the file name if there is none.
fn proposed_title(text: &str, file_name: &str) -> String {
    let has_words = |l: &&str| l.contains(char::is_alphanumeric);
    let line = text.lines().map(str::trim).find(has_words);
    let line = line.unwrap_or_default().trim_start_matches('#').trim();
    if line.is_empty() {
        return file_name.to_owned();
    }
    if line.chars().count() <= TITLE_CHARS_MAX {
        return line.to_owned();
    }
    let mut title = String::new();
    for word in line.split_whitespace() {
        if title.chars().count() + word.chars().count() + 1 >= TITLE_CHARS_MAX {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    if title.is_empty() {
        // A script that writes no spaces between words.
        title = line.chars().take(TITLE_CHARS_MAX - 1).collect();
    }
    title + "…"
}

/// The first ISO date in the first line, if there is one.
fn proposed_date(text: &str) -> String {
    let line = text
        .lines()
        .find(|l| !l.trim().is_empty())
        .unwrap_or_default();
    let is_date = |word: &&str| {
        let mut parts = word.split('-');
        let fits = |part: Option<&str>, len: usize| {
            part.is_some_and(|p| p.len() == len && p.bytes().all(|b| b.is_ascii_digit()))
        };
        fits(parts.next(), 4)
            && fits(parts.next(), 2)
            && fits(parts.next(), 2)
            && parts.next().is_none()
    };
    line.split_whitespace()
        .find(is_date)
        .unwrap_or_default()
        .to_owned()
}

/// Arabic and a few languages by their commonest words; nothing where it is
/// not plain. A person corrects it in the preview.
fn proposed_language(text: &str) -> &'static str {
    const COMMON: &[(&str, &[&str])] = &[
        ("en", &["the", "of", "and", "to", "that", "said"]),
        ("fr", &["le", "la", "les", "des", "et", "que", "est"]),
        ("de", &["der", "die", "das", "und", "nicht", "ist", "den"]),
        ("es", &["el", "los", "las", "que", "y", "una", "del"]),
        ("it", &["il", "che", "di", "gli", "una", "della", "per"]),
        ("nl", &["de", "het", "een", "van", "niet", "dat", "zijn"]),
        ("pt", &["o", "os", "que", "uma", "não", "em", "dos"]),
    ];
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(2000);
    let (mut arabic, mut all) = (0, 0);
    for c in letters {
        arabic += usize::from(('\u{0600}'..='\u{06ff}').contains(&c));
        all += 1;
    }
    if arabic * 2 > all {
        return "ar";
    }
    let words: Vec<_> = text.split_whitespace().take(400).map(lower).collect();
    let score = |common: &&[&str]| {
        words
            .iter()
            .filter(|w| common.contains(&w.as_str()))
            .count()
    };
    let mut scores: Vec<_> = COMMON
        .iter()
        .map(|(tag, common)| (score(common), *tag))
        .collect();
    order::sort_by_key(&mut scores, |(n, _)| std::cmp::Reverse(*n));
    match scores.as_slice() {
        [(first, tag), (second, _), ..] if *first >= 5 && *first > second + 2 => tag,
        _ => "",
    }
}
