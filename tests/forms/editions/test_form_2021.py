"""The form of 2021 (国办公开办函〔2021〕30号): whole, and equal to the official skeleton."""

import json
from collections import Counter
from collections.abc import Mapping
from itertools import product
from typing import Any

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from forms.editions.form_2021 import RESULT_ROWS
from forms.editions.registry import EDITIONS, checks_of
from forms.form import Cell, Form, Grid
from forms.values import Kind
from tests.forms.checks.breaches import BREACHES
from tests.places import SHARED

FORMS = pytest.mark.parametrize(
    "form", [edition.form for edition in EDITIONS.values()], ids=list(EDITIONS)
)


def grids(form: Form) -> list[Grid]:
    return [section.grid for section in form.sections if section.grid]


@FORMS
def test_ids_are_unique(form: Form) -> None:
    fields = list(form.identity)
    for section in form.sections:
        fields += section.fields
    ids = [field.id for field in fields]
    assert len(set(ids)) == len(ids)
    assert list(form.fields) == ids
    assert len({section.id for section in form.sections}) == len(form.sections)


@FORMS
def test_no_two_fields_are_called_the_same(form: Form) -> None:
    names = Counter(field.name for field in form.fields.values())
    assert [name for name, times in names.items() if times > 1] == []


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("requests.received.natural", "本年新收·自然人"),
        ("requests.granted.natural", "（一）予以公开·自然人"),
        ("requests.partly_granted.total", "（二）部分公开·总计"),
        ("requests.refused.security_stability.other", "（三）3.危及“三安全一稳定”·其他"),
        (
            "requests.otherwise.correction_overdue.legal",
            "（六）1.申请人无正当理由逾期不补正·法律服务机构",
        ),
        ("requests.otherwise.misc.other", "（六）3.其他·其他"),
        ("requests.total.total", "（七）总计·总计"),
        ("disputes.review.other", "行政复议·其他结果"),
    ],
)
def test_cells_are_called_by_what_they_count(id: str, name: str) -> None:
    assert FORM_2021.fields[id].name == name


def test_results_are_called_by_number_and_official_words() -> None:
    for row, name, short in RESULT_ROWS:
        number, words = short[:3], short[3:]
        assert name.startswith(number), row
        assert len(words) > 2, row
        assert words in name, row


@FORMS
def test_cells_cover_each_grid_without_overlap(form: Form) -> None:
    for grid in grids(form):
        covered: list[tuple[int, int]] = []
        for cell in grid.cells:
            rows = range(cell.row, cell.row + cell.rowspan)
            columns = range(cell.col, cell.col + cell.colspan)
            covered += product(rows, columns)
        assert sorted(covered) == list(product(range(grid.rows), range(grid.columns)))
        assert len(grid.widths) == grid.columns
        assert all(bool(cell.text) != bool(cell.field) for cell in grid.cells)
        assert all(cell.text for cell in grid.cells if cell.row < grid.head or cell.col < grid.stub)


@FORMS
def test_totals_are_the_sums_of_cells_that_exist(form: Form) -> None:
    for field in form.fields.values():
        assert set(field.parts) <= form.fields.keys() - {field.id}
        assert len(set(field.parts)) == len(field.parts)
        assert not field.parts or field.id.rpartition(".")[2] == "total" or ".total." in field.id


@FORMS
def test_totals_of_a_cell_are_those_that_change_with_it(form: Form) -> None:
    assert form.totals_of["requests.granted.natural"] == (
        "requests.granted.total",
        "requests.total.natural",
        "requests.total.total",
    )
    assert form.totals_of["requests.received.legal"] == ("requests.received.total",)
    assert form.totals_of["disclosure.fees.amount"] == ()


@FORMS
def test_every_check_names_fields_that_exist(form: Form) -> None:
    for check in checks_of(form):
        assert check.fields
        assert set(check.fields) <= form.fields.keys()


def test_every_check_is_shown_to_find_its_breach() -> None:
    """Each code has a breach in tests.forms.checks.breaches, which test_review runs."""
    assert {check.code for check in checks_of(FORM_2021)} == BREACHES.keys()


def test_relations_are_as_many_as_the_form_has() -> None:
    count = Counter(check.code for check in checks_of(FORM_2021))
    assert (
        count["requests.row_total"],
        count["requests.result_total"],
        count["requests.balance"],
    ) == (25, 7, 7)
    assert (
        count["disputes.total"],
        count["continuity.carried_in"],
        count["continuity.in_force"],
    ) == (3, 7, 2)


def test_section_of_a_field() -> None:
    section = FORM_2021.section_of("requests.received.natural")
    assert section
    assert section.id == "requests"
    assert FORM_2021.section_of("unit") is None


@pytest.fixture(scope="module")
def official() -> Any:  # noqa: ANN401
    path = SHARED / "form" / "form-2021.json"
    if not path.exists():
        pytest.skip("the official skeleton is not here")
    return json.loads(path.read_text("utf-8"))


def test_sections_are_the_official_ones(official: Any) -> None:  # noqa: ANN401
    assert (FORM_2021.id, FORM_2021.name, FORM_2021.title) == (
        official["id"],
        official["name"],
        official["title"],
    )
    assert [(section.id, section.heading) for section in FORM_2021.sections] == [
        (section["id"], section["heading"]) for section in official["sections"]
    ]


def box(cell: Cell) -> tuple[int, int, int, int, str]:
    content = cell.text
    if cell.field:
        content = cell.field.id
    return cell.row, cell.col, cell.rowspan, cell.colspan, content


def official_box(cell: Mapping[str, Any]) -> tuple[int, int, int, int, str]:
    content = cell.get("id") or cell["text"]
    return cell["row"], cell["col"], cell.get("rowspan", 1), cell.get("colspan", 1), content


def test_cells_are_the_official_ones(official: Any) -> None:  # noqa: ANN401
    for section, wanted in zip(FORM_2021.sections, official["sections"], strict=True):
        if section.grid is None:
            assert wanted["content"] == "text"
            continue
        assert (section.grid.rows, section.grid.columns) == (wanted["rows"], wanted["columns"])
        ours = [box(cell) for cell in section.grid.cells]
        theirs = [official_box(cell) for cell in wanted["cells"]]
        assert sorted(ours) == sorted(theirs)
        kinds = {cell["id"]: cell["kind"] for cell in wanted["cells"] if "id" in cell}
        assert {field.id: field.kind.value for field in section.fields} == kinds


def test_money_is_money_and_everything_else_a_count() -> None:
    numbers = [field for field in FORM_2021.fields.values() if field.kind.is_number]
    assert [field.id for field in numbers if field.kind is Kind.MONEY] == ["disclosure.fees.amount"]
    assert len(numbers) == 10 + 25 * 7 + 15


@FORMS
def test_key_figures_are_totals_with_a_short_name_each(form: Form) -> None:
    ids = [figure.id for figure in form.key_figures]
    assert all(form.fields[id].parts for id in ids)
    labels = [figure.label for figure in form.key_figures]
    assert len(set(ids)) == len(set(labels)) == len(ids)
    assert all(0 < len(label) <= 10 for label in labels)


def test_key_figures_of_2021_are_the_totals_of_table_three_and_four() -> None:
    assert [figure.id for figure in FORM_2021.key_figures] == [
        *(f"requests.{row}.total" for row in ("received", "carried_in", "total", "carried_out")),
        *(f"disputes.{group}.total" for group in ("review", "direct_suit", "post_review_suit")),
    ]
