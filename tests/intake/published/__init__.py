"""Tests of intake/published."""
