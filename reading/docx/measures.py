"""The measures in a document: twentieths of a point and the like, or with a unit of their own."""

import re
from typing import Final

from reading.guarded_xml import Element

#: Twentieths of a point in each unit that may be named (ECMA-376, 22.9.2.15).
_TWIPS: Final = {"pt": 20, "pc": 240, "pi": 240, "in": 1440, "cm": 1440 / 2.54, "mm": 144 / 2.54}
_MEASURE: Final = r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(pt|pc|pi|in|cm|mm|%)?"


def measure(element: Element | None, attribute: str = "w:val", per_point: int = 20) -> float | None:
    """Return a measure of ``element``, in units of which ``per_point`` make a point.

    One in per cent is the number before the sign. None where there is none, or it is no measure.
    """
    if element is None:
        return None
    found = re.fullmatch(_MEASURE, element.get(attribute, ""))
    if found is None:
        return None
    number, unit = float(found[1]), found[2]
    if unit in _TWIPS:
        return number * _TWIPS[unit] * per_point / 20
    return number


def measured(element: Element | None, *attributes: str) -> float:
    """Return the first of the measures of ``element`` that is there; 0 where none is."""
    for attribute in attributes:
        found = measure(element, attribute)
        if found is not None:
            return found
    return 0
