"""PDF pages as their reader sees them."""
