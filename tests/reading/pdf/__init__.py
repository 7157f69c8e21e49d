"""Tests of reading PDF."""
