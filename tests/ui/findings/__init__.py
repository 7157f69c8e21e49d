"""Tests of ui/findings."""
