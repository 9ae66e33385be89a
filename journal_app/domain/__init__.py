"""What a clinic's journal is, as pure functions over frozen dataclasses; must not know Qt, SQL, cryptography, files or the clock."""
