//! Headline, outlet, makers, date and language of a page: from what it says
//! to machines, to social networks, and to its readers, in this order.

use super::json_ld::{self, Described};
use super::page::Page;
use crate::text::lower;

/// What parts a headline from the outlet in `<title>`.
const PARTINGS: &[&str] = &[
    " | ", " - ", " – ", " — ", " · ", " • ", " » ", " :: ", " // ", " ‹ ", " « ",
];

/// Those of them that are rarely part of a headline.
const PLAIN_PARTINGS: &[&str] = &[" | ", " · ", " • ", " » ", " :: ", " // "];

/// What a page says of itself.
pub(super) struct Metadata {
    pub(super) described: Described,
    /// `ltr`, `rtl` or nothing.
    pub(super) direction: String,
}

/// Reads all that a page says of its article. `root` is the node that holds
/// its text.
pub(super) fn metadata(page: &Page, html: &str, root: usize) -> Metadata {
    let mut said = json_ld::described(page);
    let meta = Meta::of(page);
    fill(&mut said.outlet, || {
        meta.first(&[
            "og:site_name",
            "application-name",
            "al:ios:app_name",
            "dc.publisher",
        ])
    });
    if is_web_address(&said.outlet) {
        let host = said.outlet.split('/').nth(2).unwrap_or_default();
        said.outlet = String::from(host.trim_start_matches("www."));
    }
    let headings: Vec<_> = page.elements(&["h1"]).map(|i| page.line(i)).collect();
    title(&mut said, page, &meta, &headings);
    fill(&mut said.byline, || byline(page, &meta));
    said.byline = without_by(&said.byline);
    if lower(&said.byline) == lower(&said.outlet) {
        said.byline.clear();
    }
    fill(&mut said.published, || published(page, &meta, root));
    if !is_web_address(&said.url) {
        said.url.clear();
    }
    fill(&mut said.url, || address(page, &meta, html));
    said.language = language(page, &meta, root, &said.language);
    Metadata {
        described: said,
        direction: near(page, root, &["dir"]).to_ascii_lowercase(),
    }
}

/// Whether it leads to the web, and nowhere else.
pub(in crate::incoming) fn is_web_address(url: &str) -> bool {
    let start = url.get(..8).unwrap_or(url).to_ascii_lowercase();
    (start.starts_with("https://") || start.starts_with("http://"))
        && !url.contains(char::is_whitespace)
}

fn fill(field: &mut String, with: impl FnOnce() -> String) {
    if field.trim().is_empty() {
        *field = with();
    }
}

/// The `<meta>` elements: names in small letters, with what they say.
struct Meta(Vec<(String, String)>);

impl Meta {
    fn of(page: &Page) -> Self {
        let mut found = Vec::new();
        for at in page.elements(&["meta"]) {
            let content = page.attr(at, "content");
            for key in ["property", "name", "itemprop", "http-equiv"] {
                let name = page.attr(at, key);
                if !name.is_empty() && !content.is_empty() {
                    found.push((name.to_ascii_lowercase(), content.to_owned()));
                }
            }
        }
        Self(found)
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        let ours = self.0.iter().filter(move |(key, _)| key == name);
        ours.map(|(_, content)| content.as_str())
    }

    /// What the first of these names says that says anything.
    fn first(&self, names: &[&str]) -> String {
        let mut said = names.iter().filter_map(|name| self.all(name).next());
        said.next().unwrap_or_default().to_owned()
    }
}

fn title(said: &mut Described, page: &Page, meta: &Meta, headings: &[String]) {
    fill(&mut said.title, || {
        meta.first(&["og:title", "twitter:title", "dc.title", "parsely-title"])
    });
    let in_head = page
        .elements(&["title"])
        .map(|i| page.line(i))
        .next()
        .unwrap_or_default();
    if said.outlet.is_empty() {
        said.outlet = outlet_in(&in_head, headings);
    }
    fill(&mut said.title, || {
        let start = lower(&in_head);
        let mut ours = headings.iter().filter(|h| !h.is_empty());
        let ours = ours.find(|h| in_head.is_empty() || start.starts_with(&lower(h)));
        ours.cloned().unwrap_or(in_head)
    });
    said.title = without_outlet(&said.title, &said.outlet, headings);
}

/// The outlet that a `<title>` ends with, where that is plain.
fn outlet_in(title: &str, headings: &[String]) -> String {
    for parting in PARTINGS {
        let Some((before, outlet)) = title.rsplit_once(parting) else {
            continue;
        };
        let is_headline = headings.iter().any(|h| {
            let start = lower(before);
            !h.is_empty()
                && (start == lower(h) || start.starts_with(&format!("{}{parting}", lower(h))))
        });
        let is_short = outlet.split_whitespace().count() <= 4;
        if is_short && (is_headline || PLAIN_PARTINGS.contains(parting)) {
            return outlet.trim().to_owned();
        }
    }
    String::new()
}

