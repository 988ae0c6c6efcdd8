-- A catalogue as version 2 made it: a feed, two articles, one of them extracted anew, an alternate of what is no article,
-- and pages that gave nothing. Invented; later versions have to bring it forward.
BEGIN TRANSACTION;
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
    own INTEGER NOT NULL DEFAULT 0,    -- whether the claim to be an alternate proved wrong
    outcome TEXT,                      -- NULL while it is to be fetched
    reason TEXT,
    run TEXT,                          -- the last run that ended it
    etag TEXT, last_modified TEXT,     -- validators of what was last read there, for conditional requests
    stamp TEXT,                        -- for a child sitemap: lastmod its index gave when it was last asked
    due TEXT                           -- when a young article is looked at again; ISO 8601, UTC
);
INSERT INTO "address" VALUES(1,'koran.example/feed','https://koran.example/feed/','feed',0,NULL,NULL,'koran.example/*',NULL,1,NULL,0,'door',NULL,'20240201T030000Z','"a1"',NULL,NULL,NULL);
INSERT INTO "address" VALUES(2,'koran.example/berita/banjir','https://koran.example/berita/banjir/','page',1,'2024-02-01','2024-02-01','koran.example/berita/*',NULL,1,NULL,0,'article',NULL,'20240201T030000Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(3,'koran.example/berita/kopi','https://koran.example/berita/kopi/','page',1,'2024-02-01','2024-02-01','koran.example/berita/*',NULL,1,NULL,0,'article',NULL,'20240201T030000Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(4,'koran.example/kopi-terapung-dibuka','https://koran.example/kopi-terapung-dibuka/','page',1,NULL,NULL,'koran.example/*',NULL,1,'koran.example/redaksi',1,NULL,'https://koran.example/redaksi/','20240201T030000Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(5,'koran.example/redaksi','https://koran.example/redaksi/','page',1,NULL,NULL,'koran.example/*',NULL,1,NULL,0,'not-an-article','static page','20240201T030000Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(6,'koran.example/agenda?bulan=0','https://koran.example/agenda/?bulan=0','page',2,NULL,NULL,'koran.example/*?bulan',NULL,1,NULL,0,'not-an-article','no running text','20240201T030000Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(7,'koran.example/agenda?bulan=1','https://koran.example/agenda/?bulan=1','page',2,NULL,NULL,'koran.example/*?bulan',NULL,1,NULL,0,'not-an-article','no running text','20240201T030000Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(8,'koran.example/agenda?bulan=2','https://koran.example/agenda/?bulan=2','page',2,NULL,NULL,'koran.example/*?bulan',NULL,1,NULL,0,'not-an-article','no running text','20240201T030000Z',NULL,NULL,NULL,NULL);
CREATE TABLE capture (                 -- the response that stands for an address in the archive: the last that differed
    url TEXT PRIMARY KEY, warc TEXT NOT NULL, offset INTEGER NOT NULL, record TEXT NOT NULL, digest TEXT NOT NULL,
    status INTEGER NOT NULL, date TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "capture" VALUES('https://koran.example/berita/banjir/','koran-20240201T030000Z-00000.warc.gz',512,'<urn:uuid:00000000-0000-4000-8000-000000000001>','sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',200,'2024-02-01T03:00:00Z');
CREATE TABLE claim (
    address INTEGER NOT NULL, door TEXT NOT NULL, published TEXT, modified TEXT,
    modified_day TEXT,                 -- where the door gives no time of day
    document INTEGER,                  -- address of the sitemap, feed or REST page that told of it last
    PRIMARY KEY (address, door)
) WITHOUT ROWID;
INSERT INTO "claim" VALUES(2,'feed','2024-02-01T03:00:00+00:00',NULL,NULL,1);
INSERT INTO "claim" VALUES(3,'feed','2024-02-01T03:00:00+00:00',NULL,NULL,1);
INSERT INTO "claim" VALUES(4,'links',NULL,NULL,NULL,NULL);
INSERT INTO "claim" VALUES(5,'links',NULL,NULL,NULL,NULL);
INSERT INTO "claim" VALUES(6,'links',NULL,NULL,NULL,NULL);
INSERT INTO "claim" VALUES(7,'links',NULL,NULL,NULL,NULL);
INSERT INTO "claim" VALUES(8,'links',NULL,NULL,NULL,NULL);
CREATE TABLE listed (                  -- which addresses the pages of a pagination have shown
    chain INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (chain, address)
) WITHOUT ROWID;
INSERT INTO "listed" VALUES(1,2);
INSERT INTO "listed" VALUES(1,3);
CREATE TABLE revision (                -- never changed but for its address and context, never deleted
    id INTEGER PRIMARY KEY,
    address INTEGER NOT NULL,
    number INTEGER NOT NULL,           -- counts what the newsroom changed
    reading INTEGER NOT NULL,          -- counts what newer extractors read in the same capture
    run TEXT NOT NULL,
    stored TEXT NOT NULL,              -- ISO 8601, UTC
    born TEXT NOT NULL,                -- run that stored the first revision
    published TEXT,
    text TEXT,                         -- digest of the body, where it is long enough to tell articles apart
    article TEXT NOT NULL,             -- JSON
    context TEXT,                      -- JSON; what the archive knew besides, when the run ended: see revisions.py
    UNIQUE (address, number, reading)
);
INSERT INTO "revision" VALUES(1,2,1,1,'20240201T030000Z','2024-02-01T03:00:00Z','20240201T030000Z','2024-02-01T09:00:00+07:00','sha256:64ebe46813efce41aa5981eeab31a0e8693e4b054a81003992ae107e730b9b0a','{"url":"https://koran.example/berita/banjir/","identifier":"koran.example/berita/banjir","canonicalUrl":null,"headline":"Banjir Surut","alternativeHeadline":null,"description":null,"articleBody":"Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang. Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang. Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang.","articleSection":null,"keywords":[],"author":[],"editor":[],"sourceOrganization":[],"signOff":null,"signOffPerson":[],"dateline":null,"locationCreated":null,"datePublished":"2024-02-01T09:00:00+07:00","datePublishedRaw":null,"datePublishedSource":"feed","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":null,"image":[],"tables":[],"embeds":[],"related":[],"publisher":null,"wordCount":45,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:1a31cc35659fec820facfb34e5c203f6f7d7ba53558d3ec5d4fb2bbf47dac8e8","previous":null,"changed":[],"bodyDigest":"sha256:64ebe46813efce41aa5981eeab31a0e8693e4b054a81003992ae107e730b9b0a","duplicateOf":null,"dateDownloaded":"2024-02-01T03:00:00Z","capture":{"warc":"koran-20240201T030000Z-00000.warc.gz","offset":512,"recordId":"<urn:uuid:00000000-0000-4000-8000-000000000001>","payloadDigest":"sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","status":200,"date":"2024-02-01T03:00:00Z"},"extraction":{"version":"0.9","revision":1,"warnings":[]},"schemaVersion":"1.1"}','{"claims": {"feed": ["2024-02-01T03:00:00+00:00", null]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(2,3,1,1,'20240201T030000Z','2024-02-01T03:00:00Z','20240201T030000Z',NULL,NULL,'{"url":"https://koran.example/berita/kopi/","identifier":"koran.example/berita/kopi","canonicalUrl":null,"headline":"Kopi Terapung","alternativeHeadline":null,"description":null,"articleBody":null,"articleSection":null,"keywords":[],"author":[],"editor":[],"sourceOrganization":[],"signOff":null,"signOffPerson":[],"dateline":null,"locationCreated":null,"datePublished":null,"datePublishedRaw":null,"datePublishedSource":null,"dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":null,"image":[],"tables":[],"embeds":[],"related":[],"publisher":null,"wordCount":0,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:ac21a0133f567daf7763420314c13cc8c9ead735579df28256c763a296c1486f","previous":null,"changed":[],"bodyDigest":null,"duplicateOf":null,"dateDownloaded":"2024-02-01T03:00:00Z","capture":null,"extraction":{"version":"0.9","revision":1,"warnings":[]},"schemaVersion":"1.1"}','{"claims": {"feed": ["2024-02-01T03:00:00+00:00", null]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(3,2,1,2,'20240202T000000Z','2024-02-02T03:00:00Z','20240201T030000Z','2024-02-01T09:00:00+07:00','sha256:64ebe46813efce41aa5981eeab31a0e8693e4b054a81003992ae107e730b9b0a','{"url":"https://koran.example/berita/banjir/","identifier":"koran.example/berita/banjir","canonicalUrl":null,"headline":"Banjir Surut","alternativeHeadline":null,"description":null,"articleBody":"Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang. Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang. Banjir di Tepian surut pada Kamis pagi, dan warga yang mengungsi sejak Senin mulai pulang.","articleSection":null,"keywords":[],"author":[],"editor":[],"sourceOrganization":[],"signOff":"Zal","signOffPerson":[],"dateline":null,"locationCreated":null,"datePublished":"2024-02-01T09:00:00+07:00","datePublishedRaw":null,"datePublishedSource":"feed","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":null,"image":[],"tables":[],"embeds":[],"related":[],"publisher":null,"wordCount":45,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:93569c98dddd8fc7c51718904d751da248d8161c94f14157b08662a707384514","previous":"sha256:1a31cc35659fec820facfb34e5c203f6f7d7ba53558d3ec5d4fb2bbf47dac8e8","changed":["signOff"],"bodyDigest":"sha256:64ebe46813efce41aa5981eeab31a0e8693e4b054a81003992ae107e730b9b0a","duplicateOf":null,"dateDownloaded":"2024-02-01T03:00:00Z","capture":{"warc":"koran-20240201T030000Z-00000.warc.gz","offset":512,"recordId":"<urn:uuid:00000000-0000-4000-8000-000000000001>","payloadDigest":"sha1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA","status":200,"date":"2024-02-01T03:00:00Z"},"extraction":{"version":"0.9","revision":2,"warnings":[]},"schemaVersion":"1.1"}','{"claims": {"feed": ["2024-02-01T03:00:00+00:00", null]}, "duplicateOf": null}');
CREATE TABLE run (
    id TEXT PRIMARY KEY, started TEXT NOT NULL, finished TEXT, arguments TEXT NOT NULL,
    dumped TEXT                        -- when its records were last written to a dump
);
INSERT INTO "run" VALUES('20240201T030000Z','2024-02-01T03:00:00+00:00','2024-02-01T03:00:00+00:00','{}','2024-02-01T03:00:00+00:00');
CREATE TABLE shape (
    shape TEXT PRIMARY KEY, barren INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO "shape" VALUES('koran.example/*',1);
INSERT INTO "shape" VALUES('koran.example/*?bulan',3);
CREATE INDEX frontier ON address (rank, day DESC, id) WHERE outcome IS NULL;
CREATE INDEX retried ON address (outcome) WHERE outcome IN ('failed', 'refused', 'skipped');
CREATE INDEX ended_in ON address (run, outcome);
CREATE INDEX doors ON address (role, run) WHERE role <> 'page';
CREATE INDEX stands_for ON address (canonical) WHERE canonical IS NOT NULL;
CREATE INDEX due ON address (due) WHERE due IS NOT NULL;
CREATE INDEX claim_modified ON claim (door, modified);
CREATE INDEX told_by ON claim (document) WHERE document IS NOT NULL;
CREATE INDEX revision_run ON revision (run, address, number, reading);
CREATE INDEX revision_stored ON revision (stored, id);
CREATE INDEX revision_text ON revision (text, born) WHERE text IS NOT NULL;
COMMIT;
PRAGMA user_version = 2;
