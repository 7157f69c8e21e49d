"""text.change: rates and differences follow from the two years' tables."""

from forms.checks.change import ChangeFollows
from forms.checks.finding import Case, Severity
from forms.mending import proposals
from forms.texts.span import Span
from tests.builders import complete
from tests.forms.checks.finds import finds, messages
from tests.forms.prose.grammars import Marked

RECEIVED = "requests.received.total"
CHECK = ChangeFollows("text.overview", Marked({"收到": (RECEIVED,)}))
LAST_YEAR = complete({RECEIVED: 28}, year=2024)


def told(text: str) -> list[str]:
    return messages(CHECK, complete({"text.overview": text, RECEIVED: 33}), LAST_YEAR)


def test_a_rate_that_does_not_follow() -> None:
    text = "收到33件，同比下降1.05%，均已办结。"
    report = complete({"text.overview": text, RECEIVED: 33})
    (found,) = finds(CHECK, report, LAST_YEAR)
    assert found.message == (
        "正文写“同比下降1.05%”，表三“本年新收·总计”上年为 28、本年为 33，应为“同比增长17.86%”"
    )
    assert found.severity is Severity.WARNING
    assert found.fields == ("text.overview", RECEIVED)
    assert (found.left, found.right) == (33, 28)
    assert found.spans == (Span("text.overview", 10, 15),)
    assert found.around == (Span("text.overview", 2, 15),)
    (proposal,) = proposals(Case(report, LAST_YEAR), found)
    assert proposal.message == "改成 增长17.86%"
    after = report.changed(proposal.edits)
    assert after.text("text.overview") == "收到33件，同比增长17.86%，均已办结。"
    assert finds(CHECK, after, LAST_YEAR) == []


def test_other_ways_to_say_it() -> None:
    assert told("收到33件，比上年增加5件，增长17.9%。") == []
    assert told("收到33件，比上年（31件）增加5件。") == [
        "正文写“比上年（31件）”，上年年报表三“本年新收·总计”为 28"
    ]
    assert told("收到33件，与上年持平。") == [
        "正文写“与上年持平”，表三“本年新收·总计”上年为 28、本年为 33，与此不符"
    ]


def test_as_many_as_last_year() -> None:
    report = complete({"text.overview": "收到28件，同比增长5%。", RECEIVED: 28})
    (found,) = finds(CHECK, report, LAST_YEAR)
    assert found.message.endswith("上年为 28、本年为 28，两年相同")
    assert found.corrections == ()


def test_of_a_number_that_is_wrong_itself_nothing_is_said() -> None:
    assert told("收到35件，同比增长5%。") == []
    assert told("收到30余件，同比增长5%。") == []


def test_nothing_is_said_without_last_years_report() -> None:
    report = complete({"text.overview": "收到33件，同比增长5%。", RECEIVED: 33})
    assert finds(CHECK, report) == []
    assert told("") == []
