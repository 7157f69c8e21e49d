"""Tests of ui/menus."""
