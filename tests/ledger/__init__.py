"""Tests of the register of applications."""
