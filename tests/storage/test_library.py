"""The reports in a library: what goes in comes out, each change is one piece of history."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from forms.report import Edit, Report
from forms.succession import empty_report
from storage.errors import Damaged, InUse, LibraryError, NewerVersion
from storage.history import How
from storage.library import Library
from tests.storage.samples import FEE, RECEIVED, UNIT, read_all, sample


def test_every_value_comes_back_as_it_was(library: Library) -> None:
    report = sample()
    loaded = library.load(library.add(report))
    assert loaded.form is report.form
    assert {id: (type(value), str(value)) for id, value in loaded.values.items()} == {
        id: (type(value), str(value)) for id, value in report.values.items()
    }


def test_a_library_begins_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "新的" / "文件夹" / "年报.nianbao"
    with Library.open(path) as library:
        assert library.reports() == []
        assert library.last_open is None
    assert [file.name for file in path.parent.iterdir()] == ["年报.nianbao"]


def test_recorded_edits_are_there_after_reopening(path: Path) -> None:
    with Library.open(path) as library:
        id = library.add(empty_report(UNIT, "department", 2025))
        edits = [
            Edit(RECEIVED, None, 12),
            Edit(FEE, None, Decimal("0.10")),
            Edit("unit", UNIT, "青禾县政府办"),
            Edit("year", 2025, None),
            Edit("text.overview", None, "一段\n两段"),
        ]
        at = library.record(id, edits, How.PASTED)
    with Library.open(path) as library:
        report = library.load(id)
        assert report.values == {
            "unit": "青禾县政府办",
            "kind": "department",
            RECEIVED: 12,
            FEE: Decimal("0.10"),
            "text.overview": "一段\n两段",
        }
        assert [(entry.unit, entry.year, entry.changed_at) for entry in library.reports()] == [
            ("青禾县政府办", None, at)
        ]


def test_a_cleared_field_is_blank(library: Library) -> None:
    id = library.add(sample())
    library.record(id, [Edit(RECEIVED, None, None), Edit("kind", "department", None)], How.TYPED)
    report = library.load(id)
    assert report.stated(RECEIVED) is None
    assert report.stated("kind") is None


def test_an_edit_list_that_fails_midway_changes_nothing(library: Library) -> None:
    def edits() -> Iterator[Edit]:
        yield Edit(RECEIVED, None, 1)
        yield Edit("unit", UNIT, "别的单位")
        raise RuntimeError

    id = library.add(empty_report(UNIT, "department", 2025))
    before = library.reports()
    with pytest.raises(RuntimeError):
        library.record(id, edits(), How.PASTED)
    assert library.load(id).values == {"unit": UNIT, "kind": "department", "year": 2025}
    assert library.history(id, RECEIVED) == []
    assert library.reports() == before


def test_reports_come_newest_year_first(library: Library) -> None:
    for unit, year in (("乙局", 2023), ("甲局", 2025), ("丙局", 2024), ("乙局", 2025)):
        library.add(empty_report(unit, "government", year))
    found = [(entry.unit, entry.year, entry.kind) for entry in library.reports()]
    assert [year for _, year, _ in found] == [2025, 2025, 2024, 2023]
    assert sorted(found[:2]) == [("乙局", 2025, "government"), ("甲局", 2025, "government")]


def test_find_tells_units_and_years_apart(library: Library) -> None:
    ids = {
        (unit, year): library.add(empty_report(unit, "department", year))
        for unit in ("甲局", "乙局")
        for year in (2024, 2025)
    }
    assert {key: library.find(*key) for key in ids} == ids
    assert library.find("甲局", 2023) is None
    assert library.find("丙局", 2025) is None


def test_find_prefers_the_report_changed_last(library: Library) -> None:
    first, second = (library.add(empty_report(UNIT, "department", 2025)) for _ in range(2))
    assert library.find(UNIT, 2025) == second
    library.record(first, [Edit(RECEIVED, None, 1)], How.TYPED)
    assert library.find(UNIT, 2025) == first


def test_a_removed_report_is_hidden_and_can_be_restored(library: Library) -> None:
    id = library.add(sample())
    library.last_open = id
    entries = library.reports()
    library.remove(id)
    assert library.reports() == []
    assert [library.find(UNIT, 2025), library.last_open] == [None, None]
    assert library.load(id).values == sample().values
    assert library.removed() == entries
    library.restore(id)
    assert (library.reports(), library.removed()) == (entries, [])
    assert library.find(UNIT, 2025) == library.last_open == id


def test_the_report_open_last_is_remembered(path: Path) -> None:
    with Library.open(path) as library:
        id = library.add(sample())
        library.last_open = id
    with Library.open(path) as library:
        assert library.last_open == id
        library.last_open = None
    with Library.open(path) as library:
        assert library.last_open is None


def assign_last_open(library: Library) -> None:
    library.last_open = 99


@pytest.mark.parametrize(
    "call",
    [
        lambda library: library.load(99),
        lambda library: library.record(99, [Edit(RECEIVED, None, 1)], How.TYPED),
        lambda library: library.history(99, RECEIVED),
        lambda library: library.remove(99),
        lambda library: library.restore(99),
        assign_last_open,
    ],
)
def test_a_report_that_is_not_there_is_a_key_error(
    library: Library, call: Callable[[Library], object]
) -> None:
    library.add(sample())
    with pytest.raises(KeyError):
        call(library)
    assert library.load(1).values == sample().values


def test_a_backup_holds_everything_and_leaves_the_library_open(
    library: Library, tmp_path: Path
) -> None:
    id = library.add(sample())
    target = tmp_path / "备份.nianbao"
    target.write_text("旧的备份", encoding="utf-8")
    library.backup(target)
    library.record(id, [Edit(RECEIVED, None, 77)], How.TYPED)
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == ["备份.nianbao"]
    with Library.open(target) as copy:
        assert copy.load(id).values == sample().values
        assert copy.history(id, RECEIVED) == library.history(id, RECEIVED)[:1]


@pytest.mark.parametrize(
    ("tamper", "fault"),
    [
        ("UPDATE report SET edition = '2031'", NewerVersion),
        ("INSERT INTO cell VALUES (1, 'no.such.field', 1)", Damaged),
        (f"UPDATE cell SET value = x'00ff' WHERE field = '{RECEIVED}'", Damaged),
        (f"UPDATE cell SET value = CAST(x'ff' AS TEXT) WHERE field = '{RECEIVED}'", Damaged),
        ("UPDATE report SET changed_at = 'soon'", Damaged),
        (
            """INSERT INTO history SELECT 9999, 9999, report, field, old, new, 'dreamt', at
            FROM history WHERE id = 1""",
            NewerVersion,
        ),
        ("DROP TABLE cell", Damaged),
    ],
)
def test_content_that_makes_no_sense_is_a_typed_fault(
    library: Library, tamper: str, fault: type[LibraryError]
) -> None:
    library.add(sample())
    library._file._connection.execute("PRAGMA foreign_keys = OFF")
    library._file._connection.execute(tamper)
    with pytest.raises(fault):
        read_all(library)


def test_a_closed_library_is_a_typed_fault(path: Path) -> None:
    library = Library.open(path)
    library.close()
    with pytest.raises(LibraryError):
        library.reports()


def test_closing_twice_does_not_let_go_of_what_was_opened_since(path: Path) -> None:
    first = Library.open(path)
    first.close()
    with Library.open(path):
        first.close()
        with pytest.raises(InUse):
            Library.open(path)


def test_no_edit_and_no_lookup_goes_through_whole_tables(library: Library) -> None:
    """What the clerk waits for costs the same with 10,000 reports and 1,000,000 changes."""
    id = library.add(sample())
    seen: list[str] = []
    library._file._connection.set_trace_callback(seen.append)
    library.load(id)
    library.find(UNIT, 2024)
    library.history(id, RECEIVED)
    library.record(
        id,
        [Edit(RECEIVED, None, 2), Edit("unit", UNIT, "新名字"), Edit(FEE, None, None)],
        How.TYPED,
    )
    library._file._connection.set_trace_callback(None)
    queries = [
        query for query in seen if query.startswith(("SELECT", "INSERT", "UPDATE", "DELETE"))
    ]
    plans = [
        step
        for query in queries
        for *_, step in library._file._connection.execute(f"EXPLAIN QUERY PLAN {query}")
    ]
    assert len(queries) >= 12
    assert not [
        step for step in plans if str(step).startswith("SCAN") and "CONSTANT ROW" not in str(step)
    ]


def test_a_report_without_values_can_be_kept(library: Library) -> None:
    id = library.add(Report(sample().form))
    assert library.load(id).values == {}
    assert [(entry.unit, entry.year, entry.kind) for entry in library.reports()] == [("", None, "")]
