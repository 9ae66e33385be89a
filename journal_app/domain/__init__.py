"""What a clinic's journal is, as pure functions over frozen dataclasses; it must not know Qt, SQL, files or clocks."""
