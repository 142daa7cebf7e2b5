//! Which rows of a long list are drawn, and where a key leads.

use whence::app::view::window::{DRAWN_WHOLE, Measured, Part, parts, row_after, rows_drawn};

const ROW: f64 = 84.0;

fn measured(above: f64, seen: f64) -> Measured {
    Measured {
        above,
        seen,
        row: ROW,
    }
}

#[test]
fn a_short_list_is_drawn_whole() {
    for total in [0, 1, DRAWN_WHOLE] {
        assert_eq!(rows_drawn(total, Some(measured(5_000.0, 800.0))), 0..total);
    }
}

#[test]
fn of_a_long_list_what_is_seen_is_drawn_and_a_little_more() {
    assert_eq!(rows_drawn(1_000, None), 0..24);
    assert_eq!(rows_drawn(1_000, Some(measured(0.0, 840.0))), 0..22);
    assert_eq!(
        rows_drawn(1_000, Some(measured(100.0 * ROW, 840.0))),
        88..122
    );
    assert_eq!(
        rows_drawn(1_000, Some(measured(995.0 * ROW, 840.0))),
        983..1_000
    );
    // The list begins below what is seen, or lies above it.
    assert_eq!(rows_drawn(1_000, Some(measured(-5_000.0, 840.0))), 0..12);
    assert_eq!(
        rows_drawn(1_000, Some(measured(9_999.0 * ROW, 840.0))),
        1_000..1_000
    );
    // Nothing is laid out.
    let flat = Some(Measured {
        above: 0.0,
        seen: 0.0,
        row: 0.0,
    });
    assert_eq!(rows_drawn(1_000, flat), 0..24);
}

#[test]
fn a_page_is_what_is_seen_but_a_row() {
    let page = |seen, row| {
        Measured {
            above: 0.0,
            seen,
            row,
        }
        .page()
    };
    assert_eq!(page(840.0, ROW), 9);
    assert_eq!(page(800.0, ROW), 8);
    assert_eq!(page(50.0, ROW), 0);
    assert_eq!(page(800.0, 0.0), 0);
}

/// Rows and gaps make up the whole list, in its order, whatever is kept.
#[test]
fn gaps_are_as_high_as_what_they_stand_for() {
    let total = 1_000;
    for drawn in [0..24, 88..122, 983..1_000, 1_000..1_000] {
        for kept in [None, Some(0), Some(90), Some(500), Some(999), Some(7_000)] {
            let mut next = 0;
            for part in parts(total, &drawn, kept) {
                let (from, rows) = match part {
                    Part::Row(row) => (row, 1),
                    Part::Gap { from, rows } => (from, rows),
                };
                assert_eq!(from, next, "{drawn:?} {kept:?}");
                assert!(rows > 0);
                next += rows;
            }
            assert_eq!(next, total, "{drawn:?} {kept:?}");
            let is_drawn = |row| parts(total, &drawn, kept).contains(&Part::Row(row));
            assert!(drawn.clone().all(is_drawn));
            assert!(kept.is_none_or(|row| row >= total || is_drawn(row)));
        }
    }
    assert_eq!(parts(0, &(0..0), None), []);
}

#[track_caller]
fn check_key(key: &str, from: usize, to: Option<usize>) {
    assert_eq!(row_after(key, from, 1_000, 10), to, "{key} from {from}");
}

#[test]
fn keys_lead_through_all_rows() {
    check_key("ArrowDown", 0, Some(1));
    check_key("ArrowDown", 999, Some(999));
    check_key("ArrowUp", 0, Some(0));
    check_key("PageDown", 5, Some(15));
    check_key("PageDown", 995, Some(999));
    check_key("PageUp", 5, Some(0));
    check_key("Home", 700, Some(0));
    check_key("End", 0, Some(999));
    check_key("x", 0, None);
    assert_eq!(row_after("End", 0, 0, 10), None);
    assert_eq!(row_after("PageDown", 0, 5, 0), Some(1));
}
