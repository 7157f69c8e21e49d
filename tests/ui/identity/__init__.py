"""Tests of ui/identity."""
