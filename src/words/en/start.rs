//! The first page: what this is, three ways in, and the projects there are.

pub(crate) const TITLE: &str = "Who says so, and through whom?";
pub(crate) const LEAD: &str = "Open the articles, select each claim, say who says so and through whom, and how confident you are that it is so. Whence keeps your work in this browser and gives it back as a file.";

pub(crate) const SAMPLE: &str = "See how it works";
pub(crate) const SAMPLE_NOTE: &str =
    "“The Orrin Dam”: short invented articles with their claims, as a project of its own.";
pub(crate) const OPEN_SAMPLE: &str = "Open the sample";

pub(crate) const ARTICLES: &str = "Begin with your articles";
pub(crate) const ARTICLES_NOTE: &str =
    "Paste them, or choose or drop files or a folder: saved web pages, texts, tables, archives.";
pub(crate) const ADD_ARTICLES: &str = "Add articles";

pub(crate) const FILE: &str = "Go on with a file";
pub(crate) const FILE_NOTE: &str =
    "A .whence.json from a colleague or from yourself. You see what it holds first.";
pub(crate) const IMPORT: &str = "Import a file";

pub(crate) const PROJECTS: &str = "Your projects";

pub(crate) const PROMISE: &str = "Nothing leaves this page: no account, no server, no request.";

pub(crate) const NO_SAMPLE: &str =
    "The sample event could not be read. Reload the page and try again.";
