//! Figures that are read from a span: what each case holds, and where.

use super::marked::marked;
use whence::suggest::quantities::{figures, value};

/// The figures of the marked words, each as `place = qualifier low–high unit,
/// of`. A case without marks is marked from end to end.
#[track_caller]
fn check(text: &str, wanted: &[&str]) {
    let text = if text.contains('⟦') {
        text.to_owned()
    } else {
        format!("⟦{text}⟧")
    };
    let case = marked(&text);
    let number = |n: Option<f64>| n.map(|n| n.to_string());
    let found: Vec<_> = figures(&case.text, case.span())
        .into_iter()
        .map(|figure| {
            let (low, high) = (number(figure.low), number(figure.high));
            let values = match (low, high) {
                (Some(low), Some(high)) if low != high => Some(format!("{low}–{high}")),
                (low, _) => low,
            };
            let of = if figure.of.is_empty() {
                String::new()
            } else {
                format!(", {}", figure.of)
            };
            let parts = [figure.qualifier, values.unwrap_or_default(), figure.unit];
            let parts: Vec<_> = parts.into_iter().filter(|p| !p.is_empty()).collect();
            format!("{} = {}{of}", case.text.slice(figure.at), parts.join(" "))
        })
        .collect();
    assert_eq!(found, wanted, "{text}");
}

#[test]
fn in_figures() {
    check("250,000 residents", &["250,000 = 250000 residents"]);
    check("250 000 residents", &["250 000 = 250000 residents"]);
    check(
        "250\u{202f}000 residents",
        &["250\u{202f}000 = 250000 residents"],
    );
    check("1,234,567 loaves", &["1,234,567 = 1234567 loaves"]);
    check("3.5 metres of water", &["3.5 = 3.5 metres"]);
    check("5½ years", &["5½ = 5.5 years"]);
    check("½ mile", &["½ = 0.5 mile"]);
    check("38 people were still missing", &["38 = 38 people, missing"]);
    check("12 died", &["12 = 12, died"]);
    check("12 dead", &["12 = 12, dead"]);
    check("1500 sheep drowned", &["1500 = 1500 sheep, drowned"]);
    check("300 Sarn residents", &["300 = 300 Sarn residents"]);
    check("200 square kilometres", &["200 = 200 square kilometres"]);
    check("40 km from the dam", &["40 = 40 km"]);
    check("500 mm of rain", &["500 = 500 mm"]);
    check("a 12-member panel", &["12 = 12 member"]);
    check("٢٥٠ قتيلا", &["٢٥٠ = 250 قتيلا"]);
    check("1,5 Millionen", &["1,5 = 1.5"]);
    check("300 people’s homes", &["300 = 300 people"]);
}

#[test]
fn qualified() {
    check(
        "more than 31,000 people fled",
        &["31,000 = more than 31000 people, fled"],
    );
    check(
        "at least 500 people have been killed",
        &["500 = at least 500 people, killed"],
    );
    check("up to 90 houses", &["90 = up to 90 houses"]);
    check("about 40 boats", &["40 = about 40 boats"]);
    check("around 20,000", &["20,000 = around 20000"]);
    check("some 300 workers", &["300 = some 300 workers"]);
    check("nearly 7 km", &["7 = nearly 7 km"]);
    check("as many as 60 pupils", &["60 = as many as 60 pupils"]);
    check("no fewer than 9 bridges", &["9 = no fewer than 9 bridges"]);
    check("fewer than ten wells", &["ten = fewer than 10 wells"]);
    check(
        "an estimated 10,000 people had fled",
        &["10,000 = an estimated 10000 people, fled"],
    );
    check("up to about 50 tents", &["50 = up to about 50 tents"]);
    check("just over 80 graves", &["80 = just over 80 graves"]);
    check("another 14 villagers", &["14 = another 14 villagers"]);
    check("200 or more homes", &["200 = or more 200 homes"]);
    check("a dozen or so cows", &["a dozen = or so 12 cows"]);
    check("100+ goats", &["100 = or more 100 goats"]);
    check("only 3 doctors", &["3 = only 3 doctors"]);
    // What qualifies a figure counts where it stands outside of the words.
    check(
        "They say more than ⟦400 shops⟧ burned.",
        &["400 = more than 400 shops"],
    );
    // And what is counted.
    check("He put it at ⟦400⟧ shops.", &["400 = 400 shops"]);
}

