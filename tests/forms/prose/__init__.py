"""Tests of forms/prose."""
