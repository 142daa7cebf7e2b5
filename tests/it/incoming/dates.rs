//! Dates as they are written, made ISO 8601.

use super::article;

#[test]
fn usual_dates_are_read() {
    #[track_caller]
    fn check(written: &str, wanted: &str) {
        let row = serde_json::json!({ "text": "a", "published": written });
        assert_eq!(
            article("a.json", row.to_string()).published,
            wanted,
            "{written}"
        );
    }
    for written in [
        "2031-03-14",
        "2031/03/14",
        "20310314",
        "14 March 2031",
        "14. März 2031",
        "14 mars 2031",
        "14 de marzo de 2031",
        "14 de março de 2031",
        "March 14, 2031",
        "Mar. 14th, 2031",
        "Friday, 14 March, 2031",
        "14-Mar-2031",
        "14.03.2031",
        "14/03/2031",
        "03/14/2031",
        "2031年3月14日",
        "١٤ مارس ٢٠٣١",
        "Published: 14 March 2031",
        "14 марта 2031 г.",
        "14 maart 2031",
        "le 14 mars 2031",
        "Posted on 14.3.2031",
    ] {
        check(written, "2031-03-14");
    }
    check("2031-03-14T09:26:53Z", "2031-03-14T09:26:53Z");
    check("2031-03-14T09:26:53.120+01:00", "2031-03-14T09:26:53+01:00");
    check("2031-03-14 09:26:53 +0100", "2031-03-14T09:26:53+01:00");
    check("2031-03-14T09:26", "2031-03-14T09:26");
    check("20310314T092653Z", "2031-03-14T09:26:53Z");
    check("Fri, 14 Mar 2031 09:26:53 GMT", "2031-03-14T09:26:53Z");
    check(
        "Fri, 14 Mar 2031 09:26:53 -0500",
        "2031-03-14T09:26:53-05:00",
    );
    check("March 14, 2031 at 9:26 p.m. EDT", "2031-03-14T21:26-04:00");
    check("March 14, 2031, 12:05 am", "2031-03-14T00:05");
    check("14.03.2031, 9:26 Uhr", "2031-03-14T09:26");
    check("14.03.2031, 9.26 Uhr", "2031-03-14T09:26");
    check("14 mars 2031 à 9h26", "2031-03-14T09:26");
    check("14 March 2031 9pm", "2031-03-14T21:00");
    check("March 2031", "2031-03");
    check("2031-03", "2031-03");
    check("2031", "2031");
    check("04/04/2016", "2016-04-04");
    check("29 February 2032", "2032-02-29");
}

#[test]
fn what_is_no_date_stays_open() {
    #[track_caller]
    fn check(written: &str, remark: &str) {
        let row = serde_json::json!({ "text": "a", "published": written });
        let found = article("a.json", row.to_string());
        assert_eq!(
            (&*found.published, found.remarks.join(" ")),
            ("", remark.to_owned())
        );
    }
    check(
        "03/04/2016",
        "“03/04/2016” can be two days, so the date was left open.",
    );
    check(
        "3-4-2016",
        "“3-4-2016” can be two days, so the date was left open.",
    );
    for written in [
        "yesterday",
        "31 February 2031",
        "14.03.31",
        "2031-13-01",
        "99:99",
        "5 May",
        "<b>",
    ] {
        check(
            written,
            &format!("“{written}” was not understood as a date."),
        );
    }
}
