//! Contrast, computed from the sheets themselves: text and lines over up to
//! three marks that lie over each other, in light and dark, for every hue and
//! every state. The sheets are the data; nothing is copied from them.

use std::fs;
use std::path::Path;

/// Least contrast of text (WCAG 1.4.3) and of lines and rings (1.4.11).
const TEXT: f64 = 4.5;
const LINE: f64 = 3.0;
const HUES: [&str; 6] = ["party", "ally", "independent", "unknown", "own", "none"];

/// Red, green and blue from 0 to 1, as they stand in sRGB.
type Colour = [f64; 3];

#[derive(Clone, Copy, PartialEq)]
enum Theme {
    Light,
    Dark,
}

/// The sheets of `style/`, as far as this test asks.
struct Sheets {
    tokens: String,
    mark: String,
}

impl Sheets {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("style");
        let sheet = |name: &str| fs::read_to_string(folder.join(name)).expect("a sheet");
        let tokens = sheet("tokens.css");
        // What comes with a condition is looked at apart.
        let tokens = tokens.split("@media").next().expect("a part").to_owned();
        Self {
            tokens,
            mark: sheet("mark.css"),
        }
    }

    /// What a custom property is set to in a sheet.
    fn value<'a>(sheet: &'a str, name: &str) -> &'a str {
        let (_, rest) = sheet
            .split_once(&format!("{name}:"))
            .unwrap_or_else(|| panic!("{name} is set"));
        rest.split(';').next().expect("a value").trim()
    }

    fn colour(&self, name: &str, theme: Theme) -> Colour {
        let value = Self::value(&self.tokens, name);
        let both = value
            .strip_prefix("light-dark(")
            .and_then(|rest| rest.strip_suffix(')'))
            .unwrap_or_else(|| panic!("{name} is a colour for light and one for dark"));
        let (light, dark) = both.split_once(',').expect("two colours");
        hex(if theme == Theme::Light { light } else { dark }.trim())
    }

    /// How strongly one mark alone tints, and one of several, from 0 to 1.
    fn wash(&self, name: &str) -> (f64, f64) {
        let alone = percent(Self::value(&self.tokens, name));
        let (_, stacked) = self.mark.split_once(".mark[data-depth] {").expect("a rule");
        (alone, percent(Self::value(stacked, name)))
    }
}

fn percent(value: &str) -> f64 {
    value
        .trim_end_matches('%')
        .parse::<f64>()
        .expect("a percentage")
        / 100.0
}

fn hex(colour: &str) -> Colour {
    let digits = colour.trim_start_matches('#');
    assert_eq!(digits.len(), 6, "{colour}");
    [0, 2, 4].map(|at| {
        let byte = u8::from_str_radix(&digits[at..at + 2], 16).expect("two digits");
        f64::from(byte) / 255.0
    })
}

/// A colour that lets what is below shine through, as `color-mix` with
/// `transparent` makes it: the hue, as opaque as its percentage.
fn over(top: Colour, opacity: f64, below: Colour) -> Colour {
    [0, 1, 2].map(|i| top[i] * opacity + below[i] * (1.0 - opacity))
}

fn luminance(colour: Colour) -> f64 {
    let linear = colour.map(|part| {
        if part <= 0.04045 {
            part / 12.92
        } else {
            ((part + 0.055) / 1.055).powf(2.4)
        }
    });
    linear[0].mul_add(0.2126, linear[1].mul_add(0.7152, linear[2] * 0.0722))
}

fn contrast(a: Colour, b: Colour) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every ground that marks can make: none, one, two and three of any hue, in
/// any of their states.
fn grounds(sheets: &Sheets, theme: Theme) -> Vec<(String, Vec<&'static str>, Colour)> {
    let paper = sheets.colour("--paper", theme);
    let washes = ["--wash", "--wash-hover", "--wash-active"].map(|name| (name, sheets.wash(name)));
    let mut grounds = vec![("paper".to_owned(), Vec::new(), paper)];
    for hue in HUES {
        let colour = sheets.colour(&format!("--hue-{hue}"), theme);
        for (state, (alone, _)) in washes {
            grounds.push((
                format!("{hue} {state}"),
                vec![hue],
                over(colour, alone, paper),
            ));
        }
    }
    // The others lie as they are, or all are pointed at; one may be selected.
    for (state, (_, top)) in washes {
        for (rest, (_, below)) in &washes[..2] {
            grounds.extend(stacks(sheets, theme, (state, top), (rest, *below)));
        }
    }
    grounds
}

fn stacks(
    sheets: &Sheets,
    theme: Theme,
    (state, top): (&str, f64),
    (rest, below): (&str, f64),
) -> Vec<(String, Vec<&'static str>, Colour)> {
    let paper = sheets.colour("--paper", theme);
    let colour = |hue: &str| sheets.colour(&format!("--hue-{hue}"), theme);
    let mut found = Vec::new();
    for a in HUES {
        for b in HUES {
            let two = over(colour(b), top, over(colour(a), below, paper));
            found.push((format!("{a} {b}, {rest} {state}"), vec![a, b], two));
            for c in HUES {
                let lower = over(colour(b), below, over(colour(a), below, paper));
                let three = over(colour(c), top, lower);
                found.push((format!("{a} {b} {c}, {rest} {state}"), vec![a, b, c], three));
            }
        }
    }
    found
}

