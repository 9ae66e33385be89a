"""Things every screen is put together from; they know the domain's values but must not fetch or change anything."""
