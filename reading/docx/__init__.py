"""Word documents as their reader sees them, by the standard library alone."""
