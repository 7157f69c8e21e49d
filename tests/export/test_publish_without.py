"""导出全套文件: a format that the report cannot be had in is left out, the others are written."""

import errno
import shutil
from pathlib import Path

import pytest

from export.compose import compose
from export.errors import ExportError, MissingGlyphs, NotInThisFormat
from export.formats import FORMATS
from export.publish import STEPS, Cancelled, PublishingProgress, publish, targets
from tests.builders import complete
from tests.export import runs
from tests.export.runs import DOCUMENT, OLD, broken, contents, fails, refusing, run

#: What pytest hands to the tests of this module, under these names.
folder = runs.folder
_light = runs.light
IN_USE = PermissionError(errno.EACCES, "in use")
#: No font has the character: the dragon thrice.
UNPRINTABLE = compose(complete({"text.other_matters": "由\U0002a6a5同志负责。"}))


def test_a_character_that_no_font_has_leaves_out_the_pdf_alone(folder: Path) -> None:
    published = run(folder, UNPRINTABLE)
    (left_out,) = published.left_out
    assert left_out.format == "pdf"
    assert isinstance(left_out.error, MissingGlyphs)
    assert "六、其他需要报告的事项：“\U0002a6a5”（U+2A6A5）" in str(left_out.error)
    assert [each.format for each in published.written] == ["xlsx", "docx", "html", "json"]
    for format, target in targets(UNPRINTABLE, folder).items():
        if format != "pdf":
            assert FORMATS[format].writer().differences(UNPRINTABLE, target) == []
    assert [path.suffix for path in published.files] == [".xlsx", ".docx", ".html", ".json"]


def test_its_file_of_an_earlier_time_gets_a_name_that_says_so(folder: Path) -> None:
    """Beside the new ones it would be taken for one of them."""
    target = targets(DOCUMENT, folder)["pdf"]
    (left_out,) = run(folder, UNPRINTABLE).left_out
    aside = folder / f"{DOCUMENT.title}（以前的）.pdf"
    assert left_out.aside == aside
    assert aside.read_bytes() == OLD["pdf"]
    assert not target.exists()
    target.write_bytes(b"second")
    (left_out,) = run(folder, UNPRINTABLE).left_out
    assert left_out.aside == folder / f"{DOCUMENT.title}（以前的 2）.pdf"
    assert left_out.aside.read_bytes() == b"second"
    assert aside.read_bytes() == OLD["pdf"]
    assert run(folder, UNPRINTABLE).left_out[0].aside is None


def test_a_folder_without_one_has_none_afterwards(tmp_path: Path) -> None:
    published = run(tmp_path, UNPRINTABLE)
    assert published.left_out[0].aside is None
    assert sorted(tmp_path.iterdir()) == sorted(published.files)


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FORMATS)
def test_what_is_not_as_the_report_says_is_left_out(
    format: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken(format, monkeypatch, wrong=True)
    (left_out,) = run(folder).left_out
    assert left_out.format == format
    name = targets(DOCUMENT, folder)[format].name
    assert f"“{name}”没有生成：写出的文件与年报不一致（新收：应为 7，读到 8）" in str(
        left_out.error
    )
    others = {
        path.read_bytes() for each, path in targets(DOCUMENT, folder).items() if each != format
    }
    assert len(others) == 1
    assert not others & set(OLD.values())
    assert len(list(folder.iterdir())) == len(FORMATS) + 1


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FORMATS)
def test_a_fault_of_our_own_in_one_format_is_kept_for_the_log(
    format: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = ZeroDivisionError("halfway")
    broken(format, monkeypatch, write=fault)
    (left_out,) = run(folder).left_out
    assert (left_out.format, left_out.error) == (format, fault)
    assert not list(folder.glob("nianbao-*"))


@pytest.mark.usefixtures("_light")
def test_where_no_format_can_be_had_all_is_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for format in FORMATS:
        broken(format, monkeypatch, wrong=True)
    fails(folder, "应为 7，读到 8", NotInThisFormat)


@pytest.mark.usefixtures("_light")
def test_a_disk_that_fails_besides_puts_back_the_old_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken("pdf", monkeypatch, wrong=True)
    refusing(monkeypatch, lambda _path, to: to.suffix == ".html", IN_USE)
    fails(folder, "正在别的程序（如 WPS、Excel）里打开")


@pytest.mark.usefixtures("_light")
def test_an_old_file_that_keeps_its_name_leaves_all_as_it_was(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody reads it; new ones beside it would not go with it."""
    broken("pdf", monkeypatch, wrong=True)
    old = targets(DOCUMENT, folder)["pdf"]
    refusing(monkeypatch, lambda path, _to: path == old, IN_USE)
    assert old.name in fails(folder, "里打开")


@pytest.mark.usefixtures("_light")
def test_an_old_name_that_cannot_be_had_back_is_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken("pdf", monkeypatch, wrong=True)
    refusing(monkeypatch, lambda path, to: to.suffix == ".xlsx" or "以前的" in path.name, IN_USE)
    with pytest.raises(ExportError, match=r"已经改名为“.*（以前的）\.pdf”，请改回来"):
        run(folder)
    assert (folder / f"{DOCUMENT.title}（以前的）.pdf").read_bytes() == OLD["pdf"]


@pytest.mark.usefixtures("_light")
def test_cancelling_after_one_was_left_out_puts_back_its_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken("pdf", monkeypatch, wrong=True)
    before = contents(folder)
    told: list[PublishingProgress] = []

    def is_cancelled() -> bool:
        return any("放入文件夹（2/4）" in each.doing for each in told)

    with pytest.raises(Cancelled):
        publish(DOCUMENT, folder, told.append, is_cancelled)
    assert contents(folder) == before


@pytest.mark.usefixtures("_light")
def test_progress_comes_to_its_end(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken("docx", monkeypatch, wrong=True)
    told: list[PublishingProgress] = []
    publish(DOCUMENT, folder, told.append, lambda: False)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[-1].done == STEPS
    assert told[-2].doing == "正在放入文件夹（4/4）…"


@pytest.mark.usefixtures("_light")
def test_a_link_goes_aside_as_a_link(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = targets(DOCUMENT, folder)["pdf"]
    shutil.move(link, folder.parent / "真正的.pdf")
    link.symlink_to(folder.parent / "真正的.pdf")
    broken("pdf", monkeypatch, wrong=True)
    (left_out,) = run(folder).left_out
    assert left_out.aside
    assert left_out.aside.is_symlink()
    assert (folder.parent / "真正的.pdf").read_bytes() == OLD["pdf"]
    assert not link.is_symlink()
