"""Tests of reading edited Word documents."""
