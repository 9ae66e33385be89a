"""A journal as FHIR R4, for other systems to read; it must not write files or decide what is handed out."""
