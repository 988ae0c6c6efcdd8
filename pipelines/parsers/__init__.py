"""Text in, value out: dates, people, sign-offs, languages."""
