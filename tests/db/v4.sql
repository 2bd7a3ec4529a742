-- A knowledge base as the fourth version of its schema wrote it. Never made anew.
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
CREATE INDEX "idx_documents_name" ON "documents" ("name");
CREATE TABLE "document_names" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "name" TEXT NOT NULL,
  PRIMARY KEY (document, name)
);
CREATE INDEX "idx_document_names_name" ON "document_names" ("name");
CREATE TABLE "pages" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "number" INTEGER NOT NULL,
  "width" REAL NOT NULL,
  "height" REAL NOT NULL,
  "notes" TEXT NOT NULL,
  "hidden" INTEGER NOT NULL,
  "ocr" INTEGER NOT NULL,
  "problems" TEXT NOT NULL,
  "words" BLOB NOT NULL,
  "digest" BLOB NOT NULL,
  "first_block" INTEGER,
  "last_block" INTEGER,
  PRIMARY KEY (document, number)
);
CREATE INDEX "idx_pages_waits" ON "pages" ("document") WHERE problems != '[]';
CREATE TABLE "blocks" (
  "number" INTEGER PRIMARY KEY,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "kind_code" INTEGER NOT NULL,
  "kind" TEXT GENERATED ALWAYS AS (CASE kind_code WHEN 0 THEN 'heading' WHEN 1 THEN 'paragraph' WHEN 2 THEN 'list_item' WHEN 3 THEN 'table' WHEN 4 THEN 'header' WHEN 5 THEN 'footer' END) VIRTUAL,
  "level" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "stop" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "forms" TEXT GENERATED ALWAYS AS (NULL) VIRTUAL,
  "loose" TEXT GENERATED ALWAYS AS (NULL) VIRTUAL
);
CREATE VIRTUAL TABLE "blocks_fts" USING fts5("text", "forms", "loose", content="blocks", content_rowid='number', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE "blocks_fts_words" USING fts5vocab("blocks_fts", 'col');
CREATE TABLE "repairs" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "word" INTEGER NOT NULL,
  "raw" TEXT NOT NULL,
  "text" TEXT NOT NULL,
  "kind" TEXT NOT NULL,
  "probability" REAL NOT NULL,
  "reason" TEXT NOT NULL,
  "applied" INTEGER NOT NULL,
  "alternatives" TEXT NOT NULL,
  PRIMARY KEY (document, page, position)
);
CREATE INDEX "idx_repairs_waits" ON "repairs" ("document") WHERE NOT applied;
CREATE TABLE "records" (
  "number" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "forms" TEXT GENERATED ALWAYS AS (NULL) VIRTUAL,
  "loose" TEXT GENERATED ALWAYS AS (NULL) VIRTUAL
);
CREATE INDEX "idx_records_document" ON "records" ("document");
CREATE VIRTUAL TABLE "records_fts" USING fts5("text", "forms", "loose", content="records", content_rowid='number', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE "records_fts_words" USING fts5vocab("records_fts", 'col');
CREATE TABLE "compounds" (
  "word" TEXT PRIMARY KEY,
  "parts" TEXT NOT NULL
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
);
CREATE INDEX "idx_entities_kind_name" ON "entities" ("kind", "name");
CREATE TABLE "name_keys" (
  "key" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "plain" TEXT NOT NULL,
  "entity" TEXT NOT NULL REFERENCES entities(id)
);
CREATE INDEX "idx_name_keys_entity" ON "name_keys" ("entity");
CREATE INDEX "idx_name_keys_kind_plain" ON "name_keys" ("kind", "plain");
CREATE TABLE "names" (
  "entity" TEXT NOT NULL REFERENCES entities(id),
  "name" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "alias" INTEGER NOT NULL,
  "key" TEXT NOT NULL REFERENCES name_keys(key),
  PRIMARY KEY (entity, name, document)
);
CREATE INDEX "idx_names_document" ON "names" ("document");
CREATE INDEX "idx_names_name" ON "names" ("name");
CREATE INDEX "idx_names_key_alias_name" ON "names" ("key", "alias", "name");
CREATE TABLE "joins" (
  "one" TEXT NOT NULL REFERENCES name_keys(key),
  "other" TEXT NOT NULL REFERENCES name_keys(key),
  "score" REAL NOT NULL,
  "reason" TEXT NOT NULL,
  "held" INTEGER NOT NULL,
  PRIMARY KEY (one, other)
);
CREATE INDEX "idx_joins_other" ON "joins" ("other");
CREATE INDEX "idx_joins_waits" ON "joins" ("one") WHERE NOT held;
CREATE TABLE "name_blocks" (
  "block" TEXT NOT NULL,
  "key" TEXT NOT NULL REFERENCES name_keys(key),
  PRIMARY KEY (block, key)
) WITHOUT ROWID;
CREATE INDEX "idx_name_blocks_key" ON "name_blocks" ("key");
CREATE TABLE "meetings" (
  "id" TEXT PRIMARY KEY,
  "body" TEXT,
  "body_id" TEXT REFERENCES entities(id),
  "date" TEXT,
  "number" TEXT
);
CREATE INDEX "idx_meetings_body_id_date" ON "meetings" ("body_id", "date");
CREATE INDEX "idx_meetings_date" ON "meetings" ("date");
CREATE TABLE "meeting_documents" (
  "meeting" TEXT NOT NULL REFERENCES meetings(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  PRIMARY KEY (meeting, document)
);
CREATE INDEX "idx_meeting_documents_document" ON "meeting_documents" ("document");
CREATE TABLE "presenters" (
  "record" TEXT NOT NULL REFERENCES records(id),
  "position" INTEGER NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "name" TEXT NOT NULL,
  "organisation" TEXT,
  "name_id" TEXT REFERENCES entities(id),
  "organisation_id" TEXT REFERENCES entities(id),
  PRIMARY KEY (record, position)
);
CREATE INDEX "idx_presenters_document" ON "presenters" ("document");
CREATE INDEX "idx_presenters_name_id" ON "presenters" ("name_id");
CREATE INDEX "idx_presenters_organisation_id" ON "presenters" ("organisation_id");
CREATE TABLE "mentions" (
  "record" TEXT NOT NULL REFERENCES records(id),
  "entity" TEXT NOT NULL REFERENCES entities(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "key" TEXT NOT NULL REFERENCES name_keys(key),
  PRIMARY KEY (record, key)
);
CREATE INDEX "idx_mentions_entity" ON "mentions" ("entity");
CREATE INDEX "idx_mentions_document" ON "mentions" ("document");
CREATE INDEX "idx_mentions_key" ON "mentions" ("key");
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
CREATE TABLE "decided" (
  "record" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "outcome" TEXT NOT NULL,
  "corrections" TEXT NOT NULL,
  "fields" TEXT NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL
);
CREATE INDEX "idx_decided_document" ON "decided" ("document");
CREATE TABLE "decided_words" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "word" INTEGER NOT NULL,
  "text" TEXT NOT NULL,
  "correction" INTEGER NOT NULL REFERENCES corrections(id),
  PRIMARY KEY (document, page, word)
) WITHOUT ROWID;
CREATE TABLE "document" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "title" TEXT,
  "doc_type" TEXT,
  "body" TEXT,
  "date" TEXT,
  "meeting_number" TEXT,
  "body_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_document_document" ON "document" ("document");
CREATE INDEX "idx_document_body_id_document" ON "document" ("body_id", "document");
CREATE INDEX "idx_document_date" ON "document" ("date");
CREATE INDEX "idx_document_waits" ON "document" ("id") WHERE confidence < 0.6;
CREATE TABLE "initiative" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "name" TEXT,
  "aliases" TEXT,
  "name_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_initiative_document" ON "initiative" ("document");
CREATE INDEX "idx_initiative_name_id_document" ON "initiative" ("name_id", "document");
CREATE INDEX "idx_initiative_waits" ON "initiative" ("id") WHERE confidence < 0.6;
CREATE TABLE "goal" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "label" TEXT,
  "title" TEXT,
  "parent" TEXT,
  "title_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_goal_document" ON "goal" ("document");
CREATE INDEX "idx_goal_title_id_document" ON "goal" ("title_id", "document");
CREATE INDEX "idx_goal_waits" ON "goal" ("id") WHERE confidence < 0.6;
CREATE TABLE "owner" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "subject" TEXT,
  "subject_kind" TEXT,
  "owner" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_owner_document" ON "owner" ("document");
CREATE INDEX "idx_owner_subject_id_document" ON "owner" ("subject_id", "document");
CREATE INDEX "idx_owner_owner_id_document" ON "owner" ("owner_id", "document");
CREATE INDEX "idx_owner_waits" ON "owner" ("id") WHERE confidence < 0.6;
CREATE TABLE "status" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "subject" TEXT,
  "subject_kind" TEXT,
  "dimension" TEXT,
  "value" TEXT,
  "as_of" TEXT,
  "subject_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_status_document" ON "status" ("document");
CREATE INDEX "idx_status_subject_id_dimension_as_of_document" ON "status" ("subject_id", "dimension", "as_of", "document");
CREATE INDEX "idx_status_as_of" ON "status" ("as_of");
CREATE INDEX "idx_status_waits" ON "status" ("id") WHERE confidence < 0.6;
CREATE TABLE "agenda_item" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "case_id" TEXT,
  "title" TEXT,
  "item_type" TEXT,
  "start" TEXT,
  "end" TEXT,
  "presenters" TEXT,
  "version" TEXT
);
CREATE INDEX "idx_agenda_item_document" ON "agenda_item" ("document");
CREATE INDEX "idx_agenda_item_waits" ON "agenda_item" ("id") WHERE confidence < 0.6;
CREATE TABLE "decision" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "case_id" TEXT,
  "text" TEXT,
  "outcome" TEXT
);
CREATE INDEX "idx_decision_document" ON "decision" ("document");
CREATE INDEX "idx_decision_waits" ON "decision" ("id") WHERE confidence < 0.6;
CREATE TABLE "follow_up" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "case_id" TEXT,
  "title" TEXT,
  "text" TEXT,
  "action" TEXT,
  "owner" TEXT,
  "due" TEXT,
  "status" TEXT,
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_follow_up_document" ON "follow_up" ("document");
CREATE INDEX "idx_follow_up_owner_id_document" ON "follow_up" ("owner_id", "document");
CREATE INDEX "idx_follow_up_waits" ON "follow_up" ("id") WHERE confidence < 0.6;
CREATE TABLE "dependency" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "subject" TEXT,
  "owner" TEXT,
  "on" TEXT,
  "criticality" TEXT,
  "value" TEXT,
  "due" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_dependency_document" ON "dependency" ("document");
