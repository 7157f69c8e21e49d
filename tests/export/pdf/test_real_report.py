"""A real report's figures on paper, where the samples are at hand."""

import json
from pathlib import Path

import pytest

from export.compose import compose
from export.pdf import differences
from forms.checks.finding import Case
from forms.checks.review import review
from forms.exchange import from_exchange
from forms.sign_off.drafts import DRAFT
from forms.sign_off.reasons import standings
from tests.export.conftest import Print, path_of

SAMPLE = Path(__file__).parents[4] / "shared" / "samples" / "hegang_2021.json"


@pytest.mark.skipif(not SAMPLE.exists(), reason="the samples are not here")
@pytest.mark.parametrize("state", ["final", "draft"])
def test_real_figures_are_printed_and_proved(printed: Print, state: str) -> None:
    report = from_exchange(json.loads(SAMPLE.read_text("utf-8")))
    document = compose(
        report,
        draft=DRAFT if state == "draft" else "",
        standings=standings(report, review(Case(report)), ()),
    )
    pdf = printed(document)
    assert differences(document, path_of(pdf)) == []
    text = "".join(char["text"] for char in pdf.pages[-1].chars)
    assert ("三（七）9 + 四 1 = 10，差 1" in text) is (state == "draft")
