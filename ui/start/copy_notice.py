"""What the start page tells of second copies: at its foot how they fare, else what to see to."""

from collections.abc import Callable
from datetime import date

from forms.values import show
from ui.parts.notice import Notice
from ui.parts.plain import breakable
from ui.start.second_place import MANY_DAYS, SecondPlace
from ui.start.told import days_ago


def copies_told(second: SecondPlace, today: date) -> str:
    """Return when a copy was last made elsewhere, and where."""
    place = second.places.copies
    if place is None:
        return "没有另存备份"
    if second.is_busy:
        return f"正在另存备份（{place}）"
    day = second.places.copied_on
    if day is None:
        return f"还没有另存过备份（{place}）"
    return f"上次另存备份：{days_ago(day, today)}（{place}）"


def copy_notice(
    second: SecondPlace, today: date, choose: Callable[[], None], decline: Callable[[], None]
) -> Notice | None:
    """Return what is to be seen to; None where all is well, or the clerk wants to hear nothing."""
    place = second.places.copies
    if place is None:
        return None if second.places.has_declined_copies else _offer(choose, decline)
    days = second.days_since(today)
    is_long = days is None or days >= MANY_DAYS
    if second.is_busy or not (is_long or second.problem):
        return None
    if days is None:
        since = "还没有另存过备份"
    elif is_long:
        since = f"已有 {days} 天没有另存备份"
    else:
        since = f"这次没有另存备份（最近一次 {show(second.places.copied_on)}）"
    why = f"。\n{second.problem}" if second.problem else f"，位置是：{breakable(place)}"
    notice = Notice(f"{since}{why}", is_warning=is_long)
    notice.offer("备份位置…", choose)
    return notice


def _offer(choose: Callable[[], None], decline: Callable[[], None]) -> Notice:
    notice = Notice(
        "年报库和它的备份都在同一个盘上，重装系统或硬盘损坏会一起丢失。"
        "可以另选一个位置（其他硬盘、U 盘、共享文件夹），每次备份再存一份。"
    )
    notice.offer("选一个位置…", choose)
    notice.offer("不再提醒", decline)
    return notice
