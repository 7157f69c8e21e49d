"""Tests of forms.checks."""
