"""DOCX: what a document of ours says after it was edited and saved in Word, WPS or LibreOffice."""

from intake.docx.correction import Comment, Correction, Unmatched
from intake.docx.reading import read_code, read_correction

__all__ = ["Comment", "Correction", "Unmatched", "read_code", "read_correction"]
