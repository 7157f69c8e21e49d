"""A Word document that shows what ours does is the same; one that can show another, never."""

import io
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from export import docx
from export.compose import compose
from forms.report import Report
from intake.errors import IntakeError
from intake.sample import sample_reports
from tests.usecases.forged import FORGED
from tests.usecases.resaved import RESAVED
from usecases.exported_values import read_document

RELEASED = Path(__file__).parent / "released"


@cache
def sample() -> Report:
    return sample_reports()[1]


@cache
def ours() -> dict[str, str]:
    """Return the parts of our document of the sample."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.docx"
        docx.write(compose(sample()), path)
        with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as archive:
            return {name: archive.read(name).decode() for name in archive.namelist()}


def saved(held: dict[str, str], folder: Path) -> Path:
    path = folder / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return path


def differences(path: Path) -> list[str]:
    """Return what verify tells of the document."""
    content = read_document(path)
    return [*content.doubts, *content.differences(compose(sample()))]


@pytest.mark.parametrize("name", RESAVED)
def test_what_shows_the_same_is_the_same(name: str, tmp_path: Path) -> None:
    held = dict(ours())
    RESAVED[name](held)
    assert name == "as it was" or held != ours() or list(held) != list(ours())
    assert differences(saved(held, tmp_path)) == []


@pytest.mark.parametrize("name", FORGED)
def test_what_can_show_something_else_is_not_the_same(name: str, tmp_path: Path) -> None:
    held = dict(ours())
    FORGED[name](held)
    assert held != ours()
    try:
        told = differences(saved(held, tmp_path))
    except IntakeError as error:
        told = [str(error)]
    assert told
    assert all(any("一" <= letter <= "鿿" for letter in line) for line in told)


def test_a_draft_of_the_first_format_is_read_as_it_was() -> None:
    content = read_document(RELEASED / "draft_of_first_format.docx")
    assert content.doubts == ()
    assert content.keywords == "内容码 e390 faa6 23dd"
    (read,) = content.reports
    assert (read.value("requests.received.natural"), read.value("unit")) == (25, "青禾县农业农村局")
    assert content.differences(compose(read)) == []


def test_two_parts_of_one_name_are_told(tmp_path: Path) -> None:
    path = saved(ours(), tmp_path)
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr("word/document.xml", ours()["word/document.xml"])
    assert differences(path) == ["文件里有重名的部分，各程序打开的可能不是同一个"]
