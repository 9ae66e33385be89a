"""What people do in the clinic, one module per capability; must not know Qt or SQL."""
