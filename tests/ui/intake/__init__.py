"""Tests of ui/intake."""
