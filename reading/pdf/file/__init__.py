"""A PDF file taken apart by its own rules (ISO 32000-1): bytes, objects, streams, pages."""
