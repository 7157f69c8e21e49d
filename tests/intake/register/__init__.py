"""Tests of importing a register that an office keeps elsewhere."""
