"""HTML: the page that is published, plain enough to be pasted into a website's editor."""

from export.html.code import page_code
from export.html.page import write
from export.html.proof import content, differences

__all__ = ["content", "differences", "page_code", "write"]
