"""成稿 (DESIGN, 4): all five formats, proved, or every file as it was; whatever fails, and whenever it is killed."""

import errno
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import docx
import openpyxl
import pdfplumber
import pytest

from export import exchange_file
from export.compose import compose
from export.deliver import FORMATS, Format
from export.document import Document
from export.errors import ExportError, MissingGlyphs
from export.publish import STEPS, Cancelled, Progress, Published, interrupted, publish, standing, targets
from tests.export.conftest import MountDisk
from tests.reports import complete

DOCUMENT = compose(complete({"requests.received.natural": 7, "requests.carried_out.natural": 7}))
REPOSITORY = Path(__file__).parents[2]
OLD = {format: f"旧的 {format}".encode() for format in FORMATS}
FAILING = ("xlsx", "json")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with an older set of the five files, and a file of the clerk's."""
    folder = tmp_path / "成稿"
    folder.mkdir()
    fill(folder)
    return folder


def fill(folder: Path) -> None:
    for format, target in targets(DOCUMENT, folder).items():
        target.write_bytes(OLD[format])
    (folder / "别的.txt").write_bytes(b"")


def run(folder: Path, document: Document = DOCUMENT) -> Published:
    return publish(document, folder, lambda _progress: None, lambda: False)


def lighten() -> None:
    """Have every format written as JSON, which takes no time, where the format does not matter."""
    for format, kind in FORMATS.items():
        FORMATS[format] = Format(kind.suffix, kind.name, lambda: exchange_file)


@pytest.fixture
def _light(monkeypatch: pytest.MonkeyPatch) -> None:
    for format, kind in FORMATS.items():
        monkeypatch.setitem(FORMATS, format, kind)  # and back afterwards
    lighten()


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def fails(folder: Path, told: str, error: type[BaseException] = ExportError) -> str:
    """Publish in vain, and see that every file is as it was and no other is there; return what was said."""
    before = contents(folder)
    with pytest.raises(error, match=told) as raised:
        run(folder)
    assert contents(folder) == before
    return str(raised.value)


# ---- all goes well


def test_all_five_are_written_and_can_be_read(folder: Path) -> None:
    published = run(folder)
    title = DOCUMENT.title
    files = {path.suffix: path for path in published.files}
    assert sorted(path.name for path in folder.iterdir()) == sorted(["别的.txt", *(f"{title}{suffix}" for suffix in files)])
    with pdfplumber.open(files[".pdf"]) as pdf:
        assert title in "".join((pdf.pages[0].extract_text() or "").split())
    word = docx.Document(str(files[".docx"]))
    assert "".join(word.paragraphs[0].text.split()) == title
    assert len(word.tables) == 3
    book = openpyxl.load_workbook(files[".xlsx"], data_only=True)
    assert 7 in [cell.value for sheet in book for row in sheet for cell in row]
    book.close()
    assert f"<h1>{title}</h1>" in files[".html"].read_text("utf-8")
    assert json.loads(files[".json"].read_text("utf-8"))["cells"]["requests.received.natural"] == 7
    assert published.removed == 0


def test_the_same_report_gives_the_same_bytes(folder: Path) -> None:
    run(folder)
    once = contents(folder)
    run(folder)
    assert contents(folder) == once


@pytest.mark.usefixtures("_light")
def test_progress_counts_what_is_done_and_names_what_is_being_done(folder: Path) -> None:
    told: list[Progress] = []
    before = contents(folder)

    def note(progress: Progress) -> None:
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
    assert standing(DOCUMENT, folder) == list(targets(DOCUMENT, folder).values())
    targets(DOCUMENT, folder)["docx"].unlink()
    assert [path.suffix for path in standing(DOCUMENT, folder)] == [".pdf", ".xlsx", ".html", ".json"]
    assert standing(DOCUMENT, folder / "没有") == []


# ---- something fails


