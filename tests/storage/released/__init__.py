"""A small library of each released version, kept as that version wrote it."""