CREATE INDEX "idx_dependency_subject_id_document" ON "dependency" ("subject_id", "document");
CREATE INDEX "idx_dependency_owner_id_document" ON "dependency" ("owner_id", "document");
CREATE INDEX "idx_dependency_waits" ON "dependency" ("id") WHERE confidence < 0.6;
CREATE TABLE "activity" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "heading" TEXT,
  "actor" TEXT,
  "service" TEXT,
  "text" TEXT,
  "from" TEXT,
  "to" TEXT,
  "actor_id" TEXT REFERENCES entities(id),
  "service_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_activity_document" ON "activity" ("document");
CREATE INDEX "idx_activity_actor_id_document" ON "activity" ("actor_id", "document");
CREATE INDEX "idx_activity_service_id_document" ON "activity" ("service_id", "document");
CREATE INDEX "idx_activity_waits" ON "activity" ("id") WHERE confidence < 0.6;
CREATE TABLE "assessment" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "subject" TEXT,
  "subject_kind" TEXT,
  "text" TEXT,
  "subject_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_assessment_document" ON "assessment" ("document");
CREATE INDEX "idx_assessment_subject_id_document" ON "assessment" ("subject_id", "document");
CREATE INDEX "idx_assessment_waits" ON "assessment" ("id") WHERE confidence < 0.6;
CREATE TABLE "proposal" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "goal" TEXT,
  "text" TEXT,
  "goal_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_proposal_document" ON "proposal" ("document");
