"""What a page claims about itself: JSON-LD, meta tags, microdata."""
