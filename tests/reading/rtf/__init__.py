"""Tests of reading RTF."""
