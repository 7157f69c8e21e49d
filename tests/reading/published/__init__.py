"""Tests of reading/published."""
