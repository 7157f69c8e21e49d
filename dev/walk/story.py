"""The story of a walk: from the first start to 定稿 and the files that are published."""

import time
from pathlib import Path

from forms.form import Section
from resources.folders import NAME

from .findings import settle_all
from .hand import Hand
from .papers import Papers

_LEADER = "李主任"
_DRAFT = "送审稿.pdf"


def tell_story(hand: Hand, papers: Papers, folder: Path) -> None:
    """Fill the report in, settle what is found, sign it off and publish it into ``folder``."""
    _begin(hand, papers)
    _identity(hand, papers)
    for section in papers.form.sections:
        hand.turn()
        _section(hand, papers, section)
        hand.stage.picture(section.short)
    hand.turn()
    hand.stage.picture("校核")
    settle_all(hand, papers)
    hand.stage.picture("校核完")
    _leave_findings(hand)
    _hand_in(hand)
    _export_draft(hand, folder / _DRAFT)
    _reply(hand)
    _make_final(hand)
    _publish(hand, folder)


def _begin(hand: Hand, papers: Papers) -> None:
    hand.stage.picture("第一次启动")
    hand.open("新建年报", "新建年报")
    hand.fill("单位全称", papers.unit, first=True)
    hand.fill("报告年度", str(papers.year))
    hand.stage.picture("新建年报填好")
    hand.act("新建")
    hand.stage.until(lambda scene: papers.unit in scene.front.title, "新建的年报")
    hand.see()


def _identity(hand: Hand, papers: Papers) -> None:
    is_first = True
    for line in papers.lines():
        hand.fill(line.label, line.words, first=is_first)
        is_first = False
    hand.stage.picture("基本信息")


def _section(hand: Hand, papers: Papers, section: Section) -> None:
    """Fill in a section as it lies on the paper."""
    if section.grid is None:
        hand.go_into(section.heading, first=True)
        if papers.text(section):
            hand.paste(papers.text(section))
        return
    hand.go_into(section.heading, first=True)
    if papers.is_nil(section):
        hand.act("空格填 0")
    elif _is_block(section):
        hand.paste(papers.block(section))
    else:
        _type_figures(hand, papers.figures(section))
        hand.act("空格填 0")


def _is_block(section: Section) -> bool:
    """Whether the cells of a table stand side by side, so that they can be pasted as a block."""
    if section.grid is None:
        return False
    cells = [cell.position for cell in section.grid.cells if cell.field]
    rows, columns = {row for row, _ in cells}, {column for _, column in cells}
    return len(cells) == len(rows) * len(columns)


def _type_figures(hand: Hand, figures: list[str]) -> None:
    """Type what is no nought, going on with Enter."""
    last = max(at for at, figure in enumerate(figures) if figure.strip("0."))
    for figure in figures[: last + 1]:
        if figure.strip("0."):
            hand.type(figure)
        hand.press("Enter")


def _leave_findings(hand: Hand) -> None:
    hand.go_to_step("预览与导出")
    hand.stage.picture("预览")


def _export_draft(hand: Hand, target: Path) -> None:
    """Write the draft, which is what would be printed, where the dialog is told to."""
    hand.open("导出", "导出 PDF")
    _answer(hand, target)
    _await_file(hand, target)
    hand.await_words("核对无误")
    hand.stage.picture("送审稿已导出")


def _hand_in(hand: Hand) -> None:
    hand.open("送审", "提交送审")
    hand.act("送审并预览")
    hand.await_words("已存为")
    hand.stage.picture("已送审")


def _reply(hand: Hand) -> None:
    hand.open("登记审核意见", "登记审核意见")
    hand.fill("审核人", _LEADER, first=True)
    hand.act("同意")
    hand.act("保存")
    hand.stage.until(lambda scene: NAME in scene.front.title, "登记好的意见")
    hand.see()
    hand.stage.picture("已登记")


def _make_final(hand: Hand) -> None:
    hand.open("定稿", "定稿")
    hand.act("定稿")
    hand.await_words("已定稿（内容码")
    hand.stage.picture("已定稿")


def _publish(hand: Hand, folder: Path) -> None:
    """Have all files written into ``folder``."""
    hand.open("导出全套文件", "导出全套文件")
    _answer(hand, folder)
    hand.await_words("逐格核对无误，在")
    hand.stage.picture("全套文件已导出")


def _answer(hand: Hand, path: Path) -> None:
    """Tell the dialog that asks for a file or a folder which."""
    hand.press("Ctrl+A")
    hand.type(str(path))
    hand.press("Enter")


def _await_file(hand: Hand, target: Path) -> None:
    ends = time.monotonic() + 60
    while not target.exists() and time.monotonic() < ends:
        time.sleep(0.1)
    hand.see()
