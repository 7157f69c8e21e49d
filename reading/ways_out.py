"""What a clerk can do about a file that cannot be read, in the words that all formats say it in."""

from typing import Final

ANOTHER_FILE: Final = "请确认选对了文件。"
UNLOCKED: Final = "请打开它，去掉打开密码另存一份，再试。"
AS_DOCX: Final = "请用 Word 或 WPS 打开它，另存为 .docx 再试。"
AS_XLSX: Final = "请用 Excel 或 WPS 打开它，另存为 .xlsx 再试。"
BY_WORD: Final = "请打开它，把文字复制到 Word 文档里存好，再试。"
#: Ends what is said of a damaged file.
ASK_AGAIN: Final = "打不开的，请重新复制一份，或者请对方再发一次。"
IF_OPENED_ANEW: Final = f"请打开看看：能打开的，另存一份再试；{ASK_AGAIN}"
IF_OPENED_AS_DOCX: Final = f"请用 Word 或 WPS 打开看看：能打开的，另存为 .docx 再试；{ASK_AGAIN}"
IF_OPENED_AS_XLSX: Final = f"请用 Excel 或 WPS 打开看看：能打开的，另存为 .xlsx 再试；{ASK_AGAIN}"
