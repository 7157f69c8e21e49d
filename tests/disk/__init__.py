"""Tests of what every writer of files has to know of disks."""
