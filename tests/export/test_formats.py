"""A format is declared once: how it is called, recognised and counted follows from its entry."""

from dataclasses import replace
from pathlib import Path

import pytest

from export.compose import compose
from export.deliver import deliver
from export.formats import FORMATS, how_many_files, named_together
from reading.detect import Glance
from tests.builders import complete


def test_what_is_said_of_all_of_them_follows_from_the_entries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert how_many_files() == "五种文件"
    assert named_together() == "PDF、XLSX、Word、网页或交换文件"
    monkeypatch.setitem(FORMATS, "ofd", replace(FORMATS["pdf"], name="OFD 文档"))
    assert how_many_files() == "六种文件"
    assert named_together() == "PDF、XLSX、Word、网页、交换文件或OFD"


@pytest.mark.parametrize("format", FORMATS)
def test_a_format_is_called_by_one_word_on_buttons_and_in_menus(format: str) -> None:
    called = FORMATS[format]
    assert called.short_name in called.menu_name
    assert called.short_name in called.name


@pytest.mark.parametrize("format", FORMATS)
def test_a_file_is_like_its_own_format_alone(format: str, tmp_path: Path) -> None:
    path = tmp_path / "年报"
    deliver(compose(complete()), format, path)
    file = Glance(path)
    assert [key for key, each in FORMATS.items() if each.is_like(file)] == [format]
