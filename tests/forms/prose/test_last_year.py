"""Which figures of two years something in a text is about, and whether it follows from them."""

import pytest

from forms.prose.last_year import has_last_year, wrongly_held
from forms.prose.mention import mentions
from forms.report import Report
from tests.builders import complete
from tests.forms.prose.grammars import Marked

RECEIVED = "requests.received.total"
CARRIED_IN = "requests.carried_in.total"
TOTAL = "requests.total.total"
REVIEW = "disputes.review.total"
IN_ALL = ((RECEIVED,), (RECEIVED, CARRIED_IN), (TOTAL,))
GRAMMAR = Marked(
    {
        "收到": (RECEIVED,),
        "收办": (RECEIVED, CARRIED_IN),
        "复议": (REVIEW,),
        "其中": ("requests.received.natural",),
    }
)


def this_year(text: str) -> Report:
    return complete(
        {
            "text.overview": text,
            RECEIVED: 33,
            CARRIED_IN: 1,
            TOTAL: 32,
            REVIEW: 3,
            "requests.received.natural": 30,
        }
    )


LAST_YEAR = complete(
    {
        RECEIVED: 28,
        CARRIED_IN: 0,
        TOTAL: 26,
        REVIEW: 0,
        "requests.received.natural": 20,
    },
    year=2024,
)


def mended(text: str) -> list[str | None]:
    """Return what should stand for each thing of ``text`` that does not follow."""
    report = this_year(text)
    found = mentions(GRAMMAR, report, "text.overview")
    held = wrongly_held(text, found, report, LAST_YEAR, IN_ALL)
    return [each.right.text if each.right else None for each in held]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("收到33件，同比增长17.86%。", []),
        ("收到33件，同比增长21.4%。", []),  # 34 against 28
        ("收到33件，同比增长23.1%。", []),  # 32 against 26
        ("收到33件，同比增长20%。", ["18"]),
        ("收办34件，同比增长20%。", ["21"]),
        ("收到33件，其中30件，同比增长17.9%。", []),  # of what the sentence began with
        ("收到33件，其中30件，同比增长50%。", []),
        ("收到33件，其中30件，同比增长20%。", ["50"]),
        ("收到33件。其中30件，同比增长17.9%。", ["50.0"]),
        ("复议3件，比上年增加3件。", []),
        ("复议3件，比上年增加2件。", ["3"]),
        ("复议3件，同比增长100%。", []),  # there was none
        ("收到33件，与上年持平。", [None]),
        ("收到33件，比2024年（31件）增加5件。", ["28"]),
        ("收到33件，比2023年（31件）增加2件。", []),
    ],
)
def test_what_does_not_follow(text: str, wanted: list[str | None]) -> None:
    assert mended(text) == wanted


def test_it_is_about_the_number_that_it_followed_from_as_written() -> None:
    """收到 was 35 in the text, of which 25 % more than 28 were right: 收到 is meant, not 其中."""
    assert mended("收到35件，其中30件，同比增长25%。") == ["18"]


def test_last_year_may_be_unknown() -> None:
    report = this_year("收到33件，同比增长20%。")
    (mention,) = mentions(GRAMMAR, report, "text.overview")
    blank = complete({RECEIVED: None, "requests.received.natural": None}, year=2024)
    assert has_last_year(mention, report, LAST_YEAR)
    assert not has_last_year(mention, report, None)
    assert not has_last_year(mention, report, blank)
    assert list(wrongly_held(report.text("text.overview"), [mention], report, blank)) == []
