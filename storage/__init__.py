"""The library file: open, lock, migrate, load, record edits, history. Only here is SQLite known."""
