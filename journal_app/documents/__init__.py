"""What leaves the clinic: PDFs, seals and data files; must not know Qt or SQL."""
