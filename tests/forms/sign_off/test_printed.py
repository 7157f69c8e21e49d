"""What is printed, in the form that every format can give back: as the document has it, no more."""

from itertools import groupby

import pytest
from hypothesis import given

from export.compose import compose
from export.document import Line, Table
from forms.report import Report
from forms.sign_off.printed import Part, printed_parts, without_white_space
from tests.builders import blank, complete
from tests.editions.reports import second
from tests.strategies import balanced


def parts_of_document(report: Report) -> list[Part]:
    """Return the same of the neutral document, which all formats are made from."""
    found: list[Part] = []
    parts = compose(report).parts()
    for is_text, run in groupby(parts, key=lambda part: isinstance(part, Line)):
        if is_text:
            lines = [part.text for part in run if isinstance(part, Line)]
            found.append(without_white_space("".join(lines)))
            continue
        for table in run:
            assert isinstance(table, Table)
            found.append([without_white_space(cell.text) for cell in table.cells])
    return found


@given(balanced())
def test_it_is_what_the_document_prints(report: Report) -> None:
    assert printed_parts(report) == parts_of_document(report)


@pytest.mark.parametrize(
    "report",
    [
        blank(),
        complete(
            {"text.overview": "（一）甲。\n\n　　 1.乙\u200b 丙 ", "text.preamble": "前 言\n"}
        ),
        second({}),
    ],
)
def test_it_is_what_any_document_prints(report: Report) -> None:
    assert printed_parts(report) == parts_of_document(report)


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        (" 一 二\u3000三\n四\t五\xa0\x85", "一二三四五"),
        ("a\u200bb\ufeffc\x00d\ud800e\xad", "abcde"),
        ("㛃𬱖（１）", "㛃𬱖（１）"),
    ],
)
def test_white_space_and_what_is_not_seen_is_left_out(text: str, seen: str) -> None:
    assert without_white_space(text) == seen
