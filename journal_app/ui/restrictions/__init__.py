"""Restricted journals on the screen: setting and lifting a restriction, and opening one all the same."""
