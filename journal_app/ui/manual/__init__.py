"""The manual, one key away from everywhere; it must not show anything of a patient."""
