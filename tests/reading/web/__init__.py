"""Tests of reading the pages of others."""
