"""Tests of the ledger's file."""
