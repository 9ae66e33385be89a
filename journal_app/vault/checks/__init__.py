"""What a verification looks at, one kind of fact per module; nothing here writes to a vault."""
