"""Tests of the Word document."""
