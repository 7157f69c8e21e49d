"""Any workbook, as what is written and proved."""

from export.xlsx.book_proof import book_differences as differences
from export.xlsx.writer import write_book as write

__all__ = ["differences", "write"]
