//! Marks: a paragraph's text cut at every edge of a claim.

use crate::app::App;
use crate::edit::Project;
use crate::model::{Attribution, Claim, ClaimId, Position, Scale, Who, term_ids};
use crate::order;
use crate::text::{ArticleText, Span};
use std::sync::Arc;

/// What the colour of a mark tells: the role of the origin in the event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Hue {
    /// A party to the event.
    Party,
    /// An ally of a party.
    Ally,
    /// Independent.
    Independent,
    /// Role not known or not set.
    Unknown,
    /// The article's own voice.
    Own,
    /// No source: not decided, or not stated.
    None,
}

impl Hue {
    /// As it stands in `data-hue`.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Party => "party",
            Self::Ally => "ally",
            Self::Independent => "independent",
            Self::Unknown => "unknown",
            Self::Own => "own",
            Self::None => "none",
        }
    }

    /// The hue of who a link is.
    pub fn of_who(project: &Project, who: &Who) -> Self {
        let Who::Source(id) = who else {
            return match who {
                Who::NotStated => Self::None,
                _ => Self::Unknown,
            };
        };
        match project.source(*id).and_then(|s| s.role) {
            Some(term_ids::PARTY) => Self::Party,
            Some(term_ids::ALLY) => Self::Ally,
            Some(term_ids::INDEPENDENT) => Self::Independent,
            _ => Self::Unknown,
        }
    }

    /// The hue of a claim: that of its first chain's origin.
    pub fn of_claim(project: &Project, claim: &Claim) -> Self {
        match &claim.attribution {
            Attribution::Undecided => Self::None,
            Attribution::OwnVoice => Self::Own,
            Attribution::Chains(chains) => chains
                .first()
                .and_then(|c| c.origin())
                .map_or(Self::None, |link| Self::of_who(project, &link.who)),
        }
    }
}

/// A claim's line under a stretch of text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// The claim.
    pub claim: ClaimId,
    /// Its colour.
    pub hue: Hue,
    /// How its confidence is drawn: `1` to `5`, `0` where it cannot be judged,
    /// or `unset`.
    pub level: String,
    /// Height of the line, the same for all pieces of the claim.
    pub lane: usize,
    /// Whether a piece of the claim starts here.
    pub is_first: bool,
    /// Whether a piece of the claim ends here.
    pub is_last: bool,
    /// Whether the claim is selected.
    pub is_active: bool,
    /// Whether it lacks a source or a confidence.
    pub is_unfinished: bool,
}

/// A stretch of text with the claims that cover all of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Segment {
    /// The words.
    pub text: String,
    /// The claims, by lane.
    pub lines: Vec<Line>,
    /// The selected claim's mention stands here: its hue.
    pub mention: Option<Hue>,
    /// The selected claim's cue stands here.
    pub is_cue: bool,
    /// Which of the paragraph's stretches of debris it is in.
    pub debris: Option<usize>,
}

/// Whether a claim lacks a source, a confidence or a place.
pub(in crate::app) fn is_unfinished(claim: &Claim) -> bool {
    claim.attribution == Attribution::Undecided
        || claim.confidence.is_empty()
        || claim.content.iter().any(|p| p.span().is_none())
}

impl App {
    /// How a claim's confidence is drawn: `1` to `5`, `0` where it cannot be
    /// judged, or `unset`.
    pub(in crate::app) fn level_word(&self, claim: &Claim) -> String {
        let shown = self.confidence_scale().zip(self.level_of(claim));
        shown.map_or_else(
            || UNSET.to_owned(),
            |(scale, j)| strength_word(scale, &j.level),
        )
    }
}

/// Stands for a level where none is set.
pub(in crate::app) const UNSET: &str = "unset";

/// How a level is drawn: `1` to `5`, or `0` where it has no rank.
pub(in crate::app) fn strength_word(scale: &Scale, code: &str) -> String {
    scale.strength(code).unwrap_or_default().to_string()
}

/// A claim as it is drawn, with the height of its line.
pub(super) struct Drawn {
    pub(super) claim: Arc<Claim>,
    pub(super) lane: usize,
    pub(super) level: String,
    pub(super) is_active: bool,
}

/// Cuts a paragraph at every edge of these claims and of what is set aside.
pub(super) fn segments(
    project: &Project,
    text: &ArticleText,
    paragraph: Span,
    claims: &[Drawn],
    debris: &[Span],
) -> Vec<Segment> {
    let pieces: Vec<_> = claims
        .iter()
        .flat_map(|drawn| {
            let spans = drawn.claim.content.iter().filter_map(Position::span);
            spans.map(move |span| (drawn, span))
        })
        .filter(|(_, span)| span.overlaps(paragraph))
        .collect();
    let (mentions, cues) = attributing(project, claims);
    let spans = pieces.iter().map(|(_, span)| *span);
    let spans = spans
        .chain(mentions.iter().map(|(s, _)| *s))
        .chain(cues.iter().copied())
        .chain(debris.iter().copied());
    let mut segments = Vec::new();
    for part in cut(text, paragraph, spans) {
        let mut lines: Vec<_> = pieces
            .iter()
            .filter(|(_, span)| span.contains(part))
            .map(|(drawn, span)| line(project, drawn, *span, part))
            .collect();
        order::sort_by_key(&mut lines, |l| (l.lane, l.claim));
        segments.push(Segment {
            text: text.slice(part).to_owned(),
            lines,
            mention: mentions
                .iter()
                .find(|(s, _)| s.contains(part))
                .map(|(_, hue)| *hue),
            is_cue: cues.iter().any(|s| s.contains(part)),
            debris: debris.iter().position(|s| s.contains(part)),
        });
    }
    segments
}

/// Mentions and cues of the selected claim.
fn attributing(project: &Project, claims: &[Drawn]) -> (Vec<(Span, Hue)>, Vec<Span>) {
    let mut mentions = Vec::new();
    let mut cues = Vec::new();
    let active = claims.iter().filter(|d| d.is_active);
    for link in active
        .flat_map(|d| d.claim.attribution.chains())
        .flat_map(|c| &c.links)
    {
        let hue = Hue::of_who(project, &link.who);
        mentions.extend(
            link.mention
                .as_ref()
                .and_then(Position::span)
                .map(|s| (s, hue)),
        );
        cues.extend(link.cue.as_ref().and_then(Position::span));
    }
    (mentions, cues)
}

fn line(project: &Project, drawn: &Drawn, piece: Span, part: Span) -> Line {
    Line {
        claim: drawn.claim.id,
        hue: Hue::of_claim(project, &drawn.claim),
        level: drawn.level.clone(),
        lane: drawn.lane,
        is_first: piece.start() == part.start(),
        is_last: piece.end() == part.end(),
        is_active: drawn.is_active,
        is_unfinished: is_unfinished(&drawn.claim),
    }
}

/// The stretches of a paragraph between the edges of these spans.
fn cut(text: &ArticleText, paragraph: Span, spans: impl Iterator<Item = Span>) -> Vec<Span> {
    let mut edges = vec![paragraph.start(), paragraph.end()];
    for span in spans.filter_map(|s| s.intersection(paragraph)) {
        edges.push(span.start());
        edges.push(span.end());
    }
    order::sort(&mut edges);
    edges.dedup();
    edges
        .windows(2)
        .filter_map(|pair| text.span(*pair.first()?, *pair.last()?).ok())
        .collect()
}
