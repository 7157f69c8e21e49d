"""Where a sheet of texts is cut into pages, as programs would leave a heading at a page's foot.

Pages are cut by us and printed at one scale: Excel takes no notice of them on a sheet that it is to
make as wide as a page.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Final

#: In hundredths: at this the texts are not wider than a page even where DejaVu Sans stands in for
#: 宋体, by whose digits programs measure columns.
SCALE: Final = 95
#: Points of rows on an upright page at that scale, with a line to spare.
_ROOM: Final = 740.0


def page_breaks(heights: Mapping[int, float], keeping: Collection[int]) -> Iterator[int]:
    """Yield the rows that begin a further page, those of ``keeping`` being with the next row.

    ``heights`` are in points, by the rows.
    """
    used = 0.0
    kept: list[int] = []  # rows that go where the next one goes
    last = max(heights, default=0)
    for row in sorted(heights):
        kept.append(row)
        if row in keeping and row != last:
            continue
        height = sum(heights[each] for each in kept)
        if used and used + height > _ROOM:
            yield kept[0]
            used = 0.0
        used += height
        kept = []