def broken(format: str, monkeypatch: pytest.MonkeyPatch, *, write: BaseException | None = None, wrong: bool = False) -> None:
    """Have a format fail: in writing, after half of it, or in that it is not what the report says."""
    good = FORMATS[format].writer()

    class Broken:
        def write(self, document: Document, target: Path) -> None:
            good.write(document, target)
            if write:
                target.write_bytes(target.read_bytes()[:100])
                raise write

        def differences(self, document: Document, path: Path) -> list[str]:
            return ["新收：应为 7，读到 8"] if wrong else good.differences(document, path)

    monkeypatch.setitem(FORMATS, format, Format(FORMATS[format].suffix, FORMATS[format].name, Broken))


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FORMATS)
def test_a_disk_that_is_full_while_writing(format: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(format, monkeypatch, write=OSError(errno.ENOSPC, "No space left on device"))
    assert targets(DOCUMENT, folder)[format].name in fails(folder, "磁盘空间不足")


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FAILING)
def test_a_proof_that_fails(format: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(format, monkeypatch, wrong=True)
    assert targets(DOCUMENT, folder)[format].name in fails(folder, "应为 7，读到 8")


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FAILING)
@pytest.mark.parametrize("error", [ZeroDivisionError("halfway"), KeyboardInterrupt("halfway")])
def test_a_fault_of_our_own(format: str, error: BaseException, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken(format, monkeypatch, write=error)
    fails(folder, "halfway", type(error))


def test_a_character_that_no_font_has(folder: Path) -> None:
    before = contents(folder)
    with pytest.raises(MissingGlyphs, match=re.escape("U+2A6A5")):
        run(folder, compose(complete({"text.other_matters": "𪚥"})))
    assert contents(folder) == before


def refusing(monkeypatch: pytest.MonkeyPatch, refused: Callable[[Path, Path], bool], error: BaseException) -> None:
    """Have the system refuse some moves, as Windows does while another program has the file open."""
    real = Path.replace

    def replace(self: Path, target: Path) -> Path:
        if refused(self, target):
            raise error
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replace)


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("fresh", [False, True], ids=["replacing", "new"])
def test_a_move_that_is_refused_puts_all_back(format: str, fresh: bool, folder: Path,  # noqa: FBT001
                                              monkeypatch: pytest.MonkeyPatch) -> None:
    if fresh:
        for path in standing(DOCUMENT, folder):
            path.unlink()
    suffix = FORMATS[format].suffix
    refusing(monkeypatch, lambda _from, to: to.name.endswith(suffix), PermissionError(errno.EACCES, "in use"))
    told = fails(folder, "正在别的程序（如 WPS、Excel）里打开")
    assert targets(DOCUMENT, folder)[format].name in told
    assert "原有的文件和年报都没有改动" in told


@pytest.mark.usefixtures("_light")
def test_a_fault_between_two_moves_puts_all_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusing(monkeypatch, lambda _from, to: to.suffix == ".html", KeyboardInterrupt("now"))
    fails(folder, "now", KeyboardInterrupt)


