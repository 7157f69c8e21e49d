"""What a correction after publication says of itself, proposed for section six."""

from datetime import date

from forms.report import Edit, Report
from forms.sign_off.comparison import differences
from forms.texts.preamble import PREAMBLE
from forms.values import UNIT_KINDS, Kind, Value, show

#: Where the sentence goes; that text's own change needs no telling.
NOTE_FIELD = "text.other_matters"
#: What the sentence begins with.
NOTE_MARK = "更正说明："


def propose_correction(published: Report, corrected: Report, day: date) -> str:
    """Return a sentence that names what ``corrected`` says otherwise; empty for nothing."""
    untold = {NOTE_FIELD}
    if published.stated(PREAMBLE) is None and corrected.stated(PREAMBLE) is None:
        untold.add(PREAMBLE)  # it follows from the identity, which is named
    changes = []
    for edit in differences(published, corrected):
        if edit.id not in untold:
            changes.append(_change(corrected, edit))
    if not changes:
        return ""
    return f"{NOTE_MARK}本报告发布后，于{show(day)}更正如下：{'；'.join(changes)}。"


def _change(report: Report, edit: Edit) -> str:
    field = report.form.fields[edit.id]
    if field.kind is Kind.TEXT:
        return f"“{field.label}”的文字有修改"
    part = ""
    section = report.form.section_of(edit.id)
    if section:
        number, _, _ = section.heading.partition("、")
        part = f"第{number}部分"
    return f"{part}“{field.label}”由{_shown(edit.old)}更正为{_shown(edit.new)}"


def _shown(value: Value) -> str:
    text = show(value)
    if not text:
        return "空白"
    return UNIT_KINDS.get(text, text)