#[test]
fn several_in_one() {
    check(
        "212 civilians, including 27 children",
        &["212 = 212 civilians", "27 = 27 children"],
    );
    check(
        "212 civilians were killed, including 27 children",
        &["212 = 212 civilians, killed", "27 = 27 children, killed"],
    );
    check(
        "212 civilians, including 27 children, were killed",
        &["212 = 212 civilians, killed", "27 = 27 children, killed"],
    );
    check(
        "killing 19 people and wounding more than 30",
        &["19 = 19 people, killed", "30 = more than 30, wounded"],
    );
    check(
        "nine dead, twenty-one injured",
        &["nine = 9, dead", "twenty-one = 21, injured"],
    );
    // Only those within the marks.
    check("9 boats and ⟦12 rafts⟧ and 3 tyres", &["12 = 12 rafts"]);
}

#[test]
fn ranges() {
    check("45 to 50 percent", &["45 to 50 percent = 45–50 %"]);
    check("45-50 percent", &["45-50 percent = 45–50 %"]);
    check("45–50 per cent", &["45–50 per cent = 45–50 %"]);
    check("45% to 50%", &["45% to 50% = 45–50 %"]);
    check("between 9 and 12 people", &["9 and 12 = 9–12 people"]);
    check("between about 9 and 12", &["9 and 12 = about 9–12"]);
    check("92,000 to 121,000", &["92,000 to 121,000 = 92000–121000"]);
    check("9 or 10 houses", &["9 or 10 = 9–10 houses"]);
    check("two or three days", &["two or three = 2–3 days"]);
    check(
        "five to six thousand men",
        &["five to six thousand = 5000–6000 men"],
    );
    check(
        "12 to 15 million litres",
        &["12 to 15 million = 12000000–15000000 litres"],
    );
    check("$5-10 million", &["$5-10 million = 5000000–10000000 $"]);
    check("from 40 to 60 trucks", &["40 to 60 = 40–60 trucks"]);
    // What is not joined is two.
    check("9 men and 12 women", &["9 = 9 men", "12 = 12 women"]);
}

#[test]
fn in_words() {
    check("nineteen people died", &["nineteen = 19 people, died"]);
    check("twenty-one", &["twenty-one = 21"]);
    check("twenty one houses", &["twenty one = 21 houses"]);
    check("ninety days", &["ninety = 90 days"]);
    check(
        "two hundred and fifty loaves",
        &["two hundred and fifty = 250 loaves"],
    );
    check(
        "two hundred fifty loaves",
        &["two hundred fifty = 250 loaves"],
    );
    check(
        "three hundred thousand bricks",
        &["three hundred thousand = 300000 bricks"],
    );
    check(
        "one million two hundred thousand",
        &["one million two hundred thousand = 1200000"],
    );
    check("a hundred boats", &["a hundred = 100 boats"]);
    check(
        "a hundred and fifty boats",
        &["a hundred and fifty = 150 boats"],
    );
    check("a dozen", &["a dozen = 12"]);
    check("two dozen nurses", &["two dozen = 24 nurses"]);
    check("half a dozen nurses", &["half a dozen = 6 nurses"]);
    check("more than forty", &["forty = more than 40"]);
    check("one civilian was killed", &["one = 1 civilian, killed"]);
    check("at least one house", &["one = at least 1 house"]);
    check("a five-year siege", &["five = 5 year"]);
    check("a three-day truce", &["three = 3 day"]);
}

#[test]
fn multiplied() {
    check("a quarter-million", &["a quarter-million = 250000"]);
    check(
        "a quarter of a million people",
        &["a quarter of a million = 250000 people"],
    );
    check("half a million", &["half a million = 500000"]);
    check(
        "a half-million residents",
        &["a half-million = 500000 residents"],
    );
    check(
        "three-quarters of a million",
        &["three-quarters of a million = 750000"],
    );
    check("$1.2 billion", &["$1.2 billion = 1200000000 $"]);
    check("1.2 billion dollars", &["1.2 billion = 1200000000 dollars"]);
    check("€5m", &["€5m = 5000000 €"]);
    check("£300,000", &["£300,000 = 300000 £"]);
    check("US$40", &["US$40 = 40 US$"]);
    check("5bn litres", &["5bn = 5000000000 litres"]);
    check("30k followers", &["30k = 30000 followers"]);
    check(
        "one and a half million",
        &["one and a half million = 1500000"],
    );
    check("two and a half years", &["two and a half = 2.5 years"]);
    check("a million and a half", &["a million and a half = 1500000"]);
    check("half an hour", &["half an = 0.5 hour"]);
    check("3 lakh rupees", &["3 lakh = 300000 rupees"]);
}

