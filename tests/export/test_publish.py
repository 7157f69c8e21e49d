"""导出全套文件.

All five formats, proved, or every file as it was, whenever it is cancelled or killed.
"""

import errno
import json
import re
import subprocess
import sys
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest

from export.compose import compose
from export.formats import FORMATS
from export.publish import (
    STEPS,
    Cancelled,
    PublishingProgress,
    interrupted,
    publish,
    replaced,
    targets,
)
from tests.builders import complete
from tests.export import runs
from tests.export.runs import DOCUMENT, OLD, broken, contents, fails, run
from tests.places import REPOSITORY

#: What pytest hands to the tests of this module, under these names.
folder = runs.folder
_light = runs.light


# ---- all goes well


def test_all_five_are_written_and_can_be_read(folder: Path) -> None:
    published = run(folder)
    title = DOCUMENT.title
    files = {path.suffix: path for path in published.files}
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["别的.txt", *(f"{title}{suffix}" for suffix in files)]
    )
    with pdfplumber.open(files[".pdf"]) as pdf:
        assert title in "".join((pdf.pages[0].extract_text() or "").split())
    word = docx.Document(str(files[".docx"]))
    assert "".join(word.paragraphs[0].text.split()) == title
    assert len(word.tables) == 3
    book = openpyxl.load_workbook(files[".xlsx"], data_only=True)
    assert 7 in [cell.value for sheet in book for row in sheet for cell in row]
    book.close()
    page = files[".html"].read_text("utf-8")
    heading = re.sub("<[^>]*>", "", page[page.index("<h1") : page.index("</h1>")])
    assert heading == title
    assert json.loads(files[".json"].read_text("utf-8"))["cells"]["requests.received.natural"] == 7
    assert published.removed == 0


def test_the_same_report_gives_the_same_bytes(folder: Path) -> None:
    run(folder)
    once = contents(folder)
    run(folder)
    assert contents(folder) == once


@pytest.mark.usefixtures("_light")
def test_progress_counts_what_is_done_and_names_what_is_being_done(folder: Path) -> None:
    told: list[PublishingProgress] = []
    before = contents(folder)

    def note(progress: PublishingProgress) -> None:
        new = sum(contents(folder).get(name) != old for name, old in before.items())
        assert new == max(0, progress.done - len(FORMATS)), "a file counts when it is there"
        told.append(progress)

    publish(DOCUMENT, folder, note, lambda: False)
    assert [each.done for each in told] == sorted(each.done for each in told)
    assert told[0] == (0, "正在写 PDF 文档（1/5）…")
    assert told[7] == (3, "正在核对网页（4/5）…")
    assert told[-2] == (STEPS - 1, "正在放入文件夹（5/5）…")
    assert told[-1].done == STEPS


@pytest.mark.parametrize("unit", ["<b>&甲/乙局", "𬱖县局", "CON", "长" * 300, ""])
def test_a_unit_of_any_name_gets_its_files(unit: str, tmp_path: Path) -> None:
    published = run(tmp_path, compose(complete(unit=unit or None)))
    assert [path.suffix for path in published.files] == [kind.suffix for kind in FORMATS.values()]
    assert len({path.stem for path in published.files}) == 1
    assert all("2025年政府信息公开工作年度报告" in path.name for path in published.files)
    assert sorted(published.files) == sorted(tmp_path.iterdir())


def test_what_would_be_replaced_is_known_beforehand(folder: Path) -> None:
    assert replaced(DOCUMENT, folder) == list(targets(DOCUMENT, folder).values())
    targets(DOCUMENT, folder)["docx"].unlink()
    assert [path.suffix for path in replaced(DOCUMENT, folder)] == [
        ".pdf",
        ".xlsx",
        ".html",
        ".json",
    ]
    assert replaced(DOCUMENT, folder / "没有") == []


