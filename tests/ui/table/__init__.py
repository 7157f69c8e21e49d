"""Tests of ui/table."""
