//! Ids: no two pages share a replica, and those given back are taken up again.

use crate::page::{Replaced, js};
use std::collections::BTreeSet;
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::{clock, ids, replica};

/// Locks are held until the page goes, so one test takes all the slots.
#[wasm_bindgen_test]
async fn no_two_pages_share_a_replica() {
    js("localStorage.clear()");
    js("localStorage.setItem('whence/set/replica/2', '\"0000000000ab\"')");
    js("localStorage.setItem('whence/set/replica/3', 'broken')");
    js("localStorage.setItem('whence/set/replica/4', '\"0000000000000\"')");
    let mut claimed = Vec::new();
    for _ in 0..4 {
        claimed.push(replica::claim().await);
    }
    let different: BTreeSet<u64> = claimed.iter().copied().collect();
    assert_eq!(different.len(), 4, "{claimed:?}");
    assert!(different.iter().all(|id| (1..1 << 48).contains(id)));
    // Slots 0, 1, 2 (kept from before) and, past two broken ones, 5.
    assert_eq!(claimed[2], 0xab);
    for (slot, id) in [(0, claimed[0]), (1, claimed[1]), (5, claimed[3])] {
        let kept = js(&format!(
            "localStorage.getItem('whence/set/replica/{slot}')"
        ));
        assert_eq!(kept.as_string(), Some(format!("\"{id:012x}\"")));
    }
    assert!(js("localStorage.getItem('whence/set/replica/3') === 'broken'").is_truthy());

    let without_locks = {
        let _missing = Replaced::missing("navigator", "locks");
        replica::claim().await
    };
    let without_storage = {
        let _denied = Replaced::denied("window", "localStorage");
        replica::claim().await
    };
    assert!(!different.contains(&without_locks) && without_locks != 0);
    assert!(!different.contains(&without_storage) && without_storage != 0);
}

#[wasm_bindgen_test]
fn ids_differ() {
    let many: BTreeSet<_> = (0..1000).map(|_| ids::uuid()).collect();
    assert_eq!(many.len(), 1000);
    assert!(many.iter().all(|id| id.get_version_num() == 4));
    let _missing = Replaced::missing("window", "crypto");
    assert_ne!(ids::uuid(), ids::uuid());
}

#[wasm_bindgen_test]
async fn a_timer_calls_once_and_a_dropped_one_never() {
    use std::{cell::Cell, rc::Rc};
    let calls = Rc::new(Cell::new(0));
    let count = |by: i32| {
        let calls = Rc::clone(&calls);
        move || calls.set(calls.get() + by)
    };
    let before_ms = clock::now_ms();
    let _kept = clock::after(5, count(1));
    clock::after(5, count(10)).forget();
    drop(clock::after(5, count(100)));
    crate::page::pause(50).await;
    assert_eq!(calls.get(), 11);
    assert!((40..5000).contains(&(clock::now_ms() - before_ms)));
}
