"""A made-up report with a value of every kind, and looks at a library from in and outside."""

import hashlib
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from forms.choice import Choice, Place
from forms.editions.form_2021 import FORM as FORM_2021
from forms.report import Report
from forms.values import Kind, Value
from storage.library import Library
from storage.origin import NotRead, Origin
from storage.tallies import Tally
from tests.builders import complete

UNIT = "青禾县档案局"
RECEIVED = "requests.received.natural"
FEE = "disclosure.fees.amount"
#: Of a report that was read from a file.
ORIGIN = Origin(
    "2024年年报㛃.docx",
    "Word 文档",
    "cd" * 32,
    "",
    (NotRead((RECEIVED, FEE), "这两格里各有两个数"), NotRead((), "页眉没有归处")),
    datetime.fromisoformat("2026-01-05T09:30:00.000001+08:00").astimezone(),
)

TEXT = "text.problems"
SENTENCE = "收到政府信息公开申请41件，其中网上申请30件。"
#: What is said of the two numbers in the sentence: the one is a figure, the other is none.
CHOICES = (
    Choice(
        Place(TEXT, "收到政府信息公开申请#件，其中网上申请#件", "收到政府信息公开申请#件", 0),
        (RECEIVED,),
    ),
    Choice(Place(TEXT, "收到政府信息公开申请#件，其中网上申请#件", "其中网上申请#件", 0), ()),
)

#: What a ledger counted for a version.
TALLY: Tally = {
    RECEIVED: [("2025-001", "received"), ("青档〔2025〕2号㛃", "received")],
    "requests.granted.natural": [("2025-001", "answered")],
    "disputes.review.pending": [("没有编号", "pending")],
}


def sample(unit: str = UNIT, year: int = 2025) -> Report:
    """Return a report in which every field has a value of its kind, totals included."""
    values = {id: _value(field.kind, id) for id, field in FORM_2021.fields.items()}
    return complete(values, unit=unit, year=year)


def build(path: Path) -> None:
    """Make a library with the sample in it."""
    with Library.open(path) as library:
        library.add(sample())


def digest(folder: Path) -> dict[str, str]:
    """Return the content of every file of a folder, journals and all."""
    return {
        file.name: hashlib.sha256(file.read_bytes()).hexdigest()
        for file in folder.iterdir()
        if file.is_file()
    }


def read_all(library: Library) -> None:
    """Read every report with the whole of its history."""
    for entry in library.reports():
        library.find(entry.unit, entry.year or 0)
        for field in library.load(entry.id).form.fields:
            library.history(entry.id, field)


def _value(kind: Kind, id: str) -> Value:
    match kind:
        case Kind.COUNT:
            return (
                len(id) % 7 or "无"
            )  # a few cells hold what a file brought in and no clerk could type
        case Kind.MONEY:
            return Decimal("59237.2440")
        case Kind.YEAR:
            return 2025
        case Kind.DATE:
            return date(2026, 1, 27)
        case Kind.BODY:
            return "department"
        case Kind.LINE:
            return f"{id}㛃𬱖"
        case Kind.TEXT:
            return "\n".join(f"（{number}）这一段写第{number}件事。" * 5 for number in range(5))
