//! What the codebooks that ship tell annotators: when to give a level or a
//! term, with invented examples. Like the rest of the built-in codebook it is
//! data that travels in files, and a project may word it anew.

use super::{ScaleId, TermId, scale_ids, term_ids};

type Lines = &'static [&'static str];

/// How to judge on a scale.
pub(super) fn of_scale(id: ScaleId) -> &'static str {
    match id {
        scale_ids::CONFIDENCE => {
            "Judge whether it is so, on all you have read by now. How sure the source sounds is another matter: that is the certainty of the link. Who could know it, who gains by saying it, who says otherwise? If you have no ground at all, say that it cannot be judged; leave it unset only if you have not judged yet."
        }
        scale_ids::CREDIBILITY => {
            "Judge the information, not who gave it: a poor source can be right and a good one wrong. 6 is no bad mark; it says that there is nothing to judge by."
        }
        scale_ids::RELIABILITY => {
            "Judge the source by what it has said before and by how it could know, not by this one claim. F is no bad mark; a new source begins there."
        }
        scale_ids::LIKELIHOOD => {
            "Choose the band in which you would put the chance that it is so, or will be. Leave how good the evidence is to the confidence scale; the two do not belong in one number."
        }
        scale_ids::FACTUALITY => {
            "Judge how the nearest source presents it, not whether it is so. Look at the verb, at words such as “may” and “probably”, and at what is denied."
        }
        _ => "",
    }
}

/// When to give a level.
pub(super) fn of_level(id: ScaleId, code: &str) -> &'static str {
    match (id, code) {
        (scale_ids::CONFIDENCE, "1") => "Better grounds speak against it than for it.",
        (scale_ids::CONFIDENCE, "2") => {
            "The source could not know it, or gains by it, and nobody else says so."
        }
        (scale_ids::CONFIDENCE, "3") => {
            "One source that could know it, or several that differ in detail."
        }
        (scale_ids::CONFIDENCE, "4") => {
            "A source that could know it and gains nothing, or two that do not rest on each other."
        }
        (scale_ids::CONFIDENCE, "5") => {
            "Several that do not rest on each other, or a record that anybody can look at."
        }
        (scale_ids::CONFIDENCE, "0") => {
            "You looked and found nothing to go by. Not the same as medium."
        }
        (scale_ids::CREDIBILITY, "1") => {
            "At least one other source that does not rest on this one says the same."
        }
        (scale_ids::CREDIBILITY, "3") => "Some of what else is known agrees, some is silent.",
        (scale_ids::CREDIBILITY, "5") => "Something that is better known says otherwise.",
        (scale_ids::RELIABILITY, "C") => "It was right at times and you have doubts for a reason.",
        (scale_ids::FACTUALITY, "CTu") => {
            "The source knows whether it is so, and the text does not tell: “she knows whether the gates were open”."
        }
        (scale_ids::FACTUALITY, "Uu") => {
            "Asked, wondered, hoped, or somebody else’s words that the source does not make its own."
        }
        _ => "",
    }
}

/// Examples of a level.
pub(super) fn examples_of_level(id: ScaleId, code: &str) -> Lines {
    match (id, code) {
        (scale_ids::CONFIDENCE, "2") => &[
            "The operator, whose gates they were, says that no gate was stuck; two engineers say otherwise.",
        ],
        (scale_ids::CONFIDENCE, "4") => {
            &["A hospital in the valley says that it took in nineteen people."]
        }
        (scale_ids::CONFIDENCE, "0") => {
            &["A caller to a radio station tells what a minister thought."]
        }
        (scale_ids::FACTUALITY, "CT+") => &["“The dam held,” the mayor said."],
        (scale_ids::FACTUALITY, "PR+") => &["The dam had probably cracked before, she said."],
        (scale_ids::FACTUALITY, "PS+") => &["A second wave may follow, the office warned."],
        (scale_ids::FACTUALITY, "CT-") => &["No gate was opened, the operator said."],
        (scale_ids::FACTUALITY, "Uu") => &["The mayor asked whether the dam had held."],
        _ => &[],
    }
}

/// When to choose a term, and examples of it.
pub(super) fn of_term(id: TermId) -> (&'static str, Lines) {
    match id {
        term_ids::EVENT => (
            "Something that a camera could have seen. With a number in it that others may dispute, choose figure.",
            &["The lower gates were opened on Tuesday."],
        ),
        term_ids::FIGURE => (
            "The number is what matters. Note it under figures as well.",
            &[
                "Nineteen people died.",
                "A third of the valley is under water.",
            ],
        ),
        term_ids::CAUSE => (
            "It says why, or by whom; that it happened may be another claim.",
            &["The wall gave way because the drains were blocked."],
        ),
        term_ids::ASSESSMENT => (
            "Reasonable people could differ on it with the same facts.",
            &["The rescue came too late."],
        ),
        term_ids::PREDICTION => (
            "It lies ahead of the day it was said.",
            &["The water will fall by Friday."],
        ),
        term_ids::PLAN => (
            "Somebody will do it, or says so: what counts is the will, not the outcome.",
            &["The province will pay for new homes."],
        ),
        term_ids::QUOTATION => (
            "What is checked is that these words were used, by this person, on this occasion.",
            &["The minister is said to have called the village a swamp."],
        ),
        term_ids::PICTURE => (
            "What is checked is place, day and maker of a picture or film, and that nothing was cut away.",
            &["The film that shows the wall breaking was made at the Orrin dam."],
        ),
        term_ids::ASSERTION => (
            "A verb of saying, or none but quotation marks. What is denied or not told counts: “did not say”, “declined to comment”.",
            &["The gates were open, the operator said."],
        ),
        term_ids::BELIEF => (
            "A verb of thinking: believes, thinks, expects, fears. The source holds it to be so and may be wrong.",
            &["Engineers believe that the drains were blocked."],
        ),
        term_ids::FACT => (
            "A verb that takes it for granted: knew, remembered, learned, regrets. Who writes takes it to be so as well.",
            &["The council knew that the wall had moved."],
        ),
        term_ids::EVENTUALITY => (
            "A verb of will or influence: ordered, asked, agreed, promised. What is quoted is an act that is to be, not something that is so.",
            &["The court ordered the operator to hand over its logs."],
        ),
        term_ids::CONFIRMS => (
            "The two do not rest on each other. If one repeats the other, choose repeats.",
            &[],
        ),
        term_ids::CONTRADICTS => (
            "Not both can be so, on the same day and of the same thing. A later count updates an earlier one.",
            &[],
        ),
        term_ids::UPDATES => ("The later one stands in the place of the earlier.", &[]),
        _ => ("", &[]),
    }
}
