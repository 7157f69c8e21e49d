"""What is told of a whole file: what in it was not read, or not as it stands."""

from typing import Final

TRACKED: Final = "文件里有没有接受的修订，按全部接受后的样子读。"
_SHOWN: Final = 40  # characters of a text that are told


def about_text_boxes(text: str) -> list[str]:
    """Return a sentence on the text boxes of a file, which say ``text``; none where nothing."""
    words = " ".join(text.split())
    if not words:
        return []
    if len(words) > _SHOWN:
        words = f"{words:.{_SHOWN}}……"
    return [f"文本框里的文字没有读（{words}）。"]
