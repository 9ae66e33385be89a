"""Reads and checks the clinical data in resources/; must not know Qt or SQL."""
