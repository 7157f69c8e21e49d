"""The tests mirror the code: tests/<package>/test_<module>.py."""
