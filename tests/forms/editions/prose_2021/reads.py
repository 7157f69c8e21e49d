"""What a text states, as short rows."""

from forms.editions.prose_2021.grammar import GRAMMAR
from forms.prose.grammar import Setting, Sum
from tests.builders import YEAR

_SHORT = {"requests.": "", "disclosure.": "", "disputes.": "", "normative_documents": "documents"}


def reads(text: str, kind: str = "department", year: int | None = YEAR) -> list[tuple[str, str]]:
    """Return each number that states a figure, or the words for none, and the figure's cells."""
    readings = GRAMMAR.read(text, Setting(year, kind))
    return [(text[each.start : each.end], named(each.sums[0])) for each in readings]


def accepts(text: str) -> list[str]:
    """Return the figures that the first number of a text may be."""
    first, *_ = GRAMMAR.read(text, Setting(YEAR, "department"))
    return [named(each) for each in first.sums]


def named(figure: Sum) -> str:
    """Return the cells of a figure in short, the column 总计 left out."""
    plus = "+".join(_short(id) for id in figure.plus)
    minus = "".join(f"-{_short(id)}" for id in figure.minus)
    less = f"-({figure.less})" if figure.less else ""
    return plus + minus + less


def _short(id: str) -> str:
    for long, short in _SHORT.items():
        id = id.replace(long, short)
    return id.removesuffix(".total")
