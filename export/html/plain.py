"""The page without style (不带样式): semantic markup alone, which takes on the look of a site."""

from export.html.page import write_plain as write
from export.html.proof import differences

__all__ = ["differences", "write"]
