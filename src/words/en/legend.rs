//! How a mark reads.

pub(crate) const COLOUR: &str = "Colour: the source’s role";
pub(crate) const LINE: &str = "Line: your confidence";

pub(crate) const PARTY: &str = "party to the event";
pub(crate) const ALLY: &str = "ally of a party";
pub(crate) const INDEPENDENT: &str = "independent";
pub(crate) const UNKNOWN: &str = "role not known";
pub(crate) const OWN_VOICE: &str = "the article itself";
pub(crate) const NO_SOURCE: &str = "no source yet";

pub(crate) const VERY_HIGH: &str = "5 very high";
pub(crate) const HIGH: &str = "4 high";
pub(crate) const MEDIUM: &str = "3 medium";
pub(crate) const LOW: &str = "2 low";
pub(crate) const VERY_LOW: &str = "1 very low";
pub(crate) const NOT_JUDGED: &str = "0 cannot be judged, or not set";
