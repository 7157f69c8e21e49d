"""Why a file could not be read, in words for the clerk."""


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
            return f"读取失败（{error.strerror or type(error).__name__}）"
