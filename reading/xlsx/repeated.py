"""What of a sheet is printed again on each of its pages."""

from typing import Final

from reading.guarded_xml import Element

#: The name that stands for it, in lower case.
TITLES: Final = "_xlnm.print_titles"
_SHOWN: Final = 60  # characters of an area


def repeated_areas(root: Element) -> dict[int, str]:
    """Return what is repeated of each sheet, by its number from 0: ``1:4`` are the first four rows.

    ``root`` is the part of the workbook.
    """
    found: dict[int, str] = {}
    for each in root.findall("definedNames/definedName"):
        number = each.get("localSheetId", "")
        if each.get("name", "").casefold() == TITLES and number.isdecimal():
            area = (each.text or "").rpartition("!")[2].replace("$", "")
            is_one = (each.text or "").count("!") == 1
            found[int(number)] = area[:_SHOWN] if is_one else (each.text or "")[:_SHOWN]
    return found
