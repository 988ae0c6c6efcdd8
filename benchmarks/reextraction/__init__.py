"""Records a second that `scrapy reextract` makes of WARC files, by processes, against plain trafilatura."""
