"""The title at a document's head, in as many paragraphs as somebody broke it into."""

import pytest

from forms.editions.form_2021 import FORM as FORM_2021
from intake.matching.title import joined, split_title, unit_of
from reading.seen import Block, Paragraph

TEXT = Paragraph("根据条例编制本报告。")


@pytest.mark.parametrize(
    "lines",
    [
        ["某县某局2025年政府信息公开工作年度报告"],
        ["某县某局", "2025年政府信息公开工作年度报告"],
        ["某县", "某局", "2025年", "政府信息公开工作年度报告"],
    ],
    ids=["one", "two", "four"],
)
def test_a_title_in_up_to_four_paragraphs_is_found_by_its_last_words(lines: list[str]) -> None:
    blocks: list[Block] = [*map(Paragraph, lines), TEXT]
    title, rest = split_title(FORM_2021, blocks)
    assert [line.text for line in title] == lines
    assert rest == [TEXT]
    assert unit_of(FORM_2021, joined(title)) == "某县某局"


def test_official_words_further_down_are_no_title() -> None:
    blocks: list[Block] = [TEXT, TEXT, TEXT, TEXT, Paragraph("政府信息公开工作年度报告")]
    assert split_title(FORM_2021, blocks) == ([], blocks)
