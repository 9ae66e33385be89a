"""The services from a terminal; must not know Qt."""
