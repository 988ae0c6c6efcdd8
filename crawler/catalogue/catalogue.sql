-- The tables of a catalogue, version 3. What each is for stands in catalogue.py and revisions.py.
CREATE TABLE run (
    id TEXT PRIMARY KEY, started TEXT NOT NULL, finished TEXT, arguments TEXT NOT NULL,
    dumped TEXT                        -- when its records were last written to a dump
);
CREATE TABLE address (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,          -- urls.article_key: one row an article address, however it is written
    url TEXT NOT NULL,                 -- as it is fetched
    role TEXT NOT NULL,
    rank INTEGER NOT NULL,             -- lower is fetched first
    day TEXT,                          -- the newest day a door or the address suggests: none is younger than this
    published TEXT,                    -- the day of publication, where a door or the address tells it
    shape TEXT NOT NULL,               -- urls.address_shape
    chain INTEGER,                     -- for a listing page: the first page of its pagination
    depth INTEGER NOT NULL DEFAULT 1,  -- for a listing page: its number in the pagination
    canonical TEXT,                    -- for an alternate or a redirect: key of the article it stands for
    ignore_canonical INTEGER NOT NULL DEFAULT 0,  -- whether the claim to be an alternate proved wrong
    outcome TEXT,                      -- NULL while it is to be fetched
    reason TEXT,
    run TEXT,                          -- the last run that ended it
    etag TEXT, last_modified TEXT,     -- validators of what was last read there, for conditional requests
    stamp TEXT,                        -- for a child sitemap: lastmod its index gave when it was last asked
    due TEXT                           -- when a young article is looked at again; ISO 8601, UTC
);
CREATE INDEX frontier ON address (rank, day DESC, id) WHERE outcome IS NULL;
CREATE INDEX retried ON address (outcome) WHERE outcome IN ('failed', 'refused', 'skipped');
CREATE INDEX ended_in ON address (run, outcome);
CREATE INDEX doors ON address (role, run) WHERE role <> 'page';
CREATE INDEX stands_for ON address (canonical) WHERE canonical IS NOT NULL;
CREATE INDEX due ON address (due) WHERE due IS NOT NULL;
CREATE TABLE claim (
    address INTEGER NOT NULL, door TEXT NOT NULL, published TEXT, modified TEXT,
    modified_day TEXT,                 -- where the door gives no time of day
    document INTEGER,                  -- address of the sitemap, feed or REST page that told of it last
    PRIMARY KEY (address, door)
) WITHOUT ROWID;
CREATE INDEX claim_modified ON claim (door, modified);
CREATE INDEX told_by ON claim (document) WHERE document IS NOT NULL;
CREATE TABLE listed (                  -- which addresses the pages of a pagination have shown
    chain INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (chain, address)
) WITHOUT ROWID;
CREATE TABLE shape (
    shape TEXT PRIMARY KEY,
    unproductive INTEGER NOT NULL      -- how many pages in a row gave no article and no new address
) WITHOUT ROWID;
CREATE TABLE capture (                 -- the response that stands for an address in the archive: the last that differed
    url TEXT PRIMARY KEY, warc TEXT NOT NULL, offset INTEGER NOT NULL, record TEXT NOT NULL, digest TEXT NOT NULL,
    status INTEGER NOT NULL, date TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE revision (                -- never changed but for its address and context, never deleted
    id INTEGER PRIMARY KEY,
    address INTEGER NOT NULL,
    number INTEGER NOT NULL,           -- counts what the newsroom changed
    extractor_revision INTEGER NOT NULL,  -- counts what newer extractors read in the same capture
    run TEXT NOT NULL,
    stored TEXT NOT NULL,              -- ISO 8601, UTC
    born TEXT NOT NULL,                -- run that stored the first revision
    published TEXT,
    text TEXT,                         -- digest of the body, where it is long enough to tell articles apart
    article TEXT NOT NULL,             -- JSON
    context TEXT,                      -- JSON; what the archive knew besides, when the run ended: see revisions.py
    UNIQUE (address, number, extractor_revision)
);
CREATE INDEX revision_run ON revision (run, address, number, extractor_revision);
CREATE INDEX revision_stored ON revision (stored, id);
CREATE INDEX revision_text ON revision (text, born) WHERE text IS NOT NULL;
