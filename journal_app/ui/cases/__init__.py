"""The screen of complaint cases."""
