"""What the system says is told in Chinese."""

import errno
import os
import re

import pytest

from reading.errors import system_words, why_not_read


@pytest.mark.parametrize("code", sorted(errno.errorcode))
def test_the_system_speaks_no_english(code: int) -> None:
    error = OSError(code, os.strerror(code))
    for told in (system_words(error), why_not_read(error)):
        assert told
        assert not re.search("[A-Za-z]", told.replace("U 盘", ""))


def test_what_the_clerk_can_mend_is_named() -> None:
    assert system_words(OSError(errno.ENOSPC, "No space left on device")) == "磁盘空间不足"
    assert why_not_read(OSError(errno.EIO, "")) == "读取失败（磁盘、U 盘或网络读写出错）"
    assert why_not_read(PermissionError()) == "没有读取权限，或者文件正被别的程序占用"


def test_an_unknown_error_keeps_its_number() -> None:
    assert system_words(OSError(4711, "who knows")) == "系统错误 4711"
    assert system_words(OSError("no number")) == "原因不明"
