"""Why an outside file could not be taken in, in words for the clerk."""


class IntakeError(Exception):
    """The file is no report that can be read; the message says in one line which file, and why."""


def told(error: OSError) -> str:
    """Return what kept a file from being read."""
    match error:
        case FileNotFoundError() | NotADirectoryError():
            return "没有这个文件"
        case IsADirectoryError():
            return "这是一个文件夹，不是文件"
        case PermissionError():
            return "没有读取权限，或者文件正被别的程序占用"
        case _:
            return f"读取失败（{error.strerror or type(error).__name__}）"
