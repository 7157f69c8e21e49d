"""Tests of export/paper."""
