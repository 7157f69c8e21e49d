"""The XML of a workbook: Excel's own names bare, and switches."""

from typing import Final

from reading.guarded_xml import Budget, Element, GuardedBuilder, built

_MAIN: Final = (
    "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}",
    "{http://purl.oclc.org/ooxml/spreadsheetml/main}",  # what Excel calls Strict Open XML
)
#: Namespaces of what is in workbooks besides Excel's own.
DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MARKUP: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_ON: Final = ("1", "true", "on")


class _Builder(GuardedBuilder):
    """Builds the tree with the bare names of Excel's own elements."""

    def start(self, tag: str, attributes: dict[str, str]) -> Element:
        return super().start(_bare(tag), attributes)

    def end(self, tag: str) -> Element:
        return super().end(_bare(tag))


def parse(data: bytes, budget: Budget) -> Element:
    """Return the root of the XML in ``data``; names of Excel's own have no namespace.

    Raises what :func:`reading.guarded_xml.built` does.
    """
    return built(data, _Builder(budget))


def is_on(element: Element | None, name: str = "val", *, default: bool = False) -> bool:
    """Whether the switch ``name`` of an element is on; ``default`` where it is not there."""
    if element is None:
        return default
    stated = element.get(name)
    return default if stated is None else stated in _ON


def _bare(tag: str) -> str:
    for space in _MAIN:
        if tag.startswith(space):
            return tag[len(space) :]
    return tag
