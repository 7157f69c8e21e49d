"""A kind of block that a writer or a proof does not know must not vanish.

It fails, whatever the format.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from export.compose import compose
from export.document import Document, Line
from export.formats import FORMATS
from tests.builders import complete

#: JSON has the report itself, not the blocks of its document.
PRINTED = [format for format in FORMATS if format != "json"]


@dataclass(frozen=True)
class Chart:
    """A block that no format knows; it says what is printed, as every block does."""

    text: str

    def parts(self) -> Iterator[Line]:
        yield Line("图", self.text)


def with_chart() -> Document:
    document = compose(complete())
    chart: Any = Chart("一张图")
    return replace(document, blocks=(*document.blocks, chart))


@pytest.mark.parametrize("format", PRINTED)
def test_no_format_writes_a_document_without_it(format: str, tmp_path: Path) -> None:
    target = tmp_path / "年报"
    with pytest.raises(AssertionError, match="Chart"):
        FORMATS[format].writer().write(with_chart(), target)
    assert not target.exists()


@pytest.mark.parametrize("format", PRINTED)
def test_no_proof_takes_a_file_without_it_for_equal(format: str, tmp_path: Path) -> None:
    target = tmp_path / "年报"
    writer = FORMATS[format].writer()
    writer.write(compose(complete()), target)
    try:
        found = writer.differences(with_chart(), target)
    except AssertionError as error:
        found = [str(error)]
    assert found != []


def test_a_block_that_says_nothing_of_what_is_printed_fails() -> None:
    block: Any = object()
    document = replace(compose(complete()), blocks=(block,))
    with pytest.raises(AttributeError):
        list(document.parts())
