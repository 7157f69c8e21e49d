"""Tests of ui/report."""
