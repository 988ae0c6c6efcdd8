-- A catalogue with records of schema version 1.1, whose keys are:
--   alternativeHeadline: null | string
--   articleBody: null | string
--   articleSection: null | string
--   author: [string]
--   bodyDigest: null | string
--   canonicalUrl: null | string
--   capture: null | {date: string, offset: integer, payloadDigest: string, recordId: string, status: integer, warc: string}
--   changed: [string]
--   creativeWorkStatus: published | removed
--   dateDownloaded: string
--   dateModified: null | string
--   dateModifiedRaw: null | string
--   dateModifiedSource: null | string
--   datePublished: null | string
--   datePublishedRaw: null | string
--   datePublishedSource: null | string
--   dateline: null | string
--   datesStated: [{about: datePublished | dateModified, date: string, raw: string, source: string, verdict: most-trusted | tells-time | local-time | less-trusted | stated-later | not-utc}]
--   description: null | string
--   digest: null | string
--   discoveredBy: [sitemap | feed | rest | listing | links]
--   duplicateOf: null | string
--   editor: [string]
--   embeds: [{text: null | string, url: null | string}]
--   extraction: {revision: integer, version: string, warnings: [string]}
--   headline: null | string
--   identifier: null | string
--   image: [{caption: null | string, credit: null | string, url: string}]
--   inLanguage: null | string
--   keywords: [string]
--   locationCreated: null | string
--   previous: null | string
--   publisher: null | string
--   related: [{headline: null | string, position: integer, url: null | string}]
--   revision: integer
--   schemaVersion: string
--   signOff: null | string
--   signOffPerson: [string]
--   sourceOrganization: [string]
--   tables: [[[string]]]
--   url: string
--   wordCount: integer
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
INSERT INTO "address" VALUES(1,'warta.example/','http://warta.example/','page',0,NULL,NULL,'warta.example/',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(2,'warta.example/sitemap.xml','http://warta.example/sitemap.xml','sitemap',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'door',NULL,'20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(3,'warta.example/feed','http://warta.example/feed/','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(4,'warta.example/rss','http://warta.example/rss','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(5,'warta.example/rss.xml','http://warta.example/rss.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(6,'warta.example/feed.xml','http://warta.example/feed.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(7,'warta.example/atom.xml','http://warta.example/atom.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(8,'warta.example/feeds/posts/default','http://warta.example/feeds/posts/default','feed',0,NULL,NULL,'warta.example/feeds/*/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(9,'warta.example/wp-json/wp/v2/posts?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100','http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/wp-json/*/*/*?_fields&order&orderby&page&per_page',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(10,'warta.example/?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100&rest_route=%2Fwp%2Fv2%2Fposts','http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/?_fields&order&orderby&page&per_page&rest_route',NULL,1,NULL,0,'gone','HTTP 404','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(11,'warta.example/berita/dermaga-kayu','http://warta.example/berita/dermaga-kayu/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(12,'warta.example/berita/lampu-taman','http://warta.example/berita/lampu-taman/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'gone','HTTP 410','20261128T041852Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(13,'warta.example/berita/pasar-terapung','http://warta.example/berita/pasar-terapung/','page',1,'2024-02-01',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041843Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(14,'warta.example/author/rahmi','http://warta.example/author/rahmi/','page',2,NULL,NULL,'warta.example/author/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041843Z',NULL,NULL,NULL,NULL);
CREATE TABLE capture (                 -- the response that stands for an address in the archive: the last that differed
    url TEXT PRIMARY KEY, warc TEXT NOT NULL, offset INTEGER NOT NULL, record TEXT NOT NULL, digest TEXT NOT NULL,
    status INTEGER NOT NULL, date TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "capture" VALUES('http://warta.example/','suarajambi-20261128T041852Z-00000.warc.gz',1401,'<urn:uuid:d7bf4da5-06b9-43cc-874c-0825c66b3229>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','suarajambi-20261128T041852Z-00000.warc.gz',8759,'<urn:uuid:29cf1dbf-f9e7-4cd7-ba89-4b37c1938033>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/atom.xml','suarajambi-20261128T041852Z-00000.warc.gz',6970,'<urn:uuid:2fb91ab2-bc28-46f3-9c9e-0cdee46434c5>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/author/rahmi/','suarajambi-20261128T041843Z-00000.warc.gz',16607,'<urn:uuid:c3ea101c-a015-456a-9a8b-8bffd1115d67>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:49Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/dermaga-kayu/','suarajambi-20261128T041852Z-00000.warc.gz',10824,'<urn:uuid:aeabd660-954e-4c4f-988e-02b6ca882529>','sha1:CKTP6GUFINGQ2J4G3CANE65WAP6Z3RZW',200,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/lampu-taman/','suarajambi-20261128T041852Z-00000.warc.gz',12785,'<urn:uuid:65d2059a-4e44-406d-844a-7dc0c74cd0b6>','sha1:K5JFJWDIDRLNW2RIVI2L3FIQBJQAMETS',410,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/pasar-terapung/','suarajambi-20261128T041843Z-00000.warc.gz',14657,'<urn:uuid:c49ac79d-e610-4398-9759-bb443e273fc3>','sha1:G55W2OOXIQXT43NYOMPZYZJPISMAHQ4Z',200,'2026-11-28T04:18:48Z');
INSERT INTO "capture" VALUES('http://warta.example/feed.xml','suarajambi-20261128T041852Z-00000.warc.gz',6082,'<urn:uuid:48faedbb-0d65-4c88-8274-56938609e6af>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/feed/','suarajambi-20261128T041852Z-00000.warc.gz',3435,'<urn:uuid:8053373e-b273-414d-b038-c4bd8e02a50e>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/feeds/posts/default','suarajambi-20261128T041852Z-00000.warc.gz',7857,'<urn:uuid:107966cf-ae95-4278-9617-f831419e65d4>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/robots.txt','suarajambi-20261128T041843Z-00000.warc.gz',436,'<urn:uuid:112d842b-008e-4fe0-b5a4-40fdf97eed72>','sha1:BHNTZQ4WRLIWWS3DNSMB7BJGDE5KSZS4',200,'2026-11-28T04:18:48Z');
INSERT INTO "capture" VALUES('http://warta.example/rss','suarajambi-20261128T041852Z-00000.warc.gz',4316,'<urn:uuid:2086ef3e-d8c9-47c7-bae9-b2ea20c6ed43>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/rss.xml','suarajambi-20261128T041852Z-00000.warc.gz',5196,'<urn:uuid:0a015f1e-07fc-460c-98cb-21ba482e1972>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/sitemap.xml','suarajambi-20261128T041852Z-00000.warc.gz',2276,'<urn:uuid:302174ba-111c-4f89-ad1c-02e2e47afa07>','sha1:KH6Q3TNOFYUYVLHLUTHVSTDKE6THWXLG',200,'2026-11-28T04:18:56Z');
INSERT INTO "capture" VALUES('http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','suarajambi-20261128T041852Z-00000.warc.gz',9797,'<urn:uuid:c2ae8140-d435-4b94-bf0e-59e92c450e34>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:56Z');
CREATE TABLE claim (
    address INTEGER NOT NULL, door TEXT NOT NULL, published TEXT, modified TEXT,
    modified_day TEXT,                 -- where the door gives no time of day
    document INTEGER,                  -- address of the sitemap, feed or REST page that told of it last
    PRIMARY KEY (address, door)
) WITHOUT ROWID;
INSERT INTO "claim" VALUES(11,'sitemap',NULL,'2024-02-02T04:00:00+07:00',NULL,2);
INSERT INTO "claim" VALUES(12,'links',NULL,NULL,NULL,NULL);
INSERT INTO "claim" VALUES(12,'sitemap',NULL,'2024-02-02T04:00:00+07:00',NULL,2);
INSERT INTO "claim" VALUES(13,'sitemap',NULL,'2024-02-01T04:00:00+07:00',NULL,2);
CREATE TABLE listed (                  -- which addresses the pages of a pagination have shown
    chain INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (chain, address)
) WITHOUT ROWID;
INSERT INTO "listed" VALUES(2,11);
INSERT INTO "listed" VALUES(2,12);
INSERT INTO "listed" VALUES(2,13);
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
INSERT INTO "revision" VALUES(1,12,1,1,'20261128T041843Z','2026-11-28T04:18:49Z','20261128T041843Z','2024-02-01T09:00:00+07:00','sha256:59835e17f4b86a72e2f52f20e1abaccf52b6cf8e02dad92d54e6852a6d0614d8','{"url":"http://warta.example/berita/lampu-taman/","identifier":"warta.example/berita/lampu-taman","canonicalUrl":"http://warta.example/berita/lampu-taman/","headline":"Lampu Taman di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Lampu taman yang padam sejak awal tahun menyala lagi setelah para pemuda mengganti kabel dengan uang iuran.\nKepala desa mengatakan pekerjaan di lampu taman akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-02-01T09:00:00+07:00","datePublishedRaw":"2024-02-01T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":"id","image":[{"url":"http://warta.example/foto/lampu-taman.jpg","caption":"Warga berkumpul di lampu taman pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[],"publisher":"Suara Jambi","wordCount":70,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:5838f8843c0792ed1c1f03aa67454041af606c08903e35aeb289d3458ae1050c","previous":null,"changed":[],"bodyDigest":"sha256:59835e17f4b86a72e2f52f20e1abaccf52b6cf8e02dad92d54e6852a6d0614d8","duplicateOf":null,"dateDownloaded":"2026-11-28T04:18:48Z","capture":{"warc":"suarajambi-20261128T041843Z-00000.warc.gz","offset":10753,"recordId":"<urn:uuid:ce2edc12-64b9-4548-89df-dd7fecab7ab1>","payloadDigest":"sha1:SGKFB7JJ6JFKKFBIQ6KP364MZZEEEDGY","status":200,"date":"2026-11-28T04:18:48Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"warnings":[]},"schemaVersion":"1.1"}','{"claims": {"links": [null, null], "sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(2,11,1,1,'20261128T041843Z','2026-11-28T04:18:49Z','20261128T041843Z','2024-01-20T09:00:00+07:00','sha256:11bb19e92b15f81484240726e1af137016f458da43f9f627627cdfa53dca4f84','{"url":"http://warta.example/berita/dermaga-kayu/","identifier":"warta.example/berita/dermaga-kayu","canonicalUrl":"http://warta.example/berita/dermaga-kayu/","headline":"Dermaga Kayu di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau dibuka kembali pada Kamis pagi setelah enam bulan diperbaiki warga tiga dusun.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-01-20T09:00:00+07:00","datePublishedRaw":"2024-01-20T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[{"about":"datePublished","date":"2024-01-20T09:00:00+07:00","raw":"2024-01-20T09:00:00+07:00","source":"json-ld","verdict":"most-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"meta","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"time","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01","raw":"2024-02-01","source":"text","verdict":"less-trusted"}],"inLanguage":"id","image":[{"url":"http://warta.example/foto/dermaga-kayu.jpg","caption":"Warga berkumpul di dermaga kayu pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[{"headline":"Lampu Taman Muara Sepi Menyala Lagi","url":"http://warta.example/berita/lampu-taman/","position":1}],"publisher":"Suara Jambi","wordCount":70,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:f797479e316e451b14d31969d9d1aa8efe9766cb482f8e32374e48390fb68561","previous":null,"changed":[],"bodyDigest":"sha256:11bb19e92b15f81484240726e1af137016f458da43f9f627627cdfa53dca4f84","duplicateOf":null,"dateDownloaded":"2026-11-28T04:18:48Z","capture":{"warc":"suarajambi-20261128T041843Z-00000.warc.gz","offset":12697,"recordId":"<urn:uuid:01c44e02-cd16-4f3a-82fa-86135c5a801e>","payloadDigest":"sha1:KIWGR23XNASD6YGJWGYZ7B6GOU2EFEY4","status":200,"date":"2026-11-28T04:18:48Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"warnings":["dates-disagree"]},"schemaVersion":"1.1"}','{"claims": {"sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(3,13,1,1,'20261128T041843Z','2026-11-28T04:18:49Z','20261128T041843Z','2024-02-01T09:00:00+07:00','sha256:a0933ed9ae43271010a21e67bb0bf73da57ef6425f933f5886662f23bb565bfe','{"url":"http://warta.example/berita/pasar-terapung/","identifier":"warta.example/berita/pasar-terapung","canonicalUrl":"http://warta.example/berita/pasar-terapung/","headline":"Pasar Terapung di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Pasar terapung yang baru dibuka ramai didatangi pembeli dari kampung sebelah sejak matahari belum terbit.\nKepala desa mengatakan pekerjaan di pasar terapung akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-02-01T09:00:00+07:00","datePublishedRaw":"2024-02-01T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":"id","image":[{"url":"http://warta.example/foto/pasar-terapung.jpg","caption":"Warga berkumpul di pasar terapung pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[{"headline":"Lampu Taman Muara Sepi Menyala Lagi","url":"http://warta.example/berita/lampu-taman/","position":1}],"publisher":"Suara Jambi","wordCount":68,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:c51050904b3bd1b589e1b788bf95d633c6d13c2a0308ab9427800b8bca580887","previous":null,"changed":[],"bodyDigest":"sha256:a0933ed9ae43271010a21e67bb0bf73da57ef6425f933f5886662f23bb565bfe","duplicateOf":null,"dateDownloaded":"2026-11-28T04:18:48Z","capture":{"warc":"suarajambi-20261128T041843Z-00000.warc.gz","offset":14657,"recordId":"<urn:uuid:c49ac79d-e610-4398-9759-bb443e273fc3>","payloadDigest":"sha1:G55W2OOXIQXT43NYOMPZYZJPISMAHQ4Z","status":200,"date":"2026-11-28T04:18:48Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"warnings":[]},"schemaVersion":"1.1"}','{"claims": {"sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(4,12,2,1,'20261128T041852Z','2026-11-28T04:18:56Z','20261128T041843Z','2024-02-01T09:00:00+07:00',NULL,'{"url":"http://warta.example/berita/lampu-taman/","identifier":"warta.example/berita/lampu-taman","canonicalUrl":null,"headline":null,"alternativeHeadline":null,"description":null,"articleBody":null,"articleSection":null,"keywords":[],"author":[],"editor":[],"sourceOrganization":[],"signOff":null,"signOffPerson":[],"dateline":null,"locationCreated":null,"datePublished":null,"datePublishedRaw":null,"datePublishedSource":null,"dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":null,"image":[],"tables":[],"embeds":[],"related":[],"publisher":null,"wordCount":0,"discoveredBy":[],"creativeWorkStatus":"removed","revision":2,"digest":null,"previous":"sha256:5838f8843c0792ed1c1f03aa67454041af606c08903e35aeb289d3458ae1050c","changed":["articleBody","author","creativeWorkStatus","datePublished","dateline","headline","image","signOff","tables"],"bodyDigest":null,"duplicateOf":null,"dateDownloaded":"2026-11-28T04:18:56Z","capture":{"warc":"suarajambi-20261128T041852Z-00000.warc.gz","offset":12785,"recordId":"<urn:uuid:65d2059a-4e44-406d-844a-7dc0c74cd0b6>","payloadDigest":"sha1:K5JFJWDIDRLNW2RIVI2L3FIQBJQAMETS","status":410,"date":"2026-11-28T04:18:56Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"warnings":[]},"schemaVersion":"1.1"}','{"claims": {"links": [null, null], "sitemap": [null, "2024-02-02T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(5,11,2,1,'20261128T041852Z','2026-11-28T04:18:57Z','20261128T041843Z','2024-01-20T09:00:00+07:00','sha256:180a7af3df1c60ce38deffe9dd98f50f3c36b863af4601530727b21aec871b33','{"url":"http://warta.example/berita/dermaga-kayu/","identifier":"warta.example/berita/dermaga-kayu","canonicalUrl":"http://warta.example/berita/dermaga-kayu/","headline":"Dermaga Kayu di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau ditutup lagi pada Jumat siang karena dua tiangnya bergeser dan papannya lepas.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-01-20T09:00:00+07:00","datePublishedRaw":"2024-01-20T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[{"about":"datePublished","date":"2024-01-20T09:00:00+07:00","raw":"2024-01-20T09:00:00+07:00","source":"json-ld","verdict":"most-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"meta","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"time","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01","raw":"2024-02-01","source":"text","verdict":"less-trusted"}],"inLanguage":"id","image":[{"url":"http://warta.example/foto/dermaga-kayu.jpg","caption":"Warga berkumpul di dermaga kayu pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[{"headline":"Lampu Taman Muara Sepi Menyala Lagi","url":"http://warta.example/berita/lampu-taman/","position":1}],"publisher":"Suara Jambi","wordCount":70,"discoveredBy":[],"creativeWorkStatus":"published","revision":2,"digest":"sha256:3189170064cf2dcf8563784dfc7d1e0aaabdc8971c5fd2617765a3ec618fe6dd","previous":"sha256:f797479e316e451b14d31969d9d1aa8efe9766cb482f8e32374e48390fb68561","changed":["articleBody"],"bodyDigest":"sha256:180a7af3df1c60ce38deffe9dd98f50f3c36b863af4601530727b21aec871b33","duplicateOf":null,"dateDownloaded":"2026-11-28T04:18:56Z","capture":{"warc":"suarajambi-20261128T041852Z-00000.warc.gz","offset":10824,"recordId":"<urn:uuid:aeabd660-954e-4c4f-988e-02b6ca882529>","payloadDigest":"sha1:CKTP6GUFINGQ2J4G3CANE65WAP6Z3RZW","status":200,"date":"2026-11-28T04:18:56Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"warnings":["dates-disagree"]},"schemaVersion":"1.1"}','{"claims": {"sitemap": [null, "2024-02-02T04:00:00+07:00"]}, "duplicateOf": null}');
CREATE TABLE run (
    id TEXT PRIMARY KEY, started TEXT NOT NULL, finished TEXT, arguments TEXT NOT NULL,
    dumped TEXT                        -- when its records were last written to a dump
);
INSERT INTO "run" VALUES('20261128T041843Z','2026-11-28T04:18:43.637094+00:00','2026-11-28T04:18:49.373224+00:00','{"url": "http://warta.example/"}','2026-11-28T04:18:49.392652+00:00');
INSERT INTO "run" VALUES('20261128T041852Z','2026-11-28T04:18:52.477477+00:00','2026-11-28T04:18:57.781166+00:00','{"url": "http://warta.example/"}','2026-11-28T04:18:57.802630+00:00');
CREATE TABLE shape (
    shape TEXT PRIMARY KEY, barren INTEGER NOT NULL
) WITHOUT ROWID;
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
