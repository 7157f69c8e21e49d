"""Tests of ui/preview."""
