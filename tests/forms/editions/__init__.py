"""Tests of forms/editions."""
