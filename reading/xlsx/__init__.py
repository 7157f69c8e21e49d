"""Workbooks as their reader sees them."""
