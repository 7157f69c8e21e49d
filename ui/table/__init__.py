"""A section's table: the official grid as the clerk fills it in."""
