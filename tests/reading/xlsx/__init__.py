"""Tests of reading XLSX."""
