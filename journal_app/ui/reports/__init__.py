"""The reports without identities: what was counted as a table and a plot."""
