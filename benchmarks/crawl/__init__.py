"""Articles a second of a complete crawl, against fetching alone, and the memory it takes."""
