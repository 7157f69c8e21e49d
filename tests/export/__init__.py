"""Tests of the documents, format by format."""
