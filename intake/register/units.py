"""Whose register a sheet is: by its name, the title above the table, or a line 单位：某某局."""

import re
from typing import Final

from intake.matching.wording import key
from intake.published.units import is_unit

_LABELLED: Final = re.compile(r"(?:填报|填表|登记|编制|制表)?单位(?:名称|\(盖章\)|\(公章\))?:(\S+)")
_TITLE: Final = re.compile(r"(.+?)(?:20[0-9]{2}年?度?|政府信息|信息公开|依申请|收到)")


def unit_in(titles: list[str]) -> str:
    """Return the name of the unit in ``titles``; "" where they name none."""
    for title in titles:
        plain = key(title)
        for pattern in (_LABELLED, _TITLE):
            found = pattern.match(plain)
            if found is not None and is_unit(found[1]):
                return found[1]
    return ""
