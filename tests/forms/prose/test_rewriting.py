"""更新正文中的 N 处数字: the texts say what the tables say, written as the office writes."""

import pytest

from forms.prose.mention import mentions
from forms.prose.rewriting import Rewriting, rewriting
from forms.report import Report
from forms.texts.span import Span
from tests.builders import complete
from tests.forms.prose.grammars import Marked

RECEIVED = "requests.received.total"
ISSUED = "disclosure.normative_documents.issued"
GRAMMAR = Marked({"收到": (RECEIVED,), "制发": (ISSUED,)})


def report(text: str, received: int = 33, issued: int = 2) -> Report:
    return complete({"text.overview": text, RECEIVED: received, ISSUED: issued})


def rewritten(text: str, settled: tuple[Span, ...] = (), received: int = 33) -> str:
    before = report(text, received)
    found = rewriting(GRAMMAR, before, settled=settled)
    return before.changed(found.edits).text("text.overview")


@pytest.mark.parametrize(
    ("text", "received", "wanted"),
    [
        ("收到31件，制发2件。", 33, "收到33件，制发2件。"),
        ("收到３１件。", 33, "收到３３件。"),
        ("收到十六件。", 33, "收到三十三件。"),
        ("收到1,031件。", 1033, "收到1,033件。"),
        ("收到7件，发布12条。", 1033, "收到1033件，发布12条。"),
    ],
)
def test_numbers_are_written_as_they_were(text: str, received: int, wanted: str) -> None:
    assert rewritten(text, received=received) == wanted


def test_one_edit_a_text_and_as_many_numbers_as_were_wrong() -> None:
    before = report("收到31件，制发5件。")
    before.apply([before.edit("text.problems", "收到申请多，制发3件。收到33件。")])
    found = rewriting(GRAMMAR, before)
    assert [edit.id for edit in found.edits] == ["text.overview", "text.problems"]
    assert found.numbers == 3
    after = before.changed(found.edits)
    assert all(each.agrees for each in mentions(GRAMMAR, after, "text.overview"))
    assert after.text("text.problems") == "收到申请多，制发2件。收到33件。"


def test_nothing_to_do() -> None:
    assert rewriting(GRAMMAR, report("收到33件。")) == Rewriting((), 0)


def test_what_is_explained_stays() -> None:
    assert rewritten("收到31件，制发5件。", (Span("text.overview", 2, 4),)) == "收到31件，制发2件。"


def test_what_is_blank_says_nothing() -> None:
    before = report("收到31件。")
    before.apply([before.edit(RECEIVED, None), before.edit("requests.received.natural", None)])
    assert rewriting(GRAMMAR, before) == Rewriting((), 0)


def test_what_made_a_number_vague_goes() -> None:
    assert rewritten("收到三十余来函，制发2件。") == "收到三十三来函，制发2件。"


def test_a_sentence_about_something_else_stays_as_it_is() -> None:
    other = "收到17件，收到18件，制发19件。"
    assert rewritten(f"{other}收到31件。") == f"{other}收到33件。"


LAST_YEAR = complete({RECEIVED: 28, ISSUED: 0}, year=2024)


@pytest.mark.parametrize(
    ("text", "wanted", "numbers", "unsure"),
    [
        ("收到31件，同比增长10.71%。", "收到33件，同比增长17.86%。", 2, 0),
        ("收到31件，比上年增加3件，增长11%。", "收到33件，比上年增加5件，增长18%。", 3, 0),
        ("收到２０件，同比下降２８．６％。", "收到３３件，同比增长１７．９％。", 2, 0),
        ("收到33件，同比增长10.71%。", "收到33件，同比增长17.86%。", 1, 0),
        ("收到31件，比上年（27件）增加4件。", "收到33件，比上年（28件）增加5件。", 3, 0),
        ("收到28件，与上年持平。", "收到33件，与上年持平。", 1, 1),
        ("制发2件，同比增长5%。收到31件。", "制发2件，同比增长5%。收到33件。", 1, 0),
        ("收到33件，同比增长17.9%。", "收到33件，同比增长17.9%。", 0, 0),
    ],
)
def test_rates_and_differences_follow(text: str, wanted: str, numbers: int, unsure: int) -> None:
    before = report(text)
    found = rewriting(GRAMMAR, before, LAST_YEAR)
    assert before.changed(found.edits).text("text.overview") == wanted
    assert (found.numbers, found.unsure) == (numbers, unsure)


def test_without_last_years_report_rates_have_to_be_looked_at() -> None:
    found = rewriting(GRAMMAR, report("收到31件，同比增长10.71%。制发2件，同比增长5%。"))
    assert (found.numbers, found.unsure) == (1, 1)


def test_a_rate_that_is_explained_stays() -> None:
    text = "收到33件，同比增长10%。"
    found = rewriting(GRAMMAR, report(text), LAST_YEAR, (Span("text.overview", 10, 13),))
    assert found == Rewriting((), 0)
