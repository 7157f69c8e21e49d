"""How well a file was read, held against the report that was printed in it."""

from typing import NamedTuple

from forms.report import Report
from intake.published.report_read import ReportRead

_WORDS = (
    *("unit", "year", "date", "contact.phone", "contact.address"),
    *("text.overview", "text.problems", "text.other_matters"),
)


class Score(NamedTuple):
    """Ids of figures read otherwise, read where none is printed, and not read.

    ``untold`` are those not read that no doubt names; ``words`` is what else differs.
    """

    wrong: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


NOTHING_AMISS = Score()


def score(read: ReportRead, report: Report) -> Score:
    """Hold what was ``read`` against the ``report`` that was printed."""
    told = {id for doubt in read.doubts for id in doubt.cells}
    wrong: list[str] = []
    invented: list[str] = []
    missing: list[str] = []
    for id, field in report.form.fields.items():
        got, wanted = read.report.stated(id), report.value(id)
        if not field.kind.is_number or got == wanted:
            continue
        if wanted is None:
            invented.append(id)
        elif got is None:
            missing.append(id)
        else:
            wrong.append(id)
    untold = [id for id in missing if id not in told]
    words = [id for id in _WORDS if _bare(read.report.stated(id)) != _bare(report.stated(id))]
    return Score(tuple(wrong), tuple(invented), tuple(missing), tuple(untold), tuple(words))


def _bare(value: object) -> str:
    return "".join(str(value).split())
