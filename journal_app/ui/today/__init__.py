"""The screen of the day's list: who is expected, booking them and taking lists in; nothing clinical, no judging."""
