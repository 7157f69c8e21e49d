"""A real report's figures on paper, where the samples are at hand."""

from itertools import pairwise

import pytest

from export.compose import compose
from export.paper.line_breaks import NO_END, NO_START
from export.pdf import differences
from forms.checks.finding import Case
from forms.review import review
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from tests.builders import hegang
from tests.export.conftest import Print, path_of
from tests.export.pdf.test_page import lines, text
from tests.places import SHARED
from usecases.report_file import read_report_file


def test_no_line_is_loose_and_no_address_torn(printed: Print) -> None:
    path = SHARED / "samples" / "hegang_2021.txt"
    if not path.exists():
        pytest.skip("the real reports are not here")
    pdf = printed(compose(read_report_file(path).report))
    found = [line for each in pdf.pages for line in lines(each)]
    assert len(found) > 100
    for line in found:
        for before, after in pairwise(line):
            if before["text"] > "\u4dff" and after["text"] > "\u4dff":
                assert after["matrix"][4] - before["matrix"][4] < 16 * 1.1 + 0.05
        assert text(line)[0] not in NO_START
        assert text(line)[-1] not in NO_END
    assert any("szfbxxk@163.com" in text(line) for line in found)
    assert len(pdf.pages) == 8, "no page for the signature alone"


@pytest.mark.parametrize("state", ["final", "draft"])
def test_real_figures_are_printed_and_proved(printed: Print, state: str) -> None:
    report = hegang()
    document = compose(
        report,
        draft=DRAFT if state == "draft" else "",
        standings=standings(report, review(Case(report)), ()),
    )
    pdf = printed(document)
    assert differences(document, path_of(pdf)) == []
    shown = "".join(text(each.chars) for each in pdf.pages)
    assert ("三（七）9 + 四 1 = 10，差 1" in shown) is (state == "draft")
