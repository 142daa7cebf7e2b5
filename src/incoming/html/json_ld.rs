//! What a page says of its article for machines (JSON-LD by schema.org).

use super::page::Page;
use super::prose::Prose;
use crate::incoming::json;
use serde_json::{Map, Value};

type Object = Map<String, Value>;

/// An article as a page describes it; empty where it says nothing.
#[derive(Debug, Default)]
pub(super) struct Described {
    pub(super) title: String,
    pub(super) outlet: String,
    pub(super) byline: String,
    pub(super) url: String,
    pub(super) published: String,
    pub(super) language: String,
    /// The whole text, where the page holds it once more.
    pub(super) body: String,
    /// Whether the page says that only subscribers may read it all.
    pub(super) is_paid_for: bool,
}

/// The first article that a page describes.
pub(super) fn described(page: &Page) -> Described {
    let scripts = page.elements(&["script"]);
    let ours = scripts.filter(|&at| page.attr(at, "type").contains("ld+json"));
    let values: Vec<Value> = ours.filter_map(|at| parsed(&page.raw_text(at))).collect();
    let mut objects = Vec::new();
    for value in &values {
        collect(value, &mut objects);
    }
    let mut articles = objects.iter().filter(|o| is_article(o));
    let titled = articles.clone().find(|o| o.contains_key("headline"));
    let first = titled.or_else(|| articles.next());
    first
        .map(|article| of_article(article, &objects))
        .unwrap_or_default()
}

/// Pages often hold a line end or a tab within a string, which JSON forbids.
fn parsed(script: &str) -> Option<Value> {
    if json::is_too_deep(script) {
        return None;
    }
    let script = script.trim();
    let script = script.strip_prefix("<!--").unwrap_or(script);
    let script = script.strip_suffix("-->").unwrap_or(script);
    serde_json::from_str(script).ok().or_else(|| {
        let mended: String = script
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .collect();
        serde_json::from_str(mended.trim_end_matches([' ', ';'])).ok()
    })
}

/// All objects on the first levels: lists, graphs, and what a page is about.
fn collect<'a>(value: &'a Value, into: &mut Vec<&'a Object>) {
    match value {
        Value::Array(list) => list.iter().for_each(|item| collect(item, into)),
        Value::Object(object) => {
            into.push(object);
            for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                object.get(key).into_iter().for_each(|v| collect(v, into));
            }
        }
        _ => {}
    }
}

fn is_article(object: &Object) -> bool {
    let is_ours = |kind: &Value| {
        let kind = kind.as_str().unwrap_or_default();
        kind.ends_with("Article") || kind.ends_with("Posting") || kind == "Report"
    };
    match object.get("@type") {
        Some(Value::Array(kinds)) => kinds.iter().any(is_ours),
        Some(kind) => is_ours(kind),
        None => false,
    }
}

fn of_article(article: &Object, all: &[&Object]) -> Described {
    let named = |key: &str| article.get(key).map(|v| names(v, all)).unwrap_or_default();
    let word = |key: &str| {
        article
            .get(key)
            .map(|v| line(v.as_str()))
            .unwrap_or_default()
    };
    let (headline, name) = (word("headline"), word("name"));
    let addresses = [
        article.get("url"),
        article.get("mainEntityOfPage"),
        article.get("@id"),
    ];
    Described {
        title: if headline.is_empty() { name } else { headline },
        outlet: named("publisher"),
        byline: named("author"),
        url: addresses
            .into_iter()
            .flatten()
            .filter_map(address)
            .find(|a| a.starts_with("http"))
            .unwrap_or_default(),
        published: word("datePublished"),
        language: article
            .get("inLanguage")
            .map(|v| match v {
                Value::Object(o) => line(o.get("alternateName").and_then(Value::as_str)),
                other => line(other.as_str()),
            })
            .unwrap_or_default(),
        body: body(article),
        is_paid_for: matches!(article.get("isAccessibleForFree"), Some(Value::Bool(false)))
            || word("isAccessibleForFree").eq_ignore_ascii_case("false"),
    }
}

fn address(value: &Value) -> Option<String> {
    let text = value
        .as_str()
        .or_else(|| value.get("@id").and_then(Value::as_str));
    text.map(|t| t.trim().to_owned())
}

/// Names of people or organisations, also of those that are described
/// elsewhere in the page and only pointed at.
fn names(value: &Value, all: &[&Object]) -> String {
    match value {
        Value::String(name) => line(Some(name)),
        Value::Array(list) => {
            let mut names: Vec<String> = Vec::new();
            for item in list {
                let name = names_of_one(item, all);
                if !name.is_empty() && !names.contains(&name) {
                    names.push(name);
                }
            }
            names.join(", ")
        }
        other => names_of_one(other, all),
    }
}

fn names_of_one(value: &Value, all: &[&Object]) -> String {
    let name_of = |object: &Object| match object.get("name") {
        Some(Value::Array(list)) => {
            let names: Vec<_> = list.iter().map(|v| line(v.as_str())).collect();
            names.join(", ")
        }
        Some(name) => line(name.as_str()),
        None => String::new(),
    };
    match value {
        Value::String(name) => line(Some(name)),
        Value::Object(object) => {
            let name = name_of(object);
            let id = object.get("@id").filter(|_| name.is_empty());
            let other = id.and_then(|id| {
                let mut others = all.iter().filter(|o| o.contains_key("name"));
                others.find(|o| o.get("@id") == Some(id))
            });
            other.map_or(name, |o| name_of(o))
        }
        _ => String::new(),
    }
}

/// A word of a description; some are written with tags and entities.
fn line(text: Option<&str>) -> String {
    let text = text.unwrap_or_default();
    if text.contains(['<', '&']) {
        return Page::parse(text).map_or_else(|_| text.to_owned(), |page| page.line(0));
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The whole text; of a live blog, that of its posts.
fn body(article: &Object) -> String {
    let text = article.get("articleBody").and_then(Value::as_str);
    if let Some(text) = text {
        return plain(text);
    }
    let Some(Value::Array(posts)) = article.get("liveBlogUpdate") else {
        return String::new();
    };
    let mut parts = Vec::new();
    for post in posts {
        for key in ["datePublished", "headline", "articleBody"] {
            let part = post.get(key).and_then(Value::as_str).map(plain);
            parts.extend(part.filter(|p| !p.is_empty()));
        }
    }
    parts.join("\n\n")
}

fn plain(text: &str) -> String {
    let is_markup = text.contains("</") || text.contains("<p") || text.contains("<br");
    let is_coded = text.contains('&') && text.contains(';');
    if is_markup || is_coded {
        // Line ends between paragraphs are none to HTML.
        let text = if is_markup {
            text.to_owned()
        } else {
            text.replace('\n', "<br>")
        };
        if let Ok(page) = Page::parse(&text) {
            let mut prose = Prose::default();
            prose.write(&page, 0, |at| super::is_never_text(&page, at));
            return prose.finished();
        }
    }
    text.trim().to_owned()
}
