//! Written dates made ISO 8601. What can be read two ways is left alone.

use crate::suggest::days_in;

/// Longer lines are no dates.
const CHARS_ALLOWED: usize = 120;

/// Months as they are written: English, French, German, Spanish, Italian,
/// Portuguese, Dutch, Russian, Arabic. A beginning of three letters is enough
/// where it fits one month only.
const MONTHS: [&str; 12] = [
    "january janvier januar jänner enero gennaio janeiro januari января يناير",
    "february février fevrier februar febrero febbraio fevereiro februari февраля فبراير",
    "march mars märz maerz marzo março marco maart mrt марта مارس",
    "april avril abril aprile апреля أبريل ابريل",
    "may mai mayo maggio maio mei мая مايو",
    "june juin juni junio giugno junho июня يونيو",
    "july juillet juli julio luglio julho июля يوليو",
    "august août aout agosto augustus августа أغسطس اغسطس",
    "september septembre septiembre settembre setembro сентября سبتمبر",
    "october octobre oktober octubre ottobre outubro октября أكتوبر اكتوبر",
    "november novembre noviembre novembro ноября نوفمبر",
    "december décembre decembre dezember diciembre dicembre dezembro декабря ديسمبر",
];

/// Zones by name, where a name means one zone to nearly everybody.
const ZONES: &[(&str, &str)] = &[
    ("z", "Z"),
    ("utc", "Z"),
    ("gmt", "Z"),
    ("est", "-05:00"),
    ("edt", "-04:00"),
    ("cst", "-06:00"),
    ("cdt", "-05:00"),
    ("mst", "-07:00"),
    ("mdt", "-06:00"),
    ("pst", "-08:00"),
    ("pdt", "-07:00"),
    ("cet", "+01:00"),
    ("cest", "+02:00"),
];

/// What a written date is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Written {
    /// This, in ISO 8601: a year, a month, a day, or a day with a time.
    Date(String),
    /// One of two days.
    Ambiguous,
    /// No date that is known here.
    Unknown,
}

#[derive(Default)]
struct Parts {
    year: Option<u32>,
    month: Option<u32>,
    day: Option<u32>,
    /// Hour, minute, and second where it is given.
    time: Option<(u32, u32, Option<u32>)>,
    zone: String,
    is_ambiguous: bool,
}

/// Reads a date in any usual form.
pub(super) fn read(text: &str) -> Written {
    if text.chars().count() > CHARS_ALLOWED {
        return Written::Unknown;
    }
    let text = plain(text);
    let mut parts = Parts::default();
    let words: Vec<_> = text.split(' ').filter(|w| !w.is_empty()).collect();
    for (i, word) in words.iter().enumerate() {
        parts.take(word, words.get(i + 1).copied().unwrap_or_default());
    }
    parts.written()
}

