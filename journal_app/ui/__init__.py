"""The window, and only the window; must not know SQL or cryptography."""
