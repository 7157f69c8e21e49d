"""Workbooks of others, whatever program saved them: what their cells show, as text and tables."""
