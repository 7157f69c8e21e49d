"""An official table on the clipboard goes into the fields that its labels name, and no others."""

import random
from collections.abc import Callable

import pytest

from forms.editions.form_2021 import FORM
from forms.form import Cell, Grid, Section
from forms.parsing import parse
from forms.values import Kind
from tests.usecases.clipboard_tables import PROGRAMS, Copied, Texts, by_chromium, by_excel, by_word
from usecases.clipboard import Misfit
from usecases.pasted_table import PastedTable, read_pasted_table

SECTIONS = [section for section in FORM.sections if section.grid]
REQUESTS = next(section for section in SECTIONS if section.id == "requests")
CELL = "requests.received.natural"


def grid_of(section: Section) -> Grid:
    assert section.grid
    return section.grid


def figures(section: Section, seed: int = 1) -> dict[str, str]:
    """Return a figure for every field of a section, no two rows alike."""
    chance = random.Random(seed)
    texts: dict[str, str] = {}
    for field in grid_of(section).fields:
        texts[field.id] = str(chance.randrange(1000))
        if field.kind is Kind.MONEY:
            texts[field.id] = "59237.2449"
    return texts


def read(section: Section, copied: Copied) -> PastedTable:
    found = read_pasted_table(FORM, section, copied.markup, copied.text)
    assert found
    return found


def values(texts: Texts) -> dict[str, object]:
    return {id: parse(FORM.fields[id].kind, text) for id, text in texts.items()}


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
@pytest.mark.parametrize("program", PROGRAMS)
def test_every_figure_goes_where_its_labels_say(section: Section, program: str) -> None:
    for seed in range(3):
        texts = figures(section, seed)
        table = read(section, PROGRAMS[program](grid_of(section), texts))
        assert table.values == values(texts)
        assert table.is_whole
        assert table.words() == f"已按行、列的名称填入 {len(texts)} 格，可以用 Ctrl+Z 一次撤销。"


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.id)
@pytest.mark.parametrize("program", PROGRAMS)
def test_as_text_alone_no_figure_goes_elsewhere(section: Section, program: str) -> None:
    """Without lines and spans a text says less; what it leaves open is told, not guessed."""
    texts = figures(section)
    table = read(section, Copied("", PROGRAMS[program](grid_of(section), texts).text))
    wanted = values(texts)
    assert {id: wanted[id] for id in table.values} == table.values
    assert len(table.values) >= 0.9 * len(wanted)
    assert len(table.values) + table.unread + table.missing == len(wanted)


@pytest.mark.parametrize("program", PROGRAMS)
def test_printed_blanks_are_blank_and_stay_in_their_columns(program: str) -> None:
    texts = figures(REQUESTS)
    columns = ("business", "research", "welfare", "legal", "other")
    blank = [id for id in texts if id.rpartition(".")[2] in columns]
    for id in blank:
        texts[id] = ""
    table = read(REQUESTS, PROGRAMS[program](grid_of(REQUESTS), texts))
    wanted = values(texts)
    assert {id: wanted[id] for id in table.values} == table.values
    assert table.values[blank[0]] is None
    assert len(table.values) == len(wanted)


def test_some_rows_of_a_table_fill_these_rows_only() -> None:
    texts = figures(REQUESTS)
    kept = [cell for cell in grid_of(REQUESTS).cells if cell.row < 5]
    part = grid_of(REQUESTS)._replace(cells=tuple(kept), rows=5)
    table = read(REQUESTS, by_excel(part, texts))
    there = {cell.field.id for cell in kept if cell.field}
    assert {id: value for id, value in values(texts).items() if id in there} == table.values
    assert table.missing == len(texts) - len(there)
    assert f"粘贴的内容里没有的 {table.missing} 格保持原样。" in table.words()


@pytest.mark.parametrize("program", PROGRAMS)
@pytest.mark.parametrize("bad", ["3/5", "12.5", "-3", "约3", "３０元", "1,2,3"])
def test_what_is_no_figure_is_told_and_left(program: str, bad: str) -> None:
    texts = figures(REQUESTS) | {CELL: bad}
    table = read(REQUESTS, PROGRAMS[program](grid_of(REQUESTS), texts))
    assert CELL not in table.values
    assert table.unread in (1, 7), "or its row, where the figures after the label are too few"
    assert not table.is_whole
    assert f"有 {table.unread} 格没有读出或者拿不准，保持原样。" in table.words()
    wanted = values({id: text for id, text in texts.items() if id in table.values})
    assert table.values == wanted
    assert len(wanted) == len(texts) - table.unread


@pytest.mark.parametrize("dash", ["-", "—", "－", "——"])
def test_dashes_are_counted_and_wait_for_an_answer(dash: str) -> None:
    texts = figures(REQUESTS)
    dashed = [id for id in texts if id.startswith("requests.refused.")]
    for id in dashed:
        texts[id] = dash
    table = read(REQUESTS, by_word(grid_of(REQUESTS), texts))
    assert table.dashes == dict.fromkeys(dashed, dash)
    assert not table.dashes.keys() & table.values.keys()
    zeros = table.with_zeros(FORM)
    assert {zeros.values[id] for id in dashed} == {0}
    assert zeros.is_whole


