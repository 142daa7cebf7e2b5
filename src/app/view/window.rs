//! A window on a long list: which of its rows are drawn. All rows are of one
//! height; those that are not drawn leave a gap of theirs.

use std::ops::Range;

/// Lists up to here are drawn whole: a search in the page finds everything.
pub const DRAWN_WHOLE: usize = 200;
/// Rows drawn beyond each edge of what is seen, so that a quick scroll meets
/// no gap and the next Tab finds its row.
const BEYOND: usize = 12;
/// Rows drawn while nothing is measured yet.
const AT_FIRST: usize = 24;

/// What is measured of a list on the screen, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measured {
    /// From the top of the list to the top of what is seen; negative where the
    /// list begins below it.
    pub above: f64,
    /// Height of what is seen.
    pub seen: f64,
    /// Height of a row.
    pub row: f64,
}

impl Measured {
    /// How many rows a page key goes: all that are seen, but one that stays in
    /// sight.
    pub fn page(self) -> usize {
        if self.row > 0.0 {
            whole((self.seen / self.row).floor()).saturating_sub(1)
        } else {
            0
        }
    }
}

/// The rows that are drawn of this many.
pub fn rows_drawn(total: usize, measured: Option<Measured>) -> Range<usize> {
    if total <= DRAWN_WHOLE {
        return 0..total;
    }
    let Some(measured) = measured.filter(|m| m.row > 0.0) else {
        return 0..AT_FIRST.min(total);
    };
    let first = whole(measured.above / measured.row).saturating_sub(BEYOND);
    let last = whole((measured.above + measured.seen) / measured.row);
    let last = last.saturating_add(BEYOND).min(total);
    first.min(last)..last
}

/// Gaps and rows in their order: the rows drawn, and one more that is kept
/// because it has the focus.
pub fn parts(total: usize, drawn: &Range<usize>, kept: Option<usize>) -> Vec<Part> {
    let kept = kept.filter(|row| *row < total && !drawn.contains(row));
    let mut stretches = vec![drawn.clone()];
    if let Some(row) = kept {
        let place = usize::from(row >= drawn.end);
        stretches.insert(place, row..row + 1);
    }
    let mut parts = Vec::new();
    let mut done = 0;
    for stretch in stretches {
        parts.extend(gap(done, stretch.start));
        done = stretch.end;
        parts.extend(stretch.map(Part::Row));
    }
    parts.extend(gap(done, total));
    parts
}

fn gap(from: usize, to: usize) -> Option<Part> {
    (from < to).then(|| Part::Gap {
        from,
        rows: to - from,
    })
}

/// A part of a list on the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The row of this number, from 0.
    Row(usize),
    /// Rows that are not drawn.
    Gap {
        /// The first of them.
        from: usize,
        /// How many there are.
        rows: usize,
    },
}

/// The row that a key goes to from a row; none for other keys. `page` is how
/// many rows are seen at once.
pub fn row_after(key: &str, from: usize, total: usize, page: usize) -> Option<usize> {
    let last = total.checked_sub(1)?;
    let to = match key {
        "ArrowDown" => from.saturating_add(1),
        "ArrowUp" => from.saturating_sub(1),
        "PageDown" => from.saturating_add(page.max(1)),
        "PageUp" => from.saturating_sub(page.max(1)),
        "Home" => 0,
        "End" => last,
        _ => return None,
    };
    Some(to.min(last))
}

/// How many whole rows; none where the number is negative.
fn whole(rows: f64) -> usize {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "`as` saturates at both ends and takes NaN for 0, as wanted here"
    )]
    let whole = rows.ceil() as usize;
    whole
}
