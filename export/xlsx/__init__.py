"""XLSX: the report's figures in the official layout, with live totals and a check sheet."""

from export.xlsx.proof import content, differences
from export.xlsx.writer import write

__all__ = ["content", "differences", "write"]
