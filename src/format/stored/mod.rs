//! What the browser keeps: one value a record, under a key of its own, so
//! that two tabs never write over each other's work. A value holds the same
//! wire shape as the file, without line breaks:
//!
//! - `whence/project/{project}`: the project's own record
//! - `whence/p/{project}/{kind}/{id}`: `{"whence":1,"claim":{…}}`, or
//!   `{"whence":1,"deleted":{…}}` where the record is gone
//! - `whence/p/{project}/{kind}/{id}/{digest}`: a version in conflict with it, or a
//!   deletion that it outlived
//! - `whence/p/{project}/text/{sha256}`: `{"whence":1,"text":{…}}`
//!
//! Beside them, in a folder that is no part of the project, the steps that can
//! be undone (`steps`).
//!
//! The project's own record also carries, under `file`, the fields that stood
//! beside the record lists of a newer file.

mod key;
mod load;
mod steps;
mod value;
mod write;

pub use key::{PROJECTS_PREFIX, is_of, key_of, key_ranges, prefix_of, project_key, text_key};
pub use load::{Loaded, Loading, Unreadable, load, project_titles, read_entries};
pub use steps::{
    ReadStep, STEPS_PREFIX, StepHead, is_step_of, read_step, step_head, step_key, step_number,
    step_value, steps_folder, steps_prefix,
};
pub use write::{entries, text_entry};

/// The version of stored values.
const VERSION: u64 = 1;
