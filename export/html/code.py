"""The source of a report for the editor of a website (网页代码): what is pasted, proved before."""

from export.document import Document
from export.errors import ExportError
from export.html.article import Article
from export.html.proof import code_differences

_SHOWN = 3  # of the differences that are found, so many are told


def page_code(document: Document, *, is_plain: bool) -> str:
    """Return ``document`` as markup without a page around it; ``is_plain`` is without style.

    It is read back; ExportError where it is not what ``document`` says.
    """
    code = "".join(f"{line}\n" for line in Article(document, is_plain=is_plain).lines())
    found = code_differences(document, code)
    if found:
        shown = "；".join(found[:_SHOWN])
        raise ExportError(
            f"网页代码没有复制：它与年报不一致（{shown}）。年报没有改动，请把这段文字告诉维护人员。"
        )
    return code
