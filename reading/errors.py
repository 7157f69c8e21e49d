"""Why a file could not be read, in words for the clerk."""

import errno
from typing import Final

_WORDS: Final = {
    errno.EDQUOT: "磁盘配额已经用完",
    errno.EFBIG: "文件太大，磁盘放不下",
    errno.EINVAL: "文件名或位置不能用",
    errno.EIO: "磁盘、U 盘或网络读写出错",
    errno.ELOOP: "快捷方式绕成了圈",
    errno.EMFILE: "同时打开的文件太多",
    errno.ENAMETOOLONG: "文件名太长",
    errno.ENODEV: "磁盘、U 盘或网络盘不在",
    errno.ENOSPC: "磁盘空间不足",
    errno.ENXIO: "磁盘、U 盘或网络盘不在",
    errno.EPIPE: "接收输出的程序已经关闭",
    errno.EROFS: "磁盘是只读的",
    errno.ESTALE: "网络盘的连接已经断开",
    errno.ETIMEDOUT: "网络没有回应",
}


class Unreadable(Exception):
    """The file is damaged, too large, or none of its format.

    ``why`` says so without a full stop; ``advice``, where there is any, is a sentence on what to do
    about it.
    """

    def __init__(self, why: str, advice: str = "") -> None:
        """Be told as ``why``, and after it the ``advice``."""
        message = why
        if advice:
            message = f"{why}。{advice}"
        super().__init__(message)
        self.why = why
        self.advice = advice


def why_not_read(error: OSError) -> str:
    """Return what kept the system from reading a file."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "没有这个文件"
        case IsADirectoryError():
            return "这是一个文件夹，不是文件"
        case PermissionError():
            return "没有读取权限，或者文件正被别的程序占用"
        case _:
            return f"读取失败（{system_words(error)}）"


def system_words(error: OSError) -> str:
    """Return what the system says, in Chinese: its own words are in whatever language it speaks."""
    code = getattr(error, "winerror", None) or error.errno
    if code is None:
        return "原因不明"
    return _WORDS.get(error.errno or 0, f"系统错误 {code}")