@pytest.mark.usefixtures("_light")
def test_what_cannot_be_put_back_is_named_and_its_original_stays(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The workbook is moved, then opened by somebody, while the next move is refused."""
    moved: list[Path] = []

    def refused(_from: Path, to: Path) -> bool:
        moved.append(to)
        return to.suffix == ".docx" or (to.suffix == ".xlsx" and moved.count(to) > 1)

    refusing(monkeypatch, refused, PermissionError(errno.EACCES, "in use"))
    with pytest.raises(ExportError) as raised:
        run(folder)
    found = re.search(r"“([^”]+)\.xlsx”已经是新写的，原来的内容在同一文件夹的“(nianbao-[0-9a-f]{12}\.xlsx)”里，请改名留存", str(raised.value))
    assert found
    assert (folder / found[2]).read_bytes() == OLD["xlsx"]
    for format, target in targets(DOCUMENT, folder).items():
        assert (target.read_bytes() == OLD[format]) == (format != "xlsx")
    assert len(list(folder.iterdir())) == len(FORMATS) + 2


@pytest.mark.usefixtures("_light")
def test_a_new_file_that_cannot_be_taken_away_again_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.unlink

    def unlink(self: Path, missing_ok: bool = False) -> None:  # noqa: FBT001, FBT002 - as in pathlib
        if self.name == targets(DOCUMENT, tmp_path)["pdf"].name:
            raise PermissionError(errno.EACCES, "in use")
        real(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)
    refusing(monkeypatch, lambda _from, to: to.suffix == ".xlsx", PermissionError(errno.EACCES, "in use"))
    with pytest.raises(ExportError, match=re.escape(".pdf”已经是新写的，请自行删除。其余文件和年报都没有改动")):
        run(tmp_path)
    assert list(tmp_path.iterdir()) == [targets(DOCUMENT, tmp_path)["pdf"]]


@pytest.mark.skipif(sys.platform == "win32", reason="links need a privilege there")
@pytest.mark.usefixtures("_light")
def test_a_link_is_a_link_again_afterwards(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    link = targets(DOCUMENT, folder)["pdf"]
    link.rename(folder.parent / "真正的.pdf")
    link.symlink_to(folder.parent / "真正的.pdf")
    refusing(monkeypatch, lambda _from, to: to.suffix == ".json", PermissionError(errno.EACCES, "in use"))
    fails(folder, "没有写成")
    assert link.is_symlink()


@pytest.mark.usefixtures("_light")
def test_a_copy_of_the_original_that_finds_no_room(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_from: Path, to: Path, **_how: bool) -> None:
        Path(to).write_bytes(b"half")
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(shutil, "copy2", full)
    fails(folder, "磁盘空间不足")


def test_a_folder_of_a_files_name_is_named_before_anything_is_written(folder: Path) -> None:
    target = targets(DOCUMENT, folder)["docx"]
    target.unlink()
    target.mkdir()
    told: list[Progress] = []
    with pytest.raises(ExportError, match="同名的文件夹已经存在") as raised:
        publish(DOCUMENT, folder, told.append, lambda: False)
    assert target.name in str(raised.value)
    assert told == []
    assert len(list(folder.iterdir())) == len(FORMATS) + 1


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="文件夹不存在"):
        run(tmp_path / "没有")


def test_a_disk_that_has_room_for_the_first_file_only(mount_disk: MountDisk) -> None:
    folder = mount_disk(100)
    fill(folder)
    fails(folder, "磁盘空间不足")


LIMITED = """
import resource, sys
from pathlib import Path
from export.errors import ExportError
from tests.export.test_publish import run
resource.setrlimit(resource.RLIMIT_FSIZE, (6_000, 6_000))
try:
    run(Path(sys.argv[1]))
except ExportError as error:
    sys.stdout.buffer.write(str(error).encode())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_file_that_the_system_finds_too_large(folder: Path) -> None:
    before = contents(folder)
    told = subprocess.run([sys.executable, "-c", LIMITED, str(folder)], cwd=REPOSITORY, check=True, capture_output=True).stdout
    assert "磁盘放不下这么大的文件" in told.decode()
    assert ".pdf" in told.decode()
    assert contents(folder) == before


# ---- it is stopped


@pytest.mark.usefixtures("_light")
@pytest.mark.parametrize("after", [0, 1, 5, 9, 10, 12, 14])
def test_cancelling_between_any_two_steps_leaves_everything_as_it_was(after: int, folder: Path) -> None:
    before = contents(folder)
    told: list[Progress] = []
    with pytest.raises(Cancelled):
        publish(DOCUMENT, folder, told.append, lambda: len(told) == after)
    assert len(told) == after
    assert contents(folder) == before


@pytest.mark.usefixtures("_light")
def test_once_the_last_file_is_in_place_it_is_too_late_to_cancel(folder: Path) -> None:
    told: list[Progress] = []
    publish(DOCUMENT, folder, told.append, lambda: any(each.done == STEPS for each in told))
    assert told[-1].done == STEPS


KILLED = """
import os, shutil, signal, sys
from pathlib import Path
from tests.export.test_publish import DOCUMENT, lighten, publish
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
MOMENTS = {"正在核对 PDF 文档（1/5）…": 0, "正在写交换文件（5/5）…": 0, "copying": 0, "after move 1": 1, "before move 4": 3, "after move 5": 5}


@pytest.mark.usefixtures("_light")
@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_at_any_moment_each_file_is_whole_and_the_next_run_mends_all(moment: str, folder: Path) -> None:
    other = folder.parent / "全新"
    other.mkdir()
    run(other)
    new = {path.suffix: path.read_bytes() for path in other.iterdir()}
    process = subprocess.run([sys.executable, "-c", KILLED, str(folder), moment], cwd=REPOSITORY, check=False)
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
    assert sorted(path.name for path in folder.iterdir()) == sorted(["别的.txt", *(path.name for path in published.files)])
    assert {path.suffix: path.read_bytes() for path in published.files} == new


@pytest.mark.usefixtures("_light")
def test_only_remains_with_exactly_our_names_are_removed(folder: Path) -> None:
    ours = ["nianbao-0123456789ab.pdf", "nianbao-ffffffffffff.json"]
    others = ["nianbao-0123456789ab.txt", "nianbao-0123456789a.pdf", "nianbao-0123456789abc.pdf", "nianbao-0123456789AB.pdf",
              "我的nianbao-0123456789ab.pdf", "nianbao-0123456789ab.pdf.bak", "nianbao-0123456789ab", "nianbao-说明.docx"]
    for name in (*ours, *others):
        (folder / name).write_bytes(b"")
    (folder / "nianbao-aaaaaaaaaaaa.html").mkdir()
    assert [path.name for path in interrupted(folder)] == ours
    assert run(folder).removed == len(ours)
    assert {path.name for path in folder.iterdir()} >= {*others, "nianbao-aaaaaaaaaaaa.html"}
    assert not {path.name for path in folder.iterdir()} & set(ours)


@pytest.mark.usefixtures("_light")
def test_a_run_that_fails_leaves_the_remains_of_the_one_before(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They may hold the only copy of an original; a file that was killed over is worth more than a tidy folder."""
    (folder / "nianbao-0123456789ab.pdf").write_bytes(b"original")
    broken("json", monkeypatch, wrong=True)
    fails(folder, "应为 7")
