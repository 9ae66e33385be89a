"""Encryption and storage of the journal; must not know Qt."""
