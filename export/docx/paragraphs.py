"""Paragraphs in WordprocessingML."""

from collections.abc import Iterator

from export.docx.plan import Line
from export.docx.wordml import Markup, run, twips, w


def paragraph(line: Line, *ending: Markup) -> Markup:
    """Return a paragraph with its run-in heading; with it the section ends that is ``ending``."""
    return w("p", w("pPr", *_properties(line), *ending), *_runs(line))


def _properties(line: Line) -> Iterator[Markup]:
    yield w("pStyle", val=line.style.id)
    if line.keep:
        yield w("keepNext")
    if line.before or line.after:
        yield w("spacing", before=twips(line.before), after=twips(line.after))
    if line.left or line.right:
        yield _indents(line)
    if line.ragged:
        yield w("jc", val="left")


def _indents(line: Line) -> Markup:
    """Return the indents that the paragraph has of its own; the other side's is its style's."""
    indents = {}
    if line.left:
        indents["left"] = twips(line.left)
    if line.right:
        indents["right"] = twips(line.right)
    return w("ind", **indents)


def _runs(line: Line) -> Iterator[Markup]:
    rest = line.text
    if line.lead and line.lead_style:
        yield run(line.text[: line.lead], style=line.lead_style.id)
        rest = line.text[line.lead :]
    if rest:
        yield run(rest)
