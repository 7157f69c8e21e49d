"""The checks of CHECKS: each a small declared class that yields findings and touches nothing."""