#[test]
fn shares() {
    check("92 percent", &["92 percent = 92 %"]);
    check("92% of the city", &["92% = 92 %, city"]);
    check("five per cent of homes", &["five per cent = 5 %, homes"]);
    check(
        "2 percentage points",
        &["2 percentage points = 2 percentage points"],
    );
    check("two thirds", &["two thirds = 66.67 %"]);
    check("two-thirds of the crop", &["two-thirds = 66.67 %, crop"]);
    check(
        "more than three quarters of the area",
        &["three quarters = more than 75 %, area"],
    );
    check("a third of the town", &["a third = 33.33 %, town"]);
    check("nearly half", &["half = nearly 50 %"]);
    check("nearly half of the valley", &["half = nearly 50 %, valley"]);
    check("half the valley", &["half = 50 %, valley"]);
    check("one in three", &["one in three = 33.33 %"]);
    check(
        "one in three children fled",
        &["one in three = 33.33 %, children"],
    );
    check("9 out of 10 wells", &["9 out of 10 = 90 %, wells"]);
    check("one in every twenty", &["one in every twenty = 5 %"]);
}

#[test]
fn without_a_number() {
    check(
        "hundreds of people were killed",
        &["hundreds = hundreds people, killed"],
    );
    check("dozens", &["dozens = dozens"]);
    check("dozens of the houses", &["dozens = dozens houses"]);
    check(
        "tens of thousands of civilians",
        &["tens of thousands = tens of thousands civilians"],
    );
    check(
        "hundreds of thousands fled",
        &["hundreds of thousands = hundreds of thousands, fled"],
    );
    check(
        "several hundred soldiers",
        &["several hundred = several hundred soldiers"],
    );
    check("a few dozen boats", &["a few dozen = a few dozen boats"]);
    check("thousands have fled", &["thousands = thousands, fled"]);
    check("scores of wounded", &["scores = scores, wounded"]);
}

#[test]
fn no_figures() {
    for text in [
        "in 2016",
        "since 2012, when",
        "the 2011 rising",
        "between 2011 and 2016",
        "2011–2016",
        "March 14",
        "14 March 2031",
        "March 14, 2031",
        "Nov. 27",
        "on the 14th of the month",
        "at 5 p.m.",
        "at 5:30 pm",
        "by 11 am",
        "five o’clock",
        "14/03/2031",
        "2031-03-14",
        "the first bridge and the second",
        "a third person",
        "the third quarter",
        "the first half of the year",
        "Anka Dorel, 61, said",
        "a 61-year-old baker",
        "a five-year-old girl",
        "she is 34 years old",
        "aged 61",
        "the 1980s",
        "a Su-24 over the dam",
        "the G20",
        "COVID-19",
        "Article 5",
        "Resolution 2254",
        "No. 7",
        "Gate 4",
        "lost 3-2",
        "one of its greatest victories",
        "one official denied it",
        "no one was told",
        "the two sides",
        "a figure nobody knows",
        "half-hearted",
        "",
        "nothing but words",
    ] {
        check(&format!("So it was: ⟦{text} and⟧ so on"), &[]);
    }
    // A year among figures, and a figure like a year.
    check("in 2016, 12 boats sank", &["12 = 12 boats"]);
    check("more than 2000 people", &["2000 = more than 2000 people"]);
    check("At the gate 4 people waited", &["4 = 4 people"]);
}

#[test]
fn what_is_typed_by_hand() {
    #[track_caller]
    fn check(typed: &str, wanted: Option<f64>) {
        assert_eq!(value(typed), wanted, "{typed}");
    }
    check("31,000", Some(31_000.0));
    check(" 31 000 ", Some(31_000.0));
    check("1.2 million", Some(1_200_000.0));
    check("½", Some(0.5));
    check("2016", Some(2016.0));
    check("forty", Some(40.0));
    check("", None);
    check("many", None);
    check("12 people", None);
}