CREATE INDEX "idx_proposal_goal_id_document" ON "proposal" ("goal_id", "document");
CREATE INDEX "idx_proposal_waits" ON "proposal" ("id") WHERE confidence < 0.6;
CREATE TABLE "figure" (
  "id" TEXT PRIMARY KEY REFERENCES records(id),
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "program_version" TEXT NOT NULL,
  "subject" TEXT,
  "value",
  "unit" TEXT,
  "as_of" TEXT,
  "text" TEXT
);
CREATE INDEX "idx_figure_document" ON "figure" ("document");
CREATE INDEX "idx_figure_as_of" ON "figure" ("as_of");
CREATE INDEX "idx_figure_waits" ON "figure" ("id") WHERE confidence < 0.6;
CREATE VIEW "evidence" ("record", "position", "document", "page", "runs", "shapes", "quote", "raw", "source") AS
SELECT r.id, p.position, r.document, p.page, p.runs, coalesce(p.shapes, '[]'), coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT substr(b.text, json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]')) AS part FROM json_each(p.places) AS e CROSS JOIN pages AS g CROSS JOIN blocks AS b WHERE g.document = r.document AND g.number = p.page AND b.number = g.first_block + json_extract(e.value, '$[0]') ORDER BY e.key))), coalesce(p.unrepaired, coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT substr(b.text, json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]')) AS part FROM json_each(p.places) AS e CROSS JOIN pages AS g CROSS JOIN blocks AS b WHERE g.document = r.document AND g.number = p.page AND b.number = g.first_block + json_extract(e.value, '$[0]') ORDER BY e.key)))), CASE p.source_code WHEN 0 THEN 'text-layer' WHEN 1 THEN 'ocr' WHEN 2 THEN 'slide' WHEN 3 THEN 'document' WHEN 4 THEN 'text' END FROM proofs AS p JOIN records AS r ON r.number = p.record;
CREATE VIEW "page_texts" ("document", "page", "text") AS
SELECT p.document, p.number, (SELECT group_concat(text, char(10)) FROM (SELECT b.text FROM blocks AS b WHERE b.number BETWEEN p.first_block AND p.last_block ORDER BY b.number)) FROM pages AS p;
CREATE VIEW "statements" ("entity", "kind", "field", "dimension", "said", "due", "date", "day", "document", "page", "position", "record", "confidence") AS
SELECT t."body_id", 'document', 'body', NULL, t."title", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "document" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."body_id" IS NOT NULL
UNION ALL
SELECT t."name_id", 'initiative', 'name', NULL, t."name", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "initiative" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."name_id" IS NOT NULL
UNION ALL
SELECT t."title_id", 'goal', 'title', NULL, t."title", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "goal" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."title_id" IS NOT NULL
UNION ALL
SELECT t."subject_id", 'owner', 'subject', NULL, t."owner", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "owner" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT t."owner_id", 'owner', 'owner', NULL, coalesce(t."subject", t."owner"), NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "owner" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."owner_id" IS NOT NULL
UNION ALL
SELECT t."subject_id", 'status', 'subject', t.dimension, t."value", NULL, coalesce(t.as_of, d.date), CASE WHEN coalesce(t.as_of, d.date) LIKE '____-Q_' THEN substr(coalesce(t.as_of, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(t.as_of, d.date), 7) - 5, 6) WHEN length(coalesce(t.as_of, d.date)) = 7 THEN coalesce(t.as_of, d.date) || '-31' WHEN length(coalesce(t.as_of, d.date)) = 4 THEN coalesce(t.as_of, d.date) || '-12-31' ELSE coalesce(t.as_of, d.date) END, t.document, r.page, t.position, t.id, t.confidence FROM "status" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT m.entity, 'agenda_item', 'text', NULL, t."title", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "agenda_item" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT m.entity, 'decision', 'text', NULL, t."text", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "decision" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT t."owner_id", 'follow_up', 'owner', NULL, coalesce(t."title", t."action", t."text"), t."due", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "follow_up" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."owner_id" IS NOT NULL
UNION ALL
SELECT m.entity, 'follow_up', 'text', NULL, coalesce(t."title", t."action", t."text"), t."due", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "follow_up" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT t."subject_id", 'dependency', 'subject', NULL, t."on", t."due", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "dependency" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT t."owner_id", 'dependency', 'owner', NULL, coalesce(t."subject", t."on"), t."due", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "dependency" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."owner_id" IS NOT NULL
UNION ALL
SELECT m.entity, 'dependency', 'text', NULL, t."on", t."due", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "dependency" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT t."actor_id", 'activity', 'actor', NULL, t."text", t."to", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "activity" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."actor_id" IS NOT NULL
UNION ALL
SELECT t."service_id", 'activity', 'service', NULL, t."text", t."to", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "activity" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."service_id" IS NOT NULL
UNION ALL
SELECT m.entity, 'activity', 'text', NULL, t."text", t."to", d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "activity" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT t."subject_id", 'assessment', 'subject', NULL, t."text", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "assessment" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."subject_id" IS NOT NULL
UNION ALL
SELECT m.entity, 'assessment', 'text', NULL, t."text", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "assessment" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT t."goal_id", 'proposal', 'goal', NULL, t."text", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "proposal" AS t JOIN records AS r ON r.id = t.id  LEFT JOIN document AS d ON d.document = t.document WHERE t."goal_id" IS NOT NULL
UNION ALL
SELECT m.entity, 'proposal', 'text', NULL, t."text", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "proposal" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT m.entity, 'figure', 'text', NULL, coalesce(t."text", t."subject", t."value"), NULL, coalesce(t.as_of, d.date), CASE WHEN coalesce(t.as_of, d.date) LIKE '____-Q_' THEN substr(coalesce(t.as_of, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(t.as_of, d.date), 7) - 5, 6) WHEN length(coalesce(t.as_of, d.date)) = 7 THEN coalesce(t.as_of, d.date) || '-31' WHEN length(coalesce(t.as_of, d.date)) = 4 THEN coalesce(t.as_of, d.date) || '-12-31' ELSE coalesce(t.as_of, d.date) END, t.document, r.page, t.position, t.id, t.confidence FROM "figure" AS t JOIN records AS r ON r.id = t.id JOIN mentions AS m ON m.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE m.entity IS NOT NULL
UNION ALL
SELECT p.name_id, 'agenda_item', 'presenters', NULL, t."title", NULL, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END, t.document, r.page, t.position, t.id, t.confidence FROM "agenda_item" AS t JOIN records AS r ON r.id = t.id JOIN presenters AS p ON p.record = t.id LEFT JOIN document AS d ON d.document = t.document WHERE p.name_id IS NOT NULL;
CREATE VIEW "status_history" ("entity", "name", "dimension", "before", "status", "date", "day", "document", "page", "record") AS
SELECT h.subject_id, e.name, h.dimension, lag(h.value) OVER (PARTITION BY h.subject_id, h.dimension ORDER BY h.day, h.position, h.id), h.value, h.date, h.day, h.document, r.page, h.id FROM (SELECT s.*, coalesce(s.as_of, d.date) AS date, CASE WHEN coalesce(s.as_of, d.date) LIKE '____-Q_' THEN substr(coalesce(s.as_of, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(s.as_of, d.date), 7) - 5, 6) WHEN length(coalesce(s.as_of, d.date)) = 7 THEN coalesce(s.as_of, d.date) || '-31' WHEN length(coalesce(s.as_of, d.date)) = 4 THEN coalesce(s.as_of, d.date) || '-12-31' ELSE coalesce(s.as_of, d.date) END AS day FROM status AS s LEFT JOIN document AS d ON d.document = s.document WHERE s.subject_id IS NOT NULL) AS h JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.id = h.id;
CREATE VIEW "owner_history" ("entity", "kind", "name", "before", "owner", "owner_id", "date", "day", "document", "page", "record") AS
SELECT h.subject_id, e.kind, e.name, lag(h.owner) OVER (PARTITION BY h.subject_id ORDER BY h.day, h.position, h.id), h.owner, h.owner_id, h.date, h.day, h.document, r.page, h.id FROM (SELECT o.*, d.date, CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END AS day FROM owner AS o LEFT JOIN document AS d ON d.document = o.document WHERE o.subject_id IS NOT NULL) AS h JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.id = h.id;
CREATE VIEW "current_status" ("entity", "kind", "name", "dimension", "status", "date", "owner", "document", "page", "record") AS
SELECT e.id, e.kind, e.name, h.dimension, h.value, h.date, (SELECT o.owner FROM owner AS o LEFT JOIN document AS d ON d.document = o.document WHERE o.subject_id = e.id ORDER BY CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END DESC, o.position, o.id LIMIT 1), h.document, r.page, h.id FROM (SELECT s.*, coalesce(s.as_of, d.date) AS date, row_number() OVER (PARTITION BY s.subject_id, s.dimension ORDER BY CASE WHEN coalesce(s.as_of, d.date) LIKE '____-Q_' THEN substr(coalesce(s.as_of, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(s.as_of, d.date), 7) - 5, 6) WHEN length(coalesce(s.as_of, d.date)) = 7 THEN coalesce(s.as_of, d.date) || '-31' WHEN length(coalesce(s.as_of, d.date)) = 4 THEN coalesce(s.as_of, d.date) || '-12-31' ELSE coalesce(s.as_of, d.date) END DESC, s.position DESC, s.id DESC) AS place FROM status AS s LEFT JOIN document AS d ON d.document = s.document WHERE s.subject_id IS NOT NULL) AS h JOIN entities AS e ON e.id = h.subject_id JOIN records AS r ON r.id = h.id WHERE h.place = 1;
CREATE VIEW "decisions_by_meeting" ("meeting", "body", "body_id", "date", "day", "number", "case_id", "title", "text", "outcome", "document", "page", "record") AS
SELECT m.id, coalesce(m.body, d.body), d.body_id, coalesce(m.date, d.date), CASE WHEN coalesce(m.date, d.date) LIKE '____-Q_' THEN substr(coalesce(m.date, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(m.date, d.date), 7) - 5, 6) WHEN length(coalesce(m.date, d.date)) = 7 THEN coalesce(m.date, d.date) || '-31' WHEN length(coalesce(m.date, d.date)) = 4 THEN coalesce(m.date, d.date) || '-12-31' ELSE coalesce(m.date, d.date) END, coalesce(m.number, d.meeting_number), t.case_id, (SELECT a.title FROM agenda_item AS a WHERE a.document = t.document AND a.case_id = t.case_id ORDER BY a.position LIMIT 1), t.text, t.outcome, t.document, r.page, t.id FROM decision AS t JOIN records AS r ON r.id = t.id LEFT JOIN document AS d ON d.document = t.document LEFT JOIN meeting_documents AS md ON md.document = t.document LEFT JOIN meetings AS m ON m.id = md.meeting;
CREATE VIEW "open_follow_ups" ("body", "body_id", "case_id", "title", "action", "owner", "owner_id", "due", "status", "date", "document", "page", "record") AS
SELECT f.body, f.body_id, f.case_id, coalesce(f.title, f.action, f.text), f.action, f.owner, f.owner_id, f.due, f.status, f.date, f.document, r.page, f.id FROM (SELECT t.*, d.body, d.body_id, d.date, row_number() OVER (PARTITION BY d.body_id, t.case_id, lower(coalesce(t.title, t.action, t.text)) ORDER BY CASE WHEN d.date LIKE '____-Q_' THEN substr(d.date, 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(d.date, 7) - 5, 6) WHEN length(d.date) = 7 THEN d.date || '-31' WHEN length(d.date) = 4 THEN d.date || '-12-31' ELSE d.date END DESC, t.position DESC, t.id DESC) AS place FROM follow_up AS t LEFT JOIN document AS d ON d.document = t.document) AS f JOIN records AS r ON r.id = f.id WHERE f.place = 1 AND NOT (coalesce(lower(f.status), '') LIKE 'lukk%' OR coalesce(lower(f.status), '') LIKE 'avslutt%' OR coalesce(lower(f.status), '') LIKE 'ferdig%' OR coalesce(lower(f.status), '') LIKE 'utført%' OR coalesce(lower(f.status), '') LIKE 'utfør%' OR coalesce(lower(f.status), '') LIKE 'fullfør%' OR coalesce(lower(f.status), '') LIKE 'gjennomført%' OR coalesce(lower(f.status), '') LIKE 'levert%' OR coalesce(lower(f.status), '') LIKE 'løst%' OR coalesce(lower(f.status), '') LIKE 'closed%' OR coalesce(lower(f.status), '') LIKE 'done%' OR coalesce(lower(f.status), '') LIKE 'complete%');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'kildespor', '1', '2026-11-29 01:51:41.777241+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (2, 'kildespor', '2', '2026-11-29 01:51:41.777428+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (3, 'kildespor', '3', '2026-11-29 01:51:41.777553+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (4, 'kildespor', '4', '2026-11-29 01:51:41.777744+00:00');
INSERT INTO "documents" ("id", "sha256", "name", "kind", "size", "pages", "status", "problem", "properties", "program_version", "run", "added") VALUES (1, '862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0', 'rapport.pdf', 'pdf', 7, 2, 'ok', NULL, '{"title":"Nordlys"}', '1', NULL, '2026-11-29T01:51:41+00:00');
INSERT INTO "documents" ("id", "sha256", "name", "kind", "size", "pages", "status", "problem", "properties", "program_version", "run", "added") VALUES (2, 'ecf15e05824acefbbad90a505f7715b199d0fa74bb65190baf366923f04edab1', 'innkalling.pdf', 'pdf', 10, 1, 'ok', NULL, '{}', '1', NULL, '2026-11-29T01:51:41+00:00');
INSERT INTO "document_names" ("document", "name") VALUES (1, 'rapport.pdf');
INSERT INTO "document_names" ("document", "name") VALUES (2, 'innkalling.pdf');
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "words", "digest", "first_block", "last_block") VALUES (1, 1, 720.0, 540.0, '', 0, 0, '[]', X'78DA0B666060888E36D63134D031348622331D431DC3589D68208A36D2510ACE2FCAA92C568A05710D8DF40C74D212738A53A1645E694E8E8E52496A45896E4E62656A1158596CAC020343051C2C9B77E3C6321BAB7942F36EE4DC78C1C010C500023140FC810119B031F03070304831238BB132B2B0B03233337230B230B1006598C0A24C0C3800008F122856', X'8948458CE35447F95B23A9CE7EF8E26AF3FE4FAA928325468785F56C03AF2272', 9, 11);
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "words", "digest", "first_block", "last_block") VALUES (1, 2, 720.0, 540.0, '', 0, 0, '[]', X'78DA0B646060888E36D6B1D431348222331D431DC3581D90A8527E6E9E928E512C9007123034D233D0494BCC294E859279A539393A4A25A91525BA398995A9454A6095B10A0C0C153070E346CEBC39364237E6B99CB3791105B48D210644307C6040024C0C5C0C3C0C12CC48422C2C4C8C8CCC1C2C8CEC0CCCCC4C1045B8000013F925B1', X'7C000DE225669E1BD8FB982268BAC7B40425E473B5F8B87D882B5F239266ED2D', 12, 14);
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "words", "digest", "first_block", "last_block") VALUES (2, 1, 720.0, 540.0, '', 0, 0, '[]', X'78DA73676060888E36D23134D431348622131D202756271A82A20D8DF40C74D212738A53A1645E694E8E8E52496A45896E4E62656A91522C4865AC02430502585D289997639573EEC68A1CAB652F1840200A4C327C6040063C0C7C0C52CCC822CC0C6C8C4CCC4C0C2CAC4CCCAC101926065C0000E00923C1', X'9B2ADD2AE928E4857F2F3A7242536590F54A3424A8442F6723B3C241E8B9669B', 7, 8);
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (7, 2, 1, 0, 1, 0, 6, 'Møte i Fagrådet 3. mai 2031');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (8, 2, 1, 1, 0, 6, 13, 'Sak 2 Felles journal ved Kari Nordvik');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (9, 1, 1, 0, 1, 0, 3, 'Nordlys og Sørlys');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (10, 1, 1, 1, 0, 3, 9, 'Felles journal (FJ) eies av Kystetaten');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (11, 1, 1, 1, 0, 9, 13, 'FJ melder rød status');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (12, 1, 2, 0, 1, 0, 1, 'Vedtak');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (13, 1, 2, 1, 0, 1, 6, 'Styret ber om en ny plan');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (14, 1, 2, 1, 0, 6, 12, 'Kystetaten prøver ut tjenesten i 2031');
INSERT INTO "repairs" ("document", "page", "position", "word", "raw", "text", "kind", "probability", "reason", "applied", "alternatives") VALUES (1, 1, 0, 2, 'Sorlys', 'Sørlys', 'ocr', 0.9, 'lest med feil språk', 1, '[]');
INSERT INTO "repairs" ("document", "page", "position", "word", "raw", "text", "kind", "probability", "reason", "applied", "alternatives") VALUES (1, 2, 0, 3, 'omn', 'om', 'ocr', 0.9, 'lest med feil språk', 0, '[]');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (8, '8138f95703779892', 'document', 2, 1, 0, 'Møte i Fagrådet · Fagrådet · 2031-05-03 · 3');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (9, '2b00cb7f5385d36f', 'agenda_item', 2, 1, 1, '2 · Felles journal · Kari Nordvik · Fagrådet');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (10, '554c068a9341c92c', 'document', 1, 1, 0, 'Nordlys og Sørlys · 2031-Q1');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (11, 'bd516ea428c0350f', 'initiative', 1, 1, 1, 'Felles journal · FJ');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (12, '72b7ecb695441f0b', 'goal', 1, 1, 2, '');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (13, 'd9565a5a21ba191c', 'owner', 1, 1, 3, 'Felles journal · Sjøetaten');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (14, 'feed7c35696e0d06', 'status', 1, 1, 4, 'FJ · rød');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (15, '20631edd17892ff8', 'decision', 1, 2, 5, 'Styret ber om ny plan');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position", "text") VALUES (16, '6672974fa6467b90', 'activity', 1, 2, 6, 'Kystetaten · prøver ut · 2031');
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
INSERT INTO "entities" ("id", "kind", "name") VALUES ('319acd0b23b41a7a', 'organisation', 'Kystetaten');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('74f612e101b5d617', 'initiative', 'Felles journal');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('290e35d7306062b1', 'person', 'Kari Nordvik');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('92a5d1ddc53a1aaa', 'organisation', 'Fagrådet');
INSERT INTO "entities" ("id", "kind", "name") VALUES ('75eb84c8b44e61f4', 'organisation', 'Sjøetaten');
INSERT INTO "name_keys" ("key", "kind", "plain", "entity") VALUES ('319acd0b23b41a7a', 'organisation', 'kystetaten', '319acd0b23b41a7a');
INSERT INTO "name_keys" ("key", "kind", "plain", "entity") VALUES ('74f612e101b5d617', 'initiative', 'felles journal', '74f612e101b5d617');
INSERT INTO "name_keys" ("key", "kind", "plain", "entity") VALUES ('290e35d7306062b1', 'person', 'kari nordvik', '290e35d7306062b1');
INSERT INTO "name_keys" ("key", "kind", "plain", "entity") VALUES ('92a5d1ddc53a1aaa', 'organisation', 'fagrådet', '92a5d1ddc53a1aaa');
INSERT INTO "name_keys" ("key", "kind", "plain", "entity") VALUES ('75eb84c8b44e61f4', 'organisation', 'sjøetaten', '75eb84c8b44e61f4');
INSERT INTO "names" ("entity", "name", "document", "alias", "key") VALUES ('290e35d7306062b1', 'Kari Nordvik', 2, 0, '290e35d7306062b1');
INSERT INTO "names" ("entity", "name", "document", "alias", "key") VALUES ('92a5d1ddc53a1aaa', 'Fagrådet', 2, 0, '92a5d1ddc53a1aaa');
INSERT INTO "names" ("entity", "name", "document", "alias", "key") VALUES ('319acd0b23b41a7a', 'Kystetaten', 1, 0, '319acd0b23b41a7a');
INSERT INTO "names" ("entity", "name", "document", "alias", "key") VALUES ('74f612e101b5d617', 'FJ', 1, 1, '74f612e101b5d617');
INSERT INTO "names" ("entity", "name", "document", "alias", "key") VALUES ('74f612e101b5d617', 'Felles journal', 1, 0, '74f612e101b5d617');
INSERT INTO "names" ("entity", "name", "document", "alias", "key") VALUES ('75eb84c8b44e61f4', 'Sjøetaten', 1, 0, '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('person:kari nordvik', '290e35d7306062b1');
INSERT INTO "name_blocks" ("block", "key") VALUES ('person:kr nrdvk', '290e35d7306062b1');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=organisation:kystetaten', '319acd0b23b41a7a');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::kt', '319acd0b23b41a7a');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::kystetat', '319acd0b23b41a7a');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=initiative:fellesjournal', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=initiative:fj', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('initiative::fjm', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('initiative::fljournal', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=organisation:sjøetaten', '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::jt', '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::sjoetat', '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=organisation:fagrådet', '92a5d1ddc53a1aaa');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::fagrad', '92a5d1ddc53a1aaa');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::frd', '92a5d1ddc53a1aaa');
INSERT INTO "meetings" ("id", "body", "body_id", "date", "number") VALUES ('a3147d52fdd61e3b', 'Fagrådet', '92a5d1ddc53a1aaa', '2031-05-03', '3');
INSERT INTO "meeting_documents" ("meeting", "document") VALUES ('a3147d52fdd61e3b', 2);
INSERT INTO "presenters" ("record", "position", "document", "name", "organisation", "name_id", "organisation_id") VALUES ('2b00cb7f5385d36f', 0, 2, 'Kari Nordvik', 'Fagrådet', '290e35d7306062b1', '92a5d1ddc53a1aaa');
INSERT INTO "mentions" ("record", "entity", "document", "key") VALUES ('2b00cb7f5385d36f', '74f612e101b5d617', 2, '74f612e101b5d617');
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (1, '2026-11-29T01:51:41.813+00:00', 'Kari', 'correct', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":2,"word":3,"raw":"omn"}', '"om en"', 'slik står det', NULL, NULL);
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (2, '2026-11-29T01:51:41.826+00:00', 'Kari', 'correct', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":1,"kind":"owner","fields":{"subject":"Felles journal","subject_kind":"initiative","owner":"Kystetaten"},"raw":"Felles journal (FJ) eies av Kystetaten","record":"d9565a5a21ba191c"}', '{"subject":"Felles journal","subject_kind":"initiative","owner":"Sjøetaten"}', NULL, NULL, NULL);
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (3, '2026-11-29T01:51:41.834+00:00', 'Kari', 'reject', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":1,"kind":"goal","fields":{"title":"Sørlys"},"raw":"Nordlys og Sorlys","record":"72b7ecb695441f0b"}', NULL, NULL, NULL, NULL);
INSERT INTO "decided" ("record", "document", "outcome", "corrections", "fields", "confidence", "method") VALUES ('d9565a5a21ba191c', 1, 'corrected', '[2]', '{"subject":"Felles journal","subject_kind":"initiative","owner":"Kystetaten"}', 1.0, '');
INSERT INTO "decided" ("record", "document", "outcome", "corrections", "fields", "confidence", "method") VALUES ('72b7ecb695441f0b', 1, 'rejected', '[3]', '{"title":"Sørlys"}', 1.0, '');
INSERT INTO "decided_words" ("document", "page", "word", "text", "correction") VALUES (1, 2, 3, 'om en', 1);
INSERT INTO "document" ("id", "document", "position", "confidence", "method", "program_version", "title", "doc_type", "body", "date", "meeting_number", "body_id") VALUES ('8138f95703779892', 2, 0, 1.0, '', '1', 'Møte i Fagrådet', 'meeting_deck', 'Fagrådet', '2031-05-03', '3', '92a5d1ddc53a1aaa');
INSERT INTO "document" ("id", "document", "position", "confidence", "method", "program_version", "title", "doc_type", "body", "date", "meeting_number", "body_id") VALUES ('554c068a9341c92c', 1, 0, 1.0, '', '1', 'Nordlys og Sørlys', 'other', NULL, '2031-Q1', NULL, NULL);
INSERT INTO "initiative" ("id", "document", "position", "confidence", "method", "program_version", "name", "aliases", "name_id") VALUES ('bd516ea428c0350f', 1, 1, 1.0, 'list', '1', 'Felles journal', '["FJ"]', '74f612e101b5d617');
INSERT INTO "owner" ("id", "document", "position", "confidence", "method", "program_version", "subject", "subject_kind", "owner", "subject_id", "owner_id") VALUES ('d9565a5a21ba191c', 1, 3, 1.0, 'person', '1', 'Felles journal', 'initiative', 'Sjøetaten', '74f612e101b5d617', '75eb84c8b44e61f4');
INSERT INTO "status" ("id", "document", "position", "confidence", "method", "program_version", "subject", "subject_kind", "dimension", "value", "as_of", "subject_id") VALUES ('feed7c35696e0d06', 1, 4, 0.75, '', '1', 'FJ', 'initiative', 'status', 'red', NULL, '74f612e101b5d617');
INSERT INTO "agenda_item" ("id", "document", "position", "confidence", "method", "program_version", "case_id", "title", "item_type", "start", "end", "presenters", "version") VALUES ('2b00cb7f5385d36f', 2, 1, 1.0, '', '1', '2', 'Felles journal', NULL, NULL, NULL, '[{"name":"Kari Nordvik","organisation":"Fagrådet"}]', NULL);
INSERT INTO "decision" ("id", "document", "position", "confidence", "method", "program_version", "case_id", "text", "outcome") VALUES ('20631edd17892ff8', 1, 5, 1.0, '', '1', NULL, 'Styret ber om ny plan', 'adopted');
INSERT INTO "activity" ("id", "document", "position", "confidence", "method", "program_version", "heading", "actor", "service", "text", "from", "to", "actor_id", "service_id") VALUES ('6672974fa6467b90', 1, 6, 1.0, '', '1', NULL, 'Kystetaten', NULL, 'prøver ut', '2031', NULL, '319acd0b23b41a7a', NULL);
INSERT INTO blocks_fts(blocks_fts) VALUES ('rebuild');
INSERT INTO records_fts(records_fts) VALUES ('rebuild');
