"""The clinic's own screens: getting in, people, access log, recovery kit, account; none shows clinical content."""
