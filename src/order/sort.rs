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

/// The indices below `len` in the order of what they stand for. Sorted runs
/// are merged to runs of twice the length: slower than the sort of the
/// standard library, and a tenth of its size.
fn in_order(len: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut order: Vec<usize> = (0..len).collect();
    let mut merged = order.clone();
    let mut width = 1;
    while width < len {
        for start in (0..len).step_by(2 * width) {
            let middle = len.min(start + width);
            let end = len.min(middle + width);
            let (mut left, mut right) = (start, middle);
            for place in &mut merged[start..end] {
                let is_left =
                    left < middle && (right == end || compare(order[left], order[right]).is_le());
                let next = if is_left { &mut left } else { &mut right };
                *place = order[*next];
                *next += 1;
            }
        }
        std::mem::swap(&mut order, &mut merged);
        width *= 2;
    }
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
