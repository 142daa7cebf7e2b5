//! From nodes to plain text: blocks parted by a blank line, `<br>` as a line
//! end, white space as HTML shows it.

use super::page::{Page, is_space};
use super::weights::is_block;

/// Text in the making.
#[derive(Debug, Default)]
pub(super) struct Prose {
    done: String,
    /// The block being written.
    block: String,
    /// Whether white space was met after the last letter of the block.
    is_space_due: bool,
    /// A heading that waits for something to stand below it, and its level.
    headings: Vec<(usize, String)>,
    /// Whether a time stands on a line of its own.
    has_time_lines: bool,
}

impl Prose {
    /// Of a live blog, where each post has its time on a line of its own.
    pub(super) fn of_live_blog() -> Self {
        Self {
            has_time_lines: true,
            ..Self::default()
        }
    }

    /// The text.
    pub(super) fn finished(mut self) -> String {
        self.end_block(None);
        self.done
    }

    /// Writes a subtree, without what `is_out` says.
    pub(super) fn write(&mut self, page: &Page, root: usize, is_out: impl Fn(usize) -> bool) {
        // What is open: where it ends, and what to do there.
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut at = root;
        let end = page.node(root).end;
        while at < end {
            while open.last().is_some_and(|&(end, _)| end <= at) {
                if let Some((_, i)) = open.pop() {
                    self.close(page, i);
                }
            }
            if is_out(at) {
                at = page.node(at).end;
                continue;
            }
            if page.name(at).is_empty() {
                self.text(page, at);
            } else {
                self.open(page, at);
                open.push((page.node(at).end, at));
            }
            at += 1;
        }
        while let Some((_, i)) = open.pop() {
            self.close(page, i);
        }
    }

    fn open(&mut self, page: &Page, at: usize) {
        match page.name(at) {
            "br" => {
                self.block.push('\n');
                self.is_space_due = false;
            }
            "q" => self.words("“"),
            name if self.is_own_line(name) => self.end_block(None),
            _ => {}
        }
    }

    fn is_own_line(&self, name: &str) -> bool {
        is_block(name) || (self.has_time_lines && name == "time")
    }

    fn close(&mut self, page: &Page, at: usize) {
        let name = page.name(at);
        match name {
            "q" => self.words("”"),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = name.as_bytes().last().map_or(6, |b| usize::from(b - b'0'));
                self.end_block(Some(level));
            }
            name if self.is_own_line(name) => self.end_block(None),
            _ => {}
        }
    }

    fn text(&mut self, page: &Page, at: usize) {
        let parent = page.node(at).parent;
        let is_pre = page
            .up(at)
            .skip(1)
            .take(6)
            .any(|i| matches!(page.name(i), "pre" | "listing" | "xmp" | "plaintext"));
        // What WebKit writes for a plain space that it copies.
        let is_copied_space = page.attr(parent, "class") == "Apple-converted-space";
        if is_pre {
            self.block.push_str(page.text(at));
        } else if is_copied_space {
            self.is_space_due = true;
        } else {
            self.words(page.text(at));
        }
    }

    fn words(&mut self, text: &str) {
        for c in text.chars() {
            if is_space(c) {
                self.is_space_due = true;
                continue;
            }
            let is_first = self.block.is_empty() || self.block.ends_with('\n');
            if self.is_space_due && !is_first {
                self.block.push(' ');
            }
            self.is_space_due = false;
            self.block.push(c);
        }
    }

    /// Ends the block, which is a heading of this level if one is given.
    /// Headings are written when something follows below them.
    fn end_block(&mut self, heading: Option<usize>) {
        self.is_space_due = false;
        let block = std::mem::take(&mut self.block);
        let block = block.trim_matches(is_space);
        if !block.contains(|c: char| !c.is_whitespace()) {
            return;
        }
        let block = few_line_ends(block);
        if let Some(level) = heading {
            self.headings.retain(|(above, _)| *above < level);
            self.headings.push((level, block));
            return;
        }
        for (_, heading) in std::mem::take(&mut self.headings) {
            self.end_with(&heading);
        }
        self.end_with(&block);
    }

    fn end_with(&mut self, block: &str) {
        if !self.done.is_empty() {
            self.done.push_str("\n\n");
        }
        self.done.push_str(block);
    }
}

/// At most one blank line in a row.
fn few_line_ends(block: &str) -> String {
    let mut out = String::with_capacity(block.len());
    let mut line_ends = 0;
    for c in block.chars() {
        line_ends = if c == '\n' { line_ends + 1 } else { 0 };
        if line_ends <= 2 {
            out.push(c);
        }
    }
    out
}
