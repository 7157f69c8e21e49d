"""What the start page tells of the library that is open."""

from collections.abc import Callable
from pathlib import Path

from ui.parts.notice import Notice
from ui.parts.plain import breakable


def away_notice(library: Path, search: Callable[[], None], keep: Callable[[], None]) -> Notice:
    """Tell that the open library only stands in for the clerk's, which was not opened."""
    notice = Notice(
        f"上次用的年报库没有打开：{breakable(library)}。现在打开的是默认的年报库；下次启动还会先找原来的那一个。",
        is_warning=True,
    )
    notice.offer("再找一次", search)
    notice.offer("以后就用这个", keep)
    return notice


def sample_notice(back: Callable[[], None]) -> Notice:
    """Tell that the open library is the sample, in which nothing can go wrong."""
    notice = Notice("这是示例年报库，可以随意试改，不影响自己的年报。")
    notice.offer("回到我的年报", back)
    return notice
