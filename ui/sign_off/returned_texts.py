"""What came back on a draft, in words: suggestions, comments, and what was not recognised."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final

from forms.parsing import shortened
from forms.report import Report
from forms.sign_off.merging import Suggestion
from forms.values import Kind
from intake.correction import Comment
from intake.matching.found import Question, Unmatched
from ui.parts import theme
from ui.sign_off.comparison_view import shown_value, step_name
from ui.sign_off.marked_text import marked

_QUOTED: Final = 60  # most characters of what was not taken


def suggestion_row(report: Report, suggestion: Suggestion) -> tuple[str, str, str, str]:
    """Return the step, the field, what our report has, and what the document has."""
    field = report.form.fields[suggestion.edit.id]
    step = step_name(report.form, field.id)
    if field.kind is Kind.TEXT:
        return step, field.label, "", "文字有改动"
    new = suggestion.edit.new
    if new is None and field.parts:
        new = report.derived(field.id)
    return step, field.label, shown_value(field.kind, suggestion.now), shown_value(field.kind, new)


def suggestion_detail(
    report: Report, suggestion: Suggestion, question: Question | None = None
) -> str:
    """Return the suggestion in full as rich text, word by word, with the ``question`` about it."""
    field = report.form.fields[suggestion.edit.id]
    lines = [f"<h4>{escape(field.label)}</h4>"]
    if suggestion.collides:
        lines.append(_collision(field.kind, suggestion))
    if question is not None:
        lines.append(_warning("".join(_question_lines(field.kind, question))))
    old, new = shown_value(field.kind, suggestion.now), shown_value(field.kind, suggestion.edit.new)
    lines.append(f'<p style="white-space:pre-wrap">{marked(old, new)}</p>')
    return "".join(lines)


def _collision(kind: Kind, suggestion: Suggestion) -> str:
    ours = ""
    if kind is not Kind.TEXT:
        before, now = shown_value(kind, suggestion.original), shown_value(kind, suggestion.now)
        ours = f"（由 {before} 改成 {now}）"
    warning = f"这一处在送审以后本机也改过{ours}。采用就以修改稿为准。"
    return _warning(warning)


def _question_lines(kind: Kind, question: Question) -> Iterator[str]:
    """Yield what stands there that was not taken, in words for the clerk."""
    for each in question.apart:
        yield f"其中“{shortened(each.text.strip(), _QUOTED)}”是{each.what}，没有算进去。"
    for aside in question.beside:
        yield f"旁边还有{aside.what}：{shortened(aside.text, _QUOTED)}。"
    if kind is not Kind.TEXT:
        yield f"这一格原样是“{question.whole}”。"
    yield "请对照原件，确认后再勾选。"


def _warning(line: str) -> str:
    return f'<p style="color:{theme.colours().amber.name()}">{escape(line)}</p>'


def comment_lines(comments: Iterable[Comment]) -> list[str]:
    """Return who wrote each comment, where, about what, and what it says."""
    lines = []
    for comment in comments:
        author = comment.author or "未署名"
        about = ""
        if comment.quoted:
            about = f"（针对“{comment.quoted}”）"
        lines.append(f"{author}，{comment.place}{about}：{comment.text}")
    return lines


def unmatched_lines(parts: Iterable[Unmatched]) -> list[str]:
    """Return where each part stands, and what it says."""
    return [f"{part.place}：{part.text}" for part in parts]
