//! The reader: head, paragraphs with their marks, the margin.

use super::mark::{Drawn, Hue, Segment, is_unfinished, segments};
use crate::app::claims::{name_of, short};
use crate::app::debris::{parts_of, reason};
use crate::app::{Aim, App, Edition};
use crate::edit::Project;
use crate::model::{Article, ArticleId, Attribution, Claim, ClaimId, Direction, Stance};
use crate::order;
use crate::text::{ArticleText, ByteOffset, TextHash};
use crate::words::{claims, count, reader as words};
use std::sync::Arc;

/// The head of the reader.
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderView {
    /// The article.
    pub id: ArticleId,
    /// Headline.
    pub title: String,
    /// Outlet, byline, credit and number of words; the date stands apart.
    pub facts: Vec<String>,
    /// When it was published, as written.
    pub published: String,
    /// Language tag; empty if not known.
    pub language: String,
    /// `ltr`, `rtl` or `auto`.
    pub direction: &'static str,
    /// Whether it is marked done.
    pub is_done: bool,
    /// What else there is to know.
    pub notices: Vec<ReaderNotice>,
    /// Whether there is an article before and after.
    pub has_previous: bool,
    /// Whether there is one after.
    pub has_next: bool,
    /// How many paragraphs there are.
    pub paragraph_count: usize,
    /// What the next selection is for, if not a new claim.
    pub aim: Option<String>,
    /// Whether its text is not here.
    pub lacks_text: bool,
}

/// A sentence about the article, with another article it speaks of.
#[derive(Clone, Debug, PartialEq)]
pub struct ReaderNotice {
    /// "Replaces", "Replaced by", "Same text as".
    pub words: &'static str,
    /// The other article.
    pub article: ArticleId,
    /// Its outlet and title.
    pub title: String,
}

/// One paragraph with its marks and its margin.
#[derive(Clone, Debug, PartialEq)]
pub struct ParagraphView {
    /// Its place, from 0.
    pub index: usize,
    /// Its text, cut at every edge of a claim.
    pub segments: Vec<Segment>,
    /// The margin: claims that start here.
    pub glosses: Vec<Gloss>,
    /// What of it is no part of the article proper, in order.
    pub debris: Vec<DebrisPart>,
    /// Whether all of it is.
    pub is_debris: bool,
}

/// What of a paragraph is set aside as no part of the article.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DebrisPart {
    /// From the first byte of the text to the one after the last.
    pub at: (ByteOffset, ByteOffset),
    /// Why, in a few words.
    pub why: &'static str,
    /// Its words, shortened.
    pub quote: String,
}

/// One line of the margin.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Gloss {
    /// The claim.
    pub claim: ClaimId,
    /// Its colour.
    pub hue: Hue,
    /// Code of its confidence, or `unset`.
    pub level: String,
    /// The origin.
    pub who: String,
    /// Through whom, what it does, how confident.
    pub how: String,
    /// How it stands to the selected claim; empty where no relation says.
    pub related: String,
    /// Whether the claim is selected.
    pub is_active: bool,
    /// Whether it lacks something.
    pub is_unfinished: bool,
}

/// The text that the reader shows.
#[derive(Clone, Debug)]
pub struct OpenText {
    /// The article.
    pub article: ArticleId,
    /// Its language, as a tag; empty if not known.
    pub language: String,
    /// Its text.
    pub text: Arc<ArticleText>,
    /// How many claims it has.
    pub claim_count: usize,
}

impl OpenText {
    /// What tells this text from that of another article.
    pub fn identity(&self) -> (ArticleId, TextHash) {
        (self.article, self.text.hash())
    }
}

impl App {
    /// The text that is open; none if no article is, or its text is not here.
    pub fn open_text(&self) -> Option<OpenText> {
        let (project, reader) = (self.project.as_ref()?, self.reader.as_ref()?);
        let article = project.article(reader.article)?;
        Some(OpenText {
            article: article.id,
            language: article.language.clone(),
            text: reader.text.clone(),
            claim_count: project.claim_count(article.id),
        })
    }

    /// The head of the reader; none if no article is open.
    pub fn reader_view(&self) -> Option<ReaderView> {
        let project = self.project.as_ref()?;
        let article = project.article(self.place.article?)?;
        let text = project.text(article.text);
        let order = project.articles_in_order();
        let here = order.iter().position(|a| a.id == article.id)?;
        Some(ReaderView {
            id: article.id,
            title: article.title.clone(),
            facts: facts(article, text.map(|t| t.word_count())),
            published: article.published.clone(),
            language: article.language.clone(),
            direction: direction_word(article),
            is_done: article.done,
            notices: notices(project, article),
            has_previous: here > 0,
            has_next: here + 1 < order.len(),
            paragraph_count: text.map_or(0, |t| t.paragraphs().len()),
            aim: self.aim_in_words(),
            lacks_text: text.is_none(),
        })
    }

    /// Language of the open article, as a tag; empty if not known.
    pub fn open_language(&self) -> Option<&str> {
        let project = self.project.as_ref()?;
        let article = project.article(self.place.article?)?;
        Some(&article.language)
    }

    /// While it is equal, so is [`App::reader_view`].
    pub fn reader_key(&self) -> (Edition, Option<ArticleId>, Aim) {
        (self.edition(), self.place.article, self.aim)
    }

