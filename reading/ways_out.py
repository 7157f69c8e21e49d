"""What a clerk can do about a file that cannot be read, in the words that all formats say it in."""

from typing import Final

ANOTHER_FILE: Final = "请确认选对了文件。"
UNLOCKED: Final = "请打开它，去掉打开密码另存一份，再试。"
AS_DOCX: Final = "请用 Word 或 WPS 打开它，另存为 .docx 再试。"
AS_XLSX: Final = "请用 Excel 或 WPS 打开它，另存为 .xlsx 再试。"