/// A headline without the outlet behind it: by its name, or because the page
/// shows the headline alone.
fn without_outlet(title: &str, outlet: &str, headings: &[String]) -> String {
    for parting in PARTINGS {
        if let Some((before, last)) = title.rsplit_once(parting) {
            let is_outlet = !outlet.is_empty() && lower(last.trim()) == lower(outlet);
            if is_outlet || headings.iter().any(|h| lower(h) == lower(before.trim())) {
                return before.trim().to_owned();
            }
        }
    }
    title.trim().to_owned()
}

fn byline(page: &Page, meta: &Meta) -> String {
    for name in [
        "author",
        "article:author",
        "byl",
        "dc.creator",
        "parsely-author",
        "sailthru.author",
    ] {
        let names: Vec<_> = meta.all(name).filter(|n| !n.contains("://")).collect();
        if !names.is_empty() {
            return names.join(", ");
        }
    }
    // Below the headline; an article's own, not that of one it leads to.
    let start = page.elements(&["h1"]).next().unwrap_or(0);
    let is_marked =
        |at: usize| page.attr(at, "rel") == "author" || page.attr(at, "itemprop") == "author";
    let is_classed = |at: usize| {
        let mut classes = page.attr(at, "class").split_ascii_whitespace();
        classes.any(|c| matches!(c, "byline" | "author-name" | "article-author" | "c-byline"))
    };
    let elements = || (start..page.len()).filter(|&at| !page.name(at).is_empty());
    let found = elements()
        .find(|&at| is_marked(at))
        .or_else(|| elements().find(|&at| is_classed(at)));
    let line = found.map(|at| page.line(at)).unwrap_or_default();
    let is_name = line.chars().count() <= 100 && !line.contains(|c: char| c.is_ascii_digit());
    if is_name { line } else { String::new() }
}

/// A byline without the word that begins it.
fn without_by(line: &str) -> String {
    let line = line.trim();
    for by in ["by ", "von ", "par ", "por ", "di ", "door "] {
        if line
            .get(..by.len())
            .is_some_and(|s| s.eq_ignore_ascii_case(by))
        {
            return line[by.len()..].trim().to_owned();
        }
    }
    line.to_owned()
}

fn published(page: &Page, meta: &Meta, root: usize) -> String {
    let said = meta.first(&[
        "article:published_time",
        "og:published_time",
        "datepublished",
        "dc.date.issued",
        "dcterms.date",
        "dcterms.created",
        "dc.date",
        "parsely-pub-date",
        "sailthru.date",
        "article.published",
        "pubdate",
        "publish-date",
        "publication_date",
        "publishdate",
        "date",
    ]);
    if !said.is_empty() {
        return said;
    }
    // The first time of the article itself, not of what stands beside it.
    let holder = page
        .up(root)
        .find(|&i| page.name(i) == "article")
        .unwrap_or(0);
    let times = (holder..page.node(holder).end)
        .filter(|&at| page.name(at) == "time" || page.attr(at, "itemprop") == "datePublished");
    let dated = times.map(|at| {
        let machine = [page.attr(at, "datetime"), page.attr(at, "content")];
        machine
            .into_iter()
            .find(|m| !m.is_empty())
            .map_or_else(|| page.line(at), str::to_owned)
    });
    dated
        .filter(|d| d.chars().filter(char::is_ascii_digit).count() >= 5)
        .take(1)
        .collect()
}

fn address(page: &Page, meta: &Meta, html: &str) -> String {
    let canonical = page
        .elements(&["link"])
        .find(|&at| page.attr(at, "rel").eq_ignore_ascii_case("canonical"))
        .map(|at| page.attr(at, "href").to_owned());
    let open_graph = meta.first(&["og:url", "twitter:url"]);
    let mut found = [canonical.unwrap_or_default(), open_graph, saved_from(html)].into_iter();
    found.find(|a| is_web_address(a)).unwrap_or_default()
}

/// What browsers write into a page that they save:
/// `<!-- saved from url=(0032)https://… -->`.
fn saved_from(html: &str) -> String {
    let head = &html[..html.floor_char_boundary(4096)];
    let after = head.split_once("saved from url=(").map(|(_, after)| after);
    let address = after.and_then(|a| a.split_once(')')).map(|(_, a)| a);
    let address = address.and_then(|a| a.split_ascii_whitespace().next());
    address.unwrap_or_default().to_owned()
}

fn language(page: &Page, meta: &Meta, root: usize, described: &str) -> String {
    let near = near(page, root, &["lang", "xml:lang"]);
    let others = meta.first(&["og:locale", "content-language", "dc.language", "language"]);
    let mut found = [near.as_str(), described, others.as_str()].into_iter();
    found
        .find(|l| !l.trim().is_empty())
        .unwrap_or_default()
        .to_owned()
}

/// The nearest of these attributes at or above a node; else the page's.
fn near(page: &Page, at: usize, names: &[&str]) -> String {
    for i in page.up(at).chain(page.elements(&["html", "body"])) {
        let said = names.iter().map(|name| page.attr(i, name));
        if let Some(said) = said.into_iter().find(|s| !s.is_empty()) {
            return said.to_owned();
        }
    }
    String::new()
}
