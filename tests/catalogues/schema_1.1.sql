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
INSERT INTO "address" VALUES(1,'warta.example/','http://warta.example/','page',0,NULL,NULL,'warta.example/',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(2,'warta.example/sitemap.xml','http://warta.example/sitemap.xml','sitemap',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'door',NULL,'20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(3,'warta.example/feed','http://warta.example/feed/','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(4,'warta.example/rss','http://warta.example/rss','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(5,'warta.example/rss.xml','http://warta.example/rss.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(6,'warta.example/feed.xml','http://warta.example/feed.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(7,'warta.example/atom.xml','http://warta.example/atom.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(8,'warta.example/feeds/posts/default','http://warta.example/feeds/posts/default','feed',0,NULL,NULL,'warta.example/feeds/*/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(9,'warta.example/wp-json/wp/v2/posts?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100','http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/wp-json/*/*/*?_fields&order&orderby&page&per_page',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(10,'warta.example/?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100&rest_route=%2Fwp%2Fv2%2Fposts','http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/?_fields&order&orderby&page&per_page&rest_route',NULL,1,NULL,0,'gone','HTTP 404','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(11,'warta.example/berita/dermaga-kayu','http://warta.example/berita/dermaga-kayu/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(12,'warta.example/berita/lampu-taman','http://warta.example/berita/lampu-taman/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'gone','HTTP 410','20261128T041833Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(13,'warta.example/berita/pasar-terapung','http://warta.example/berita/pasar-terapung/','page',1,'2024-02-01',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041824Z',NULL,NULL,NULL,NULL);
INSERT INTO "address" VALUES(14,'warta.example/author/rahmi','http://warta.example/author/rahmi/','page',2,NULL,NULL,'warta.example/author/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041824Z',NULL,NULL,NULL,NULL);
CREATE TABLE capture (                 -- the response that stands for an address in the archive: the last that differed
    url TEXT PRIMARY KEY, warc TEXT NOT NULL, offset INTEGER NOT NULL, record TEXT NOT NULL, digest TEXT NOT NULL,
    status INTEGER NOT NULL, date TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO "capture" VALUES('http://warta.example/','suarajambi-20261128T041833Z-00000.warc.gz',1350,'<urn:uuid:f61d7717-8720-489e-ba6f-39e9e463e407>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:34Z');
INSERT INTO "capture" VALUES('http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','suarajambi-20261128T041833Z-00000.warc.gz',9639,'<urn:uuid:164e7d3e-6baf-48b1-bbbb-929e746407bd>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:35Z');
INSERT INTO "capture" VALUES('http://warta.example/atom.xml','suarajambi-20261128T041833Z-00000.warc.gz',6850,'<urn:uuid:cf3d461e-42c4-44f9-9879-18433b11a6e5>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:35Z');
INSERT INTO "capture" VALUES('http://warta.example/author/rahmi/','suarajambi-20261128T041824Z-00000.warc.gz',16408,'<urn:uuid:75d8bae2-f0bb-4f68-a254-ceee8a6951e2>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:29Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/dermaga-kayu/','suarajambi-20261128T041833Z-00000.warc.gz',11632,'<urn:uuid:b7783e40-cdbe-4f4f-8c28-0c61b0b411a2>','sha1:WIUF53KMH46KIBZSRATDOALPY7KT5EZV',200,'2026-11-28T04:18:36Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/lampu-taman/','suarajambi-20261128T041833Z-00000.warc.gz',10666,'<urn:uuid:5b1751d7-82f7-467c-9aef-3991a7e93c81>','sha1:K5JFJWDIDRLNW2RIVI2L3FIQBJQAMETS',410,'2026-11-28T04:18:36Z');
INSERT INTO "capture" VALUES('http://warta.example/berita/pasar-terapung/','suarajambi-20261128T041824Z-00000.warc.gz',14462,'<urn:uuid:1fb525d5-971c-4199-bd8b-c42f670767cd>','sha1:245XHWZCZXFPBC6CCX4KVY2P3B3ZIOFN',200,'2026-11-28T04:18:28Z');
INSERT INTO "capture" VALUES('http://warta.example/feed.xml','suarajambi-20261128T041833Z-00000.warc.gz',5973,'<urn:uuid:8cd20eee-15b5-4273-884d-49911414c648>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:34Z');
INSERT INTO "capture" VALUES('http://warta.example/feed/','suarajambi-20261128T041833Z-00000.warc.gz',3355,'<urn:uuid:283a56e7-50c3-4ac9-a48b-ee19aecb80e3>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:34Z');
INSERT INTO "capture" VALUES('http://warta.example/feeds/posts/default','suarajambi-20261128T041833Z-00000.warc.gz',7727,'<urn:uuid:27f9b280-2ff3-4e91-997a-a03b74e9f929>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:35Z');
INSERT INTO "capture" VALUES('http://warta.example/robots.txt','suarajambi-20261128T041824Z-00000.warc.gz',393,'<urn:uuid:d5dad90a-f56b-4dcd-be22-90d4942f5d30>','sha1:LTWULPGNCD5ES5NXJO7JKFANG2GTSJ2G',200,'2026-11-28T04:18:25Z');
INSERT INTO "capture" VALUES('http://warta.example/rss','suarajambi-20261128T041833Z-00000.warc.gz',4226,'<urn:uuid:0aef1c1a-0f5a-4aaa-802f-40bf975cedee>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:34Z');
INSERT INTO "capture" VALUES('http://warta.example/rss.xml','suarajambi-20261128T041833Z-00000.warc.gz',5095,'<urn:uuid:63bfb22f-51b9-4950-ad7f-2279176998df>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:34Z');
INSERT INTO "capture" VALUES('http://warta.example/sitemap.xml','suarajambi-20261128T041833Z-00000.warc.gz',2212,'<urn:uuid:577c832a-522d-475d-bc39-911e3f7b792e>','sha1:FJF7F65DQOZT5KLVPJL6Q4CZYSW5OJ6K',200,'2026-11-28T04:18:34Z');
INSERT INTO "capture" VALUES('http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','suarajambi-20261128T041833Z-00000.warc.gz',8622,'<urn:uuid:d5050672-5124-4ce7-9eeb-2c644b8ae63e>','sha1:3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ',404,'2026-11-28T04:18:35Z');
CREATE TABLE claim (
    address INTEGER NOT NULL, door TEXT NOT NULL, published TEXT, modified TEXT,
    modified_day TEXT,                 -- where the door gives no time of day
    document INTEGER,                  -- address of the sitemap that told of it last
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
INSERT INTO "revision" VALUES(1,11,1,1,'20261128T041824Z','2026-11-28T04:18:29Z','20261128T041824Z','2024-01-20T09:00:00+07:00','sha256:11bb19e92b15f81484240726e1af137016f458da43f9f627627cdfa53dca4f84','{"url": "http://warta.example/berita/dermaga-kayu/", "identifier": "warta.example/berita/dermaga-kayu", "canonicalUrl": "http://warta.example/berita/dermaga-kayu/", "headline": "Dermaga Kayu di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau dibuka kembali pada Kamis pagi setelah enam bulan diperbaiki warga tiga dusun.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "locationCreated": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-01-20T09:00:00+07:00", "datePublishedRaw": "2024-01-20T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/dermaga-kayu.jpg", "caption": "Warga berkumpul di dermaga kayu pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [{"headline": "Lampu Taman Muara Sepi Menyala Lagi", "url": "http://warta.example/berita/lampu-taman/", "position": 1}], "publisher": "Suara Jambi", "wordCount": 70, "discoveredBy": [], "creativeWorkStatus": "published", "revision": 1, "digest": "sha256:f797479e316e451b14d31969d9d1aa8efe9766cb482f8e32374e48390fb68561", "previous": null, "changed": [], "bodyDigest": "sha256:11bb19e92b15f81484240726e1af137016f458da43f9f627627cdfa53dca4f84", "duplicateOf": null, "dateDownloaded": "2026-11-28T04:18:28Z", "capture": {"warc": "suarajambi-20261128T041824Z-00000.warc.gz", "offset": 10590, "recordId": "<urn:uuid:750e04a7-4a08-484a-a3ef-d271dee98511>", "payloadDigest": "sha1:5W4SOGIAGTJMH7UFTITIAPMHCH45NZ2N", "status": 200, "date": "2026-11-28T04:18:28Z"}, "extraction": {"version": "arsip-warta/0.1.0 trafilatura/2.3.1", "revision": 1, "warnings": ["dates-disagree"]}, "schemaVersion": "1.1"}','{"claims": {"sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(2,12,1,1,'20261128T041824Z','2026-11-28T04:18:29Z','20261128T041824Z','2024-02-01T09:00:00+07:00','sha256:59835e17f4b86a72e2f52f20e1abaccf52b6cf8e02dad92d54e6852a6d0614d8','{"url": "http://warta.example/berita/lampu-taman/", "identifier": "warta.example/berita/lampu-taman", "canonicalUrl": "http://warta.example/berita/lampu-taman/", "headline": "Lampu Taman di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Lampu taman yang padam sejak awal tahun menyala lagi setelah para pemuda mengganti kabel dengan uang iuran.\nKepala desa mengatakan pekerjaan di lampu taman akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "locationCreated": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-02-01T09:00:00+07:00", "datePublishedRaw": "2024-02-01T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/lampu-taman.jpg", "caption": "Warga berkumpul di lampu taman pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [], "publisher": "Suara Jambi", "wordCount": 70, "discoveredBy": [], "creativeWorkStatus": "published", "revision": 1, "digest": "sha256:5838f8843c0792ed1c1f03aa67454041af606c08903e35aeb289d3458ae1050c", "previous": null, "changed": [], "bodyDigest": "sha256:59835e17f4b86a72e2f52f20e1abaccf52b6cf8e02dad92d54e6852a6d0614d8", "duplicateOf": null, "dateDownloaded": "2026-11-28T04:18:28Z", "capture": {"warc": "suarajambi-20261128T041824Z-00000.warc.gz", "offset": 12536, "recordId": "<urn:uuid:356e06bd-7741-4cff-8eca-688e2d7bdad8>", "payloadDigest": "sha1:2BMYTPAATTWUECZRJ6TPXMEDWNWSJOIR", "status": 200, "date": "2026-11-28T04:18:28Z"}, "extraction": {"version": "arsip-warta/0.1.0 trafilatura/2.3.1", "revision": 1, "warnings": []}, "schemaVersion": "1.1"}','{"claims": {"links": [null, null], "sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(3,13,1,1,'20261128T041824Z','2026-11-28T04:18:29Z','20261128T041824Z','2024-02-01T09:00:00+07:00','sha256:a0933ed9ae43271010a21e67bb0bf73da57ef6425f933f5886662f23bb565bfe','{"url": "http://warta.example/berita/pasar-terapung/", "identifier": "warta.example/berita/pasar-terapung", "canonicalUrl": "http://warta.example/berita/pasar-terapung/", "headline": "Pasar Terapung di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Pasar terapung yang baru dibuka ramai didatangi pembeli dari kampung sebelah sejak matahari belum terbit.\nKepala desa mengatakan pekerjaan di pasar terapung akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "locationCreated": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-02-01T09:00:00+07:00", "datePublishedRaw": "2024-02-01T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/pasar-terapung.jpg", "caption": "Warga berkumpul di pasar terapung pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [{"headline": "Lampu Taman Muara Sepi Menyala Lagi", "url": "http://warta.example/berita/lampu-taman/", "position": 1}], "publisher": "Suara Jambi", "wordCount": 68, "discoveredBy": [], "creativeWorkStatus": "published", "revision": 1, "digest": "sha256:c51050904b3bd1b589e1b788bf95d633c6d13c2a0308ab9427800b8bca580887", "previous": null, "changed": [], "bodyDigest": "sha256:a0933ed9ae43271010a21e67bb0bf73da57ef6425f933f5886662f23bb565bfe", "duplicateOf": null, "dateDownloaded": "2026-11-28T04:18:28Z", "capture": {"warc": "suarajambi-20261128T041824Z-00000.warc.gz", "offset": 14462, "recordId": "<urn:uuid:1fb525d5-971c-4199-bd8b-c42f670767cd>", "payloadDigest": "sha1:245XHWZCZXFPBC6CCX4KVY2P3B3ZIOFN", "status": 200, "date": "2026-11-28T04:18:28Z"}, "extraction": {"version": "arsip-warta/0.1.0 trafilatura/2.3.1", "revision": 1, "warnings": []}, "schemaVersion": "1.1"}','{"claims": {"sitemap": [null, "2024-02-01T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(4,12,2,1,'20261128T041833Z','2026-11-28T04:18:36Z','20261128T041824Z','2024-02-01T09:00:00+07:00',NULL,'{"url": "http://warta.example/berita/lampu-taman/", "identifier": "warta.example/berita/lampu-taman", "canonicalUrl": null, "headline": null, "alternativeHeadline": null, "description": null, "articleBody": null, "articleSection": null, "keywords": [], "author": [], "editor": [], "sourceOrganization": [], "signOff": null, "dateline": null, "locationCreated": null, "datePublished": null, "datePublishedRaw": null, "datePublishedSource": null, "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": null, "image": [], "tables": [], "embeds": [], "related": [], "publisher": null, "wordCount": 0, "discoveredBy": [], "creativeWorkStatus": "removed", "revision": 2, "digest": null, "previous": "sha256:5838f8843c0792ed1c1f03aa67454041af606c08903e35aeb289d3458ae1050c", "changed": ["articleBody", "author", "creativeWorkStatus", "datePublished", "dateline", "headline", "image", "signOff", "tables"], "bodyDigest": null, "duplicateOf": null, "dateDownloaded": "2026-11-28T04:18:36Z", "capture": {"warc": "suarajambi-20261128T041833Z-00000.warc.gz", "offset": 10666, "recordId": "<urn:uuid:5b1751d7-82f7-467c-9aef-3991a7e93c81>", "payloadDigest": "sha1:K5JFJWDIDRLNW2RIVI2L3FIQBJQAMETS", "status": 410, "date": "2026-11-28T04:18:36Z"}, "extraction": {"version": "arsip-warta/0.1.0 trafilatura/2.3.1", "revision": 1, "warnings": []}, "schemaVersion": "1.1"}','{"claims": {"links": [null, null], "sitemap": [null, "2024-02-02T04:00:00+07:00"]}, "duplicateOf": null}');
INSERT INTO "revision" VALUES(5,11,2,1,'20261128T041833Z','2026-11-28T04:18:37Z','20261128T041824Z','2024-01-20T09:00:00+07:00','sha256:180a7af3df1c60ce38deffe9dd98f50f3c36b863af4601530727b21aec871b33','{"url": "http://warta.example/berita/dermaga-kayu/", "identifier": "warta.example/berita/dermaga-kayu", "canonicalUrl": "http://warta.example/berita/dermaga-kayu/", "headline": "Dermaga Kayu di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau ditutup lagi pada Jumat siang karena dua tiangnya bergeser dan papannya lepas.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "locationCreated": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-01-20T09:00:00+07:00", "datePublishedRaw": "2024-01-20T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/dermaga-kayu.jpg", "caption": "Warga berkumpul di dermaga kayu pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [{"headline": "Lampu Taman Muara Sepi Menyala Lagi", "url": "http://warta.example/berita/lampu-taman/", "position": 1}], "publisher": "Suara Jambi", "wordCount": 70, "discoveredBy": [], "creativeWorkStatus": "published", "revision": 2, "digest": "sha256:3189170064cf2dcf8563784dfc7d1e0aaabdc8971c5fd2617765a3ec618fe6dd", "previous": "sha256:f797479e316e451b14d31969d9d1aa8efe9766cb482f8e32374e48390fb68561", "changed": ["articleBody"], "bodyDigest": "sha256:180a7af3df1c60ce38deffe9dd98f50f3c36b863af4601530727b21aec871b33", "duplicateOf": null, "dateDownloaded": "2026-11-28T04:18:36Z", "capture": {"warc": "suarajambi-20261128T041833Z-00000.warc.gz", "offset": 11632, "recordId": "<urn:uuid:b7783e40-cdbe-4f4f-8c28-0c61b0b411a2>", "payloadDigest": "sha1:WIUF53KMH46KIBZSRATDOALPY7KT5EZV", "status": 200, "date": "2026-11-28T04:18:36Z"}, "extraction": {"version": "arsip-warta/0.1.0 trafilatura/2.3.1", "revision": 1, "warnings": ["dates-disagree"]}, "schemaVersion": "1.1"}','{"claims": {"sitemap": [null, "2024-02-02T04:00:00+07:00"]}, "duplicateOf": null}');
CREATE TABLE run (
    id TEXT PRIMARY KEY, started TEXT NOT NULL, finished TEXT, arguments TEXT NOT NULL,
    dumped TEXT                        -- when its records were last written to a dump
);
INSERT INTO "run" VALUES('20261128T041824Z','2026-11-28T04:18:24.209573+00:00','2026-11-28T04:18:29.825841+00:00','{"url": "http://warta.example/"}','2026-11-28T04:18:29.852645+00:00');
INSERT INTO "run" VALUES('20261128T041833Z','2026-11-28T04:18:33.806185+00:00','2026-11-28T04:18:37.940979+00:00','{"url": "http://warta.example/"}','2026-11-28T04:18:37.963797+00:00');
CREATE TABLE shape (
    shape TEXT PRIMARY KEY, barren INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX frontier ON address (rank, day DESC, id) WHERE outcome IS NULL;
CREATE INDEX ended ON address (outcome);
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
