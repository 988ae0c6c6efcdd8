"""What keeps a crawl welcome: robots.txt, delays, no private addresses."""
