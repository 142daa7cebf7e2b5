//! Sorting, and maps and sets that are sorted lists, held against those of
//! the standard library.

use crate::marked::Dice;
use std::collections::{BTreeMap, BTreeSet};
use whence::order::{SortedMap, SortedSet, sort, sort_by, sort_by_key};

fn numbers(count: usize, below: usize) -> Vec<usize> {
    let mut dice = Dice::new(count as u64);
    (0..count).map(|_| dice.below(below)).collect()
}

fn check_sorting(list: &[usize]) {
    let pairs: Vec<_> = list.iter().copied().zip(0_usize..).collect();
    let mut expected = pairs.clone();
    expected.sort_by_key(|p| p.0);
    let mut by_key = pairs.clone();
    sort_by_key(&mut by_key, |p| p.0);
    assert_eq!(by_key, expected, "by key: {list:?}");
    let mut by_comparison = pairs.clone();
    sort_by(&mut by_comparison, |a, b| a.0.cmp(&b.0));
    assert_eq!(by_comparison, expected, "by comparison: {list:?}");
    expected.sort_by(|a, b| b.cmp(a));
    by_comparison.clone_from(&pairs);
    sort_by(&mut by_comparison, |a, b| b.cmp(a));
    assert_eq!(by_comparison, expected, "backward: {list:?}");
    let mut plain = list.to_vec();
    sort(&mut plain);
    assert!(plain.is_sorted(), "plain: {list:?}");
}

#[test]
fn sorting_is_stable_and_complete() {
    for count in (0..70).chain([100, 1000, 4097]) {
        for below in [1, 2, 7, 1000] {
            check_sorting(&numbers(count, below));
        }
        let up: Vec<_> = (0..count).collect();
        check_sorting(&up);
        let down: Vec<_> = up.into_iter().rev().collect();
        check_sorting(&down);
    }
}

#[test]
fn a_map_holds_what_a_tree_holds() {
    let mut map = SortedMap::new();
    let mut tree = BTreeMap::new();
    for (n, key) in numbers(500, 60).into_iter().enumerate() {
        if n % 3 == 0 {
            assert_eq!(map.remove(&key), tree.remove(&key));
        } else if n % 3 == 1 {
            map.insert(key, n);
            tree.insert(key, n);
        } else {
            *map.get_or_insert_with(key, || 7) += 1;
            *tree.entry(key).or_insert(7) += 1;
        }
        assert!(map.iter().eq(&tree));
        assert_eq!(map.get(&key), tree.get(&key));
        assert_eq!(map.contains_key(&key), tree.contains_key(&key));
        assert_eq!(map.len(), tree.len());
    }
}

#[test]
fn a_set_holds_what_a_tree_holds() {
    let mut set: SortedSet<_> = numbers(50, 60).into_iter().collect();
    let mut tree: BTreeSet<_> = numbers(50, 60).into_iter().collect();
    for (n, item) in numbers(500, 60).into_iter().enumerate() {
        if n % 3 == 0 {
            set.remove(&item);
            tree.remove(&item);
        } else {
            assert_eq!(set.insert(item), tree.insert(item));
        }
        assert!(set.iter().eq(&tree));
        assert_eq!(set.contains(&item), tree.contains(&item));
    }
}
