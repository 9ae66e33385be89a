"""Walks through every screen of the real program by key and mouse and takes its pictures; it must not open vaults."""
