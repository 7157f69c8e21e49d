"""Try pairs of reports that are nearly alike: one code just where the same is printed.

Run by hand as ``python -m dev.code_pairs 2000``. What is printed is taken from the document that
all formats are made from, not from what the code is made of.
"""

import sys
from collections import Counter

from hypothesis import given, seed, settings
from hypothesis import strategies as st

from forms.report import Edit, Report
from forms.sign_off.content_code import content_code
from tests.forms.sign_off.test_printed import parts_of_document
from tests.usecases.test_file_code import BY_FORMAT, LINES, reports

_TEXTS = ("text.overview", "text.problems", "text.other_matters", "text.preamble", "unit")
_OTHERS = ("kind", "contact.phone", "contact.office", "date")


def main() -> None:
    """Try as many pairs as were asked for."""
    count = int(sys.argv[1]) if sys.argv[1:] else 2000
    tried: Counter[bool] = Counter()

    @seed(9)
    @settings(BY_FORMAT, max_examples=count)
    @given(reports(), st.data())
    def holds(report: Report, data: st.DataObject) -> None:
        other = nearly(report, data)
        same = parts_of_document(report) == parts_of_document(other)
        if same != (content_code(report) == content_code(other)):
            raise AssertionError(report.values, other.values)
        tried[same] += 1

    holds()
    print(f"{tried[True]} pairs print the same and have one code, {tried[False]} have two")


def nearly(report: Report, data: st.DataObject) -> Report:
    """Return ``report`` with a change or two that nobody or hardly anybody would see."""
    for _ in range(data.draw(st.integers(1, 2))):
        report = report.changed([data.draw(st.sampled_from(_CHANGES))(report, data)])
    return report


def _spaced(report: Report, data: st.DataObject) -> Edit:
    """Put white space, or what is not seen, into a text."""
    id = data.draw(st.sampled_from(_TEXTS))
    text = report.text(id)
    at = data.draw(st.integers(0, len(text)))
    space = data.draw(st.sampled_from([" ", "\n", "\u3000", "\u200b", "\t", "0"]))
    return report.edit(id, text[:at] + space + text[at:])


def _moved(report: Report, data: st.DataObject) -> Edit:
    """Move a line of one text to the end of another."""
    id = data.draw(st.sampled_from(_TEXTS))
    return report.edit(id, f"{report.text(id)}\n{data.draw(st.sampled_from(LINES))}")


def _figure(report: Report, data: st.DataObject) -> Edit:
    """Change a figure, or state what was derived."""
    ids = [field.id for field in report.form.fields.values() if field.kind.is_number]
    id = data.draw(st.sampled_from(ids))
    return report.edit(id, data.draw(st.sampled_from([report.value(id), 1, None, "1"])))


def _other(report: Report, data: st.DataObject) -> Edit:
    """Change what may stand on no page."""
    id = data.draw(st.sampled_from(_OTHERS))
    value = data.draw(st.sampled_from(["government", "department", None]))
    return report.edit(id, value)


_CHANGES = (_spaced, _moved, _figure, _other)


if __name__ == "__main__":
    main()
