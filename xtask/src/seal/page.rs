//! `index.html` as trunk leaves it, made to start by `boot.js` and to run under
//! the policy: no script, style or handler stands in it any more.

use anyhow::{Context, Result, bail};

use crate::policy::POLICY;

/// A file that the page names, with its hash.
pub(super) struct Sealed<'a> {
    pub(super) name: &'a str,
    pub(super) integrity: &'a str,
}

/// What the page loads.
pub(super) struct Parts<'a> {
    pub(super) sheet: Sealed<'a>,
    pub(super) page: Sealed<'a>,
    pub(super) boot: Sealed<'a>,
}

/// Links that the page does without.
const LATER: [&str; 3] = ["rel=modulepreload", "rel=preload", "rel=manifest"];

/// Rewrites the page.
pub(super) fn seal(html: &str, parts: &Parts<'_>) -> Result<String> {
    let mut sealed = String::new();
    let mut rest = html;
    let mut found = Found::default();
    while let Some((before, tag, after)) = next_tag(rest) {
        sealed.push_str(before);
        rest = after;
        if is(tag, "script") {
            // trunk's own start; boot.js stands in for it.
            rest = after
                .split_once("</script>")
                .context("a script of index.html has no end")?
                .1;
        } else if is(tag, "link") && LATER.iter().any(|rel| has(tag, rel)) {
            // boot.js asks for it, by its hash or once the page has rested.
        } else if is(tag, "link") && has(tag, "rel=stylesheet") {
            found.sheet = true;
            sealed.push_str(&sheet(&parts.sheet));
        } else if is(tag, "meta") && has(tag, "charset=") {
            found.charset = true;
            sealed.push_str(tag);
            sealed.push_str(&policy());
        } else if is(tag, "/head") {
            found.head = true;
            sealed.push_str(&script(&parts.page));
            sealed.push_str(&script(&parts.boot));
            sealed.push_str(tag);
        } else {
            sealed.push_str(tag);
        }
    }
    sealed.push_str(rest);
    if !found.all() {
        bail!("index.html lacks its charset, its sheet or the end of its head");
    }
    let inline = inline_in(&sealed);
    if !inline.is_empty() {
        bail!(
            "the policy forbids what stands in index.html: {}",
            inline.join(", ")
        );
    }
    Ok(sealed)
}

/// What every page has, so that nothing is left out in silence.
#[derive(Default)]
struct Found {
    charset: bool,
    sheet: bool,
    head: bool,
}

impl Found {
    fn all(&self) -> bool {
        self.charset && self.sheet && self.head
    }
}

fn policy() -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">")
}