/// Small letters, the digits of ASCII, and a space between what belongs to
/// date, time and zone.
fn plain(text: &str) -> String {
    let chars: Vec<char> = text.trim().chars().flat_map(char::to_lowercase).collect();
    let mut out = String::new();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).map_or(' ', |i| chars[i]);
        let after = chars.get(i + 1).copied().unwrap_or(' ');
        match c {
            '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' => {
                out.extend(char::from_digit(u32::from(c) & 0xf, 10));
            }
            't' if before.is_ascii_digit() && after.is_ascii_digit() => out.push(' '),
            'z' | '+' if before.is_ascii_digit() => out.extend([' ', c]),
            '年' | '月' => out.push('/'),
            '.' if before.is_alphabetic() => {}
            '日' | ',' | '،' | ';' | '|' | '·' | '•' | '(' | ')' | '[' | ']' => out.push(' '),
            c if c.is_whitespace() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

impl Parts {
    fn take(&mut self, word: &str, next: &str) {
        let word = word.trim_end_matches(['.', '/']);
        if word.contains(':') && word.starts_with(|c: char| c.is_ascii_digit()) {
            return self.clock(word, next);
        }
        if self.time.is_some() && self.zone.is_empty() && self.zone(word) {
            return;
        }
        if word.bytes().all(|b| b.is_ascii_digit()) {
            return self.number(word, next);
        }
        let has_digits = word.contains(|c: char| c.is_ascii_digit());
        if !has_digits {
            return self.month_name(word);
        }
        let pieces: Vec<_> = word.split(['.', '/', '-']).collect();
        let numbers: Option<Vec<u32>> = pieces.iter().map(|p| number(p)).collect();
        match (pieces.as_slice(), numbers.as_deref()) {
            ([first, _, last], Some(&[a, b, c])) => {
                self.numeric(word, [a, b, c], first.len(), last.len());
            }
            ([first, _], Some(&[year, month])) if first.len() == 4 && self.year.is_none() => {
                (self.year, self.month) = (Some(year), Some(month));
            }
            ([_, _], Some(&[hour, minute])) if next == "uhr" => {
                self.clock(&format!("{hour}:{minute}"), "");
            }
            // 14-Mar-2031
            ([_, _, _], None) => pieces.iter().for_each(|p| self.take(p, "")),
            _ => self.with_ending(word, next),
        }
    }

    /// 14th, 1er, 9am, 9h26.
    fn with_ending(&mut self, word: &str, next: &str) {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let (digits, ending) = word.split_at(digits);
        match ending {
            "st" | "nd" | "rd" | "th" | "er" | "º" | "ª" | "e" => self.number(digits, ""),
            "am" | "pm" => self.number(digits, ending),
            _ => {
                if let Some(minutes) = ending.strip_prefix('h') {
                    let minutes = if minutes.is_empty() { "00" } else { minutes };
                    self.clock(&format!("{digits}:{minutes}"), next);
                }
            }
        }
    }

    fn number(&mut self, word: &str, next: &str) {
        let Some(n) = number(word) else { return };
        let is_hour = matches!(next, "am" | "pm" | "a" | "p") && word.len() <= 2;
        match word.len() {
            1 | 2 if is_hour && self.time.is_none() => self.clock(&format!("{n}:00"), next),
            1 | 2 if self.day.is_none() => self.day = Some(n),
            4 if self.year.is_none() && (1000..3000).contains(&n) => self.year = Some(n),
            8 if self.year.is_none() => {
                (self.year, self.month, self.day) =
                    (Some(n / 10_000), Some(n / 100 % 100), Some(n % 100));
            }
            6 if self.day.is_some() && self.time.is_none() => {
                self.time = Some((n / 10_000, n / 100 % 100, Some(n % 100)));
            }
            _ => {}
        }
    }

    fn month_name(&mut self, word: &str) {
        if self.month.is_some() || word.chars().count() < 3 {
            return;
        }
        let mut fitting = (1..).zip(MONTHS).filter(|(_, names)| {
            let mut names = names.split(' ');
            names.any(|name| name.starts_with(word))
        });
        if let (Some((month, _)), None) = (fitting.next(), fitting.next()) {
            self.month = Some(month);
        }
    }

    fn numeric(&mut self, word: &str, [a, b, c]: [u32; 3], first_len: usize, last_len: usize) {
        if self.year.is_some() {
            return;
        }
        let (year, month, day) = if first_len == 4 {
            (a, b, c)
        } else if last_len != 4 {
            return;
        } else if word.contains('.') || a > 12 {
            (c, b, a)
        } else if b > 12 || a == b {
            (c, a, b)
        } else {
            self.is_ambiguous = true;
            return;
        };
        (self.year, self.month, self.day) = (Some(year), Some(month), Some(day));
    }

    /// `09:26:53.120+01:00`, `9:26pm`, `9:26` with what follows.
    fn clock(&mut self, word: &str, next: &str) {
        if self.time.is_some() {
            return;
        }
        let end = word.find(|c: char| !(c.is_ascii_digit() || matches!(c, ':' | '.')));
        let (clock, ending) = word.split_at(end.unwrap_or(word.len()));
        let clock = clock.split('.').next().unwrap_or_default();
        let numbers: Option<Vec<u32>> = clock.split(':').map(number).collect();
        let (mut hour, minute, second) = match numbers.as_deref() {
            Some(&[hour, minute]) => (hour, minute, None),
            Some(&[hour, minute, second]) => (hour, minute, Some(second)),
            _ => return,
        };
        let half = if ending.is_empty() { next } else { ending };
        match half {
            "pm" | "p" if hour < 12 => hour += 12,
            "am" | "a" if hour == 12 => hour = 0,
            _ => {}
        }
        if hour < 24 && minute < 60 && second.is_none_or(|s| s < 60) {
            self.time = Some((hour, minute, second));
            self.zone(ending);
        }
    }

    /// Takes a zone; whether it was one.
    fn zone(&mut self, word: &str) -> bool {
        let named = ZONES.iter().find(|(name, _)| *name == word);
        if let Some((_, zone)) = named {
            (*zone).clone_into(&mut self.zone);
            return true;
        }
        let shift = word.trim_start_matches("gmt").trim_start_matches("utc");
        let Some(sign) = shift
            .chars()
            .next()
            .filter(|c| matches!(c, '+' | '-' | '−'))
        else {
            return false;
        };
        let digits: String = shift.chars().filter(char::is_ascii_digit).collect();
        let zone = match digits.len() {
            1 => format!("0{digits}00"),
            2 => format!("{digits}00"),
            3 => format!("0{digits}"),
            4 => digits,
            _ => return false,
        };
        let sign = if sign == '+' { '+' } else { '-' };
        let (hours, minutes) = zone.split_at(2);
        let is_zone =
            number(hours).is_some_and(|h| h <= 14) && number(minutes).is_some_and(|m| m < 60);
        if is_zone {
            self.zone = format!("{sign}{hours}:{minutes}");
        }
        is_zone
    }

    fn written(self) -> Written {
        let Some(year) = self.year.filter(|y| (1000..3000).contains(y)) else {
            return if self.is_ambiguous {
                Written::Ambiguous
            } else {
                Written::Unknown
            };
        };
        let Some(month) = self.month else {
            return match self.day {
                None => Written::Date(format!("{year:04}")),
                Some(_) => Written::Unknown,
            };
        };
        if !(1..=12).contains(&month) {
            return Written::Unknown;
        }
        let Some(day) = self.day else {
            return Written::Date(format!("{year:04}-{month:02}"));
        };
        if day == 0 || day > days_in(year, month) {
            return Written::Unknown;
        }
        let time = match self.time {
            Some((h, m, Some(s))) => format!("T{h:02}:{m:02}:{s:02}{}", self.zone),
            Some((h, m, None)) => format!("T{h:02}:{m:02}{}", self.zone),
            None => String::new(),
        };
        Written::Date(format!("{year:04}-{month:02}-{day:02}{time}"))
    }
}

fn number(word: &str) -> Option<u32> {
    let is_number = !word.is_empty() && word.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| word.parse().ok()).flatten()
}