    /// One paragraph as it is drawn now.
    pub fn paragraph_view(&self, index: usize) -> Option<ParagraphView> {
        let (project, reader) = (self.project.as_ref()?, self.reader.as_ref()?);
        let article = project.article(reader.article)?;
        let span = *reader.text.paragraphs().get(index)?;
        let claims: Vec<_> = reader
            .claims
            .get(index)?
            .iter()
            .filter_map(|(id, lane)| Some((project.claim(*id)?, *lane)))
            .map(|(claim, lane)| Drawn {
                lane,
                level: self.level_word(claim),
                is_active: self.place.claim == Some(claim.id),
                claim: claim.clone(),
            })
            .collect();
        let parts = parts_of(article, span);
        let debris: Vec<_> = parts
            .iter()
            .map(|part| DebrisPart {
                at: (part.start(), part.end()),
                why: reason(reader.rules(), *part),
                quote: short(reader.text.slice(*part), 40),
            })
            .collect();
        let seen = reader.text.slice(span).trim().len();
        let is_debris = parts
            .iter()
            .any(|part| reader.text.slice(*part).trim().len() == seen);
        let mut starting: Vec<_> = claims
            .iter()
            .filter_map(|d| Some((crate::app::claims::first_span(&d.claim)?, d)))
            .filter(|(first, _)| reader.text.paragraphs_of(*first).start == index)
            .collect();
        order::sort_by_key(&mut starting, |(first, d)| {
            (first.start(), std::cmp::Reverse(first.end()), d.claim.id)
        });
        Some(ParagraphView {
            index,
            glosses: starting
                .iter()
                .map(|(_, d)| self.gloss(project, d))
                .collect(),
            segments: segments(project, &reader.text, span, &claims, &parts),
            debris,
            is_debris,
        })
    }

    fn gloss(&self, project: &Project, drawn: &Drawn) -> Gloss {
        let claim = &drawn.claim;
        let (who, mut how) = who_and_how(project, &claim.attribution);
        let level = self.level_of(claim);
        if let Some(name) = level.and_then(|j| self.level_name(j.scale, &j.level)) {
            how.push(name);
        }
        if claim.confidence.is_empty() {
            how.push(claims::NO_CONFIDENCE.to_owned());
        }
        Gloss {
            claim: claim.id,
            hue: Hue::of_claim(project, claim),
            level: drawn.level.clone(),
            who,
            how: how.join(" · "),
            related: self.stands_to_selected(project, claim.id),
            is_active: drawn.is_active,
            is_unfinished: is_unfinished(claim),
        }
    }
}

/// The origins, and through whom with what stance.
pub(super) fn who_and_how(project: &Project, attribution: &Attribution) -> (String, Vec<String>) {
    let chains = match attribution {
        Attribution::Undecided => return (words::NO_SOURCE.to_owned(), Vec::new()),
        Attribution::OwnVoice => return (words::OWN_VOICE.to_owned(), Vec::new()),
        Attribution::Chains(chains) => chains,
    };
    let origins = chains.iter().filter_map(|c| c.origin());
    let who: Vec<_> = origins
        .map(|link| capitalised(&name_of(project, &link.who)))
        .collect();
    let mut how = Vec::new();
    for chain in chains {
        let via: Vec<_> = chain
            .intermediaries()
            .iter()
            .rev()
            .map(|l| name_of(project, &l.who))
            .collect();
        if !via.is_empty() {
            how.push(words::via(&via));
        }
        if let Some(stance) = chain.origin().and_then(|l| stance_verb(l.stance)) {
            how.push(stance.to_owned());
        }
    }
    (words::origins(&who), how)
}

pub(super) fn capitalised(name: &str) -> String {
    let mut chars = name.chars();
    let first = chars.next().map(|c| c.to_uppercase().collect::<String>());
    first.unwrap_or_default() + chars.as_str()
}

/// What a source does with the claim, where it is not simply saying it.
pub(super) fn stance_verb(stance: Stance) -> Option<&'static str> {
    match stance {
        Stance::Asserts => None,
        Stance::Denies => Some(words::DENIES),
        Stance::Supports => Some(words::SUPPORTS),
        Stance::Questions => Some(words::QUESTIONS),
        Stance::Declines => Some(words::DECLINES),
    }
}

fn facts(article: &Article, word_count: Option<usize>) -> Vec<String> {
    let mut facts: Vec<_> = [&article.outlet, &article.byline]
        .into_iter()
        .filter(|f| !f.is_empty())
        .cloned()
        .collect();
    if !article.credit.is_empty() {
        facts.push(words::credit(&article.credit));
    }
    facts.extend(word_count.map(count::words));
    facts
}

pub(super) fn direction_word(article: &Article) -> &'static str {
    match article.direction {
        Some(Direction::Ltr) => "ltr",
        Some(Direction::Rtl) => "rtl",
        None => "auto",
    }
}

fn notices(project: &Project, article: &Arc<Article>) -> Vec<ReaderNotice> {
    let notice = |words, other: &Arc<Article>| ReaderNotice {
        words,
        article: other.id,
        title: headline(other),
    };
    let replaced = article.replaces.and_then(|id| project.article(id));
    let by = project
        .articles()
        .iter()
        .filter(|a| a.replaces == Some(article.id));
    let echoes = project
        .articles_with(article.text)
        .filter(|a| a.id != article.id);
    replaced
        .map(|a| notice(words::REPLACES, a))
        .into_iter()
        .chain(by.map(|a| notice(words::REPLACED_BY, a)))
        .chain(echoes.map(|a| notice(words::SAME_TEXT, a)))
        .collect()
}

/// Outlet and title, as one line.
pub(super) fn headline(article: &Article) -> String {
    let title = short(&article.title, 60);
    if article.outlet.is_empty() {
        title
    } else {
        format!("{}: {title}", article.outlet)
    }
}

/// The level's name of a claim, for rows.
pub(super) fn level_text(app: &App, claim: &Claim) -> String {
    app.level_of(claim)
        .and_then(|j| app.level_name(j.scale, &j.level))
        .unwrap_or_default()
}
