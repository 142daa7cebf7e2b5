//! `*.whence.json`: a project, one article of it, or its codebook, with nothing
//! lost.
//!
//! Same project, same bytes. Offsets are Unicode code points. Fields of a
//! newer version are kept and written again. Which version a file has is
//! decided here; what a version looks like is in its own folder.

mod known_texts;
mod names;
mod read_error;
mod read_warning;
mod reading;
mod scope;
mod unresolved;
pub(crate) mod v1;

pub use known_texts::{KnownTexts, NoTexts};
pub use read_error::ReadError;
pub use read_warning::ReadWarning;
pub(crate) use reading::Reading;

use super::json::{Fields, Path, Problems, parse};
use crate::edit::{Incoming, Project};
use crate::model::{ArticleId, ProjectInfo};

/// The version written and read here.
pub const VERSION: u64 = 1;

/// The name that every file gives itself.
const FORMAT: &str = "whence";

/// What all offsets of a file count.
const OFFSETS: &str = "unicode-code-points";

/// Claims in one file: four times what the app is made for, so that it never
/// refuses what it wrote itself. Many more would make a browser stand still.
pub const CLAIMS_ALLOWED: usize = 200_000;

/// Code points in one text. The app takes no longer article in, so each of its
/// own files can be read again, however many texts it holds.
pub const CHARACTERS_ALLOWED: usize = 5_000_000;

/// How much of a project is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// All of it.
    Project,
    /// One article, its claims, and all that these name.
    Article(ArticleId),
    /// The codebook alone: scales and terms.
    Codebook,
}

/// How much of a project a file says that it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileScope {
    /// All of it.
    Project,
    /// One article.
    Article,
    /// The codebook alone.
    Codebook,
}

/// Whether the articles' texts go along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Texts {
    /// Once per hash.
    Included,
    /// Not; a reader needs them from elsewhere.
    LeftOut,
}

/// What is written.
#[derive(Clone, Copy, Debug)]
pub struct WriteOptions {
    /// How much of the project.
    pub scope: Scope,
    /// Whether with texts.
    pub texts: Texts,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub struct ReadProject {
    /// The project's own record.
    pub info: ProjectInfo,
    /// How much of the project is in it.
    pub scope: FileScope,
    /// All that comes in, the project's own record too.
    pub incoming: Incoming,
    /// What is worth a remark.
    pub warnings: Vec<ReadWarning>,
}

/// The file, pretty-printed, with a newline at its end. The same project
/// gives the same bytes.
pub fn write(project: &Project, options: WriteOptions) -> String {
    v1::write(project, options)
}

/// Reads a file. Positions are placed in the file's texts, or in those known
/// besides; where there is none, they wait.
pub fn read(json: &str, known: &dyn KnownTexts) -> Result<ReadProject, ReadError> {
    let json = json.strip_prefix('\u{feff}').unwrap_or(json);
    let root = parse(json)?;
    let mut problems = Problems::default();
    let mut fields = Fields::of(root, &Path::Root, &mut problems);
    let is_ours = fields.pull("format").is_some_and(|f| f.is_text(FORMAT));
    if !is_ours {
        return Err(ReadError::NotWhence);
    }
    let version: u64 = fields.take("version");
    let min_reader = fields.take::<Option<u64>>("min_reader").unwrap_or(version);
    fields.check()?;
    if min_reader > VERSION {
        return Err(ReadError::Newer {
            version,
            min_reader,
            known: VERSION,
        });
    }
    v1::read(fields, known)
}
