//! What of a page is no part of its article: by element, by role, by the words
//! in its class and id.

use super::page::Page;

/// Elements that hold no words of an article, whatever is in them.
const NEVER: &[&str] = &[
    "head",
    "title",
    "label",
    "script",
    "style",
    "svg",
    "math",
    "template",
    "iframe",
    "frameset",
    "object",
    "embed",
    "applet",
    "noscript",
    "noframes",
    "canvas",
    "audio",
    "video",
    "map",
    "select",
    "textarea",
    "button",
    "datalist",
    "progress",
    "meter",
    "amp-ad",
    "amp-analytics",
    "amp-auto-ads",
    "amp-consent",
    "amp-embed",
    "amp-iframe",
    "amp-lightbox",
    "amp-sidebar",
    "amp-social-share",
    "amp-sticky-ad",
    "amp-user-notification",
];

/// Elements around an article rather than in it.
const AROUND: &[&str] = &["nav", "aside", "footer", "form", "dialog", "menu"];

const ROLES: &[&str] = &[
    "alert",
    "alertdialog",
    "banner",
    "complementary",
    "contentinfo",
    "dialog",
    "menu",
    "menubar",
    "navigation",
    "search",
    "toolbar",
];

/// Words in a class or id that say what a part of a page is.
const WORDS: &[&str] = &[
    "ad",
    "ads",
    "adslot",
    "banner",
    "didomi",
    "dfp",
    "donate",
    "donation",
    "feedback",
    "footer",
    "gdpr",
    "login",
    "masthead",
    "menu",
    "modal",
    "mostread",
    "nav",
    "navbar",
    "navigation",
    "onetrust",
    "outbrain",
    "pager",
    "pagination",
    "paywall",
    "popular",
    "popup",
    "print",
    "rail",
    "readmore",
    "register",
    "share",
    "sharebar",
    "shares",
    "sharetools",
    "sharing",
    "regwall",
    "signin",
    "signup",
    "skip",
    "slideshow",
    "taboola",
    "taglist",
    "tags",
    "teaser",
    "teasers",
    "toolbar",
    "trending",
    "widget",
];

/// Beginnings of such words: `relatedposts`, `advertisement`.
const STEMS: &[&str] = &[
    "comment",
    "disqus",
    "respond",
    "addthis",
    "adsby",
    "advert",
    "breadcrumb",
    "carousel",
    "consent",
    "cookie",
    "galler",
    "newsletter",
    "promo",
    "recirc",
    "recommend",
    "related",
    "sidebar",
    "social",
    "sponsor",
    "subscri",
];

/// Words of short lines around a headline: who wrote it, and when.
const SHORT: &[&str] = &[
    "author",
    "authors",
    "byline",
    "bylines",
    "dateline",
    "kicker",
    "eyebrow",
    "meta",
    "metadata",
    "pubdate",
    "published",
    "timestamp",
    "postmetadata",
    "vcard",
];

/// Classes of what only a screen reader is told.
const UNSEEN: &[&str] = &[
    "sr-only",
    "screen-reader-text",
    "visually-hidden",
    "visuallyhidden",
    "u-hidden",
];

/// Most letters that a line around a headline has.
const SHORT_LETTERS: usize = 200;

/// Why a node may be no part of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// It is not.
    Certain,
    /// It is not, unless it holds the article.
    Probable,
    /// It is a line around the headline: who wrote it, and when.
    Line,
}

/// What speaks against a node, with how many letters of text it holds.
pub(super) fn doubt(page: &Page, at: usize, letters: usize) -> Option<Doubt> {
    let name = page.name(at);
    if NEVER.contains(&name) {
        return Some(Doubt::Certain);
    }
    if matches!(name, "" | "html" | "body" | "main") {
        return None;
    }
    if is_hidden(page, at) || (AROUND.contains(&name) && !is_signature(page, at)) {
        return Some(Doubt::Probable);
    }
    if ROLES.contains(&page.attr(at, "role")) {
        return Some(Doubt::Probable);
    }
    let classes = page.attr(at, "class").split_ascii_whitespace();
    if classes.clone().any(|class| UNSEEN.contains(&class)) {
        return Some(Doubt::Certain);
    }
    let is_builder = classes.clone().any(|class| class.starts_with("elementor"));
    let mut found = None;
    for_each_word(page, at, |word| {
        if is_clutter(word) && !is_builder {
            found = Some(Doubt::Probable);
        } else if found.is_none() && letters <= SHORT_LETTERS && SHORT.contains(&word) {
            found = Some(Doubt::Line);
        }
    });
    let props = page.attr(at, "itemprop");
    let is_author = page.attr(at, "rel") == "author" || matches!(props, "author" | "datePublished");
    if found.is_none() && is_author && letters <= SHORT_LETTERS && !is_in_prose(page, at) {
        found = Some(Doubt::Line);
    }
    found
}

/// Calls with each word of class and id, in small letters: `storyBody-2`
/// holds "story" and "body".
pub(super) fn for_each_word(page: &Page, at: usize, mut seen: impl FnMut(&str)) {
    let mut word = String::new();
    // A long id is made from the words of a heading.
    let id = page.attr(at, "id");
    let is_slug = id.split(['-', '_']).count() > 2 || is_heading(page.name(at));
    for names in [page.attr(at, "class"), if is_slug { "" } else { id }] {
        let mut was_small = false;
        for c in names.chars() {
            if (!c.is_ascii_alphabetic() || (c.is_ascii_uppercase() && was_small))
                && !word.is_empty()
            {
                seen(&word);
                word.clear();
            }
            if c.is_ascii_alphabetic() {
                word.push(c.to_ascii_lowercase());
            }
            was_small = c.is_ascii_lowercase();
        }
        if !word.is_empty() {
            seen(&word);
            word.clear();
        }
    }
}

/// Whether it is `h1` to `h6`.
pub(super) fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

fn is_clutter(word: &str) -> bool {
    WORDS.contains(&word) || STEMS.iter().any(|stem| word.starts_with(stem))
}

/// Whether a link or a span lies within a sentence, rather than on its own.
fn is_in_prose(page: &Page, at: usize) -> bool {
    page.up(at).skip(1).take(4).any(|i| page.name(i) == "p")
}

/// A footer of a quotation says who is quoted.
fn is_signature(page: &Page, at: usize) -> bool {
    page.name(at) == "footer" && page.up(at).any(|i| page.name(i) == "blockquote")
}

fn is_hidden(page: &Page, at: usize) -> bool {
    let style = page.attr(at, "style");
    let is_styled_away = !style.is_empty() && {
        let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
        let style = style.to_ascii_lowercase();
        style.contains("display:none") || style.contains("visibility:hidden")
    };
    is_styled_away || page.has_attr(at, "hidden") || page.attr(at, "aria-hidden") == "true"
}
