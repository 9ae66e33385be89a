"""The clinic's own screens: getting in, people, access log, recovery kit, account; they must not show clinical content."""
