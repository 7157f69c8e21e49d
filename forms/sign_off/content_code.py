"""The content code: the same few digits on every paper and file that says the same.

Two reports have one code exactly when the same is printed of them. What is derived is written out
first, so that neither a total left to be summed nor a preamble left to be proposed can come out
otherwise in a later version of the program without the code telling.
"""

import json
import re
from hashlib import sha256

from forms.exchange import from_exchange, to_exchange
from forms.form import Form
from forms.report import Edit, Report
from forms.texts.preamble import PREAMBLE, preamble, propose_preamble

_GROUP, _DIGITS = 4, 12
_STAMP = re.compile(r"内容码\s*([0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4})(?![0-9a-f])")


def canonical(report: Report) -> str:
    """Return ``report`` as exchange JSON: the derived written out, blanks left out, keys sorted."""
    edits = [report.edit(id, report.value(id)) for id in _totals(report.form)]
    edits.append(report.edit(PREAMBLE, preamble(report)))
    data = _without_blanks(to_exchange(report.changed(edits)))
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def content_code(report: Report) -> str:
    """Return the code of what ``report`` says, as it is printed: ``3fa2 91bc 07de``."""
    return code_of(canonical(report))


def code_of(canonical_json: str) -> str:
    """Return the first 12 hexadecimal digits of a :func:`canonical` text's SHA-256, by fours."""
    digits = sha256(canonical_json.encode(errors="surrogatepass")).hexdigest()[:_DIGITS]
    groups = [digits[start : start + _GROUP] for start in range(0, _DIGITS, _GROUP)]
    return " ".join(groups)


def stamp(code: str) -> str:
    """Return a code as papers and the properties of files bear it."""
    return f"内容码 {code}"


def stamped_code(text: str) -> str:
    """Return the code whose :func:`stamp` is somewhere in ``text``; empty where there is none."""
    found = _STAMP.search(text)
    if not found:
        return ""
    return found[1]


def from_canonical(canonical_json: str) -> Report:
    """Return the report of a :func:`canonical` text, what equals its derivation derived again.

    Raises:
        ValueError: where the text is no such JSON.
    """
    report = from_exchange(json.loads(canonical_json))
    edits: list[Edit] = []
    for id in _totals(report.form):
        derived = report.derived(id)
        if derived is not None and derived == report.stated(id):
            edits.append(report.edit(id, None))
    if report.text(PREAMBLE) == propose_preamble(report):
        edits.append(report.edit(PREAMBLE, None))
    return report.changed(edits)


def _totals(form: Form) -> list[str]:
    return [field.id for field in form.fields.values() if field.parts]


def _without_blanks(data: dict[str, object]) -> dict[str, object]:
    kept: dict[str, object] = {}
    for key, value in data.items():
        content = value
        if isinstance(value, dict):
            content = _without_blanks(value)
        if content is not None and content != {}:
            kept[key] = content
    return kept
