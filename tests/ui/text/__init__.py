"""Tests of ui/text."""
