"""Copies of a journal kept elsewhere: made, verified, tried and restored; it must not judge clinical rules."""
