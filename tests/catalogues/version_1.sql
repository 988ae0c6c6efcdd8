-- The tables of a catalogue as version 1 made them, which later versions have to bring forward.
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
    canonical TEXT,                    -- for an alternate: key of the article it claims to be
    own INTEGER NOT NULL DEFAULT 0,    -- whether the claim to be an alternate proved wrong
    outcome TEXT,                      -- NULL while it is to be fetched
    reason TEXT,
    run TEXT
);
CREATE INDEX frontier ON address (rank, day DESC, id) WHERE outcome IS NULL;
CREATE INDEX ended ON address (outcome);
CREATE TABLE claim (
    address INTEGER NOT NULL, door TEXT NOT NULL, published TEXT, modified TEXT, PRIMARY KEY (address, door)
) WITHOUT ROWID;
CREATE TABLE listed (                  -- which addresses the pages of a pagination have shown
    chain INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (chain, address)
) WITHOUT ROWID;
CREATE TABLE shape (
    shape TEXT PRIMARY KEY, barren INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE record (
    address INTEGER PRIMARY KEY, run TEXT NOT NULL, article TEXT NOT NULL
);
CREATE INDEX record_run ON record (run);
PRAGMA user_version = 1;
