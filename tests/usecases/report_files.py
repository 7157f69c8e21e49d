"""The files of tests/report_files: what was found in one, held against what has to be found."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from forms.exchange import to_exchange
from intake.published.report_read import ReportRead
from tests.places import REPORT_FILES

NAMES = sorted(folder.name for folder in REPORT_FILES.iterdir() if folder.is_dir())
#: How alike a text has to be: its first and last characters, and its length within 3 %.
_ENDS = 20
_SLACK = 0.03


class Finding(NamedTuple):
    """What is amiss in the reading of a file; all empty where nothing is.

    Ids of figures that are ``wrong``, that are not printed and ``invented`` nevertheless, that are
    ``lost`` though they can be read, that are not read and ``untold``; ids that are said to be
    unreadable and are read ``after_all``. What of unit, year, day and contact ``differs``, as do
    texts. Words that had to be ``unsaid``; and messages that nothing in the file is the cause of.
    """

    wrong: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    untold: tuple[str, ...] = ()
    after_all: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()
    unsaid: tuple[str, ...] = ()
    needless: tuple[str, ...] = ()


class Figures(NamedTuple):
    """How many figures are printed in a file, and how many of these are read."""

    printed: int
    read: int


def file_of(name: str) -> Path:
    """Return the file in a folder."""
    return next((REPORT_FILES / name).glob("source.*"))


def expected_of(name: str) -> dict[str, Any]:
    """Return what has to be found in it."""
    answer = json.loads((REPORT_FILES / name / "expected.json").read_text("utf-8"))
    assert isinstance(answer, dict)
    return answer


def figures_of(read: ReportRead, expected: Mapping[str, Any]) -> Figures:
    """Return how many figures are printed, and how many were read."""
    printed = [id for id, figure in expected["cells"].items() if figure is not None]
    return Figures(len(printed), sum(read.report.stated(id) is not None for id in printed))


def finding(read: ReportRead, expected: Mapping[str, Any]) -> Finding:
    """Hold what was ``read`` against what is ``expected``."""
    told = {id for doubt in read.doubts for id in doubt.cells}
    unread = expected.get("_unread", ())
    wrong: list[str] = []
    invented: list[str] = []
    missing: list[str] = []
    for id in expected["cells"]:
        got = _exact(read.report.stated(id))
        wanted = _wanted(id, expected)
        if got in wanted:
            continue
        if got is None:
            missing.append(id)
        elif wanted == [None]:
            invented.append(id)
        else:
            wrong.append(id)
    return Finding(
        tuple(wrong),
        tuple(invented),
        tuple(id for id in missing if id not in unread),
        tuple(id for id in missing if id not in told),
        tuple(id for id in unread if read.report.stated(id) is not None),
        tuple(_differing(read, expected)),
        tuple(words for words in expected.get("_told", ()) if not _is_said(words, read)),
        tuple(_needless(read, expected)),
    )


def _wanted(id: str, expected: Mapping[str, Any]) -> list[Decimal | None]:
    accepted: Sequence[object] = expected.get("_accept", {}).get(id, [expected["cells"][id]])
    return [_exact(each) for each in accepted]


def _exact(figure: object) -> Decimal | None:
    return None if figure is None else Decimal(str(figure))


def _differing(read: ReportRead, expected: Mapping[str, Any]) -> list[str]:
    found = to_exchange(read.report)
    names = [name for name in ("unit", "year", "date") if found.get(name) != expected[name]]
    contact = found.get("contact", {})
    for name in {*contact, *expected["contact"]}:
        if contact.get(name) != expected["contact"].get(name):
            names.append(f"contact.{name}")
    texts = found.get("text", {})
    for name, marks in expected["_text"].items():
        if not _is_like(texts.get(name, ""), marks):
            names.append(f"text.{name}")
    return names


def _is_like(text: str, marks: Mapping[str, Any]) -> bool:
    bare = "".join(text.split())
    ends = bare[:_ENDS], bare[-_ENDS:]
    is_as_long = abs(len(bare) - marks["length"]) <= _SLACK * marks["length"]
    return ends == (marks["first"], marks["last"]) and is_as_long


def _is_said(words: str, read: ReportRead) -> bool:
    return any(words in doubt.message for doubt in read.doubts)


def _needless(read: ReportRead, expected: Mapping[str, Any]) -> list[str]:
    """Return what is told of a file that is to be read without a word, or not for its reasons."""
    told, unread = expected.get("_told", ()), expected.get("_unread", ())
    found: list[str] = []
    for doubt in read.doubts:
        is_of_unread = any(id in unread for id in doubt.cells)
        is_of_told = any(words in doubt.message for words in told)
        if not (is_of_unread or is_of_told):
            found.append(doubt.message)
    return found
