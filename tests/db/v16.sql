-- A knowledge base as the sixteenth version of its schema wrote it. Never made anew.
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE TABLE "runs" (
  "id" INTEGER PRIMARY KEY,
  "started" TEXT NOT NULL,
  "finished" TEXT,
  "program_version" TEXT NOT NULL,
  "arguments" TEXT NOT NULL
);
CREATE TABLE "documents" (
  "id" INTEGER PRIMARY KEY,
  "sha256" TEXT UNIQUE,
  "name" TEXT NOT NULL,
  "kind" TEXT,
  "size" INTEGER,
  "pages" INTEGER NOT NULL,
  "status" TEXT NOT NULL CHECK (status IN ('ok', 'partly', 'failed')),
  "problem" TEXT,
  "properties" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "run" INTEGER REFERENCES runs(id),
  "added" TEXT NOT NULL
);
CREATE TABLE "document_names" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "name" TEXT NOT NULL,
  PRIMARY KEY (document, name)
) WITHOUT ROWID;
CREATE TABLE "pages" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "number" INTEGER NOT NULL,
  "width" REAL NOT NULL,
  "height" REAL NOT NULL,
  "notes" TEXT NOT NULL,
  "hidden" INTEGER NOT NULL,
  "ocr" INTEGER NOT NULL,
  "problems" TEXT NOT NULL,
  "digest" BLOB NOT NULL,
  "first_block" INTEGER,
  "last_block" INTEGER,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE TABLE "page_words" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "first" INTEGER NOT NULL,
  "packed" BLOB NOT NULL,
  PRIMARY KEY (document, first)
);
CREATE VIRTUAL TABLE "blocks_fts" USING fts5("text", content="blocks", content_rowid='number', columnsize=0, tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE "blocks_fts_words" USING fts5vocab("blocks_fts", 'row');
CREATE VIRTUAL TABLE "blocks_fts_forms" USING fts5(forms, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "block_texts" (
  "number" INTEGER PRIMARY KEY,
  "text" TEXT NOT NULL
);
CREATE TABLE "block_words" (
  "number" INTEGER PRIMARY KEY,
  "skipped" INTEGER NOT NULL,
  "words" INTEGER NOT NULL
);
CREATE TABLE "repair_reasons" (
  "number" INTEGER PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "reason" TEXT NOT NULL
);
CREATE TABLE "repair_rows" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "word" INTEGER NOT NULL,
  "raw" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "reason" INTEGER NOT NULL REFERENCES repair_reasons(number),
  "probability" REAL NOT NULL,
  "applied" INTEGER NOT NULL,
  "alternatives" TEXT,
  PRIMARY KEY (document, page, position)
) WITHOUT ROWID;
CREATE TABLE "records" (
  "number" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "unsure" INTEGER NOT NULL DEFAULT 0
);
CREATE VIRTUAL TABLE "records_fts" USING fts5("text", content="record_texts", content_rowid='number', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE "records_fts_words" USING fts5vocab("records_fts", 'row');
CREATE VIRTUAL TABLE "records_fts_forms" USING fts5(forms, content='', columnsize=0, detail=none, tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "edited" (
  "record" INTEGER PRIMARY KEY REFERENCES records(number),
  "text" TEXT NOT NULL
);
CREATE TABLE "compounds" (
  "first" TEXT PRIMARY KEY,
  "others" TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE "index_versions" (
  "name" TEXT PRIMARY KEY,
  "version" TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE "proofs" (
  "record" INTEGER NOT NULL REFERENCES records(number),
  "position" INTEGER NOT NULL,
  "page" INTEGER NOT NULL,
  "runs" TEXT NOT NULL,
  "shapes" TEXT,
  "places" TEXT,
  "words" TEXT,
  "unrepaired" TEXT,
  "source_code" INTEGER NOT NULL,
  PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE TABLE "entities" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE "name_keys" (
  "number" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "entity" TEXT NOT NULL REFERENCES entities(id)
);
CREATE TABLE "spellings" (
  "number" INTEGER PRIMARY KEY,
  "named" INTEGER NOT NULL REFERENCES name_keys(number),
  "alias" INTEGER NOT NULL,
  "name" TEXT NOT NULL
);
CREATE TABLE "spelling_documents" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "spelling" INTEGER NOT NULL REFERENCES spellings(number),
  PRIMARY KEY (document, spelling)
) WITHOUT ROWID;
CREATE TABLE "joins" (
  "one" TEXT NOT NULL REFERENCES name_keys(key),
  "other" TEXT NOT NULL REFERENCES name_keys(key),
  "score" REAL NOT NULL,
  "reason" TEXT NOT NULL,
  "held" INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
CREATE TABLE "name_blocks" (
  "block" INTEGER NOT NULL,
  "named" INTEGER NOT NULL REFERENCES name_keys(number),
  PRIMARY KEY (block, named)
) WITHOUT ROWID;
CREATE TABLE "meetings" (
  "id" TEXT PRIMARY KEY,
  "body" TEXT,
  "body_id" TEXT REFERENCES entities(id),
  "date" TEXT,
  "number" TEXT
) WITHOUT ROWID;
CREATE TABLE "meeting_documents" (
  "meeting" TEXT NOT NULL REFERENCES meetings(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  PRIMARY KEY (meeting, document)
) WITHOUT ROWID;
CREATE TABLE "presenters" (
  "record" INTEGER NOT NULL REFERENCES records(number),
  "position" INTEGER NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "name" TEXT NOT NULL,
  "organisation" TEXT,
  "name_id" TEXT REFERENCES entities(id),
  "organisation_id" TEXT REFERENCES entities(id),
  PRIMARY KEY (record, position)
) WITHOUT ROWID;
CREATE TABLE "mentions" (
  "record" INTEGER NOT NULL REFERENCES records(number),
  "key" TEXT NOT NULL REFERENCES name_keys(key),
  PRIMARY KEY (record, key)
) WITHOUT ROWID;
CREATE TABLE "corrections" (
  "id" INTEGER PRIMARY KEY,
  "made" TEXT NOT NULL,
  "made_by" TEXT NOT NULL,
  "action" TEXT NOT NULL,
  "target" TEXT NOT NULL,
  "value" TEXT,
  "note" TEXT,
  "undone" TEXT,
  "undone_by" TEXT
);
CREATE TABLE "decided_words" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "word" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "correction" INTEGER NOT NULL REFERENCES corrections(id),
  PRIMARY KEY (document, page, word)
) WITHOUT ROWID;
CREATE TABLE "decided" (
  "record" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "outcome" TEXT NOT NULL,
  "corrections" TEXT NOT NULL,
  "fields" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT
) WITHOUT ROWID;
CREATE TABLE "block_rows" (
  "number" INTEGER PRIMARY KEY,
  "look" INTEGER NOT NULL,
  "text" NOT NULL
);
CREATE TABLE "document" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "title" TEXT,
  "doc_type" TEXT,
  "body" TEXT,
  "date" TEXT,
  "meeting_number" TEXT,
  "body_id" TEXT REFERENCES entities(id),
  "day" TEXT GENERATED ALWAYS AS (CASE WHEN "date" LIKE '____-Q_' THEN substr("date", 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr("date", 7) - 5, 6) WHEN length("date") = 7 THEN "date" || '-31' WHEN length("date") = 4 THEN "date" || '-12-31' ELSE "date" END) VIRTUAL
);
CREATE TABLE "initiative" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "name" TEXT,
  "aliases" TEXT,
  "name_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "goal" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "label" TEXT,
  "title" TEXT,
  "parent" TEXT,
  "title_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "owner" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "subject" TEXT,
  "subject_kind" TEXT,
  "owner" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "status" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "subject" TEXT,
  "subject_kind" TEXT,
  "dimension" TEXT,
  "value" TEXT,
  "as_of" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "day" TEXT GENERATED ALWAYS AS (CASE WHEN "as_of" LIKE '____-Q_' THEN substr("as_of", 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr("as_of", 7) - 5, 6) WHEN length("as_of") = 7 THEN "as_of" || '-31' WHEN length("as_of") = 4 THEN "as_of" || '-12-31' ELSE "as_of" END) VIRTUAL
);
CREATE TABLE "agenda_item" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "case_id" TEXT,
  "title" TEXT,
  "item_type" TEXT,
  "start" TEXT,
  "end" TEXT,
  "presenters" TEXT,
  "version" TEXT
);
CREATE TABLE "decision" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "case_id" TEXT,
  "text" TEXT,
  "outcome" TEXT
);
CREATE TABLE "follow_up" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "case_id" TEXT,
  "title" TEXT,
  "text" TEXT,
  "action" TEXT,
  "owner" TEXT,
  "due" TEXT,
  "status" TEXT,
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "dependency" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "subject" TEXT,
  "owner" TEXT,
  "on" TEXT,
  "criticality" TEXT,
  "value" TEXT,
  "due" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "activity" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "heading" TEXT,
  "actor" TEXT,
  "service" TEXT,
  "text" TEXT,
  "from" TEXT,
  "to" TEXT,
  "actor_id" TEXT REFERENCES entities(id),
  "service_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "assessment" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "subject" TEXT,
  "subject_kind" TEXT,
  "text" TEXT,
  "subject_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "proposal" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "goal" TEXT,
  "text" TEXT,
  "goal_id" TEXT REFERENCES entities(id)
);
CREATE TABLE "figure" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "doubt" TEXT,
  "subject" TEXT,
  "value",
  "unit" TEXT,
  "as_of" TEXT,
  "text" TEXT,
  "day" TEXT GENERATED ALWAYS AS (CASE WHEN "as_of" LIKE '____-Q_' THEN substr("as_of", 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr("as_of", 7) - 5, 6) WHEN length("as_of") = 7 THEN "as_of" || '-31' WHEN length("as_of") = 4 THEN "as_of" || '-12-31' ELSE "as_of" END) VIRTUAL
);
CREATE VIEW "names" ("entity", "name", "document", "alias", "key") AS
SELECT k.entity, s.name, d.document, s.alias, k.key FROM spellings AS s JOIN name_keys AS k ON k.number = s.named JOIN spelling_documents AS d ON d.spelling = s.number;
CREATE VIEW "evidence" ("record", "position", "document", "page", "runs", "shapes", "quote", "raw", "source") AS
SELECT r.id, p.position, r.document, p.page, p.runs, coalesce(p.shapes, '[]'), coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT substr(CASE typeof(b.text) WHEN 'integer' THEN coalesce((SELECT CAST(substr(CAST(x.text AS BLOB), b.text >> 14 & 16383, b.text & 16383) AS TEXT) FROM block_texts AS x WHERE x.number = b.number - (b.text >> 28)), '') ELSE b.text END, json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]')) AS part FROM json_each(p.places) AS e CROSS JOIN pages AS g CROSS JOIN block_rows AS b WHERE g.document = r.document AND g.number = p.page AND b.number = g.first_block + json_extract(e.value, '$[0]') ORDER BY e.key))), coalesce(p.unrepaired, coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT substr(CASE typeof(b.text) WHEN 'integer' THEN coalesce((SELECT CAST(substr(CAST(x.text AS BLOB), b.text >> 14 & 16383, b.text & 16383) AS TEXT) FROM block_texts AS x WHERE x.number = b.number - (b.text >> 28)), '') ELSE b.text END, json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]')) AS part FROM json_each(p.places) AS e CROSS JOIN pages AS g CROSS JOIN block_rows AS b WHERE g.document = r.document AND g.number = p.page AND b.number = g.first_block + json_extract(e.value, '$[0]') ORDER BY e.key)))), CASE p.source_code WHEN 0 THEN 'text-layer' WHEN 1 THEN 'ocr' WHEN 2 THEN 'slide' WHEN 3 THEN 'document' WHEN 4 THEN 'text' END FROM proofs AS p JOIN records AS r ON r.number = p.record;
CREATE VIEW "repairs" ("document", "page", "position", "word", "raw", "text", "kind", "probability", "reason", "applied", "alternatives") AS
SELECT c.document, c.page, c.position, c.word, c.raw, c.text, r.kind, c.probability, r.reason, c.applied, coalesce(c.alternatives, '[]') FROM repair_rows AS c CROSS JOIN repair_reasons AS r ON r.number = c.reason;
CREATE VIEW "blocks" ("number", "document", "page", "kind", "level", "start", "stop", "text") AS
SELECT b.number, (SELECT g.document FROM pages AS g WHERE g.first_block <= b.number ORDER BY g.first_block DESC LIMIT 1), (SELECT g.number FROM pages AS g WHERE g.first_block <= b.number ORDER BY g.first_block DESC LIMIT 1), CASE b.look % 16 WHEN 0 THEN 'heading' WHEN 1 THEN 'paragraph' WHEN 2 THEN 'list_item' WHEN 3 THEN 'table' WHEN 4 THEN 'header' WHEN 5 THEN 'footer' END, b.look / 16, (SELECT coalesce(sum(coalesce(w.skipped + w.words, CASE a.text WHEN '' THEN 0 ELSE length(a.text) - length(replace(a.text, ' ', '')) + 1 END)), 0) FROM (SELECT c.number, CASE typeof(c.text) WHEN 'integer' THEN coalesce((SELECT CAST(substr(CAST(x.text AS BLOB), c.text >> 14 & 16383, c.text & 16383) AS TEXT) FROM block_texts AS x WHERE x.number = c.number - (c.text >> 28)), '') ELSE c.text END AS text FROM block_rows AS c) AS a LEFT JOIN block_words AS w ON w.number = a.number WHERE a.number >= (SELECT g.first_block FROM pages AS g WHERE g.first_block <= b.number ORDER BY g.first_block DESC LIMIT 1) AND a.number < b.number) + coalesce((SELECT w.skipped FROM block_words AS w WHERE w.number = b.number), 0), (SELECT coalesce(sum(coalesce(w.skipped + w.words, CASE a.text WHEN '' THEN 0 ELSE length(a.text) - length(replace(a.text, ' ', '')) + 1 END)), 0) FROM (SELECT c.number, CASE typeof(c.text) WHEN 'integer' THEN coalesce((SELECT CAST(substr(CAST(x.text AS BLOB), c.text >> 14 & 16383, c.text & 16383) AS TEXT) FROM block_texts AS x WHERE x.number = c.number - (c.text >> 28)), '') ELSE c.text END AS text FROM block_rows AS c) AS a LEFT JOIN block_words AS w ON w.number = a.number WHERE a.number >= (SELECT g.first_block FROM pages AS g WHERE g.first_block <= b.number ORDER BY g.first_block DESC LIMIT 1) AND a.number <= b.number), CASE typeof(b.text) WHEN 'integer' THEN coalesce((SELECT CAST(substr(CAST(x.text AS BLOB), b.text >> 14 & 16383, b.text & 16383) AS TEXT) FROM block_texts AS x WHERE x.number = b.number - (b.text >> 28)), '') ELSE b.text END FROM block_rows AS b;
CREATE VIEW "record_texts" ("number", "kind", "text") AS
SELECT t.number, 'document', substr(coalesce(' · ' || t."title", '') || coalesce(' · ' || t."body", '') || coalesce(' · ' || t."date", '') || coalesce(' · ' || t."meeting_number", ''), 4) FROM "document" AS t
UNION ALL
SELECT t.number, 'initiative', substr(coalesce(' · ' || t."name", '') || coalesce(' · ' || (SELECT group_concat(atom, ' · ') FROM json_tree(t."aliases") WHERE atom IS NOT NULL), ''), 4) FROM "initiative" AS t
UNION ALL
SELECT t.number, 'goal', substr(coalesce(' · ' || t."label", '') || coalesce(' · ' || t."title", '') || coalesce(' · ' || t."parent", ''), 4) FROM "goal" AS t
UNION ALL
SELECT t.number, 'owner', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."owner", ''), 4) FROM "owner" AS t
UNION ALL
SELECT t.number, 'status', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || CASE t."value" WHEN 'red' THEN 'rød' WHEN 'yellow' THEN 'gul' WHEN 'green' THEN 'grønn' WHEN 'grey' THEN 'grå' WHEN 'new' THEN 'nytt' WHEN 'completed' THEN 'ferdig' WHEN 'paused' THEN 'på pause' WHEN 'cancelled' THEN 'stanset' ELSE t."value" END, '') || coalesce(' · ' || t."as_of", ''), 4) FROM "status" AS t
UNION ALL
SELECT t.number, 'agenda_item', substr(coalesce(' · ' || t."case_id", '') || coalesce(' · ' || t."title", '') || coalesce(' · ' || t."item_type", '') || coalesce(' · ' || t."start", '') || coalesce(' · ' || t."end", '') || coalesce(' · ' || (SELECT group_concat(atom, ' · ') FROM json_tree(t."presenters") WHERE atom IS NOT NULL), ''), 4) FROM "agenda_item" AS t
UNION ALL
SELECT t.number, 'decision', substr(coalesce(' · ' || t."case_id", '') || coalesce(' · ' || t."text", ''), 4) FROM "decision" AS t
UNION ALL
SELECT t.number, 'follow_up', substr(coalesce(' · ' || t."case_id", '') || coalesce(' · ' || t."title", '') || coalesce(' · ' || t."text", '') || coalesce(' · ' || t."action", '') || coalesce(' · ' || t."owner", '') || coalesce(' · ' || t."due", '') || coalesce(' · ' || t."status", ''), 4) FROM "follow_up" AS t
UNION ALL
SELECT t.number, 'dependency', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."owner", '') || coalesce(' · ' || t."on", '') || coalesce(' · ' || t."criticality", '') || coalesce(' · ' || CASE t."value" WHEN 'red' THEN 'rød' WHEN 'yellow' THEN 'gul' WHEN 'green' THEN 'grønn' WHEN 'grey' THEN 'grå' WHEN 'new' THEN 'nytt' WHEN 'completed' THEN 'ferdig' WHEN 'paused' THEN 'på pause' WHEN 'cancelled' THEN 'stanset' ELSE t."value" END, '') || coalesce(' · ' || t."due", ''), 4) FROM "dependency" AS t
UNION ALL
SELECT t.number, 'activity', substr(coalesce(' · ' || t."heading", '') || coalesce(' · ' || t."actor", '') || coalesce(' · ' || t."service", '') || coalesce(' · ' || t."text", '') || coalesce(' · ' || t."from", '') || coalesce(' · ' || t."to", ''), 4) FROM "activity" AS t
UNION ALL
SELECT t.number, 'assessment', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."text", ''), 4) FROM "assessment" AS t
UNION ALL
SELECT t.number, 'proposal', substr(coalesce(' · ' || t."goal", '') || coalesce(' · ' || t."text", ''), 4) FROM "proposal" AS t
UNION ALL
SELECT t.number, 'figure', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."unit", '') || coalesce(' · ' || t."as_of", '') || coalesce(' · ' || t."text", ''), 4) FROM "figure" AS t;
CREATE VIEW "page_texts" ("document", "page", "text") AS
SELECT p.document, p.number, (SELECT group_concat(text, char(10)) FROM (SELECT CASE typeof(b.text) WHEN 'integer' THEN coalesce((SELECT CAST(substr(CAST(x.text AS BLOB), b.text >> 14 & 16383, b.text & 16383) AS TEXT) FROM block_texts AS x WHERE x.number = b.number - (b.text >> 28)), '') ELSE b.text END AS text FROM block_rows AS b WHERE b.number BETWEEN p.first_block AND p.last_block ORDER BY b.number)) FROM pages AS p;
CREATE VIEW "statements" ("entity", "kind", "field", "dimension", "said", "due", "date", "day", "document", "page", "position", "record", "confidence") AS
SELECT t."body_id", 'document', 'body', NULL, t."title", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "document" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."body_id" IS NOT NULL
UNION ALL
SELECT t."name_id", 'initiative', 'name', NULL, t."name", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "initiative" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."name_id" IS NOT NULL
UNION ALL
SELECT t."title_id", 'goal', 'title', NULL, t."title", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "goal" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."title_id" IS NOT NULL
UNION ALL
SELECT t."subject_id", 'owner', 'subject', NULL, t."owner", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "owner" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT t."owner_id", 'owner', 'owner', NULL, coalesce(t."subject", t."owner"), NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "owner" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."owner_id" IS NOT NULL
UNION ALL
SELECT t."subject_id", 'status', 'subject', t.dimension, t."value", NULL, coalesce(t.as_of, d.date), coalesce(t.day, d.day), t.document, r.page, t.position, r.id, t.confidence FROM "status" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT k.entity, 'agenda_item', 'text', NULL, t."title", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "agenda_item" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT k.entity, 'decision', 'text', NULL, t."text", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "decision" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT t."owner_id", 'follow_up', 'owner', NULL, coalesce(t."title", t."action", t."text"), t."due", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "follow_up" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."owner_id" IS NOT NULL
UNION ALL
SELECT k.entity, 'follow_up', 'text', NULL, coalesce(t."title", t."action", t."text"), t."due", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "follow_up" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT t."subject_id", 'dependency', 'subject', NULL, t."on", t."due", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "dependency" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT t."owner_id", 'dependency', 'owner', NULL, coalesce(t."subject", t."on"), t."due", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "dependency" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."owner_id" IS NOT NULL
UNION ALL
SELECT k.entity, 'dependency', 'text', NULL, t."on", t."due", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "dependency" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT t."actor_id", 'activity', 'actor', NULL, t."text", t."to", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "activity" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."actor_id" IS NOT NULL
UNION ALL
SELECT t."service_id", 'activity', 'service', NULL, t."text", t."to", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "activity" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."service_id" IS NOT NULL
UNION ALL
SELECT k.entity, 'activity', 'text', NULL, t."text", t."to", d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "activity" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT t."subject_id", 'assessment', 'subject', NULL, t."text", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "assessment" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT k.entity, 'assessment', 'text', NULL, t."text", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "assessment" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT t."goal_id", 'proposal', 'goal', NULL, t."text", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "proposal" AS t JOIN records AS r ON r.number = t.number  LEFT JOIN document AS d ON d.document = t.document WHERE t."goal_id" IS NOT NULL
UNION ALL
SELECT k.entity, 'proposal', 'text', NULL, t."text", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "proposal" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT k.entity, 'figure', 'text', NULL, coalesce(t."text", t."subject", t."value"), NULL, coalesce(t.as_of, d.date), coalesce(t.day, d.day), t.document, r.page, t.position, r.id, t.confidence FROM "figure" AS t JOIN records AS r ON r.number = t.number JOIN mentions AS m ON m.record = t.number JOIN name_keys AS k ON k.key = m.key LEFT JOIN document AS d ON d.document = t.document WHERE k.entity IS NOT NULL
UNION ALL
SELECT p.name_id, 'agenda_item', 'presenters', NULL, t."title", NULL, d.date, d.day, t.document, r.page, t.position, r.id, t.confidence FROM "agenda_item" AS t JOIN records AS r ON r.number = t.number JOIN presenters AS p ON p.record = t.number LEFT JOIN document AS d ON d.document = t.document WHERE p.name_id IS NOT NULL;
CREATE VIEW "status_history" ("entity", "name", "dimension", "before", "status", "date", "day", "document", "page", "record") AS
SELECT h.subject_id, e.name, h.dimension, lag(h.value) OVER (PARTITION BY h.subject_id, h.dimension ORDER BY h.day, h.position, h.id), h.value, h.date, h.day, h.document, r.page, r.id FROM (SELECT s.number, s.id, s.document, s.position, s.subject_id, s.dimension, s.value, coalesce(s.as_of, d.date) AS date, coalesce(s.day, d.day) AS day FROM status AS s LEFT JOIN document AS d ON d.document = s.document WHERE s.subject_id IS NOT NULL) AS h JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.number = h.number;
CREATE VIEW "owner_history" ("entity", "kind", "name", "before", "owner", "owner_id", "date", "day", "document", "page", "record") AS
SELECT h.subject_id, e.kind, e.name, lag(h.owner) OVER (PARTITION BY h.subject_id ORDER BY h.day, h.position, h.id), h.owner, h.owner_id, h.date, h.day, h.document, r.page, r.id FROM (SELECT o.*, d.date, d.day FROM owner AS o LEFT JOIN document AS d ON d.document = o.document WHERE o.subject_id IS NOT NULL) AS h JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.number = h.number;
CREATE VIEW "current_status" ("entity", "kind", "name", "dimension", "status", "date", "owner", "document", "page", "record") AS
SELECT e.id, e.kind, e.name, h.dimension, h.value, h.date, (SELECT o.owner FROM owner AS o LEFT JOIN document AS d ON d.document = o.document WHERE o.subject_id = e.id ORDER BY d.day DESC, o.position, o.id LIMIT 1), h.document, r.page, r.id FROM (SELECT s.*, coalesce(s.as_of, d.date) AS date, row_number() OVER (PARTITION BY s.subject_id, s.dimension ORDER BY coalesce(s.day, d.day) DESC, s.position DESC, s.id DESC) AS place FROM status AS s LEFT JOIN document AS d ON d.document = s.document WHERE s.subject_id IS NOT NULL) AS h JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.number = h.number WHERE h.place = 1;
CREATE VIEW "decisions_by_meeting" ("meeting", "body", "body_id", "date", "day", "number", "case_id", "title", "text", "outcome", "document", "page", "record", "also") AS
SELECT m.id, coalesce(m.body, d.body), d.body_id, coalesce(m.date, d.date), CASE WHEN coalesce(m.date, d.date) LIKE '____-Q_' THEN substr(coalesce(m.date, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(m.date, d.date), 7) - 5, 6) WHEN length(coalesce(m.date, d.date)) = 7 THEN coalesce(m.date, d.date) || '-31' WHEN length(coalesce(m.date, d.date)) = 4 THEN coalesce(m.date, d.date) || '-12-31' ELSE coalesce(m.date, d.date) END, coalesce(m.number, d.meeting_number), t.case_id, (SELECT a.title FROM agenda_item AS a WHERE a.document = t.document AND a.case_id = t.case_id ORDER BY a.position LIMIT 1), t.text, t.outcome, t.document, r.page, r.id, (SELECT group_concat(p.id, ' ') FROM meeting_documents AS o JOIN decision AS p ON p.document = o.document WHERE o.meeting = md.meeting AND p.text = t.text AND p.outcome IS t.outcome AND p.case_id IS t.case_id AND p.id > t.id) FROM decision AS t JOIN records AS r ON r.number = t.number LEFT JOIN document AS d ON d.document = t.document LEFT JOIN meeting_documents AS md ON md.document = t.document LEFT JOIN meetings AS m ON m.id = md.meeting WHERE NOT EXISTS (SELECT 1 FROM meeting_documents AS o JOIN decision AS p ON p.document = o.document WHERE o.meeting = md.meeting AND p.text = t.text AND p.outcome IS t.outcome AND p.case_id IS t.case_id AND p.id < t.id);
CREATE VIEW "open_follow_ups" ("body", "body_id", "case_id", "title", "action", "owner", "owner_id", "due", "status", "date", "document", "page", "record") AS
SELECT f.body, f.body_id, f.case_id, coalesce(f.title, f.action, f.text), f.action, f.owner, f.owner_id, f.due, f.status, f.date, f.document, r.page, r.id FROM (SELECT t.*, d.body, d.body_id, d.date, row_number() OVER (PARTITION BY d.body_id, t.case_id, lower(coalesce(t.title, t.action, t.text)) ORDER BY d.day DESC, t.position DESC, t.id DESC) AS place FROM follow_up AS t LEFT JOIN document AS d ON d.document = t.document) AS f JOIN records AS r ON r.number = f.number WHERE f.place = 1 AND NOT (coalesce(lower(f.status), '') LIKE 'lukk%' OR coalesce(lower(f.status), '') LIKE 'avslutt%' OR coalesce(lower(f.status), '') LIKE 'ferdig%' OR coalesce(lower(f.status), '') LIKE 'utført%' OR coalesce(lower(f.status), '') LIKE 'utfør%' OR coalesce(lower(f.status), '') LIKE 'fullfør%' OR coalesce(lower(f.status), '') LIKE 'gjennomført%' OR coalesce(lower(f.status), '') LIKE 'levert%' OR coalesce(lower(f.status), '') LIKE 'løst%' OR coalesce(lower(f.status), '') LIKE 'closed%' OR coalesce(lower(f.status), '') LIKE 'done%' OR coalesce(lower(f.status), '') LIKE 'complete%');
CREATE TRIGGER "document_edited" BEFORE UPDATE OF confidence, "title", "body", "date", "meeting_number" ON "document" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "initiative_edited" BEFORE UPDATE OF confidence, "name", "aliases" ON "initiative" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "goal_edited" BEFORE UPDATE OF confidence, "label", "title", "parent" ON "goal" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "owner_edited" BEFORE UPDATE OF confidence, "subject", "owner" ON "owner" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "status_edited" BEFORE UPDATE OF confidence, "subject", "value", "as_of" ON "status" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "agenda_item_edited" BEFORE UPDATE OF confidence, "case_id", "title", "item_type", "start", "end", "presenters" ON "agenda_item" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "decision_edited" BEFORE UPDATE OF confidence, "case_id", "text" ON "decision" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "follow_up_edited" BEFORE UPDATE OF confidence, "case_id", "title", "text", "action", "owner", "due", "status" ON "follow_up" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "dependency_edited" BEFORE UPDATE OF confidence, "subject", "owner", "on", "criticality", "value", "due" ON "dependency" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "activity_edited" BEFORE UPDATE OF confidence, "heading", "actor", "service", "text", "from", "to" ON "activity" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "assessment_edited" BEFORE UPDATE OF confidence, "subject", "text" ON "assessment" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "proposal_edited" BEFORE UPDATE OF confidence, "goal", "text" ON "proposal" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE TRIGGER "figure_edited" BEFORE UPDATE OF confidence, "subject", "unit", "as_of", "text" ON "figure" BEGIN INSERT OR IGNORE INTO edited SELECT number, text FROM record_texts WHERE number = OLD.number; UPDATE records SET unsure = NEW.confidence < 0.75 WHERE number = OLD.number; END;
CREATE INDEX "idx_pages_first_block" ON "pages" ("first_block");
CREATE INDEX "idx_pages_waits" ON "pages" ("document") WHERE problems != '[]';
DELETE FROM "blocks_fts_data";
DELETE FROM "blocks_fts_idx";
DELETE FROM "blocks_fts_config";
DELETE FROM "blocks_fts_forms_data";
DELETE FROM "blocks_fts_forms_idx";
DELETE FROM "blocks_fts_forms_config";
DELETE FROM "records_fts_data";
DELETE FROM "records_fts_idx";
DELETE FROM "records_fts_docsize";
DELETE FROM "records_fts_config";
DELETE FROM "records_fts_forms_data";
DELETE FROM "records_fts_forms_idx";
DELETE FROM "records_fts_forms_config";
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'kildespor', '1', '2026-11-30 22:31:52.565124+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (2, 'kildespor', '2', '2026-11-30 22:31:52.565653+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (3, 'kildespor', '3', '2026-11-30 22:31:52.565884+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (4, 'kildespor', '4', '2026-11-30 22:31:52.566043+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (5, 'kildespor', '5', '2026-11-30 22:31:52.570537+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (6, 'kildespor', '6', '2026-11-30 22:31:52.570773+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (7, 'kildespor', '7', '2026-11-30 22:31:52.570943+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (8, 'kildespor', '8', '2026-11-30 22:31:52.571133+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (9, 'kildespor', '9', '2026-11-30 22:31:52.571384+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (10, 'kildespor', '10', '2026-11-30 22:31:52.578396+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (11, 'kildespor', '11', '2026-11-30 22:31:52.578681+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (12, 'kildespor', '12', '2026-11-30 22:31:52.578859+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (13, 'kildespor', '13', '2026-11-30 22:31:52.579367+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (14, 'kildespor', '14', '2026-11-30 22:31:52.586478+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (15, 'kildespor', '15', '2026-11-30 22:31:52.586809+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (16, 'kildespor', '16', '2026-11-30 22:31:52.586996+00:00');
INSERT INTO "documents" ("id", "sha256", "name", "kind", "size", "pages", "status", "problem", "properties", "program_version", "run", "added") VALUES (1, '862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0', 'rapport.pdf', 'pdf', 7, 2, 'ok', NULL, '{"title":"Nordlys"}', '1', NULL, '2026-11-30T22:31:52+00:00');
INSERT INTO "documents" ("id", "sha256", "name", "kind", "size", "pages", "status", "problem", "properties", "program_version", "run", "added") VALUES (2, 'ecf15e05824acefbbad90a505f7715b199d0fa74bb65190baf366923f04edab1', 'innkalling.pdf', 'pdf', 10, 1, 'ok', NULL, '{}', '1', NULL, '2026-11-30T22:31:52+00:00');
INSERT INTO "document_names" ("document", "name") VALUES (1, 'rapport.pdf');
INSERT INTO "document_names" ("document", "name") VALUES (2, 'innkalling.pdf');
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "digest", "first_block", "last_block") VALUES (1, 1, 720.0, 540.0, '', 0, 0, '[]', X'8948458CE35447F95B23A9CE7EF8E26A', 9, 11);
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "digest", "first_block", "last_block") VALUES (1, 2, 720.0, 540.0, '', 0, 0, '[]', X'7C000DE225669E1BD8FB982268BAC7B4', 12, 14);
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "digest", "first_block", "last_block") VALUES (2, 1, 720.0, 540.0, '', 0, 0, '[]', X'9B2ADD2AE928E4857F2F3A7242536590', 7, 8);
INSERT INTO "page_words" ("document", "first", "packed") VALUES (1, 1, X'E0015F00AC00003A00325F0BA539176B172EC19C6988F941F3AE3D78E80AEAF0852127080A1C75145E3962E931F62F7E98C03BAB6D759A4E85A0D946A7B9DCEA857B7F946C075817133FE9D0757C48A3FF888A101D87CCAB94DDD92CFDBC7E97E4789D708BB226185DD4F36F5D82F6A8C68B1A2F0E58C28DCA13F6ED1ED3F9E2F4434FB732B8AF642B3B90F042284AB9165BFE7A1D0310ADF5AC4A12AF1B3A455598F7DD5E8D9001EC450BD511379B17038D0000');
INSERT INTO "page_words" ("document", "first", "packed") VALUES (2, 1, X'E000BF006C00002400325F4597850834BF59AF94064E3BD6B60B083E2CE139ED23DACFE5B8A9BFE4B1E717C9A613D901C4968505974EBBB875A7F0B535789E6919E6D7E822E580FB49C2E92D8D9B7C0D25E4597582CCD3A91568E3D0282CC62A850ECDC464FCB80606A2C25009C1CDDE79000000');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (1, X'0827');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (10, X'000000010108080008010101020101030101040101050101060101070101080101');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (137438953473, X'000000E4053032303331060207010261760202060103626572050203010465696573020205010666656C6C657302020202016A02020401020201016906020601076A6F75726E616C020203010A6B79737465746174656E02020704020201066D656C64657203020301076E6F72646C797301020202017905020501026F6701020302026D6E0502040104706C616E050206020672C3B8766572060203010472C3B86403020401067374617475730302050304797265740502020206C3B8726C79730102040109746A656E657374656E06020501027574060204010676656474616B04020204090708090B09060C120B0C060707090B090B090B0E07');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (274877906945, X'000000780230320802030203303331070207010133070205010966616772C3A56465740702040205656C6C657308020401016907020301076A6F75726E616C08020501046B61726908020701036D61690702060204C3B8746507020201076E6F726476696B080208010373616B0802020103766564080206040608060E0A060C0908090C08');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (412316860417, X'000000CB0530323033310601010261760201010362657205010104656965730201010666656C6C6573020102016A02010101010169060101076A6F75726E616C0201010A6B79737465746174656E0201040101066D656C646572030101076E6F72646C79730101020179050101026F67010102026D6E05010104706C616E0501020672C3B87665720601010472C3B86403010106737461747573030103047972657405010206C3B8726C797301010109746A656E657374656E0601010275740601010676656474616B040104080607080A07050B100A0B050606080A080A080A0D06');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (549755813889, X'000000E90530323033310E0207010261760A020601036265720D02030104656965730A020502016E0D0205010666656C6C65730A020202016A0A02040102020101690E020601076A6F75726E616C0A0203010A6B79737465746174656E0A020704020201066D656C6465720B020301076E6F72646C79730902020201790D020601026F6709020302016D0D02040104706C616E0D0207020672C3B87665720E0203010472C3B8640B020401067374617475730B02050304797265740D02020206C3B8726C79730902040109746A656E657374656E0E0205010275740E0204010676656474616B0C02020409070809060B09060C120B0C060706090B090B090B0E07');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (687194767361, X'000000CF0530323033310E01010261760A0101036265720D010104656965730A0102016E0D01010666656C6C65730A0102016A0A0101010101690E0101076A6F75726E616C0A01010A6B79737465746174656E0A01040101066D656C6465720B0101076E6F72646C797309010201790D0101026F67090102016D0D010104706C616E0D01020672C3B87665720E01010472C3B8640B0101067374617475730B010304797265740D010206C3B8726C797309010109746A656E657374656E0E01010275740E01010676656474616B0C010408060708050A07050B100A0B050605080A080A080A0D06');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (824633720833, X'000000E90530323033310E0207010261760A020601036265720D02030104656965730A020502016E0D0205010666656C6C65730A020202016A0A02040102020101690E020601076A6F75726E616C0A0203010A6B79737465746174656E0A020704020201066D656C6465720B020301076E6F72646C79730902020201790D020601026F6709020302016D0D02040104706C616E0D0207020672C3B87665720E0203010472C3B8640B020401067374617475730B02050304797265740D02020206C3B8726C79730902040109746A656E657374656E0E0205010275740E0204010676656474616B0C02020409070809060B09060C120B0C060706090B090B090B0E07');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (962072674305, X'000000CF0530323033310E01010261760A0101036265720D010104656965730A0102016E0D01010666656C6C65730A0102016A0A0101010101690E0101076A6F75726E616C0A01010A6B79737465746174656E0A01040101066D656C6465720B0101076E6F72646C797309010201790D0101026F67090102016D0D010104706C616E0D01020672C3B87665720E01010472C3B8640B0101067374617475730B010304797265740D010206C3B8726C797309010109746A656E657374656E0E01010275740E01010676656474616B0C010408060708050A07050B100A0B050605080A080A080A0D06');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (1099511627777, X'000000E90530323033310E0207010261760A020601036265720D02030104656965730A020502016E0D0205010666656C6C65730A020202016A0A02040102020101690E020601076A6F75726E616C0A0203010A6B79737465746174656E0A020704020201066D656C6465720B020301076E6F72646C79730902020201790D020601026F6709020302016D0D02040104706C616E0D0207020672C3B87665720E0203010472C3B8640B020401067374617475730B02050304797265740D02020206C3B8726C79730902040109746A656E657374656E0E0205010275740E0204010676656474616B0C02020409070809060B09060C120B0C060706090B090B090B0E07');
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (4, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (5, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (6, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (7, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (8, X'', 2);
INSERT INTO "blocks_fts_config" ("k", "v") VALUES ('pgsz', 4040);
INSERT INTO "blocks_fts_config" ("k", "v") VALUES ('version', 4);
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (1, X'081D');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (10, X'000000010108080008010101020101030101040101050101060101070101080101');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (137438953473, X'0000008D023030010301053170726F76060203726F64030205736F726C7901010362657205010466656C6C0201076A6F75726E616C0201046D656C640301066E6F72646C7901020179050104706C616E05020472C3B87606010472C3B8640301067374617475730303027972050205C3B8726C79010107746A656E657374060102757406010676656474616B04040508060806070A0709040707070905080A05');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (274877906945, X'00000045023030070107316661677261640702046D6F743007010766616772C3A564070203656C6C0801076A6F75726E616C0801036D6169070203C3B87407010373616B0804040A070A060A0606');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (412316860417, X'000000A10230300100030001053170726F7606000203726F6403000205736F726C79010001036265720500010466656C6C020001076A6F75726E616C020001046D656C64030001066E6F72646C79010002017905000104706C616E0500020472C3B8760600010472C3B8640300010673746174757303000302797205000205C3B8726C7901000107746A656E6573740600010275740600010676656474616B0400040709070907080B080A050808080A06090B06');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (549755813889, X'0000008D023030090301053170726F760E0203726F640B0205736F726C790901036265720D010466656C6C0A01076A6F75726E616C0A01046D656C640B01066E6F72646C79090201790D0104706C616E0D020472C3B8760E010472C3B8640B01067374617475730B030279720D0205C3B8726C79090107746A656E6573740E010275740E010676656474616B0C040508060806070A0709040707070905080A05');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (687194767361, X'000000A10230300900030001053170726F760E000203726F640B000205736F726C79090001036265720D00010466656C6C0A0001076A6F75726E616C0A0001046D656C640B0001066E6F72646C7909000201790D000104706C616E0D00020472C3B8760E00010472C3B8640B0001067374617475730B00030279720D000205C3B8726C7909000107746A656E6573740E00010275740E00010676656474616B0C00040709070907080B080A050808080A06090B06');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (824633720833, X'0000008D023030090301053170726F760E0203726F640B0205736F726C790901036265720D010466656C6C0A01076A6F75726E616C0A01046D656C640B01066E6F72646C79090201790D0104706C616E0D020472C3B8760E010472C3B8640B01067374617475730B030279720D0205C3B8726C79090107746A656E6573740E010275740E010676656474616B0C040508060806070A0709040707070905080A05');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (962072674305, X'000000A10230300900030001053170726F760E000203726F640B000205736F726C79090001036265720D00010466656C6C0A0001076A6F75726E616C0A0001046D656C640B0001066E6F72646C7909000201790D000104706C616E0D00020472C3B8760E00010472C3B8640B0001067374617475730B00030279720D000205C3B8726C7909000107746A656E6573740E00010275740E00010676656474616B0C00040709070907080B080A050808080A06090B06');
INSERT INTO "blocks_fts_forms_data" ("id", "block") VALUES (1099511627777, X'0000008D023030090301053170726F760E0203726F640B0205736F726C790901036265720D010466656C6C0A01076A6F75726E616C0A01046D656C640B01066E6F72646C79090201790D0104706C616E0D020472C3B8760E010472C3B8640B01067374617475730B030279720D0205C3B8726C79090107746A656E6573740E010275740E010676656474616B0C040508060806070A0709040707070905080A05');
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (4, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (5, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (6, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (7, X'', 2);
INSERT INTO "blocks_fts_forms_idx" ("segid", "term", "pgno") VALUES (8, X'', 2);
INSERT INTO "blocks_fts_forms_config" ("k", "v") VALUES ('pgsz', 4040);
INSERT INTO "blocks_fts_forms_config" ("k", "v") VALUES ('version', 4);
INSERT INTO "block_words" ("number", "skipped", "words") VALUES (13, 0, 5);
INSERT INTO "repair_reasons" ("number", "kind", "reason") VALUES (1, 'ocr', 'lest med feil språk');
INSERT INTO "repair_rows" ("document", "page", "position", "word", "raw", "text", "reason", "probability", "applied", "alternatives") VALUES (1, 1, 0, 2, 'Sorlys', 'Sørlys', 1, 0.9, 1, NULL);
INSERT INTO "repair_rows" ("document", "page", "position", "word", "raw", "text", "reason", "probability", "applied", "alternatives") VALUES (1, 2, 0, 3, 'omn', 'om', 1, 0.9, 0, NULL);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (8, '8138f95703779892', 'document', 2, 1, 0, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (9, '2b00cb7f5385d36f', 'agenda_item', 2, 1, 1, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (10, '554c068a9341c92c', 'document', 1, 1, 0, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (11, 'bd516ea428c0350f', 'initiative', 1, 1, 1, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (12, '72b7ecb695441f0b', 'goal', 1, 1, 2, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (13, 'd9565a5a21ba191c', 'owner', 1, 1, 3, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (14, 'feed7c35696e0d06', 'status', 1, 1, 4, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (15, '20631edd17892ff8', 'decision', 1, 2, 5, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "unsure") VALUES (16, '6672974fa6467b90', 'activity', 1, 2, 6, 0);
INSERT INTO "records_fts_data" ("id", "block") VALUES (1, X'0824');
INSERT INTO "records_fts_data" ("id", "block") VALUES (10, X'000000010108080008010101020101030101040101050101060101070101080101');
INSERT INTO "records_fts_data" ("id", "block") VALUES (137438953473, X'000000B30530323033310102050602050103626572060203010666656C6C657302020202020202016A02020403020201076A6F75726E616C020203020203010A6B79737465746174656E04020403020201076E6F72646C797301020202017906020501026F6701020302016D0602040104706C616E060206020672C3B876657207020301027131010206010472C3B86405020301067374797265740602020206C3B8726C797301020402020201027574070204040C080E090F120C060706090B07090B0E');
INSERT INTO "records_fts_data" ("id", "block") VALUES (274877906945, X'00000072033030330802080201350802070101320902020203303331080206010133080209010966616772C3A5646574080404030102070205656C6C657309020301016908020301076A6F75726E616C09020401046B61726909020501056DC3B8746508020201076E6F726476696B090206040706060806120A060C090A');
INSERT INTO "records_fts_data" ("id", "block") VALUES (412316860417, X'0000009C0530323033310101060101036265720601010666656C6C65730201020102016A0201030101076A6F75726E616C02010201010A6B79737465746174656E0401030101076E6F72646C79730101020179060101026F67010102016D06010104706C616E0601020672C3B87665720701010271310101010472C3B8640501010673747972657406010206C3B8726C797301010201010275740701040A070C070D100B050605080A06080A0C');
INSERT INTO "records_fts_data" ("id", "block") VALUES (549755813889, X'000000B30530323033310A020506020501036265720F0203010666656C6C65730B020202020202016A0B020403020201076A6F75726E616C0B0203020203010A6B79737465746174656E0D020403020201076E6F72646C79730A02020201790F020501026F670A020302016D0F02040104706C616E0F0206020672C3B8766572100203010271310A0206010472C3B8640E020301067374797265740F02020206C3B8726C79730A020402020201027574100204040C080E090F120C060706090B07090B0E');
INSERT INTO "records_fts_data" ("id", "block") VALUES (687194767361, X'0000009C0530323033310A01060101036265720F01010666656C6C65730B01020102016A0B01030101076A6F75726E616C0B010201010A6B79737465746174656E0D01030101076E6F72646C79730A010201790F0101026F670A0102016D0F010104706C616E0F01020672C3B87665721001010271310A01010472C3B8640E0101067374797265740F010206C3B8726C79730A010201010275741001040A070C070D100B050605080A06080A0C');
INSERT INTO "records_fts_data" ("id", "block") VALUES (824633720833, X'000000BE0530323033310A020506020501036265720F0203010666656C6C65730B020202020202016A0B020403020201076A6F75726E616C0B0203020203010A6B79737465746174656E10020201076E6F72646C79730A02020201790F020501026F670A020302016D0F02040104706C616E0F0206020672C3B8766572100203010271310A0206010472C3B8640E0203010A736AC3B865746174656E0D0204020574797265740F02020206C3B8726C79730A020402020201027574100204040C080E090F0F0C060706090B07090F0A0E');
INSERT INTO "records_fts_data" ("id", "block") VALUES (962072674305, X'000000A70530323033310A01060101036265720F01010666656C6C65730B01020102016A0B01030101076A6F75726E616C0B010201010A6B79737465746174656E100101076E6F72646C79730A010201790F0101026F670A0102016D0F010104706C616E0F01020672C3B87665721001010271310A01010472C3B8640E01010A736AC3B865746174656E0D01020574797265740F010206C3B8726C79730A010201010275741001040A070C070D0E0B050605080A06080E090C');
INSERT INTO "records_fts_data" ("id", "block") VALUES (1099511627777, X'000000BB0530323033310A020506020501036265720F0203010666656C6C65730B020202020202016A0B020403020201076A6F75726E616C0B0203020203010A6B79737465746174656E10020201076E6F72646C79730A02020201790F020501026F670A020302016D0F02040104706C616E0F0206020672C3B8766572100203010271310A0206010472C3B8640E0203010A736AC3B865746174656E0D0204020574797265740F02020206C3B8726C79730A020401027574100204040C080E090F0F0C060706090B07090F0A0B');
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (4, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (5, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (6, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (7, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (8, X'', 2);
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (8, X'08');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (9, X'06');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (10, X'05');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (11, X'03');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (13, X'03');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (14, X'02');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (15, X'05');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (16, X'04');
INSERT INTO "records_fts_config" ("k", "v") VALUES ('pgsz', 4040);
INSERT INTO "records_fts_config" ("k", "v") VALUES ('version', 4);
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (1, X'0825');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (10, X'000000010108080008010101020101030101040101050101060101070101080101');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (137438953473, X'000000B5023030010101010831616B74697669740703036E73760402066265736C7574060204656965720402036D616C03020470726F76070203726F64050205736F726C7901020305746174757305020674696C74616B02020676656474616B06010362657206010466656C6C020202016A0201076A6F75726E616C020201066E6F72646C7901020179060104706C616E06020472C3B87607010472C3B86405010473747972060205C3B8726C790102010275740704060B060907060706090809090608040B09040707070709');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (274877906945, X'0000004202303008010731666167726164080102046D6F743008020373616B09010766616772C3A56408010203656C6C0901076A6F75726E616C0901046DC3B8740804040B07060B060A');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (412316860417, X'000000D3023030010001000100010831616B7469766974070003036E7376040002066265736C75740600020465696572040002036D616C0300020470726F7607000203726F6405000205736F726C7901000200030574617475730500020674696C74616B0200020676656474616B060001036265720600010466656C6C0200020002016A020001076A6F75726E616C0200020001066E6F72646C79010002017906000104706C616E0600020472C3B8760700010472C3B864050001047374797206000205C3B8726C790100020001027574070004090C070A080708070B090A0A070A050D0A05080808080B');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (549755813889, X'000000B50230300A0101010831616B74697669741003036E73760D02066265736C75740F0204656965720D02036D616C0C020470726F76100203726F640E0205736F726C790A02030574617475730E020674696C74616B0B020676656474616B0F01036265720F010466656C6C0B0202016A0B01076A6F75726E616C0B0201066E6F72646C790A0201790F0104706C616E0F020472C3B87610010472C3B8640E0104737479720F0205C3B8726C790A02010275741004060B060907060706090809090608040B09040707070709');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (687194767361, X'000000D30230300A0001000100010831616B7469766974100003036E73760D0002066265736C75740F000204656965720D0002036D616C0C00020470726F7610000203726F640E000205736F726C790A000200030574617475730E00020674696C74616B0B00020676656474616B0F0001036265720F00010466656C6C0B00020002016A0B0001076A6F75726E616C0B00020001066E6F72646C790A000201790F000104706C616E0F00020472C3B8761000010472C3B8640E000104737479720F000205C3B8726C790A00020001027574100004090C070A080708070B090A0A070A050D0A05080808080B');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (824633720833, X'000000BD0230300A0101010831616B74697669741003036E73760D02066265736C75740F0204656965720D02036D616C0C020470726F76100203726F640E0206736A6F7461740D03046F726C790A02030574617475730E020674696C74616B0B020676656474616B0F01036265720F010466656C6C0B0202016A0B01076A6F75726E616C0B0201066E6F72646C790A0201790F0104706C616E0F020472C3B87610010472C3B8640E0104737479720F0205C3B8726C790A02010275741004060B06090706070609080809090608040B09040707070709');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (962072674305, X'000000DC0230300A0001000100010831616B7469766974100003036E73760D0002066265736C75740F000204656965720D0002036D616C0C00020470726F7610000203726F640E000206736A6F7461740D0003046F726C790A000200030574617475730E00020674696C74616B0B00020676656474616B0F0001036265720F00010466656C6C0B00020002016A0B0001076A6F75726E616C0B00020001066E6F72646C790A000201790F000104706C616E0F00020472C3B8761000010472C3B8640E000104737479720F000205C3B8726C790A00020001027574100004090C070A080708070A0A090A0A070A050D0A05080808080B');
INSERT INTO "records_fts_forms_data" ("id", "block") VALUES (1099511627777, X'000000B40230300A01010831616B74697669741003036E73760D02066265736C75740F0204656965720D020470726F76100203726F640E0206736A6F7461740D03046F726C790A030574617475730E020674696C74616B0B020676656474616B0F01036265720F010466656C6C0B0202016A0B01076A6F75726E616C0B0201066E6F72646C790A0201790F0104706C616E0F020472C3B87610010472C3B8640E0104737479720F0205C3B8726C790A010275741004050B060907070609070809090608040B09040707070708');
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (4, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (5, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (6, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (7, X'', 2);
INSERT INTO "records_fts_forms_idx" ("segid", "term", "pgno") VALUES (8, X'', 2);
INSERT INTO "records_fts_forms_config" ("k", "v") VALUES ('pgsz', 4040);
INSERT INTO "records_fts_forms_config" ("k", "v") VALUES ('version', 4);
INSERT INTO "index_versions" ("name", "version") VALUES ('compounds', '');
INSERT INTO "index_versions" ("name", "version") VALUES ('stems', 'pystemmer 3.1.0, rules 4');
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (8, 0, 1, '[[0,6]]', NULL, '[[0,1,27]]', NULL, NULL, 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (9, 0, 1, '[[6,13]]', NULL, '[[1,1,37]]', NULL, NULL, 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (10, 0, 1, '[[0,3]]', NULL, '[[0,1,17]]', NULL, 'Nordlys og Sorlys', 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (11, 0, 1, '[[3,9]]', NULL, '[[1,1,38]]', NULL, NULL, 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (12, 0, 1, '[[0,3]]', NULL, '[[0,1,17]]', NULL, 'Nordlys og Sorlys', 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (13, 0, 1, '[[3,9]]', NULL, '[[1,1,38]]', NULL, NULL, 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (14, 0, 1, '[[9,13]]', '[[10.126,20.0,15.0,25.0]]', '[[2,1,20]]', NULL, NULL, 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (14, 1, 2, '[[0,1]]', NULL, '[[0,1,6]]', NULL, NULL, 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (15, 0, 2, '[[1,6]]', NULL, '[[1,1,24]]', NULL, 'Styret ber omn ny plan', 0);
INSERT INTO "proofs" ("record", "position", "page", "runs", "shapes", "places", "words", "unrepaired", "source_code") VALUES (16, 0, 2, '[[6,12]]', NULL, '[[2,1,37]]', NULL, NULL, 0);
INSERT INTO "entities" ("id", "kind", "name") VALUES ('290e35d7306062b1', 'person', 'Kari Nordvik');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('319acd0b23b41a7a', 'organisation', 'Kystetaten');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('74f612e101b5d617', 'initiative', 'Felles journal');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('75eb84c8b44e61f4', 'organisation', 'Sjøetaten');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('92a5d1ddc53a1aaa', 'organisation', 'Fagrådet');
INSERT INTO "name_keys" ("number", "key", "kind", "plain", "entity") VALUES (1, '319acd0b23b41a7a', 'organisation', 'kystetaten', '319acd0b23b41a7a');
INSERT INTO "name_keys" ("number", "key", "kind", "plain", "entity") VALUES (2, '74f612e101b5d617', 'initiative', 'felles journal', '74f612e101b5d617');
INSERT INTO "name_keys" ("number", "key", "kind", "plain", "entity") VALUES (4, '290e35d7306062b1', 'person', 'kari nordvik', '290e35d7306062b1');
INSERT INTO "name_keys" ("number", "key", "kind", "plain", "entity") VALUES (5, '92a5d1ddc53a1aaa', 'organisation', 'fagrådet', '92a5d1ddc53a1aaa');
INSERT INTO "name_keys" ("number", "key", "kind", "plain", "entity") VALUES (6, '75eb84c8b44e61f4', 'organisation', 'sjøetaten', '75eb84c8b44e61f4');
INSERT INTO "spellings" ("number", "named", "alias", "name") VALUES (5, 4, 0, 'Kari Nordvik');
INSERT INTO "spellings" ("number", "named", "alias", "name") VALUES (6, 5, 0, 'Fagrådet');
INSERT INTO "spellings" ("number", "named", "alias", "name") VALUES (7, 1, 0, 'Kystetaten');
INSERT INTO "spellings" ("number", "named", "alias", "name") VALUES (8, 2, 0, 'Felles journal');
INSERT INTO "spellings" ("number", "named", "alias", "name") VALUES (9, 2, 1, 'FJ');
INSERT INTO "spellings" ("number", "named", "alias", "name") VALUES (10, 6, 0, 'Sjøetaten');
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 7);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 8);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 9);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 10);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (2, 5);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (2, 6);
INSERT INTO "name_blocks" ("block", "named") VALUES (-133351731322008, 1);
INSERT INTO "name_blocks" ("block", "named") VALUES (-87613263750462, 5);
INSERT INTO "name_blocks" ("block", "named") VALUES (-72382114379909, 2);
INSERT INTO "name_blocks" ("block", "named") VALUES (-33704903231710, 6);
INSERT INTO "name_blocks" ("block", "named") VALUES (-2608698033538, 2);
INSERT INTO "name_blocks" ("block", "named") VALUES (4476333110389, 4);
INSERT INTO "name_blocks" ("block", "named") VALUES (6030403366342, 6);
INSERT INTO "name_blocks" ("block", "named") VALUES (12775959039633, 4);
INSERT INTO "name_blocks" ("block", "named") VALUES (26707119003509, 1);
INSERT INTO "name_blocks" ("block", "named") VALUES (29709979620998, 2);
INSERT INTO "name_blocks" ("block", "named") VALUES (31213645510527, 1);
INSERT INTO "name_blocks" ("block", "named") VALUES (45027411550858, 2);
INSERT INTO "name_blocks" ("block", "named") VALUES (55865178204665, 5);
INSERT INTO "name_blocks" ("block", "named") VALUES (85696129754912, 5);
INSERT INTO "name_blocks" ("block", "named") VALUES (111602835014568, 6);
INSERT INTO "name_blocks" ("block", "named") VALUES (112047265151770, 2);
INSERT INTO "meetings" ("id", "body", "body_id", "date", "number") VALUES ('a3147d52fdd61e3b', 'Fagrådet', '92a5d1ddc53a1aaa', '2031-05-03', '3');
INSERT INTO "meeting_documents" ("meeting", "document") VALUES ('a3147d52fdd61e3b', 2);
INSERT INTO "presenters" ("record", "position", "document", "name", "organisation", "name_id", "organisation_id") VALUES (9, 0, 2, 'Kari Nordvik', 'Fagrådet', '290e35d7306062b1', '92a5d1ddc53a1aaa');
INSERT INTO "mentions" ("record", "key") VALUES (9, '74f612e101b5d617');
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (1, '2026-11-30T22:31:52.778+00:00', 'Kari', 'correct', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":2,"word":3,"raw":"omn"}', '"om en"', 'slik står det', NULL, NULL);
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (2, '2026-11-30T22:31:52.801+00:00', 'Kari', 'correct', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":1,"kind":"owner","fields":{"subject":"Felles journal","subject_kind":"initiative","owner":"Kystetaten"},"raw":"Felles journal (FJ) eies av Kystetaten","record":"d9565a5a21ba191c"}', '{"subject":"Felles journal","subject_kind":"initiative","owner":"Sjøetaten"}', NULL, NULL, NULL);
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (3, '2026-11-30T22:31:52.814+00:00', 'Kari', 'reject', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":1,"kind":"goal","fields":{"title":"Sørlys"},"raw":"Nordlys og Sorlys","record":"72b7ecb695441f0b"}', NULL, NULL, NULL, NULL);
INSERT INTO "decided_words" ("document", "page", "word", "text", "correction") VALUES (1, 2, 3, 'om en', 1);
INSERT INTO "decided" ("record", "document", "outcome", "corrections", "fields", "confidence", "method", "doubt") VALUES ('72b7ecb695441f0b', 1, 'rejected', '[3]', '{"title":"Sørlys"}', 1.0, '', NULL);
INSERT INTO "decided" ("record", "document", "outcome", "corrections", "fields", "confidence", "method", "doubt") VALUES ('d9565a5a21ba191c', 1, 'corrected', '[2]', '{"subject":"Felles journal","subject_kind":"initiative","owner":"Kystetaten"}', 1.0, '', NULL);
INSERT INTO "block_rows" ("number", "look", "text") VALUES (7, 16, 'Møte i Fagrådet 3. mai 2031');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (8, 1, 'Sak 2 Felles journal ved Kari Nordvik');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (9, 16, 'Nordlys og Sørlys');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (10, 1, 'Felles journal (FJ) eies av Kystetaten');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (11, 1, 'FJ melder rød status');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (12, 16, 'Vedtak');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (13, 1, 'Styret ber om en ny plan');
INSERT INTO "block_rows" ("number", "look", "text") VALUES (14, 1, 'Kystetaten prøver ut tjenesten i 2031');
INSERT INTO "document" ("number", "id", "document", "position", "confidence", "method", "doubt", "title", "doc_type", "body", "date", "meeting_number", "body_id") VALUES (8, '8138f95703779892', 2, 0, 1.0, '', NULL, 'Møte i Fagrådet', 'meeting_deck', 'Fagrådet', '2031-05-03', '3', '92a5d1ddc53a1aaa');
INSERT INTO "document" ("number", "id", "document", "position", "confidence", "method", "doubt", "title", "doc_type", "body", "date", "meeting_number", "body_id") VALUES (10, '554c068a9341c92c', 1, 0, 1.0, '', NULL, 'Nordlys og Sørlys', 'other', NULL, '2031-Q1', NULL, NULL);
INSERT INTO "initiative" ("number", "id", "document", "position", "confidence", "method", "doubt", "name", "aliases", "name_id") VALUES (11, 'bd516ea428c0350f', 1, 1, 1.0, 'list', NULL, 'Felles journal', '["FJ"]', '74f612e101b5d617');
INSERT INTO "owner" ("number", "id", "document", "position", "confidence", "method", "doubt", "subject", "subject_kind", "owner", "subject_id", "owner_id") VALUES (13, 'd9565a5a21ba191c', 1, 3, 1.0, 'person', NULL, 'Felles journal', 'initiative', 'Sjøetaten', '74f612e101b5d617', '75eb84c8b44e61f4');
INSERT INTO "status" ("number", "id", "document", "position", "confidence", "method", "doubt", "subject", "subject_kind", "dimension", "value", "as_of", "subject_id") VALUES (14, 'feed7c35696e0d06', 1, 4, 0.75, '', NULL, 'FJ', 'initiative', 'status', 'red', NULL, '74f612e101b5d617');
INSERT INTO "agenda_item" ("number", "id", "document", "position", "confidence", "method", "doubt", "case_id", "title", "item_type", "start", "end", "presenters", "version") VALUES (9, '2b00cb7f5385d36f', 2, 1, 1.0, '', NULL, '2', 'Felles journal', NULL, NULL, NULL, '[{"name":"Kari Nordvik","organisation":"Fagrådet"}]', NULL);
INSERT INTO "decision" ("number", "id", "document", "position", "confidence", "method", "doubt", "case_id", "text", "outcome") VALUES (15, '20631edd17892ff8', 1, 5, 1.0, '', NULL, NULL, 'Styret ber om ny plan', 'adopted');
INSERT INTO "activity" ("number", "id", "document", "position", "confidence", "method", "doubt", "heading", "actor", "service", "text", "from", "to", "actor_id", "service_id") VALUES (16, '6672974fa6467b90', 1, 6, 1.0, '', NULL, NULL, 'Kystetaten', NULL, 'prøver ut', '2031', NULL, '319acd0b23b41a7a', NULL);
