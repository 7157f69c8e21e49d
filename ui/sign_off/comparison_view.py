"""Two states of a report side by side: figures changed, those that follow, words of the texts."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from forms.form import Form
from forms.report import Edit, Report
from forms.sign_off.changes import changes
from forms.values import UNIT_KINDS, Kind, Value, show
from ui.parts import theme
from ui.parts.menu_line import ruled
from ui.parts.scroll_bar import calm
from ui.report.steps import steps
from ui.sign_off.marked_text import added, deleted, marked

_COLUMNS = (
    ("部分", 14),
    ("项目", 46),
    ("原来", 20),
    ("改成", 20),
)  # with their shares of the width
_BLANK = "未填"


class State(NamedTuple):
    """A state of the report, and what it is called."""

    name: str
    report: Report


class ComparisonView(QTextBrowser):
    """Shows what differs between two states; the keyboard scrolls it, and it can be copied from."""

    def __init__(self) -> None:
        super().__init__()
        ruled(calm(self))
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("比较")

    def compare(self, old: State, new: State) -> None:
        """Show what was changed from ``old``, which came first, to ``new``."""
        self.setHtml("".join(_page(old, new)))

    def show_note(self, text: str) -> None:
        """Say why there is no comparison to see."""
        self.setHtml(f"<p>{escape(text)}</p>")


def _page(old: State, new: State) -> Iterator[str]:
    form, found = new.report.form, changes(old.report, new.report)
    made, following = _sorted(form, found.made), _sorted(form, found.following)
    yield f"<p>旧：<b>{escape(old.name)}</b><br>新：<b>{escape(new.name)}</b></p>"
    yield f"<p>{_summary(made, len(found.following))}</p>"
    if made.figures or following.figures:
        yield _table(form, made.figures, following.figures)
    if made.texts or following.texts:
        yield f"<p>文字中，{deleted('这样')}的是删去的，{added('这样')}的是新增的，"
        yield "没有改动的长段以“…”略去。</p>"
    for edit in made.texts:
        yield _text(form, edit)
    for edit in following.texts:
        yield _text(form, edit, "（随其他内容自动变动）")


class _Sorted(NamedTuple):
    """What stands in a table row, and the texts, which are compared word by word."""

    figures: list[Edit]
    texts: list[Edit]


def _sorted(form: Form, edits: Iterable[Edit]) -> _Sorted:
    figures, texts = [], []
    for edit in edits:
        if form.fields[edit.id].kind is Kind.TEXT:
            texts.append(edit)
        else:
            figures.append(edit)
    return _Sorted(figures, texts)


def _summary(made: _Sorted, following: int) -> str:
    counts = []
    if made.figures:
        counts.append(f"{len(made.figures)} 项")
    if made.texts:
        counts.append(f"{len(made.texts)} 处文字")
    if not counts:
        return "两者的内容完全相同。"
    changed = f"从旧到新，改动了 {'、'.join(counts)}"
    if following:
        return f"{changed}，另有 {following} 处（合计等）随之变动。"
    return f"{changed}。"


def _table(form: Form, figures: list[Edit], following: list[Edit]) -> str:
    rows = "".join(_rows(form, figures, following))
    return f'<table width="100%" cellspacing="0" cellpadding="3">{rows}</table>'


def _rows(form: Form, figures: list[Edit], following: list[Edit]) -> Iterator[str]:
    names = [f'<th align="left" width="{share}%">{name}</th>' for name, share in _COLUMNS]
    yield f"<tr>{''.join(names)}</tr>"
    for edit in figures:
        yield _row(form, edit)
    faint = f' style="color:{theme.colours().faint.name()}"'
    if following:
        yield f'<tr><td colspan="{len(_COLUMNS)}"{faint}>以下是随之变动的合计：</td></tr>'
    for edit in following:
        yield _row(form, edit, faint)


def _row(form: Form, edit: Edit, style: str = "") -> str:
    kind, label = form.fields[edit.id].kind, form.fields[edit.id].label
    old, new = shown_value(kind, edit.old), shown_value(kind, edit.new)
    texts = (step_name(form, edit.id), label, old, new)
    cells = [f"<td{style}>{escape(text)}</td>" for text in texts]
    return f"<tr>{''.join(cells)}</tr>"


def _text(form: Form, edit: Edit, note: str = "") -> str:
    label = escape(form.fields[edit.id].label)
    body = marked(show(edit.old), show(edit.new))
    return f'<h4>{label}{note}</h4><p style="white-space:pre-wrap">{body}</p>'


def step_name(form: Form, id: str) -> str:
    """Return the name of the step on which the field stands."""
    return next(step.name for step in steps(form) if id in step.fields)


def shown_value(kind: Kind, value: Value) -> str:
    """Return a value as a comparison shows it."""
    text = show(value)
    if kind is Kind.BODY:
        return UNIT_KINDS.get(text, text)
    return text or _BLANK
