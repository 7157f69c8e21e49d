"""Two states of a report side by side: the figures that were changed, those that follow, and the words of the texts."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser

from forms.form import Form
from forms.report import Edit, Report
from forms.sign_off.comparison import differences
from forms.values import UNIT_KINDS, Kind, Value, show
from ui.parts import theme
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


class Changes(NamedTuple):
    """What differs: what was entered otherwise, and what only followed from that because it is derived."""

    made: tuple[Edit, ...]
    following: tuple[Edit, ...]


def changes(old: Report, new: Report) -> Changes:
    """Return what is printed of ``new`` otherwise than of ``old``."""
    found = differences(old, new)
    follows = [old.stated(edit.id) is None is new.stated(edit.id) for edit in found]
    return Changes(
        *(
            tuple(
                edit for edit, following in zip(found, follows, strict=True) if following is wanted
            )
            for wanted in (False, True)
        )
    )


class Comparison(QTextBrowser):
    """Shows what differs between two states of a report; the keyboard scrolls it, and it can be copied from."""

    def __init__(self) -> None:
        super().__init__()
        self.setOpenLinks(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("比较")

    def compare(self, old: State, new: State) -> None:
        """Show what was changed from ``old``, which came first, to ``new``."""
        self.setHtml("".join(_page(old, new)))

    def tell(self, text: str) -> None:
        """Say why there is no comparison to see."""
        self.setHtml(f"<p>{escape(text)}</p>")


def _page(old: State, new: State) -> Iterator[str]:
    form, found = new.report.form, changes(old.report, new.report)
    yield f"<p>旧：<b>{escape(old.name)}</b><br>新：<b>{escape(new.name)}</b></p><p>{_summary(form, found)}</p>"
    figures, texts = _parted(form, found.made)
    following, following_texts = _parted(form, found.following)
    if figures or following:
        yield _table(form, figures, following)
    if texts or following_texts:
        yield f"<p>文字中，{deleted('这样')}的是删去的，{added('这样')}的是新增的，没有改动的长段以“…”略去。</p>"
        yield from (_text(form, edit) for edit in texts)
        yield from (_text(form, edit, "（随其他内容自动变动）") for edit in following_texts)


def _parted(form: Form, edits: tuple[Edit, ...]) -> tuple[list[Edit], list[Edit]]:
    """Return what stands in a table row, and the texts, which are compared word by word."""
    texts = [edit for edit in edits if form.fields[edit.id].kind is Kind.TEXT]
    return [edit for edit in edits if edit not in texts], texts


def _summary(form: Form, found: Changes) -> str:
    if not found.made:
        return "两者的内容完全相同。"
    figures, texts = _parted(form, found.made)
    counts = [
        f"{len(edits)} {unit}" for edits, unit in ((figures, "项"), (texts, "处文字")) if edits
    ]
    following = f"，另有 {len(found.following)} 处（合计等）随之变动" if found.following else ""
    return f"从旧到新，改动了 {'、'.join(counts)}{following}。"


def _table(form: Form, figures: list[Edit], following: list[Edit]) -> str:
    faint = f"color:{theme.FAINT.name()}"
    rows = [_row(f'<th align="left" width="{share}%">{name}</th>' for name, share in _COLUMNS)]
    rows += [_row(f"<td>{escape(text)}</td>" for text in _told(form, edit)) for edit in figures]
    if following:
        rows.append(
            _row([f'<td colspan="{len(_COLUMNS)}" style="{faint}">以下是随之变动的合计：</td>'])
        )
        rows += [
            _row(f'<td style="{faint}">{escape(text)}</td>' for text in _told(form, edit))
            for edit in following
        ]
    return f'<table width="100%" cellspacing="0" cellpadding="3">{"".join(rows)}</table>'


def _row(cells: Iterable[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _told(form: Form, edit: Edit) -> tuple[str, ...]:
    field = form.fields[edit.id]
    return (
        place(form, edit.id),
        field.label,
        shown(field.kind, edit.old),
        shown(field.kind, edit.new),
    )


def _text(form: Form, edit: Edit, note: str = "") -> str:
    body = marked(show(edit.old), show(edit.new))
    return f'<h4>{escape(form.fields[edit.id].label)}{note}</h4><p style="white-space:pre-wrap">{body}</p>'


def place(form: Form, id: str) -> str:
    """Return the step on which the field stands."""
    return next(step.name for step in steps(form) if id in step.fields)


def shown(kind: Kind, value: Value) -> str:
    """Return a value as a comparison shows it."""
    text = show(value)
    return UNIT_KINDS.get(text, text) if kind is Kind.BODY else text or _BLANK
