"""The numbers of the texts: brought up to the tables, or said to be this figure or none of them."""

from collections.abc import Sequence

from forms.checks.finding import Severity
from forms.prose.changed_numbers import changed_numbers
from forms.prose.choices import choice_of
from forms.report import Edit
from storage.history import How
from ui.report.session import Session

_NAME = "更新正文中的数字"
_NAMED = 6  # numbers
_UNCLEAR = "程序认不准这个数的写法，请把它写成“12件”这样，再指明它是不是表格中的数"


def label_for(count: int) -> str:
    """Return what the act is called that updates so many numbers."""
    return f"更新正文中的 {count} 处数字" if count else _NAME


def stale_numbers(session: Session) -> int:
    """Return how many numbers of the texts are not what the tables say; none in what is locked."""
    if session.is_closed or not _is_any_questioned(session):
        return 0
    return session.rewriting().numbers


def _is_any_questioned(session: Session) -> bool:
    """Whether a check says anything of a number in a text; to look for what it should be is dear.

    Where none does, no number is other than the tables say.
    """
    fields = session.report.form.fields
    for finding in session.findings:
        if finding.spans and any(fields[id].kind.is_number for id in finding.fields):
            return True
    return False


def are_tables_sound(session: Session) -> bool:
    """Whether no table breaks a rule, so that its figures may well be put into the texts."""
    fields = session.report.form.fields
    for finding in session.findings:
        is_about_table = any(fields[id].kind.is_number for id in finding.fields)
        if finding.severity is Severity.ERROR and is_about_table:
            return False
    return True


def update_numbers(session: Session) -> str:
    """Put what the tables say into the texts; return what was done, in the clerk's language."""
    session.settle()
    rewriting = session.rewriting()
    if not rewriting.numbers:
        return "正文中的数字和表格一致，没有要更新的。"
    session.apply(rewriting.edits, How.PROPOSAL, _NAME)
    done = f"已更新正文中的 {rewriting.numbers} 处数字{_named(rewriting.edits)}。"
    if rewriting.unsure:
        done += f"另有 {rewriting.unsure} 处与上年的比较算不出来，请核对。"
    return f"{done}可以用 Ctrl+Z 撤销。"


def _named(edits: Sequence[Edit]) -> str:
    """Return which numbers were changed to which, after a colon; empty where that is not plain."""
    changed = []
    for edit in edits:
        changed += [f"{old}→{new}" for old, new in changed_numbers(edit)]
    more = "等" if len(changed) > _NAMED else ""
    return f"：{'、'.join(changed[:_NAMED])}{more}" if changed else ""


def say_of(session: Session, numbers: Sequence[tuple[str, int]], cells: tuple[str, ...]) -> None:
    """Keep which ``cells`` numbers state, () for none, as one step of undo.

    Each of ``numbers`` is in a field of text, its digits beginning at a place of that.
    """
    choices = []
    for id, start in numbers:
        choice = choice_of(session.report, id, start, cells)
        if choice is None:
            session.refused.emit(_UNCLEAR)
            return
        choices.append(choice)
    session.apply((), How.TYPED, "绑定数字" if cells else "不作表内数", choices=choices)
