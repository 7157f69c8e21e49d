"""The figures of the form of 2021 that texts state: cells and usual sums, the usual ones first."""

from collections.abc import Iterator

from forms.editions.form_2021 import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    DECIDED,
    DISPUTES,
    FORM,
    RECEIVED,
    RESULT_ROWS,
    TOTAL,
    dispute,
    request,
)
from forms.editions.prose_2021.cells import results
from forms.prose.figures import Figure
from forms.values import Kind

_ORGANISATIONS = "法人或其他组织"
_LINES = (RECEIVED[0], CARRIED_IN[0], *(row for row, *_ in RESULT_ROWS), TOTAL[0], CARRIED_OUT[0])

#: What offices call the figures of a row or group otherwise.
_ALSO = {
    f"requests.{RECEIVED[0]}": "收到",
    f"requests.{CARRIED_IN[0]}": "去年",
    f"requests.{TOTAL[0]}": "办结 答复 办理结果",
    f"requests.{CARRIED_OUT[0]}": "次年",
    **dict.fromkeys((f"disputes.{group}" for group, _ in DISPUTES[1:]), "行政诉讼"),
}


def _figures() -> Iterator[Figure]:
    for section in FORM.sections:
        number = section.heading[:1]
        if section.id == "requests":
            yield from _requests(number)
        elif section.grid:
            yield from _cells(number, (field.id for field in section.fields))
        if section.id == "disputes":
            yield from _suits(number)
    yield from _by_applicant()


def _cells(table: str, ids: Iterator[str]) -> Iterator[Figure]:
    for id in ids:
        if FORM.fields[id].kind is Kind.COUNT:
            also = _ALSO.get(id.rpartition(".")[0], "")
            yield Figure(table, FORM.fields[id].label, (id,), also)


def _requests(table: str) -> Iterator[Figure]:
    """Yield the column 总计, with the sum of each group of answers before its rows."""
    came = (request(RECEIVED[0], "total"), request(CARRIED_IN[0], "total"))
    yield from _cells(table, iter(came))
    yield Figure(table, "一、二合计（新收和上年结转）·总计", came)
    seen = set()
    for row, name, _ in RESULT_ROWS:
        group = row.partition(".")[0]
        ids = results(group).plus
        if group not in seen and len(ids) > 1:
            yield Figure(table, f"{_group_name(name)}·总计", ids)
        seen.add(group)
        yield from _cells(table, iter((request(row, "total"),)))
    yield from _cells(table, (request(row, "total") for row in (TOTAL[0], CARRIED_OUT[0])))


def _group_name(name: str) -> str:
    """Return what a group is called, such as （三）不予公开, of the name of its first row."""
    return name.partition("1.")[0]


def _suits(table: str) -> Iterator[Figure]:
    for key, outcome in (("total", "总计"), *DECIDED):
        ids = tuple(dispute(group, key) for group, _ in DISPUTES[1:])
        yield Figure(table, f"行政诉讼合计·{outcome}", ids)


def _by_applicant() -> Iterator[Figure]:
    table = next(section.heading[:1] for section in FORM.sections if section.id == "requests")
    for row in _LINES:
        yield from _cells(table, (request(row, key) for key, _ in APPLICANTS))
        name = FORM.fields[request(row, "total")].label.removesuffix("·总计")
        ids = tuple(request(row, key) for key, _ in APPLICANTS[1:])
        yield Figure(table, f"{name}·{_ORGANISATIONS}", ids)


FIGURES = tuple(_figures())
