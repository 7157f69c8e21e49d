"""Tests of reading/sheets."""
