"""Tests of reading/docx."""
