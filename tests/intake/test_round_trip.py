"""An exported document that nobody changed says exactly what the report says."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from export.compose import compose
from forms.editions.form_2021 import FORM as FORM_2021
from forms.parsing import tidy_text
from forms.report import Report
from intake.edited_document import read_correction
from intake.exchange_file import read_exchange
from tests.builders import blank, complete, hegang
from tests.intake.edited import printed, written
from tests.places import SAMPLE, SHARED
from tests.strategies import balanced

TEXTS = st.text(
    st.one_of(
        st.sampled_from("㛃𬱖<b>& =1+1\"'（一）、。\n\t　 \u00a0\u200b\r\u2028一二]]>&amp;"),
        st.characters(),
    )
).map(tidy_text)


def assert_same(report: Report, folder: Path) -> None:
    for draft in ("", "送审稿"):
        document = compose(report, draft=draft)
        slip = [text for place, text in document.texts() if place == "送审签批单"]
        assert bool(slip) == bool(draft)
        read = read_correction(written(document, folder), FORM_2021)
        assert dict(read.values) == printed(report)
        assert (read.title, read.unmatched, read.comments, read.slip_notes(slip), read.tracked) == (
            report.title,
            (),
            (),
            [],
            False,
        )


@pytest.mark.parametrize("year", [2024, 2025])
def test_sample(year: int, tmp_path: Path) -> None:
    assert_same(read_exchange(SAMPLE / f"{year}.json"), tmp_path)


def test_real_report(tmp_path: Path) -> None:
    assert_same(hegang(), tmp_path)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"unit": "某局"},
        {"date": "正月十六", "unit": "某局"},
        {"unit": "某局", "text.other_matters": "某局\n2026年1月16日"},
        {"unit": "测试县人民政府办公室（测试县政务公开领导小组办公室）", "year": 2021},
        {
            "disclosure.permits.decisions": "无",
            "requests.granted.natural": "=1+1",
            "requests.refused.state_secret.natural": "3（其中1）",
            "disclosure.regulations.issued": "-1",
            "requests.granted.total": 7,
        },
        {"text.overview": "四、监督保障。\n二、其他。\n（五）没有"},
    ],
)
def test_unfinished_report(values: dict[str, str], tmp_path: Path) -> None:
    assert_same(blank(values), tmp_path)


def test_no_slip_is_told_line_by_line(tmp_path: Path) -> None:
    """Without knowing what was printed, nobody can say what was written in."""
    read = read_correction(written(compose(complete(), draft="送审稿"), tmp_path), FORM_2021)
    assert "签发" in [note.text for note in read.slip_notes([])]
    assert read.unmatched == ()


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(balanced(), st.tuples(TEXTS, TEXTS, TEXTS, TEXTS))
def test_any_report(tmp_path: Path, report: Report, texts: tuple[str, ...]) -> None:
    ids = ("text.preamble", "text.overview", "text.problems", "text.other_matters")
    assert_same(
        report.changed(report.edit(id, text or None) for id, text in zip(ids, texts, strict=True)),
        tmp_path,
    )


def test_blank_form_as_offices_pass_it_round() -> None:
    """Not ours, and with its tables drawn otherwise.

    Its labels are the official ones all the same.
    """
    path = SHARED / "samples" / "template_2021.docx"
    if not path.exists():
        pytest.skip("the real documents are not here")
    found = read_correction(path, FORM_2021)
    figures = {id for id, field in FORM_2021.fields.items() if field.kind.is_number}
    assert figures <= found.values.keys()
    assert {found.values[id] for id in figures} == {None}
