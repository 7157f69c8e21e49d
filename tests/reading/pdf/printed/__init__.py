"""Tests of reading PDF files of any program."""
