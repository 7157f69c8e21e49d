"""Tests of ui/parts."""
