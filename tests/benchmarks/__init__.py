"""Measurements that the tests do not run: each prints ratios taken within one process."""