fn sheet(sheet: &Sealed<'_>) -> String {
    let Sealed { name, integrity } = sheet;
    format!("<link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">")
}

fn script(script: &Sealed<'_>) -> String {
    let Sealed { name, integrity } = script;
    format!("<script type=\"module\" src=\"./{name}\" integrity=\"{integrity}\"></script>")
}

/// Scripts, styles and handlers that stand in a page instead of in files.
pub(super) fn inline_in(html: &str) -> Vec<String> {
    let mut inline = Vec::new();
    let mut rest = html;
    while let Some((_, tag, after)) = next_tag(rest) {
        rest = after;
        let is_script = is(tag, "script") && !has(tag, "src=");
        let is_script_address = tag.to_ascii_lowercase().contains("javascript:");
        if is_script || is(tag, "style") || is_script_address || attributes(tag).any(is_forbidden) {
            inline.push(tag.to_owned());
        }
    }
    inline
}

fn is_forbidden(attribute: &str) -> bool {
    let name = attribute.split('=').next().unwrap_or_default();
    let name = name.to_ascii_lowercase();
    name == "style" || name == "srcdoc" || name.starts_with("on")
}

/// What stands before the next tag, the tag, and what comes after it.
fn next_tag(html: &str) -> Option<(&str, &str, &str)> {
    let start = html.find('<')?;
    let (before, from) = html.split_at(start);
    let mut quote = None;
    for (at, letter) in from.char_indices() {
        match (quote, letter) {
            (None, '>') => {
                let (tag, after) = from.split_at(at + 1);
                return Some((before, tag, after));
            }
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

fn is(tag: &str, name: &str) -> bool {
    let inside = tag.trim_matches(['<', '>']);
    let word = inside.split_whitespace().next().unwrap_or_default();
    word.eq_ignore_ascii_case(name)
}

/// Whether an attribute begins like this; quotes do not count.
fn has(tag: &str, attribute: &str) -> bool {
    attributes(tag).any(|one| one.replace(['"', '\''], "").starts_with(attribute))
}

/// The attributes of a tag, each as it is written; a value in quotes is whole.
fn attributes(tag: &str) -> impl Iterator<Item = &str> {
    let inside = tag.trim_start_matches('<').trim_end_matches(['>', '/']);
    let mut quote = None;
    let words = inside.split(move |letter: char| {
        match (quote, letter) {
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
        quote.is_none() && letter.is_whitespace()
    });
    words.skip(1).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Whence</title>\
        <link href=./icon.svg rel=icon type=image/svg+xml><link href=./a.webmanifest rel=manifest><link href=./a.css rel=stylesheet>\
        <script type=module>import init from './a.js'; if (1 > 0) init();</script>\
        <link crossorigin href=./a.js rel=modulepreload><link as=fetch href=./a.wasm rel=preload>\
        </head><body><p id=loading>Loading…</p></body></html>";

    fn parts<'a>() -> Parts<'a> {
        let sealed = |name, integrity| Sealed { name, integrity };
        Parts {
            sheet: sealed("a.css", "sha384-S"),
            page: sealed("a.js", "sha384-P"),
            boot: sealed("boot-1.js", "sha384-B"),
        }
    }

    #[test]
    fn the_page_starts_by_its_boot_and_under_its_policy() {
        let sealed = seal(PAGE, &parts()).expect("a page");
        let expected = format!(
            "<!doctype html><html lang=en><meta charset=utf-8>{}<title>Whence</title>\
            <link href=./icon.svg rel=icon type=image/svg+xml>\
            <link rel=\"stylesheet\" href=\"./a.css\" integrity=\"sha384-S\">\
            <script type=\"module\" src=\"./a.js\" integrity=\"sha384-P\"></script>\
            <script type=\"module\" src=\"./boot-1.js\" integrity=\"sha384-B\"></script>\
            </head><body><p id=loading>Loading…</p></body></html>",
            policy()
        );
        assert_eq!(sealed, expected);
    }

    #[track_caller]
    fn check_refused(old: &str, new: &str, words: &str) {
        let error = seal(&PAGE.replace(old, new), &parts())
            .expect_err("refused")
            .to_string();
        assert!(error.contains(words), "{error}");
    }

    #[test]
    fn a_page_that_cannot_be_sealed_is_refused() {
        check_refused("<meta charset=utf-8>", "", "lacks its charset, its sheet");
        check_refused(
            "rel=stylesheet",
            "rel=style",
            "lacks its charset, its sheet",
        );
        check_refused("</script>", "", "has no end");
        check_refused("<p id", "<p style=\"color: red\" id", "forbids");
    }

    #[track_caller]
    fn check_inline(html: &str, expected: &[&str]) {
        assert_eq!(inline_in(html), expected);
    }

    #[test]
    fn what_stands_in_the_page_is_found() {
        check_inline("<script src=./a.js></script><p class=style>on=</p>", &[]);
        check_inline("<a title=\"a > b\" href=\"?on\">x</a>", &[]);
        check_inline("<script>run()</script>", &["<script>"]);
        check_inline("<STYLE>p{}</STYLE>", &["<STYLE>"]);
        check_inline("<p style='x'>", &["<p style='x'>"]);
        check_inline(
            "<img alt=\"\" OnError=run()>",
            &["<img alt=\"\" OnError=run()>"],
        );
        check_inline("<a href=JavaScript:run()>", &["<a href=JavaScript:run()>"]);
        check_inline("<iframe srcdoc=x>", &["<iframe srcdoc=x>"]);
    }
}
