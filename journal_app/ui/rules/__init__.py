"""The owner's screen of rules and texts: what counts, what is proposed, what the clinic made of it; no patients."""