def test_a_whole_report_has_the_table_of_the_page(subtests_of: Callable[[], str]) -> None:
    """All of it is copied with Ctrl+A: each page takes what is its own."""
    markup = subtests_of()
    for section in SECTIONS:
        table = read(section, Copied(markup, ""))
        assert table.values == values(figures(section))


@pytest.fixture
def subtests_of() -> Callable[[], str]:
    """Return a page that has all sections of a report, headings, texts and tables."""

    def page() -> str:
        parts = ["<h1>测试县测试局2025年政府信息公开工作年度报告</h1>"]
        for section in FORM.sections:
            parts.append(f"<h2>{section.heading}</h2>")
            if section.grid:
                parts.append(by_chromium(section.grid, figures(section)).markup)
            else:
                parts.append("<p>本单位依法做好各项工作。全年收到申请3件。</p>")
        return "".join(parts)

    return page


def test_the_table_of_another_section_is_refused_by_its_name() -> None:
    for section in SECTIONS:
        copied = by_excel(grid_of(section), figures(section))
        for other in SECTIONS:
            if other is not section:
                with pytest.raises(Misfit, match=section.heading):
                    read_pasted_table(FORM, other, copied.markup, copied.text)


def test_a_table_in_which_nothing_can_be_read_is_refused() -> None:
    texts = dict.fromkeys(figures(REQUESTS), "约")
    with pytest.raises(Misfit, match=r"没有读出数字：.*没有改动任何数字。"):
        read(REQUESTS, by_excel(grid_of(REQUESTS), texts))


@pytest.mark.parametrize(
    "markup",
    [
        "",
        "<p>会议纪要，参加人员略。</p>",
        "<table><tr><td>姓名</td><td>3</td></tr></table>",
        "<" * 9,
    ],
)
def test_what_is_no_official_table_is_left_to_others(markup: str) -> None:
    assert read_pasted_table(FORM, REQUESTS, markup, "姓名\t职务\r\n张三\t3\r\n") is None


def test_what_is_nested_beyond_reason_is_read_as_text() -> None:
    texts = figures(REQUESTS)
    copied = by_excel(grid_of(REQUESTS), texts)
    deep = "<div>" * 100_000 + copied.markup
    table = read(REQUESTS, Copied(deep, copied.text))
    wanted = values(texts)
    assert {id: wanted[id] for id in table.values} == table.values


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("", "（一）予以公开\t1\t2\r\n" * 2_000),
        ("", "（一）予以公开\t1\t2\r" * 2_000),
        ("<table>" + "<tr><td>（一）予以公开</td></tr>" * 2_000 + "</table>", ""),
        ("<p>其他</p>" * 1_000_000, ""),
    ],
)
def test_more_than_any_table_is_refused_at_once(markup: str, text: str) -> None:
    with pytest.raises(Misfit, match="太多"):
        read_pasted_table(FORM, REQUESTS, markup, text)


def test_words_do_not_tell_more_than_a_few_things() -> None:
    table = PastedTable({}, {}, tuple(f"第 {number} 处。" for number in range(5)), 5, 0)
    assert table.words().endswith("第 0 处。第 1 处。第 2 处。另有 2 处。")


def changed(grid: Grid, chance: random.Random) -> Grid:
    """Return ``grid`` with rows dropped, labels cut and spans that are wrong."""
    cells: list[Cell] = []
    dropped = chance.sample(range(grid.rows), chance.randrange(4))
    for cell in grid.cells:
        if cell.row in dropped:
            continue
        if not cell.field and chance.random() < 0.05:
            cell = cell._replace(text=cell.text[: chance.randrange(len(cell.text) + 1)])  # noqa: PLW2901
        if chance.random() < 0.02:
            cell = cell._replace(colspan=cell.colspan + chance.choice((1, 2)))  # noqa: PLW2901
        cells.append(cell)
    return grid._replace(cells=tuple(cells))


@pytest.mark.parametrize("program", PROGRAMS)
def test_torn_tables_never_put_a_figure_elsewhere(program: str) -> None:
    """Rows dropped, labels cut off, wrong spans: a figure that is read is right."""
    right = 0
    for seed in range(40):
        chance = random.Random(seed)
        section = chance.choice(SECTIONS)
        texts = figures(section, seed)
        copied = PROGRAMS[program](changed(grid_of(section), chance), texts)
        wanted = values(texts)
        for each in (copied, Copied("", copied.text)):
            try:
                table = read_pasted_table(FORM, section, each.markup, each.text)
            except Misfit:
                continue
            if table:
                found = {id: value for id, value in table.values.items() if value is not None}
                assert {id: wanted[id] for id in found} == found, seed
                right += len(found)
    assert right > 2000
