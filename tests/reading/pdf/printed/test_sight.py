"""What a page shows of its text is held against what is known of it."""

from pathlib import Path

import pypdfium2

from reading.pdf.printed.characters import characters
from reading.pdf.printed.drawn import drawn_on
from reading.pdf.printed.sight import Sight
from tests.reading.pdf.printed import papers


def test_what_shows_and_nobody_knows_of_is_found(tmp_path: Path) -> None:
    paper = papers.canvas(tmp_path / "a.pdf")
    papers.write(paper, 100, 200, "12")
    papers.write(paper, 300, 200, "7")
    paper.save()
    with pypdfium2.PdfDocument(tmp_path / "a.pdf") as document:
        page = document[0]
        text = page.get_textpage()
        found = characters(text)
        sight = Sight(page, drawn_on(page, text).texts)
        assert [sight.shows(each.ink) for each in found] == [True, True, True]
        for each in found[:2]:
            sight.explain(each.ink)
        (blot,) = sight.unexplained()
        x, y = found[2].middle
        assert blot.left < x < blot.right
        assert blot.bottom < y < blot.top
        sight.explain(found[2].ink)
        assert sight.unexplained() == []
        text.close()
