"""Tests of ui/sign_off."""
