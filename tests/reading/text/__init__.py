"""Tests of reading texts."""
