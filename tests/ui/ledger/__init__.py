"""Tests of ui/ledger."""
