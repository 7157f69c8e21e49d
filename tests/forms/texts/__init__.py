"""Tests of forms/texts."""
