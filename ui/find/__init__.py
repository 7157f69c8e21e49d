"""Finding words all over the open report, and putting others in their place."""