# ---- it is stopped


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("after", [0, 1, 5, 9, 10, 12, 14])
def test_cancelling_between_any_two_steps_leaves_everything_as_it_was(
    after: int, folder: Path
) -> None:
    before = contents(folder)
    told: list[PublishingProgress] = []
    with pytest.raises(Cancelled):
        publish(DOCUMENT, folder, told.append, lambda: len(told) == after)
    assert len(told) == after
    assert contents(folder) == before


@pytest.mark.usefixtures("_light")
def test_once_the_last_file_is_in_place_it_is_too_late_to_cancel(folder: Path) -> None:
    told: list[PublishingProgress] = []
    publish(DOCUMENT, folder, told.append, lambda: any(each.done == STEPS for each in told))
    assert told[-1].done == STEPS


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from tests.export.runs import DOCUMENT, lighten, publish
lighten()
at = sys.argv[2]
def die(where):
    if where == at:
        os.kill(os.getpid(), signal.SIGKILL)
copy, replace = shutil.copy2, Path.replace
moves = []
def after_half(source, target, **how):
    Path(target).write_bytes(b"half")
    die("copying")
    copy(source, target, **how)
def before_and_after(self, target):
    moves.append(target)
    die(f"before move {len(moves)}")
    replace(self, target)
    die(f"after move {len(moves)}")
shutil.copy2, Path.replace = after_half, before_and_after
publish(DOCUMENT, Path(sys.argv[1]), lambda progress: die(progress.doing), lambda: False)
"""
MOMENTS = {
    "正在核对 PDF 文档（1/5）…": 0,
    "正在写交换文件（5/5）…": 0,
    "copying": 0,
    "after move 1": 1,
    "before move 4": 3,
    "after move 5": 5,
}


@pytest.mark.usefixtures("_light")
@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_any_moment_each_file_is_whole_and_the_next_run_mends_all(
    moment: str, folder: Path
) -> None:
    other = folder.parent / "全新"
    other.mkdir()
    run(other)
    new = {path.suffix: path.read_bytes() for path in other.iterdir()}
    process = subprocess.run(
        [sys.executable, "-c", KILLED, str(folder), moment], cwd=REPOSITORY, check=False
    )
    assert process.returncode == -9
    replaced = 0
    for format, target in targets(DOCUMENT, folder).items():
        is_new = target.read_bytes() == new[target.suffix]
        assert is_new or target.read_bytes() == OLD[format]
        replaced += is_new
    assert replaced == MOMENTS[moment]
    left = interrupted(folder)
    assert left
    published = run(folder)
    assert published.removed == len(left)
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        ["别的.txt", *(path.name for path in published.files)]
    )
    assert {path.suffix: path.read_bytes() for path in published.files} == new


@pytest.mark.usefixtures("_light")
def test_only_remains_with_exactly_our_names_are_removed(folder: Path) -> None:
    ours = ["nianbao-0123456789ab.pdf", "nianbao-ffffffffffff.json"]
    others = [
        "nianbao-0123456789ab.txt",
        "nianbao-0123456789a.pdf",
        "nianbao-0123456789abc.pdf",
        "nianbao-0123456789AB.pdf",
        "我的nianbao-0123456789ab.pdf",
        "nianbao-0123456789ab.pdf.bak",
        "nianbao-0123456789ab",
        "nianbao-说明.docx",
    ]
    for name in (*ours, *others):
        (folder / name).write_bytes(b"")
    (folder / "nianbao-aaaaaaaaaaaa.html").mkdir()
    assert [path.name for path in interrupted(folder)] == ours
    assert run(folder).removed == len(ours)
    assert {path.name for path in folder.iterdir()} >= {*others, "nianbao-aaaaaaaaaaaa.html"}
    assert not {path.name for path in folder.iterdir()} & set(ours)


@pytest.mark.usefixtures("_light")
def test_a_run_that_fails_leaves_the_remains_of_the_one_before(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """They may hold the only copy of an original.

    A file that was killed over is worth more than a tidy folder.
    """
    (folder / "nianbao-0123456789ab.pdf").write_bytes(b"original")
    broken("json", monkeypatch, write=OSError(errno.ENOSPC, "No space left on device"))
    fails(folder, "磁盘空间不足")