/// What falls short, each in words; the worst that holds comes with it.
fn short_of(
    least: f64,
    pairs: impl Iterator<Item = (String, Colour, Colour)>,
) -> (Vec<String>, f64) {
    let mut worst = f64::INFINITY;
    let mut short = Vec::new();
    for (what, a, b) in pairs {
        let contrast = contrast(a, b);
        worst = worst.min(contrast);
        if contrast < least {
            short.push(format!("{what}: {contrast:.2} of {least}"));
        }
    }
    (short, worst)
}

#[track_caller]
fn check(least: f64, pairs: impl Fn(&Sheets, Theme) -> Vec<(String, Colour, Colour)>) {
    let sheets = Sheets::read();
    for (theme, name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let pairs = pairs(&sheets, theme);
        assert!(!pairs.is_empty());
        let (short, worst) = short_of(least, pairs.into_iter());
        println!("{name}: the least is {worst:.2}");
        assert!(
            short.is_empty(),
            "{name}, {} fall short:\n{}",
            short.len(),
            short.join("\n")
        );
    }
}

#[test]
fn the_text_can_be_read_over_three_marks() {
    check(TEXT, |sheets, theme| {
        let ink = sheets.colour("--ink", theme);
        let grounds = grounds(sheets, theme).into_iter();
        grounds
            .map(|(what, _, ground)| (what, ink, ground))
            .collect()
    });
}

#[test]
fn the_line_of_each_claim_is_seen_over_three_marks() {
    check(LINE, |sheets, theme| {
        let grounds = grounds(sheets, theme).into_iter();
        let lines = grounds.flat_map(|(what, hues, ground)| {
            // The grey line of a claim without a level, whatever its hue.
            let hues = hues.into_iter().chain(["none"]);
            hues.map(move |hue| (hue, what.clone(), ground))
                .collect::<Vec<_>>()
        });
        lines
            .map(|(hue, what, ground)| {
                let line = sheets.colour(&format!("--hue-{hue}"), theme);
                (format!("{hue} over {what}"), line, ground)
            })
            .collect()
    });
}

#[test]
fn quiet_words_and_alarms_can_be_read_wherever_they_stand() {
    check(TEXT, |sheets, theme| {
        let words = ["--ink", "--quiet", "--alarm"];
        let grounds = ["--paper", "--panel"];
        let pairs = words
            .iter()
            .flat_map(|word| grounds.iter().map(move |ground| (word, ground)));
        let colour = |name: &str| sheets.colour(name, theme);
        pairs
            .map(|(word, ground)| (format!("{word} on {ground}"), colour(word), colour(ground)))
            // Light on dark: the strong button, the strips that stand out.
            .chain([(
                "--paper on --ink".to_owned(),
                colour("--paper"),
                colour("--ink"),
            )])
            .chain([(
                "--paper on --alarm".to_owned(),
                colour("--paper"),
                colour("--alarm"),
            )])
            .collect()
    });
}

/// Debris is quiet, and may carry a mark all the same.
#[test]
fn debris_can_be_read_under_a_mark() {
    check(TEXT, |sheets, theme| {
        let quiet = sheets.colour("--quiet", theme);
        let paper = sheets.colour("--paper", theme);
        let washes = sheets.wash("--wash");
        let of = |hue: &str| sheets.colour(&format!("--hue-{hue}"), theme);
        HUES.map(|hue| {
            (
                format!("debris under {hue}"),
                quiet,
                over(of(hue), washes.0, paper),
            )
        })
        .to_vec()
    });
}

#[test]
fn rings_and_edges_are_seen() {
    check(LINE, |sheets, theme| {
        let marked = grounds(sheets, theme).into_iter();
        let colour = |name: &str| sheets.colour(name, theme);
        let focus = colour("--focus");
        let rings = marked.map(|(what, _, ground)| (format!("focus over {what}"), focus, ground));
        // The edges of chips and the frames of letters have the hue of a source.
        let edges = HUES.map(|hue| format!("--hue-{hue}")).into_iter();
        let edges = edges.chain(["--focus", "--edge", "--alarm"].map(str::to_owned));
        let others =
            edges.flat_map(|name| ["--paper", "--panel"].map(|ground| (name.clone(), ground)));
        let others = others.map(|(n, g)| (format!("{n} on {g}"), colour(&n), colour(g)));
        rings.chain(others).collect()
    });
}

#[test]
fn black_on_white_is_twenty_one() {
    let (black, white) = (hex("#000000"), hex("#ffffff"));
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    assert!((contrast(hex("#767676"), white) - 4.54).abs() < 0.01);
    let light_grey = over(black, 0.25, white);
    assert!(light_grey.iter().all(|part| (part - 0.75).abs() < 1e-9));
    let grey = short_of(
        TEXT,
        [("grey".to_owned(), hex("#777777"), white)].into_iter(),
    );
    assert_eq!(grey.0.len(), 1);
}
