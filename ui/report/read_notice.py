"""What is said of a report that was read from an office's file: last year's, to compare with."""

from typing import TYPE_CHECKING

from forms.values import show
from ui.parts.plain import breakable

if TYPE_CHECKING:
    from storage.origin import Origin

#: Why what leads to signing is off.
READ_ONLY_TO_COMPARE = "这是读入的上年年报，只用于核对；要送审请新建"
#: What its findings are.
THEIR_OWN_FAULTS = "这些是读入的文件自身的问题，供核对时参考，不必改正。"


def read_notice(origin: "Origin") -> str:
    """Return what has to be known of it throughout."""
    read = f"从“{breakable(origin.name)}”读入（{show(origin.at.date())}）"
    said = [f"{read}，只用于核对，不能送审、定稿；要送审请新建年报。"]
    if origin.edition:
        said.append(f"原文按{origin.edition}印制，与现行格式没有对应的各格空着。")
    unread = {id for each in origin.not_read for id in each.cells}
    if unread:
        said.append(f"读入时有 {len(unread)} 格没有读出或者拿不准。")
    return "".join(said)
