"""A list of a report's fields by their ids says nothing that its pages do not say."""

from dataclasses import replace

from forms.editions.form_2021 import FORM
from intake.published.assembly import read_published
from intake.published.field_lists import is_list_of_fields
from reading.seen import Box, Paragraph, Span, Table
from tests.intake.published.shapes import lines, seen


def listed(*rows: tuple[str, str]) -> Table:
    made: list[list[Box]] = []
    for row, texts in enumerate(rows):
        made.append([Box(Span(row, col), [Paragraph(text)]) for col, text in enumerate(texts)])
    return Table(made)


def test_a_list_by_ids_is_one_and_a_table_of_the_form_is_none() -> None:
    ids = listed(("编号", "值"), ("requests.received.natural", "99"), ("unit", "某局"))
    assert is_list_of_fields(FORM, ids)
    assert not is_list_of_fields(FORM, listed(("项目", "件数"), ("规章", "3"), ("unit", "x")))
    assert not is_list_of_fields(FORM, Paragraph("unit"))
    assert not is_list_of_fields(FORM, Table([]))


def test_what_stands_in_it_is_neither_taken_nor_told() -> None:
    file = seen(lines())
    ids = listed(("编号", "值"), *((id, "99") for id in FORM.fields))
    without = read_published(file)
    beside = read_published(replace(file, blocks=[*file.blocks, ids]))
    assert beside.report.values == without.report.values
    assert beside.doubts == without.doubts
    assert beside.leftovers == without.leftovers
