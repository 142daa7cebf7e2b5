//! A stable sort that is compiled once.

use std::cmp::Ordering;

/// Sorts a list; items that are equal keep their order.
pub fn sort<T: Ord>(list: &mut [T]) {
    sort_by(list, T::cmp);
}

/// Sorts a list by a key, computed once for each item.
pub fn sort_by_key<T, K: Ord>(list: &mut [T], key: impl FnMut(&T) -> K) {
    let keys: Vec<K> = list.iter().map(key).collect();
    let sources = in_order(keys.len(), &|a, b| keys[a].cmp(&keys[b]));
    arrange(sources, &mut |a, b| list.swap(a, b));
}

/// Sorts a list by a comparison.
pub fn sort_by<T>(list: &mut [T], compare: impl Fn(&T, &T) -> Ordering) {
    let sources = in_order(list.len(), &|a, b| compare(&list[a], &list[b]));
    arrange(sources, &mut |a, b| list.swap(a, b));
}

/// The indices below `len` in the order of what they stand for.
fn in_order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    order.sort_by(|a, b| compare(*a, *b));
    order
}

/// Moves every item to its place: to `i` goes what is at `sources[i]`. Walks
/// round each cycle of places once, so it takes as many swaps as items.
fn arrange(mut sources: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..sources.len() {
        let mut at = start;
        loop {
            let from = std::mem::replace(&mut sources[at], at);
            if from == start {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}
