//! Exporting: what, in which format, under which name.

use super::{App, Dialog, Notice, Request};
use crate::format::jsonl;
use crate::format::native::{self, Scope, Texts, WriteOptions};
use crate::format::stored::Unreadable;
use crate::model::{ArticleId, scale_ids};
use crate::text::lower;
use crate::words;

/// What to export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportChoice {
    /// The open article only, or the whole project.
    pub article_only: bool,
    /// The format.
    pub format: ExportFormat,
    /// Whether the texts go along.
    pub has_texts: bool,
}

impl Default for ExportChoice {
    fn default() -> Self {
        Self {
            article_only: false,
            format: ExportFormat::Whence,
            has_texts: true,
        }
    }
}

/// The formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportFormat {
    /// `*.whence.json`: everything, to be imported again.
    Whence,
    /// JSONL, one claim a line, for training.
    Jsonl,
}

impl App {
    /// The file that the choice in the dialog gives: name, media type, content.
    pub(super) fn export_file(&self) -> Option<(String, &'static str, String)> {
        let project = self.project.as_ref()?;
        let choice = self.export;
        let article = self.place.article.filter(|_| choice.article_only);
        let title = match article.and_then(|a| project.article(a)) {
            Some(article) => &article.title,
            None => &project.info().title,
        };
        let name = file_stem(title);
        Some(match choice.format {
            ExportFormat::Whence => (
                format!("{name}.whence.json"),
                "application/json",
                native::write(project, options(article, choice.has_texts)),
            ),
            ExportFormat::Jsonl => (
                format!("{name}.claims.jsonl"),
                "application/jsonl",
                jsonl::write(project, self.jsonl_options()),
            ),
        })
    }

    pub(super) fn jsonl_options(&self) -> jsonl::Options {
        jsonl::Options {
            article: self.place.article.filter(|_| self.export.article_only),
            scale: self
                .confidence_scale()
                .map_or(scale_ids::CONFIDENCE, |s| s.id),
            ..jsonl::Options::default()
        }
    }

    pub(super) fn export(&mut self) {
        let Some((name, mime, content)) = self.export_file() else {
            self.announce(Notice::problem(words::exporting::NOTHING));
            return;
        };
        self.close_dialog();
        self.announce(Notice::plain(words::exporting::exported(&name)));
        self.requests.push(Request::Download {
            name,
            mime,
            content,
        });
    }

    /// Asks the browser to print the open article.
    pub(super) fn print(&mut self) {
        let Some(article) = self.place.article else {
            return;
        };
        let claims = self
            .project
            .as_ref()
            .map_or(0, |project| project.claims_of(article).count());
        // An open dialog would not be in the way on paper, but afterwards.
        if self.dialog == Some(Dialog::Export) {
            self.close_dialog();
        }
        self.announce(Notice::heard(words::print::printing(claims)));
        self.requests.push(Request::Print);
    }

    /// What could not be read, as a file to keep or to send to somebody.
    pub(super) fn download_unreadable(&mut self) {
        let lines = self.unreadable.iter().map(Unreadable::to_line);
        let content = lines.collect::<Vec<_>>().join("\n");
        self.requests.push(Request::Download {
            name: "whence-unreadable.jsonl".to_owned(),
            mime: "application/jsonl",
            content,
        });
    }
}

fn options(article: Option<ArticleId>, has_texts: bool) -> WriteOptions {
    WriteOptions {
        scope: article.map_or(Scope::Project, Scope::Article),
        texts: if has_texts {
            Texts::Included
        } else {
            Texts::LeftOut
        },
    }
}

/// Characters of a file name, without its ending; in any script they fit into
/// the 255 bytes that file systems allow.
const STEM_CHARS_MAX: usize = 50;

/// A file name from a title: letters and digits of any script, joined by
/// hyphens.
pub(super) fn file_stem(title: &str) -> String {
    let words = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| !w.is_empty());
    let name: Vec<_> = words.take(8).map(lower).collect();
    let name: String = name.join("-").chars().take(STEM_CHARS_MAX).collect();
    match name.trim_end_matches('-') {
        "" => words::exporting::UNTITLED_FILE.to_owned(),
        stem => stem.to_owned(),
    }
}
