"""The checks: each a small declared class that yields findings and touches nothing."""
