"""Tests of reading Word documents of before 2007."""
