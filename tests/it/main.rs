//! Native tests of the core, in one binary.

mod format;
