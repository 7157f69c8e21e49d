"""Tests of intake/matching."""
