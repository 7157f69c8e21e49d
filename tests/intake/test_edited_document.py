"""A document is read once, and matched to each form that its report may be on."""

from pathlib import Path

import pytest

from export.compose import compose
from forms.editions.form_2021 import FORM as FORM_2021
from intake.edited_document import match_document, read_correction, read_edited
from intake.errors import IntakeError
from tests.builders import complete
from tests.editions.second import FORM as SECOND
from tests.intake.edited import rewrite, written


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return written(compose(complete(), draft="送审稿"), tmp_path)


def test_matching_to_one_form_leaves_the_document_for_the_next(path: Path) -> None:
    expected = read_correction(path, FORM_2021)
    document = read_edited(path)
    assert match_document(document, SECOND) != expected
    assert match_document(document, FORM_2021) == expected


def test_a_document_without_official_headings_is_read_but_not_matched(path: Path) -> None:
    def without_headings(xml: str) -> str:
        for section in FORM_2021.sections:
            xml = xml.replace(section.heading, "标题")
        return xml

    document = read_edited(rewrite(path, without_headings))
    with pytest.raises(IntakeError, match="里面没有年报的标题，不是本程序导出的年报，年报没有改动"):
        match_document(document, FORM_2021)
