"""Telling, by Windows itself, that this Windows is too old: Qt shows no window on it."""

import ctypes
import sys

from resources.folders import NAME

_STOP = 0x10  # MB_ICONERROR


def refuse(oldest: int, build: int) -> int:
    """Say that no window comes on this build of Windows, and return the exit status.

    See https://doc.qt.io/qt-6.8/supported-platforms.html.
    """
    told = (
        f"{NAME}需要 64 位的 Windows 10（1809 版，即内部版本 {oldest}，或更新的版本）"
        f"或 Windows 11；这台电脑的内部版本是 {build}，打不开窗口。年报和台账都没有改动。\n\n"
        "请先更新 Windows，或者换一台电脑使用。"
    )
    if sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, told, NAME, _STOP)
    return 1
