"""Requests that the sentence itself names as withdrawn: a total may have them, or not."""

import re
from collections.abc import Iterator

from forms.prose.grammar import Sum
from forms.prose.scenes import Scene

_WITHDRAWN = re.compile(
    r"(?:撤回|撤销|撤件|撤诉|取消)[^，；。\d]{0,8}?(\d{1,6})件|(\d{1,6})件[^，；。\d]{0,10}?(?:撤回|撤销|撤件|取消)"
)


def but_withdrawn(total: Sum, scene: Scene) -> Iterator[Sum]:
    """Yield the total as it is where what the sentence names as withdrawn is in it, or is not."""
    for found in _WITHDRAWN.finditer(scene.rest + scene.following):
        number = int(found[1] or found[2])
        yield total._replace(less=-number)
        yield total._replace(less=number)
