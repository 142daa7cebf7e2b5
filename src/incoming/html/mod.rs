//! Saved pages and what browsers copy: HTML in, the article's plain text and
//! what the page says of it out. Nothing is executed, nothing is loaded, and
//! no markup leaves this room.

mod article;
mod clutter;
mod guard;
mod json_ld;
mod metadata;
mod page;
mod prose;
mod sink;
mod weights;

use super::Found;
use crate::text::lower;
use crate::words::incoming as words;
use article::Choice;
use clutter::Doubt;
pub(super) use metadata::is_web_address;
use page::Page;
use prose::Prose;

/// With fewer letters of prose, a page's description may hold more of the
/// article than the page.
const FEW_LETTERS: usize = 400;

/// The article of a page. Date and language are as the page writes them.
pub(super) fn read(html: &str) -> Result<Found, &'static str> {
    let page = parsed(html)?;
    let choice = article::choose(&page);
    let metadata = metadata::metadata(&page, html, choice.root);
    let said = metadata.described;
    let mut remarks = Vec::new();
    let mut text = text_of(&page, &choice, &said.title);
    if choice.prose < FEW_LETTERS && said.body.len() > text.len() {
        text = said.body;
        remarks.push(words::FROM_DESCRIPTION.to_owned());
    } else if choice.prose == 0 {
        let mut whole = Prose::default();
        whole.write(&page, 0, |at| is_never_text(&page, at));
        text = whole.finished();
        remarks.push(words::WHOLE_PAGE.to_owned());
    }
    if text.is_empty() {
        return Err(words::NO_ARTICLE);
    }
    if said.is_paid_for {
        remarks.push(words::PAID_FOR.to_owned());
    }
    Ok(Found {
        text,
        remarks,
        title: said.title,
        outlet: said.outlet,
        byline: said.byline,
        url: said.url,
        published: said.published,
        language: said.language,
        direction: metadata.direction,
        ..Found::default()
    })
}

/// The text of copied HTML, all of it; nothing if it has no paragraphs to
/// keep.
pub(super) fn copied(html: &str) -> Option<String> {
    let page = parsed(html).ok()?;
    let blocks = [
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "li",
        "blockquote",
        "td",
        "br",
    ];
    page.elements(&blocks).next()?;
    let mut prose = Prose::default();
    prose.write(&page, 0, |at| is_never_text(&page, at));
    Some(prose.finished())
}

fn parsed(html: &str) -> Result<Page, &'static str> {
    if guard::has_swollen_tag(html) {
        return Err(words::HTML_SWOLLEN);
    }
    Page::parse(html)
}

fn is_never_text(page: &Page, at: usize) -> bool {
    clutter::doubt(page, at, 0) == Some(Doubt::Certain)
}

fn text_of(page: &Page, choice: &Choice, title: &str) -> String {
    let mut prose = if choice.is_live {
        Prose::of_live_blog()
    } else {
        Prose::default()
    };
    let is_out = |at: usize| choice.is_out[at] || is_headline(page, at, title);
    for &front in &choice.fronts {
        prose.write(page, front, is_out);
    }
    prose.write(page, choice.root, is_out);
    prose.finished()
}

/// The headline is no part of the text.
fn is_headline(page: &Page, at: usize, title: &str) -> bool {
    let fold = |text: &str| -> String {
        lower(text)
            .chars()
            .filter(|c| c.is_alphanumeric())
            .collect()
    };
    matches!(page.name(at), "h1" | "h2") && fold(&page.line(at)) == fold(title)
}
