"""A real report's figures on paper, where the samples are at hand."""

import pytest

from export.compose import compose
from export.pdf import differences
from forms.checks.finding import Case
from forms.review import review
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from tests.builders import hegang
from tests.export.conftest import Print, path_of


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
    text = "".join(char["text"] for char in pdf.pages[-1].chars)
    assert ("三（七）9 + 四 1 = 10，差 1" in text) is (state == "draft")
