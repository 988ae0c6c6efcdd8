-- A catalogue with records of schema version 1.3, whose keys are:
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
--   extraction: {confidence: null | number, revision: integer, version: string, warnings: [string]}
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
    ignore_canonical INTEGER NOT NULL DEFAULT 0,  -- whether the claim to be an alternate proved wrong
    outcome TEXT,                      -- NULL while it is to be fetched
    reason TEXT,
    run TEXT,                          -- the last run that ended it
    etag TEXT, last_modified TEXT,     -- validators of what was last read there, for conditional requests
    stamp TEXT,                        -- for a child sitemap: lastmod its index gave when it was last asked
    due TEXT                           -- when a young article is looked at again; ISO 8601, UTC
);
INSERT INTO "address" VALUES(1,'warta.example/','http://warta.example/','page',0,NULL,NULL,'warta.example/',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(2,'warta.example/sitemap.xml','http://warta.example/sitemap.xml','sitemap',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'door',NULL,'20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(3,'warta.example/feed','http://warta.example/feed/','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(4,'warta.example/rss','http://warta.example/rss','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(5,'warta.example/rss.xml','http://warta.example/rss.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(6,'warta.example/feed.xml','http://warta.example/feed.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(7,'warta.example/atom.xml','http://warta.example/atom.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(8,'warta.example/feeds/posts/default','http://warta.example/feeds/posts/default','feed',0,NULL,NULL,'warta.example/feeds/*/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(9,'warta.example/wp-json/wp/v2/posts?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100','http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/wp-json/*/*/*?_fields&order&orderby&page&per_page',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(10,'warta.example/?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100&rest_route=%2Fwp%2Fv2%2Fposts','http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/?_fields&order&orderby&page&per_page&rest_route',NULL,1,NULL,0,'gone','HTTP 404','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(11,'warta.example/berita/dermaga-kayu','http://warta.example/berita/dermaga-kayu/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(12,'warta.example/berita/lampu-taman','http://warta.example/berita/lampu-taman/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'gone','HTTP 410','20261128T085023Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(13,'warta.example/berita/pasar-terapung','http://warta.example/berita/pasar-terapung/','page',1,'2024-02-01',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T085019Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(14,'warta.example/author/rahmi','http://warta.example/author/rahmi/','page',2,NULL,NULL,'warta.example/author/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T085019Z',NULL,NULL,NULL,NULL);
CREATE TABLE capture (                 -- the response that stands for an address in the archive: the last that differed
    url TEXT PRIMARY KEY, warc TEXT NOT NULL, offset INTEGER NOT NULL, record TEXT NOT NULL, digest TEXT NOT NULL,
    status INTEGER NOT NULL, date TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "capture" VALUES('http://warta.example/','suarajambi-20261128T085023Z-00000.warc.gz',2558,'<urn:uuid:fd703e76-05d3-4740-b5fa-fac6df5c6ed4>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','suarajambi-20261128T085023Z-00000.warc.gz',9775,'<urn:uuid:e940496c-591c-4282-82a0-dad1c89bd65e>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:24Z');
INSERT INTO "capture" VALUES('http://warta.example/atom.xml','suarajambi-20261128T085023Z-00000.warc.gz',6963,'<urn:uuid:a11daa68-4b0b-4e54-9a42-8a605967bd3a>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/author/rahmi/','suarajambi-20261128T085019Z-00000.warc.gz',16574,'<urn:uuid:dd05b4bf-84dc-4c1c-ade8-bc22f2d18f00>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:21Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/dermaga-kayu/','suarajambi-20261128T085023Z-00000.warc.gz',10808,'<urn:uuid:c9bb4e4f-d0cc-492c-a55c-05caddb88233>','sha1:WBHILWOWH3BAU724Z2SSLA7QRPFWAXQP',200,'2026-11-28T08:50:24Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/lampu-taman/','suarajambi-20261128T085023Z-00000.warc.gz',12758,'<urn:uuid:8114bfe6-ae3f-4be3-841e-452225bbe3e8>','sha1:K5JFJWDIDRLNW2RIVI2L3FIQBJQAMETS',410,'2026-11-28T08:50:24Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/pasar-terapung/','suarajambi-20261128T085019Z-00000.warc.gz',14626,'<urn:uuid:c114cf8e-2fc6-45b2-8a53-6636eff662f1>','sha1:QYOTDN75AYHORHVALZDNAB7573RJS7AD',200,'2026-11-28T08:50:20Z');
INSERT INTO "capture" VALUES('http://warta.example/feed.xml','suarajambi-20261128T085023Z-00000.warc.gz',6079,'<urn:uuid:9eed790c-ea0c-41ec-b1ac-7a1316a07be0>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/feed/','suarajambi-20261128T085023Z-00000.warc.gz',3433,'<urn:uuid:58a17c9d-3252-40ed-a46c-a8152c070003>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/feeds/posts/default','suarajambi-20261128T085023Z-00000.warc.gz',7849,'<urn:uuid:04033576-e233-4a0b-8459-75746af700e4>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/robots.txt','suarajambi-20261128T085019Z-00000.warc.gz',434,'<urn:uuid:4e4ee5f7-b4f0-4f16-9c6c-f665cf69788d>','sha1:K4XNYC7OBKSFA2XKCBY4LZXSMB4D7J6Y',200,'2026-11-28T08:50:20Z');
INSERT INTO "capture" VALUES('http://warta.example/rss','suarajambi-20261128T085023Z-00000.warc.gz',4312,'<urn:uuid:29857e4d-8998-4b41-b861-027c08396a67>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/rss.xml','suarajambi-20261128T085023Z-00000.warc.gz',5193,'<urn:uuid:d7fbdbce-ad1f-49d4-905e-abfbaaac5871>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/sitemap.xml','suarajambi-20261128T085023Z-00000.warc.gz',1403,'<urn:uuid:eee7f739-1532-4aa3-aca0-891682ae4334>','sha1:TLKDAWGTZWGSZEZ4M6XQFT6JRWYGUK76',200,'2026-11-28T08:50:23Z');
INSERT INTO "capture" VALUES('http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','suarajambi-20261128T085023Z-00000.warc.gz',8750,'<urn:uuid:ecd2a048-6536-4665-b2b5-e8021cba0a34>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T08:50:23Z');
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
INSERT INTO "revision" VALUES(1,11,1,1,'20261128T085019Z','2026-11-28T08:50:21Z','20261128T085019Z','2024-01-20T09:00:00+07:00','sha256:11bb19e92b15f81484240726e1af137016f458da43f9f627627cdfa53dca4f84','{"url":"http://warta.example/berita/dermaga-kayu/","identifier":"warta.example/berita/dermaga-kayu","canonicalUrl":"http://warta.example/berita/dermaga-kayu/","headline":"Dermaga Kayu di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau dibuka kembali pada Kamis pagi setelah enam bulan diperbaiki warga tiga dusun.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-01-20T09:00:00+07:00","datePublishedRaw":"2024-01-20T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[{"about":"datePublished","date":"2024-01-20T09:00:00+07:00","raw":"2024-01-20T09:00:00+07:00","source":"json-ld","verdict":"most-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"meta","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"time","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01","raw":"2024-02-01","source":"text","verdict":"less-trusted"}],"inLanguage":"id","image":[{"url":"http://warta.example/foto/dermaga-kayu.jpg","caption":"Warga berkumpul di dermaga kayu pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[{"headline":"Lampu Taman Muara Sepi Menyala Lagi","url":"http://warta.example/berita/lampu-taman/","position":1}],"publisher":"Suara Jambi","wordCount":70,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:f797479e316e451b14d31969d9d1aa8efe9766cb482f8e32374e48390fb68561","previous":null,"changed":[],"bodyDigest":"sha256:11bb19e92b15f81484240726e1af137016f458da43f9f627627cdfa53dca4f84","duplicateOf":null,"dateDownloaded":"2026-11-28T08:50:20Z","capture":{"warc":"suarajambi-20261128T085019Z-00000.warc.gz","offset":10741,"recordId":"<urn:uuid:f5981cf5-6e13-4181-8d83-c510105be5da>","payloadDigest":"sha1:OWSBWSH6WSZRTLCTDFA44USDLVJZXTRF","status":200,"date":"2026-11-28T08:50:20Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"confidence":0.96,"warnings":["dates-disagree"]},"schemaVersion":"1.3"}','{"claims": {"sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(2,12,1,1,'20261128T085019Z','2026-11-28T08:50:21Z','20261128T085019Z','2024-02-01T09:00:00+07:00','sha256:59835e17f4b86a72e2f52f20e1abaccf52b6cf8e02dad92d54e6852a6d0614d8','{"url":"http://warta.example/berita/lampu-taman/","identifier":"warta.example/berita/lampu-taman","canonicalUrl":"http://warta.example/berita/lampu-taman/","headline":"Lampu Taman di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Lampu taman yang padam sejak awal tahun menyala lagi setelah para pemuda mengganti kabel dengan uang iuran.\nKepala desa mengatakan pekerjaan di lampu taman akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-02-01T09:00:00+07:00","datePublishedRaw":"2024-02-01T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":"id","image":[{"url":"http://warta.example/foto/lampu-taman.jpg","caption":"Warga berkumpul di lampu taman pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[],"publisher":"Suara Jambi","wordCount":70,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:5838f8843c0792ed1c1f03aa67454041af606c08903e35aeb289d3458ae1050c","previous":null,"changed":[],"bodyDigest":"sha256:59835e17f4b86a72e2f52f20e1abaccf52b6cf8e02dad92d54e6852a6d0614d8","duplicateOf":null,"dateDownloaded":"2026-11-28T08:50:20Z","capture":{"warc":"suarajambi-20261128T085019Z-00000.warc.gz","offset":12692,"recordId":"<urn:uuid:366756f1-a19f-418b-936f-2fae9e8be0e2>","payloadDigest":"sha1:VCGYPTQDYUCC5UWGHRNG7MAUSDHDJWZF","status":200,"date":"2026-11-28T08:50:20Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"confidence":0.95,"warnings":[]},"schemaVersion":"1.3"}','{"claims": {"links": [null, null], "sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(3,13,1,1,'20261128T085019Z','2026-11-28T08:50:21Z','20261128T085019Z','2024-02-01T09:00:00+07:00','sha256:a0933ed9ae43271010a21e67bb0bf73da57ef6425f933f5886662f23bb565bfe','{"url":"http://warta.example/berita/pasar-terapung/","identifier":"warta.example/berita/pasar-terapung","canonicalUrl":"http://warta.example/berita/pasar-terapung/","headline":"Pasar Terapung di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Pasar terapung yang baru dibuka ramai didatangi pembeli dari kampung sebelah sejak matahari belum terbit.\nKepala desa mengatakan pekerjaan di pasar terapung akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-02-01T09:00:00+07:00","datePublishedRaw":"2024-02-01T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":"id","image":[{"url":"http://warta.example/foto/pasar-terapung.jpg","caption":"Warga berkumpul di pasar terapung pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[{"headline":"Lampu Taman Muara Sepi Menyala Lagi","url":"http://warta.example/berita/lampu-taman/","position":1}],"publisher":"Suara Jambi","wordCount":68,"discoveredBy":[],"creativeWorkStatus":"published","revision":1,"digest":"sha256:c51050904b3bd1b589e1b788bf95d633c6d13c2a0308ab9427800b8bca580887","previous":null,"changed":[],"bodyDigest":"sha256:a0933ed9ae43271010a21e67bb0bf73da57ef6425f933f5886662f23bb565bfe","duplicateOf":null,"dateDownloaded":"2026-11-28T08:50:20Z","capture":{"warc":"suarajambi-20261128T085019Z-00000.warc.gz","offset":14626,"recordId":"<urn:uuid:c114cf8e-2fc6-45b2-8a53-6636eff662f1>","payloadDigest":"sha1:QYOTDN75AYHORHVALZDNAB7573RJS7AD","status":200,"date":"2026-11-28T08:50:20Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"confidence":0.96,"warnings":[]},"schemaVersion":"1.3"}','{"claims": {"sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(4,12,2,1,'20261128T085023Z','2026-11-28T08:50:24Z','20261128T085019Z','2024-02-01T09:00:00+07:00',NULL,'{"url":"http://warta.example/berita/lampu-taman/","identifier":"warta.example/berita/lampu-taman","canonicalUrl":null,"headline":null,"alternativeHeadline":null,"description":null,"articleBody":null,"articleSection":null,"keywords":[],"author":[],"editor":[],"sourceOrganization":[],"signOff":null,"signOffPerson":[],"dateline":null,"locationCreated":null,"datePublished":null,"datePublishedRaw":null,"datePublishedSource":null,"dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[],"inLanguage":null,"image":[],"tables":[],"embeds":[],"related":[],"publisher":null,"wordCount":0,"discoveredBy":[],"creativeWorkStatus":"removed","revision":2,"digest":null,"previous":"sha256:5838f8843c0792ed1c1f03aa67454041af606c08903e35aeb289d3458ae1050c","changed":["articleBody","author","creativeWorkStatus","datePublished","dateline","headline","image","signOff","tables"],"bodyDigest":null,"duplicateOf":null,"dateDownloaded":"2026-11-28T08:50:24Z","capture":{"warc":"suarajambi-20261128T085023Z-00000.warc.gz","offset":12758,"recordId":"<urn:uuid:8114bfe6-ae3f-4be3-841e-452225bbe3e8>","payloadDigest":"sha1:K5JFJWDIDRLNW2RIVI2L3FIQBJQAMETS","status":410,"date":"2026-11-28T08:50:24Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"confidence":null,"warnings":[]},"schemaVersion":"1.3"}','{"claims": {"links": [null, null], "sitemap": [null, "2024-02-02T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(5,11,2,1,'20261128T085023Z','2026-11-28T08:50:24Z','20261128T085019Z','2024-01-20T09:00:00+07:00','sha256:180a7af3df1c60ce38deffe9dd98f50f3c36b863af4601530727b21aec871b33','{"url":"http://warta.example/berita/dermaga-kayu/","identifier":"warta.example/berita/dermaga-kayu","canonicalUrl":"http://warta.example/berita/dermaga-kayu/","headline":"Dermaga Kayu di Muara Sepi Kembali Ramai","alternativeHeadline":null,"description":null,"articleBody":"MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau ditutup lagi pada Jumat siang karena dua tiangnya bergeser dan papannya lepas.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)","articleSection":null,"keywords":[],"author":["Rahmi Putri"],"editor":[],"sourceOrganization":[],"signOff":"Rah","signOffPerson":["Rahmi Putri"],"dateline":"MUARA SEPI, WARTA MUARA","locationCreated":"MUARA SEPI, WARTA MUARA","datePublished":"2024-01-20T09:00:00+07:00","datePublishedRaw":"2024-01-20T09:00:00+07:00","datePublishedSource":"json-ld","dateModified":null,"dateModifiedRaw":null,"dateModifiedSource":null,"datesStated":[{"about":"datePublished","date":"2024-01-20T09:00:00+07:00","raw":"2024-01-20T09:00:00+07:00","source":"json-ld","verdict":"most-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"meta","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01T09:00:00+07:00","raw":"2024-02-01T09:00:00+07:00","source":"time","verdict":"less-trusted"},{"about":"datePublished","date":"2024-02-01","raw":"2024-02-01","source":"text","verdict":"less-trusted"}],"inLanguage":"id","image":[{"url":"http://warta.example/foto/dermaga-kayu.jpg","caption":"Warga berkumpul di dermaga kayu pada pagi hari.","credit":"Foto: Ist"}],"tables":[[["Bulan","Pengunjung"],["Januari","120"]]],"embeds":[],"related":[{"headline":"Lampu Taman Muara Sepi Menyala Lagi","url":"http://warta.example/berita/lampu-taman/","position":1}],"publisher":"Suara Jambi","wordCount":70,"discoveredBy":[],"creativeWorkStatus":"published","revision":2,"digest":"sha256:3189170064cf2dcf8563784dfc7d1e0aaabdc8971c5fd2617765a3ec618fe6dd","previous":"sha256:f797479e316e451b14d31969d9d1aa8efe9766cb482f8e32374e48390fb68561","changed":["articleBody"],"bodyDigest":"sha256:180a7af3df1c60ce38deffe9dd98f50f3c36b863af4601530727b21aec871b33","duplicateOf":null,"dateDownloaded":"2026-11-28T08:50:24Z","capture":{"warc":"suarajambi-20261128T085023Z-00000.warc.gz","offset":10808,"recordId":"<urn:uuid:c9bb4e4f-d0cc-492c-a55c-05caddb88233>","payloadDigest":"sha1:WBHILWOWH3BAU724Z2SSLA7QRPFWAXQP","status":200,"date":"2026-11-28T08:50:24Z"},"extraction":{"version":"arsip-warta/0.1.0 trafilatura/2.3.1","revision":1,"confidence":0.96,"warnings":["dates-disagree"]},"schemaVersion":"1.3"}','{"claims": {"sitemap": [null, "2024-02-02T04:00:00+07:00"]}, "duplicateOf": null}');
CREATE TABLE run (
    id TEXT PRIMARY KEY, started TEXT NOT NULL, finished TEXT, arguments TEXT NOT NULL,
    dumped TEXT                        -- when its records were last written to a dump
);
INSERT INTO "run" VALUES('20261128T085019Z','2026-11-28T08:50:19.070530+00:00','2026-11-28T08:50:21.069496+00:00','{"url": "http://warta.example/"}','2026-11-28T08:50:21.075454+00:00');
INSERT INTO "run" VALUES('20261128T085023Z','2026-11-28T08:50:23.159723+00:00','2026-11-28T08:50:24.921050+00:00','{"url": "http://warta.example/"}','2026-11-28T08:50:24.926671+00:00');
CREATE TABLE shape (
    shape TEXT PRIMARY KEY,
    unproductive INTEGER NOT NULL      -- how many pages in a row gave no article and no new address
) WITHOUT ROWID;
CREATE INDEX frontier ON address (rank, day DESC, id) WHERE outcome IS NULL;
CREATE INDEX retried ON address (outcome) WHERE outcome IN ('failed', 'refused', 'skipped');
CREATE INDEX ended_in ON address (run, outcome);
CREATE INDEX doors ON address (role, run) WHERE role <> 'page';
CREATE INDEX stands_for ON address (canonical) WHERE canonical IS NOT NULL;
CREATE INDEX due ON address (due) WHERE due IS NOT NULL;
CREATE INDEX claim_modified ON claim (door, modified);
CREATE INDEX told_by ON claim (document) WHERE document IS NOT NULL;
CREATE INDEX revision_run ON revision (run, address, number, extractor_revision);
CREATE INDEX revision_stored ON revision (stored, id);
CREATE INDEX revision_text ON revision (text, born) WHERE text IS NOT NULL;
COMMIT;
PRAGMA user_version = 3;
