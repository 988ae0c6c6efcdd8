-- A catalogue with records of schema version 1.0, whose keys are:
--   alternativeHeadline: null | string
--   articleBody: null | string
--   articleSection: null | string
--   author: [string]
--   canonicalUrl: null | string
--   dateDownloaded: string
--   dateModified: null | string
--   dateModifiedRaw: null | string
--   dateModifiedSource: null | string
--   datePublished: null | string
--   datePublishedRaw: null | string
--   datePublishedSource: null | string
--   dateline: null | string
--   description: null | string
--   discoveredBy: [sitemap | feed | rest | listing | links]
--   editor: [string]
--   embeds: [{text: null | string, url: null | string}]
--   extraction: {version: string, warnings: [string]}
--   headline: null | string
--   image: [{caption: null | string, credit: null | string, url: string}]
--   inLanguage: null | string
--   keywords: [string]
--   publisher: null | string
--   related: [{headline: null | string, position: integer, url: null | string}]
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
    canonical TEXT,                    -- for an alternate: key of the article it claims to be
    own INTEGER NOT NULL DEFAULT 0,    -- whether the claim to be an alternate proved wrong
    outcome TEXT,                      -- NULL while it is to be fetched
    reason TEXT,
    run TEXT
);
INSERT INTO "address" VALUES(1,'warta.example/','http://warta.example/','page',0,NULL,NULL,'warta.example/',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(2,'warta.example/sitemap.xml','http://warta.example/sitemap.xml','sitemap',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'door',NULL,'20261128T041736Z');
INSERT INTO "address" VALUES(3,'warta.example/feed','http://warta.example/feed/','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(4,'warta.example/rss','http://warta.example/rss','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(5,'warta.example/rss.xml','http://warta.example/rss.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(6,'warta.example/feed.xml','http://warta.example/feed.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(7,'warta.example/atom.xml','http://warta.example/atom.xml','feed',0,NULL,NULL,'warta.example/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(8,'warta.example/feeds/posts/default','http://warta.example/feeds/posts/default','feed',0,NULL,NULL,'warta.example/feeds/*/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(9,'warta.example/wp-json/wp/v2/posts?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100','http://warta.example/wp-json/wp/v2/posts?per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/wp-json/*/*/*?_fields&order&orderby&page&per_page',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(10,'warta.example/?_fields=id%2Clink%2Cdate%2Cdate_gmt%2Cmodified%2Cmodified_gmt&order=desc&orderby=date&page=1&per_page=100&rest_route=%2Fwp%2Fv2%2Fposts','http://warta.example/?rest_route=/wp/v2/posts&per_page=100&page=1&orderby=date&order=desc&_fields=id,link,date,date_gmt,modified,modified_gmt','rest',0,NULL,NULL,'warta.example/?_fields&order&orderby&page&per_page&rest_route',NULL,1,NULL,0,'gone','HTTP 404','20261128T041736Z');
INSERT INTO "address" VALUES(11,'warta.example/berita/dermaga-kayu','http://warta.example/berita/dermaga-kayu/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041727Z');
INSERT INTO "address" VALUES(12,'warta.example/berita/lampu-taman','http://warta.example/berita/lampu-taman/','page',1,'2024-02-02',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041727Z');
INSERT INTO "address" VALUES(13,'warta.example/berita/pasar-terapung','http://warta.example/berita/pasar-terapung/','page',1,'2024-02-01',NULL,'warta.example/berita/*',NULL,1,NULL,0,'article',NULL,'20261128T041727Z');
INSERT INTO "address" VALUES(14,'warta.example/author/rahmi','http://warta.example/author/rahmi/','page',2,NULL,NULL,'warta.example/author/*',NULL,1,NULL,0,'gone','HTTP 404','20261128T041727Z');
CREATE TABLE claim (
    address INTEGER NOT NULL, door TEXT NOT NULL, published TEXT, modified TEXT, PRIMARY KEY (address, door)
) WITHOUT ROWID;
INSERT INTO "claim" VALUES(11,'sitemap',NULL,'2024-02-02T04:00:00+07:00');
INSERT INTO "claim" VALUES(12,'links',NULL,NULL);
INSERT INTO "claim" VALUES(12,'sitemap',NULL,'2024-02-02T04:00:00+07:00');
INSERT INTO "claim" VALUES(13,'sitemap',NULL,'2024-02-01T04:00:00+07:00');
CREATE TABLE listed (                  -- which addresses the pages of a pagination have shown
    chain INTEGER NOT NULL, address INTEGER NOT NULL, PRIMARY KEY (chain, address)
) WITHOUT ROWID;
INSERT INTO "listed" VALUES(2,11);
INSERT INTO "listed" VALUES(2,12);
INSERT INTO "listed" VALUES(2,13);
CREATE TABLE record (
    address INTEGER PRIMARY KEY, run TEXT NOT NULL, article TEXT NOT NULL
);
INSERT INTO "record" VALUES(11,'20261128T041727Z','{"url": "http://warta.example/berita/dermaga-kayu/", "canonicalUrl": "http://warta.example/berita/dermaga-kayu/", "headline": "Dermaga Kayu di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Dermaga kayu di tepi danau dibuka kembali pada Kamis pagi setelah enam bulan diperbaiki warga tiga dusun.\nKepala desa mengatakan pekerjaan di dermaga kayu akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-01-20T09:00:00+07:00", "datePublishedRaw": "2024-01-20T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/dermaga-kayu.jpg", "caption": "Warga berkumpul di dermaga kayu pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [{"headline": "Lampu Taman Muara Sepi Menyala Lagi", "url": "http://warta.example/berita/lampu-taman/", "position": 1}], "publisher": "Suara Jambi", "wordCount": 70, "discoveredBy": [], "dateDownloaded": "2026-11-28T04:17:31Z", "extraction": {"version": "arsip-warta/0.1 trafilatura/2.3.1", "warnings": ["dates-disagree"]}, "schemaVersion": "1.0"}');
INSERT INTO "record" VALUES(12,'20261128T041727Z','{"url": "http://warta.example/berita/lampu-taman/", "canonicalUrl": "http://warta.example/berita/lampu-taman/", "headline": "Lampu Taman di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Lampu taman yang padam sejak awal tahun menyala lagi setelah para pemuda mengganti kabel dengan uang iuran.\nKepala desa mengatakan pekerjaan di lampu taman akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-02-01T09:00:00+07:00", "datePublishedRaw": "2024-02-01T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/lampu-taman.jpg", "caption": "Warga berkumpul di lampu taman pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [], "publisher": "Suara Jambi", "wordCount": 70, "discoveredBy": [], "dateDownloaded": "2026-11-28T04:17:31Z", "extraction": {"version": "arsip-warta/0.1 trafilatura/2.3.1", "warnings": []}, "schemaVersion": "1.0"}');
INSERT INTO "record" VALUES(13,'20261128T041727Z','{"url": "http://warta.example/berita/pasar-terapung/", "canonicalUrl": "http://warta.example/berita/pasar-terapung/", "headline": "Pasar Terapung di Muara Sepi Kembali Ramai", "alternativeHeadline": null, "description": null, "articleBody": "MUARA SEPI, WARTA MUARA – Pasar terapung yang baru dibuka ramai didatangi pembeli dari kampung sebelah sejak matahari belum terbit.\nKepala desa mengatakan pekerjaan di pasar terapung akan dilanjutkan setelah musim hujan, sebab jalan menuju ke sana sempit dan hanya dapat dilalui kendaraan kecil, sedangkan bahan bangunan harus dibawa dengan perahu dari hulu.\nWarga berharap semuanya selesai sebelum panen tiba, karena hasil kebun akan diangkut melalui tempat itu. (Rah)", "articleSection": null, "keywords": [], "author": ["Rahmi Putri"], "editor": [], "sourceOrganization": [], "signOff": "Rah", "dateline": "MUARA SEPI, WARTA MUARA", "datePublished": "2024-02-01T09:00:00+07:00", "datePublishedRaw": "2024-02-01T09:00:00+07:00", "datePublishedSource": "json-ld", "dateModified": null, "dateModifiedRaw": null, "dateModifiedSource": null, "inLanguage": "id", "image": [{"url": "http://warta.example/foto/pasar-terapung.jpg", "caption": "Warga berkumpul di pasar terapung pada pagi hari.", "credit": "Foto: Ist"}], "tables": [[["Bulan", "Pengunjung"], ["Januari", "120"]]], "embeds": [], "related": [{"headline": "Lampu Taman Muara Sepi Menyala Lagi", "url": "http://warta.example/berita/lampu-taman/", "position": 1}], "publisher": "Suara Jambi", "wordCount": 68, "discoveredBy": [], "dateDownloaded": "2026-11-28T04:17:32Z", "extraction": {"version": "arsip-warta/0.1 trafilatura/2.3.1", "warnings": []}, "schemaVersion": "1.0"}');
CREATE TABLE run (
    id TEXT PRIMARY KEY, started TEXT NOT NULL, finished TEXT, arguments TEXT NOT NULL
);
INSERT INTO "run" VALUES('20261128T041727Z','2026-11-28T04:17:27.904898+00:00','2026-11-28T04:17:32.572672+00:00','{"url": "http://warta.example/"}');
INSERT INTO "run" VALUES('20261128T041736Z','2026-11-28T04:17:36.010578+00:00','2026-11-28T04:17:39.904729+00:00','{"url": "http://warta.example/"}');
CREATE TABLE shape (
    shape TEXT PRIMARY KEY, barren INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX frontier ON address (rank, day DESC, id) WHERE outcome IS NULL;
CREATE INDEX ended ON address (outcome);
CREATE INDEX record_run ON record (run);
COMMIT;
PRAGMA user_version = 1;
