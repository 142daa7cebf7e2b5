//! Whence keeps who says so: claims in articles, the chain of sources behind
//! each, and how confident a reader is. The rooms, in reading order:
