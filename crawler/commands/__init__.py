"""Commands of `scrapy` that this project adds or makes stricter, one file a command."""
