//! Where a person is, kept so that they come back to it.

use crate::model::{ArticleId, ClaimId, ProjectId};
use serde::{Deserialize, Serialize};

/// Where a person is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The open project.
    pub project: Option<ProjectId>,
    /// The open article.
    pub article: Option<ArticleId>,
    /// The selected claim.
    pub claim: Option<ClaimId>,
    /// The first paragraph in view.
    pub paragraph: usize,
}
