//! CSV and TSV: a header row with the names of an article's fields, then one
//! article a row.

use super::Reading;
use super::rows::{Cell, Rows, is_field};
use crate::words::incoming as words;
use csv::{ReaderBuilder, StringRecord};

/// Reads a table. `is_tabbed`: its name says that tabs part the columns.
pub(super) fn read(
    name: &str,
    text: &str,
    is_tabbed: bool,
    rows: &mut Rows<'_>,
    reading: &mut Reading,
) {
    let (delimiter, text, lines_before) = delimiter(text, is_tabbed);
    let mut table = ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = table.records();
    let header = match records.next() {
        Some(Ok(header)) if header.iter().any(is_text) => header,
        _ => return reading.refuse(words::line_of(name, 1), words::NO_TEXT_COLUMN),
    };
    let columns = columns(&header);
    let mut has_rows = false;
    for record in records {
        let Ok(record) = record else { continue };
        has_rows = true;
        let line = record.position().map_or(0, csv::Position::line);
        let line = usize::try_from(line).unwrap_or(usize::MAX);
        let place = words::line_of(name, line.saturating_add(lines_before));
        if record.len() != header.len() {
            reading.refuse(place, words::columns(record.len(), header.len()));
            continue;
        }
        rows.take(&place, cells(&header, &columns, &record), reading);
    }
    if !has_rows {
        reading.refuse(name, words::NO_ROWS);
    }
}

fn is_text(name: &str) -> bool {
    name.trim().eq_ignore_ascii_case("text")
}

/// The columns that are read: of two with one name, the first counts. Found
/// once for all rows, because a header may have as many names as the file has
/// room for.
fn columns(header: &StringRecord) -> Vec<usize> {
    let mut named: Vec<_> = header.iter().zip(0..).collect();
    crate::order::sort(&mut named);
    named.dedup_by_key(|(name, _)| *name);
    let mut columns: Vec<usize> = named.into_iter().map(|(_, column)| column).collect();
    crate::order::sort(&mut columns);
    columns
}

/// Names with values.
fn cells<'a>(
    header: &'a StringRecord,
    columns: &'a [usize],
    record: &'a StringRecord,
) -> impl Iterator<Item = (String, Cell)> + 'a {
    let named = columns
        .iter()
        .filter_map(|&i| Some((header.get(i)?, record.get(i)?)));
    named.map(|(name, value)| (name.to_owned(), Cell::Words(value.to_owned())))
}

/// What parts the columns, the text without a line that says so, and how many
/// lines that was.
fn delimiter(text: &str, is_tabbed: bool) -> (u8, &str, usize) {
    // Spreadsheets write `sep=;` into the first line.
    if let Some(rest) = text.strip_prefix("sep=") {
        let (sign, rest) = rest.split_once('\n').unwrap_or((rest, ""));
        if let [sign] = sign.trim_end_matches('\r').as_bytes() {
            return (*sign, rest, 1);
        }
    }
    let header = text.lines().next().unwrap_or_default();
    let fields = |sign: u8| {
        let names = header.split(char::from(sign));
        names.filter(|n| is_field(n.trim_matches('"'))).count()
    };
    let usual = if is_tabbed { b'\t' } else { b',' };
    let best = [usual, b',', b';', b'\t'].into_iter().reduce(|best, sign| {
        if fields(sign) > fields(best) {
            sign
        } else {
            best
        }
    });
    (best.unwrap_or(usual), text, 0)
}
