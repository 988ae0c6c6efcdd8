"""What a page shows: its kind, its regions, headline, body, related links, pictures, further pages."""
