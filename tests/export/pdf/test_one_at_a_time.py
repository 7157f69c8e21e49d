"""The faces and pdfium are not for two threads at once: whoever comes second waits."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import monotonic

import pytest

from export import pdf
from export.document import Document

ACTS: dict[str, Callable[[Document, Path], object]] = {
    "write": lambda document, path: pdf.write(document, path.with_name("另存.pdf")),
    "differences": pdf.differences,
    "content": lambda _, path: pdf.content(path),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_the_second_waits_for_the_first(
    act: Callable[[Document, Path], object], document: Document, tmp_path: Path
) -> None:
    path = tmp_path / "年报.pdf"
    pdf.write(document, path)
    act(document, path)  # what takes time at first is loaded
    begun = monotonic()
    act(document, path)
    long_enough = 1 + 3 * (monotonic() - begun)
    with ThreadPoolExecutor(1) as others:
        with pdf._ONE_AT_A_TIME:
            waiting = others.submit(act, document, path)
            with pytest.raises(TimeoutError):
                waiting.result(timeout=long_enough)
        waiting.result()
