//! Local storage: nothing lost, nothing past the cap, nothing thrown.

use crate::page::{Replaced, js};
use wasm_bindgen_test::wasm_bindgen_test;
use whence::web::platform::StoreError;
use whence::web::platform::local::{self, Local, MAX_UNITS};
use whence::web::platform::prefs;

fn open_empty() -> Local {
    js("localStorage.clear()");
    Local::open().unwrap()
}

fn sorted(mut entries: Vec<(String, String)>) -> Vec<(String, String)> {
    entries.sort();
    entries
}

#[wasm_bindgen_test]
fn a_value_comes_back_to_the_letter() {
    let local = open_empty();
    let values = [
        "",
        "{}",
        "½ \u{a0}👩‍👩‍👧‍👦 e\u{301}",
        "قال الوزير",
        "\u{0}\u{202e}",
        "\u{fffd}",
        "\"quoted\"\n",
    ];
    for (number, value) in values.iter().enumerate() {
        local.put(&format!("whence/t/{number}"), value).unwrap();
    }
    let contents = local.entries("whence/t/").unwrap();
    let found: Vec<String> = sorted(contents.entries)
        .into_iter()
        .map(|it| it.1)
        .collect();
    assert_eq!(found, values);
    assert_eq!(contents.unreadable, []);
}

#[wasm_bindgen_test]
fn a_prefix_takes_its_own_keys_only() {
    let local = open_empty();
    js("localStorage.setItem('whence', 'x'); localStorage.setItem('other/whence/t/a', 'x')");
    for key in ["whence/t/a", "whence/t/a/b", "whence/ta", "whence/u/a"] {
        local.put(key, key).unwrap();
    }
    let keys = |prefix| {
        let entries = sorted(local.entries(prefix).unwrap().entries).into_iter();
        entries.map(|(key, _)| key).collect::<Vec<_>>()
    };
    assert_eq!(keys("whence/t/"), ["whence/t/a", "whence/t/a/b"]);
    local.remove_prefix("whence/t/").unwrap();
    assert_eq!(keys("whence/t"), ["whence/ta"]);
    assert_eq!(keys("whence/u/"), ["whence/u/a"]);
    local.remove("whence/u/a").unwrap();
    local.remove("whence/u/a").unwrap();
    assert_eq!(keys("whence/u/"), [""; 0]);
}

#[wasm_bindgen_test]
fn a_lone_surrogate_is_reported_and_stays() {
    let local = open_empty();
    js(r"localStorage.setItem('whence/t/lone', 'a\ud800b')");
    let contents = local.entries("whence/t/").unwrap();
    assert_eq!(contents.entries, []);
    let [found] = &contents.unreadable[..] else {
        panic!("{contents:?}");
    };
    assert_eq!(found.key, "whence/t/lone");
    assert_eq!(found.json, r#""a\ud800b""#);
    assert!(js(r"localStorage.getItem('whence/t/lone') === 'a\ud800b'").is_truthy());
}

#[wasm_bindgen_test]
fn work_stops_at_the_cap_and_settings_do_not() {
    let local = open_empty();
    let part = "½".repeat(100_000);
    let taken = (0..60).find(|number| local.put(&format!("whence/t/{number}"), &part).is_err());
    assert_eq!(taken, Some(39));
    assert!(local.used_units().unwrap() <= MAX_UNITS);
    assert_eq!(local.put("whence/t/39", &part), Err(StoreError::Full));
    // The browser itself would still take it.
    assert_eq!(local.put("whence/set/long", &part), Ok(()));
    assert_eq!(prefs::set("theme", &"dark"), Ok(()));
    // Shorter than before is no growth; room that is given back is room.
    assert_eq!(local.put("whence/t/0", "short"), Ok(()));
    assert_eq!(local.put("whence/t/39", &part[..1000]), Ok(()));
    js("localStorage.clear()");
}

#[wasm_bindgen_test]
fn the_browsers_own_quota_is_a_value() {
    let local = open_empty();
    local.put("whence/set/long", "kept").unwrap();
    let too_long = "x".repeat(5_300_000);
    assert_eq!(
        local.put("whence/set/long", &too_long),
        Err(StoreError::Full)
    );
    assert_eq!(prefs::set("long", &too_long), Err(StoreError::Full));
    let kept = local.entries("whence/set/long").unwrap().entries;
    assert_eq!(kept, [("whence/set/long".into(), "kept".into())]);
    // A full store still opens: what it holds can be read.
    js("localStorage.clear(); localStorage.setItem('whence/t/all', 'x'.repeat(5242880 - 12))");
    let full = Local::open().unwrap();
    assert_eq!(full.put("whence/set/a", "b"), Err(StoreError::Full));
    assert_eq!(full.entries("whence/t/").unwrap().entries.len(), 1);
    js("localStorage.clear()");
}

#[wasm_bindgen_test]
fn the_count_follows_every_change() {
    let local = open_empty();
    local.put("whence/t/a", "👍👍").unwrap();
    local.put("whence/t/a", "👍").unwrap();
    local.put("whence/t/b", "words").unwrap();
    local.put("whence/t/c", "").unwrap();
    local.remove("whence/t/b").unwrap();
    local.remove("whence/t/never").unwrap();
    assert_eq!(local.used_units(), Local::open().unwrap().used_units());
}

#[wasm_bindgen_test]
fn denied_storage_is_a_value() {
    {
        let _denied = Replaced::denied("window", "localStorage");
        assert!(matches!(local::reach(), Err(StoreError::Denied(_))));
        assert!(matches!(Local::open(), Err(StoreError::Denied(_))));
        assert_eq!(prefs::get::<String>("theme"), None);
        let refusal = prefs::set("theme", &"dark").unwrap_err();
        assert_eq!(
            refusal.to_string(),
            "This browser does not let the page keep data (SecurityError: the test denies it)."
        );
    }
    assert_eq!(local::reach(), Ok(()));
}

#[wasm_bindgen_test]
fn a_setting_that_cannot_be_read_is_left_alone() {
    let _local = open_empty();
    prefs::set("place", &(3, "here")).unwrap();
    assert_eq!(prefs::get("place"), Some((3, "here".to_owned())));
    assert_eq!(prefs::get::<String>("place"), None);
    js("localStorage.setItem('whence/set/place', '{broken')");
    assert_eq!(prefs::get::<(u32, String)>("place"), None);
    assert!(prefs::is_kept("place") && !prefs::is_kept("never"));
    assert!(js("localStorage.getItem('whence/set/place') === '{broken'").is_truthy());
}
