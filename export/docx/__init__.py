"""DOCX: the printed report to go on editing in Word, WPS or LibreOffice, by real styles."""

from export.docx.proof import differences
from export.docx.writer import write

__all__ = ["differences", "write"]
