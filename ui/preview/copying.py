"""复制网页代码: the source of the page on the clipboard, for the editor of a website."""

from typing import Final

from export.errors import ExportError
from ui.parts.clipboard import NOT_COPIED, put
from ui.preview.outlet import Outlet

_WHAT_TO_DO: Final = "在网站后台的编辑器里切换到“源代码”（或 HTML），粘贴进去"
_NOT_FINAL: Final = "年报还没有定稿，以后有改动要重新复制。"


def copy_code(outlet: Outlet, *, is_plain: bool) -> None:
    """Put the source on the clipboard, and say where it goes; ``is_plain`` is without style.

    It is text and nothing else: where it is pasted into a place for words, it is seen at once that
    it does not belong there.
    """
    from export.html import page_code

    try:
        code = page_code(outlet.document(), is_plain=is_plain)
    except ExportError as error:
        outlet.tell(str(error))
        return
    if not put(code):
        outlet.tell(NOT_COPIED)
        return
    kind = "网页代码（不带样式）" if is_plain else "网页代码"
    told = f"{kind}已复制，核对无误：{_WHAT_TO_DO}。"
    if not outlet.session.is_closed:
        told += _NOT_FINAL
    outlet.tell(told, good=True)
