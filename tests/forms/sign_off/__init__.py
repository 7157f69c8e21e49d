"""Tests of forms/sign_off."""
