"""Ledgers of each released version."""
