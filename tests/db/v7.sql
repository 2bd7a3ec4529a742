-- A knowledge base as the seventh version of its schema wrote it. Never made anew.
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
) WITHOUT ROWID;
CREATE INDEX "idx_repairs_waits" ON "repairs" ("document") WHERE NOT applied;
CREATE TABLE "records" (
  "number" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL
);
CREATE INDEX "idx_records_document" ON "records" ("document");
CREATE VIRTUAL TABLE "records_fts" USING fts5("text", "forms", "loose", content="record_texts", content_rowid='number', tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE "records_fts_words" USING fts5vocab("records_fts", 'col');
CREATE TABLE "edited" (
  "record" INTEGER PRIMARY KEY REFERENCES records(number),
  "text" TEXT NOT NULL
);
CREATE TABLE "compounds" (
  "word" TEXT PRIMARY KEY,
  "cuts" TEXT NOT NULL
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
CREATE TABLE "spellings" (
  "number" INTEGER PRIMARY KEY,
  "key" TEXT NOT NULL REFERENCES name_keys(key),
  "alias" INTEGER NOT NULL,
  "name" TEXT NOT NULL,
  UNIQUE (key, alias, name)
);
CREATE INDEX "idx_spellings_name" ON "spellings" ("name");
CREATE TABLE "spelling_documents" (
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "spelling" INTEGER NOT NULL REFERENCES spellings(number),
  PRIMARY KEY (document, spelling)
) WITHOUT ROWID;
CREATE INDEX "idx_spelling_documents_spelling" ON "spelling_documents" ("spelling");
CREATE TABLE "joins" (
  "one" TEXT NOT NULL REFERENCES name_keys(key),
  "other" TEXT NOT NULL REFERENCES name_keys(key),
  "score" REAL NOT NULL,
  "reason" TEXT NOT NULL,
  "held" INTEGER NOT NULL,
  PRIMARY KEY (one, other)
) WITHOUT ROWID;
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
) WITHOUT ROWID;
CREATE INDEX "idx_meeting_documents_document" ON "meeting_documents" ("document");
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
CREATE INDEX "idx_presenters_name_id" ON "presenters" ("name_id");
CREATE INDEX "idx_presenters_organisation_id" ON "presenters" ("organisation_id");
CREATE TABLE "mentions" (
  "record" INTEGER NOT NULL REFERENCES records(number),
  "key" TEXT NOT NULL REFERENCES name_keys(key),
  PRIMARY KEY (record, key)
) WITHOUT ROWID;
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
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "title" TEXT,
  "doc_type" TEXT,
  "body" TEXT,
  "date" TEXT,
  "meeting_number" TEXT,
  "body_id" TEXT REFERENCES entities(id),
  "day" TEXT GENERATED ALWAYS AS (CASE WHEN "date" LIKE '____-Q_' THEN substr("date", 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr("date", 7) - 5, 6) WHEN length("date") = 7 THEN "date" || '-31' WHEN length("date") = 4 THEN "date" || '-12-31' ELSE "date" END) VIRTUAL
);
CREATE INDEX "idx_document_document_day_date" ON "document" ("document", "day", "date");
CREATE INDEX "idx_document_day_date_document" ON "document" ("day", "date", "document");
CREATE INDEX "idx_document_body_id_document" ON "document" ("body_id", "document");
CREATE INDEX "idx_document_waits" ON "document" ("number") WHERE confidence < 0.6;
CREATE TABLE "initiative" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "name" TEXT,
  "aliases" TEXT,
  "name_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_initiative_name_id_document" ON "initiative" ("name_id", "document");
CREATE INDEX "idx_initiative_waits" ON "initiative" ("number") WHERE confidence < 0.6;
CREATE TABLE "goal" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "label" TEXT,
  "title" TEXT,
  "parent" TEXT,
  "title_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_goal_title_id_document" ON "goal" ("title_id", "document");
CREATE INDEX "idx_goal_waits" ON "goal" ("number") WHERE confidence < 0.6;
CREATE TABLE "owner" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "subject" TEXT,
  "subject_kind" TEXT,
  "owner" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_owner_subject_id_document" ON "owner" ("subject_id", "document");
CREATE INDEX "idx_owner_owner_id_document" ON "owner" ("owner_id", "document");
CREATE INDEX "idx_owner_waits" ON "owner" ("number") WHERE confidence < 0.6;
CREATE TABLE "status" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "subject" TEXT,
  "subject_kind" TEXT,
  "dimension" TEXT,
  "value" TEXT,
  "as_of" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "day" TEXT GENERATED ALWAYS AS (CASE WHEN "as_of" LIKE '____-Q_' THEN substr("as_of", 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr("as_of", 7) - 5, 6) WHEN length("as_of") = 7 THEN "as_of" || '-31' WHEN length("as_of") = 4 THEN "as_of" || '-12-31' ELSE "as_of" END) VIRTUAL
);
CREATE INDEX "idx_status_as_of" ON "status" ("as_of");
CREATE INDEX "idx_status_subject_id_dimension_as_of_document" ON "status" ("subject_id", "dimension", "as_of", "document");
CREATE INDEX "idx_status_waits" ON "status" ("number") WHERE confidence < 0.6;
CREATE TABLE "agenda_item" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "case_id" TEXT,
  "title" TEXT,
  "item_type" TEXT,
  "start" TEXT,
  "end" TEXT,
  "presenters" TEXT,
  "version" TEXT
);
CREATE INDEX "idx_agenda_item_document_case_id" ON "agenda_item" ("document", "case_id");
CREATE INDEX "idx_agenda_item_waits" ON "agenda_item" ("number") WHERE confidence < 0.6;
CREATE TABLE "decision" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "case_id" TEXT,
  "text" TEXT,
  "outcome" TEXT
);
CREATE INDEX "idx_decision_document" ON "decision" ("document");
CREATE INDEX "idx_decision_waits" ON "decision" ("number") WHERE confidence < 0.6;
CREATE TABLE "follow_up" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
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
CREATE INDEX "idx_follow_up_waits" ON "follow_up" ("number") WHERE confidence < 0.6;
CREATE TABLE "dependency" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "subject" TEXT,
  "owner" TEXT,
  "on" TEXT,
  "criticality" TEXT,
  "value" TEXT,
  "due" TEXT,
  "subject_id" TEXT REFERENCES entities(id),
  "owner_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_dependency_subject_id_document" ON "dependency" ("subject_id", "document");
CREATE INDEX "idx_dependency_owner_id_document" ON "dependency" ("owner_id", "document");
CREATE INDEX "idx_dependency_waits" ON "dependency" ("number") WHERE confidence < 0.6;
CREATE TABLE "activity" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "heading" TEXT,
  "actor" TEXT,
  "service" TEXT,
  "text" TEXT,
  "from" TEXT,
  "to" TEXT,
  "actor_id" TEXT REFERENCES entities(id),
  "service_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_activity_actor_id_document" ON "activity" ("actor_id", "document");
CREATE INDEX "idx_activity_service_id_document" ON "activity" ("service_id", "document");
CREATE INDEX "idx_activity_waits" ON "activity" ("number") WHERE confidence < 0.6;
CREATE TABLE "assessment" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "subject" TEXT,
  "subject_kind" TEXT,
  "text" TEXT,
  "subject_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_assessment_subject_id_document" ON "assessment" ("subject_id", "document");
CREATE INDEX "idx_assessment_waits" ON "assessment" ("number") WHERE confidence < 0.6;
CREATE TABLE "proposal" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "goal" TEXT,
  "text" TEXT,
  "goal_id" TEXT REFERENCES entities(id)
);
CREATE INDEX "idx_proposal_goal_id_document" ON "proposal" ("goal_id", "document");
CREATE INDEX "idx_proposal_waits" ON "proposal" ("number") WHERE confidence < 0.6;
CREATE TABLE "figure" (
  "number" INTEGER PRIMARY KEY REFERENCES records(number),
  "id" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "position" INTEGER NOT NULL,
  "confidence" REAL NOT NULL,
  "method" TEXT NOT NULL,
  "subject" TEXT,
  "value",
  "unit" TEXT,
  "as_of" TEXT,
  "text" TEXT,
  "day" TEXT GENERATED ALWAYS AS (CASE WHEN "as_of" LIKE '____-Q_' THEN substr("as_of", 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr("as_of", 7) - 5, 6) WHEN length("as_of") = 7 THEN "as_of" || '-31' WHEN length("as_of") = 4 THEN "as_of" || '-12-31' ELSE "as_of" END) VIRTUAL
);
CREATE INDEX "idx_figure_waits" ON "figure" ("number") WHERE confidence < 0.6;
CREATE VIEW "names" ("entity", "name", "document", "alias", "key") AS
SELECT k.entity, s.name, d.document, s.alias, s.key FROM spellings AS s JOIN name_keys AS k ON k.key = s.key JOIN spelling_documents AS d ON d.spelling = s.number;
CREATE VIEW "evidence" ("record", "position", "document", "page", "runs", "shapes", "quote", "raw", "source") AS
SELECT r.id, p.position, r.document, p.page, p.runs, coalesce(p.shapes, '[]'), coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT substr(b.text, json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]')) AS part FROM json_each(p.places) AS e CROSS JOIN pages AS g CROSS JOIN blocks AS b WHERE g.document = r.document AND g.number = p.page AND b.number = g.first_block + json_extract(e.value, '$[0]') ORDER BY e.key))), coalesce(p.unrepaired, coalesce(p.words, (SELECT group_concat(part, ' | ') FROM (SELECT substr(b.text, json_extract(e.value, '$[1]'), json_extract(e.value, '$[2]')) AS part FROM json_each(p.places) AS e CROSS JOIN pages AS g CROSS JOIN blocks AS b WHERE g.document = r.document AND g.number = p.page AND b.number = g.first_block + json_extract(e.value, '$[0]') ORDER BY e.key)))), CASE p.source_code WHEN 0 THEN 'text-layer' WHEN 1 THEN 'ocr' WHEN 2 THEN 'slide' WHEN 3 THEN 'document' WHEN 4 THEN 'text' END FROM proofs AS p JOIN records AS r ON r.number = p.record;
CREATE VIEW "record_texts" ("number", "kind", "text", "forms", "loose") AS
SELECT t.number, 'document', substr(coalesce(' · ' || t."title", '') || coalesce(' · ' || t."body", '') || coalesce(' · ' || t."date", '') || coalesce(' · ' || t."meeting_number", ''), 4), NULL, NULL FROM "document" AS t
UNION ALL
SELECT t.number, 'initiative', substr(coalesce(' · ' || t."name", '') || coalesce(' · ' || (SELECT group_concat(atom, ' · ') FROM json_tree(t."aliases") WHERE atom IS NOT NULL), ''), 4), NULL, NULL FROM "initiative" AS t
UNION ALL
SELECT t.number, 'goal', substr(coalesce(' · ' || t."label", '') || coalesce(' · ' || t."title", '') || coalesce(' · ' || t."parent", ''), 4), NULL, NULL FROM "goal" AS t
UNION ALL
SELECT t.number, 'owner', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."owner", ''), 4), NULL, NULL FROM "owner" AS t
UNION ALL
SELECT t.number, 'status', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || CASE t."value" WHEN 'red' THEN 'rød' WHEN 'yellow' THEN 'gul' WHEN 'green' THEN 'grønn' WHEN 'grey' THEN 'grå' WHEN 'new' THEN 'nytt' WHEN 'completed' THEN 'ferdig' WHEN 'paused' THEN 'på pause' WHEN 'cancelled' THEN 'stanset' ELSE t."value" END, '') || coalesce(' · ' || t."as_of", ''), 4), NULL, NULL FROM "status" AS t
UNION ALL
SELECT t.number, 'agenda_item', substr(coalesce(' · ' || t."case_id", '') || coalesce(' · ' || t."title", '') || coalesce(' · ' || t."item_type", '') || coalesce(' · ' || t."start", '') || coalesce(' · ' || t."end", '') || coalesce(' · ' || (SELECT group_concat(atom, ' · ') FROM json_tree(t."presenters") WHERE atom IS NOT NULL), ''), 4), NULL, NULL FROM "agenda_item" AS t
UNION ALL
SELECT t.number, 'decision', substr(coalesce(' · ' || t."case_id", '') || coalesce(' · ' || t."text", ''), 4), NULL, NULL FROM "decision" AS t
UNION ALL
SELECT t.number, 'follow_up', substr(coalesce(' · ' || t."case_id", '') || coalesce(' · ' || t."title", '') || coalesce(' · ' || t."text", '') || coalesce(' · ' || t."action", '') || coalesce(' · ' || t."owner", '') || coalesce(' · ' || t."due", '') || coalesce(' · ' || t."status", ''), 4), NULL, NULL FROM "follow_up" AS t
UNION ALL
SELECT t.number, 'dependency', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."owner", '') || coalesce(' · ' || t."on", '') || coalesce(' · ' || t."criticality", '') || coalesce(' · ' || CASE t."value" WHEN 'red' THEN 'rød' WHEN 'yellow' THEN 'gul' WHEN 'green' THEN 'grønn' WHEN 'grey' THEN 'grå' WHEN 'new' THEN 'nytt' WHEN 'completed' THEN 'ferdig' WHEN 'paused' THEN 'på pause' WHEN 'cancelled' THEN 'stanset' ELSE t."value" END, '') || coalesce(' · ' || t."due", ''), 4), NULL, NULL FROM "dependency" AS t
UNION ALL
SELECT t.number, 'activity', substr(coalesce(' · ' || t."heading", '') || coalesce(' · ' || t."actor", '') || coalesce(' · ' || t."service", '') || coalesce(' · ' || t."text", '') || coalesce(' · ' || t."from", '') || coalesce(' · ' || t."to", ''), 4), NULL, NULL FROM "activity" AS t
UNION ALL
SELECT t.number, 'assessment', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."text", ''), 4), NULL, NULL FROM "assessment" AS t
UNION ALL
SELECT t.number, 'proposal', substr(coalesce(' · ' || t."goal", '') || coalesce(' · ' || t."text", ''), 4), NULL, NULL FROM "proposal" AS t
UNION ALL
SELECT t.number, 'figure', substr(coalesce(' · ' || t."subject", '') || coalesce(' · ' || t."unit", '') || coalesce(' · ' || t."as_of", '') || coalesce(' · ' || t."text", ''), 4), NULL, NULL FROM "figure" AS t;
CREATE VIEW "page_texts" ("document", "page", "text") AS
SELECT p.document, p.number, (SELECT group_concat(text, char(10)) FROM (SELECT b.text FROM blocks AS b WHERE b.number BETWEEN p.first_block AND p.last_block ORDER BY b.number)) FROM pages AS p;
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
CREATE VIEW "decisions_by_meeting" ("meeting", "body", "body_id", "date", "day", "number", "case_id", "title", "text", "outcome", "document", "page", "record") AS
SELECT m.id, coalesce(m.body, d.body), d.body_id, coalesce(m.date, d.date), CASE WHEN coalesce(m.date, d.date) LIKE '____-Q_' THEN substr(coalesce(m.date, d.date), 1, 4) || substr('-03-31-06-30-09-30-12-31', 6 * substr(coalesce(m.date, d.date), 7) - 5, 6) WHEN length(coalesce(m.date, d.date)) = 7 THEN coalesce(m.date, d.date) || '-31' WHEN length(coalesce(m.date, d.date)) = 4 THEN coalesce(m.date, d.date) || '-12-31' ELSE coalesce(m.date, d.date) END, coalesce(m.number, d.meeting_number), t.case_id, (SELECT a.title FROM agenda_item AS a WHERE a.document = t.document AND a.case_id = t.case_id ORDER BY a.position LIMIT 1), t.text, t.outcome, t.document, r.page, r.id FROM decision AS t JOIN records AS r ON r.number = t.number LEFT JOIN document AS d ON d.document = t.document LEFT JOIN meeting_documents AS md ON md.document = t.document LEFT JOIN meetings AS m ON m.id = md.meeting;
CREATE VIEW "open_follow_ups" ("body", "body_id", "case_id", "title", "action", "owner", "owner_id", "due", "status", "date", "document", "page", "record") AS
SELECT f.body, f.body_id, f.case_id, coalesce(f.title, f.action, f.text), f.action, f.owner, f.owner_id, f.due, f.status, f.date, f.document, r.page, r.id FROM (SELECT t.*, d.body, d.body_id, d.date, row_number() OVER (PARTITION BY d.body_id, t.case_id, lower(coalesce(t.title, t.action, t.text)) ORDER BY d.day DESC, t.position DESC, t.id DESC) AS place FROM follow_up AS t LEFT JOIN document AS d ON d.document = t.document) AS f JOIN records AS r ON r.number = f.number WHERE f.place = 1 AND NOT (coalesce(lower(f.status), '') LIKE 'lukk%' OR coalesce(lower(f.status), '') LIKE 'avslutt%' OR coalesce(lower(f.status), '') LIKE 'ferdig%' OR coalesce(lower(f.status), '') LIKE 'utført%' OR coalesce(lower(f.status), '') LIKE 'utfør%' OR coalesce(lower(f.status), '') LIKE 'fullfør%' OR coalesce(lower(f.status), '') LIKE 'gjennomført%' OR coalesce(lower(f.status), '') LIKE 'levert%' OR coalesce(lower(f.status), '') LIKE 'løst%' OR coalesce(lower(f.status), '') LIKE 'closed%' OR coalesce(lower(f.status), '') LIKE 'done%' OR coalesce(lower(f.status), '') LIKE 'complete%');
DELETE FROM "blocks_fts_data";
DELETE FROM "blocks_fts_idx";
DELETE FROM "blocks_fts_docsize";
DELETE FROM "blocks_fts_config";
DELETE FROM "records_fts_data";
DELETE FROM "records_fts_idx";
DELETE FROM "records_fts_docsize";
DELETE FROM "records_fts_config";
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (1, 'kildespor', '1', '2026-11-29 08:07:40.085296+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (2, 'kildespor', '2', '2026-11-29 08:07:40.085531+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (3, 'kildespor', '3', '2026-11-29 08:07:40.094958+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (4, 'kildespor', '4', '2026-11-29 08:07:40.095105+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (5, 'kildespor', '5', '2026-11-29 08:07:40.095388+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (6, 'kildespor', '6', '2026-11-29 08:07:40.095504+00:00');
INSERT INTO "_sqlite_migrations" ("id", "migration_set", "name", "applied_at") VALUES (7, 'kildespor', '7', '2026-11-29 08:07:40.095593+00:00');
INSERT INTO "documents" ("id", "sha256", "name", "kind", "size", "pages", "status", "problem", "properties", "program_version", "run", "added") VALUES (1, '862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0', 'rapport.pdf', 'pdf', 7, 2, 'ok', NULL, '{"title":"Nordlys"}', '1', NULL, '2026-11-29T08:07:40+00:00');
INSERT INTO "documents" ("id", "sha256", "name", "kind", "size", "pages", "status", "problem", "properties", "program_version", "run", "added") VALUES (2, 'ecf15e05824acefbbad90a505f7715b199d0fa74bb65190baf366923f04edab1', 'innkalling.pdf', 'pdf', 10, 1, 'ok', NULL, '{}', '1', NULL, '2026-11-29T08:07:40+00:00');
INSERT INTO "document_names" ("document", "name") VALUES (2, 'innkalling.pdf');
INSERT INTO "document_names" ("document", "name") VALUES (1, 'rapport.pdf');
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "words", "digest", "first_block", "last_block") VALUES (1, 1, 720.0, 540.0, '', 0, 0, '[]', X'78F930A93A5D0B666060888E36D63134D031348622331D431D4390AC4E74B4918E52707E514E6531583DC4914418ABC0C0500107CBE6DDB8B1CCC66A9ED0BC1B39375E3030443180400C107F6040066C0C3C0C1C0C52CCC862AC8C2C2CACCCCC8C1C8C2C4C2C401926B02813030E00008F122856', X'8948458CE35447F95B23A9CE7EF8E26AF3FE4FAA928325468785F56C03AF2272', 9, 11);
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "words", "digest", "first_block", "last_block") VALUES (1, 2, 720.0, 540.0, '', 0, 0, '[]', X'78F930A93A5D0B646060888E36D6B1D431348222331D431D43A0245054293F374F49C708AC142800762211862A303054C0C08D1B39F3E6D808DD98E772CEE64514D036861810C1F081010930317031F03048302309B1B03031323273B030B2333033334114E1020013F925B1', X'7C000DE225669E1BD8FB982268BAC7B40425E473B5F8B87D882B5F239266ED2D', 12, 14);
INSERT INTO "pages" ("document", "number", "width", "height", "notes", "hidden", "ocr", "problems", "words", "digest", "first_block", "last_block") VALUES (2, 1, 720.0, 540.0, '', 0, 0, '[]', X'78F930A93A5D73676060888E36D23134D431348622131D2007240B46108711619402430502585D289997639573EEC68A1CAB652F1840200A4C327C6040063C0C7C0C52CCC822CC0C6C8C4CCC4C0C2CAC4CCCAC101926065C0000E00923C1', X'9B2ADD2AE928E4857F2F3A7242536590F54A3424A8442F6723B3C241E8B9669B', 7, 8);
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (7, 2, 1, 0, 1, 0, 6, 'Møte i Fagrådet 3. mai 2031');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (8, 2, 1, 1, 0, 6, 13, 'Sak 2 Felles journal ved Kari Nordvik');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (9, 1, 1, 0, 1, 0, 3, 'Nordlys og Sørlys');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (10, 1, 1, 1, 0, 3, 9, 'Felles journal (FJ) eies av Kystetaten');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (11, 1, 1, 1, 0, 9, 13, 'FJ melder rød status');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (12, 1, 2, 0, 1, 0, 1, 'Vedtak');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (13, 1, 2, 1, 0, 1, 6, 'Styret ber om en ny plan');
INSERT INTO "blocks" ("number", "document", "page", "kind_code", "level", "start", "stop", "text") VALUES (14, 1, 2, 1, 0, 6, 12, 'Kystetaten prøver ut tjenesten i 2031');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (1, X'08272808');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (10, X'000000010108080008010101020101030101040101050101060101070101080101');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (137438953473, X'0000018E0830306E6F72646C79010601010C080173010601010902026F67010601010A020673C3B8726C79010601010D080173010601010B020676656474616B0406010103010432303331060207010261760202060103626572050203010465696573020205010466656C6C02060101020502657302020202016A02020401020201016906020601076A6F75726E616C02020301086B79737465746174020601010304060101020902656E02020704020201046D656C6403060101020502657203020301066E6F72646C7901080101050407017301080201010202017905020501026F6701080301010302026D6E0502040104706C616E0502060203726F7606060102020303C3B8760606010103060265720602030103726F6403060102020203C3B8640302040105736F726C7901080102020302057461747573030205030279720506010102050265740502020205C3B8726C790108010106040701730108040101040107746A656E65737406060101040802656E06020501027574060204010676656474616B040802010102040E08090D080D090708090B0709060C140A0B070E09060A07090A0A070A080D0A09070D090E0707');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (274877906945, X'00000105063030323033310706010111020133070601010F020766616772C3A564070601011309026574070601010E020169070601010D02036D616907060101100303C3B8740706010112060165070601010C010132080203020330333107080701010701013307080501010501066661677261640708010203040503C3A564070801010904080265740708040101040203656C6C08060101020502657308020401016907080301010301076A6F75726E616C08020501046B61726908020701036D616907080601010602036F74300708010202040203C3B87407080101080405016507080201010201076E6F726476696B080208010373616B0802020103766564080206040C080E09080A0A08060B090E0B0A0A07090C090B0B0B090C08');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (412316860417, X'000001300830306E6F72646C790101080173010102026F670101020673C3B8726C7901010801730101020676656474616B04010104323033310601010261760201010362657205010104656965730201010466656C6C020105026573020102016A02010101010169060101076A6F75726E616C020101086B79737465746174020104010902656E0201040101046D656C64030105026572030101066E6F72646C7901010701730101020179050101026F67010102026D6E05010104706C616E05010203726F7606010303C3B87606010602657206010103726F6403010203C3B86403010105736F726C7901010205746174757303010302797205010502657405010205C3B8726C79010107017301010107746A656E65737406010802656E0601010275740601010676656474616B0401040B05060A050A08060708080607050B0E0808060A050506060807070607070909060609050B0606');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (549755813889, X'000001930830306E6F72646C79090601010C080173090601010902026F67090601010A020673C3B8726C79090601010D080173090601010B020676656474616B0C060101030104323033310E0207010261760A020601036265720D02030104656965730A020502016E0D0205010466656C6C0A06010102050265730A020202016A0A02040102020101690E020601076A6F75726E616C0A020301086B797374657461740A0601010304060101020902656E0A020704020201046D656C640B06010102050265720B020301066E6F72646C790908010105040701730908020101020201790D020601026F6709080301010302016D0D02040104706C616E0D02070203726F760E060102020303C3B8760E06010103060265720E02030103726F640B060102020203C3B8640B02040105736F726C79090801020203020574617475730B0205030279720D06010102050265740D02020205C3B8726C790908010106040701730908040101040107746A656E6573740E060101040802656E0E0205010275740E0204010676656474616B0C0802010102040E08090D080D09070809060B0709060C140A0B070E09060A06090A0A070A080D0A09070D090E0707');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (687194767361, X'000001340830306E6F72646C790901080173090102026F670901020673C3B8726C7909010801730901020676656474616B0C010104323033310E01010261760A0101036265720D010104656965730A0102016E0D01010466656C6C0A01050265730A0102016A0A0101010101690E0101076A6F75726E616C0A0101086B797374657461740A0104010902656E0A01040101046D656C640B01050265720B0101066E6F72646C79090107017309010201790D0101026F67090102016D0D010104706C616E0D010203726F760E010303C3B8760E01060265720E010103726F640B010203C3B8640B010105736F726C790901020574617475730B01030279720D01050265740D010205C3B8726C79090107017309010107746A656E6573740E010802656E0E01010275740E01010676656474616B0C01040B05060A050A0806070805080607050B0E0808060A050506050807070607070909060609050B0606');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (824633720833, X'000001930830306E6F72646C79090601010C080173090601010902026F67090601010A020673C3B8726C79090601010D080173090601010B020676656474616B0C060101030104323033310E0207010261760A020601036265720D02030104656965730A020502016E0D0205010466656C6C0A06010102050265730A020202016A0A02040102020101690E020601076A6F75726E616C0A020301086B797374657461740A0601010304060101020902656E0A020704020201046D656C640B06010102050265720B020301066E6F72646C790908010105040701730908020101020201790D020601026F6709080301010302016D0D02040104706C616E0D02070203726F760E060102020303C3B8760E06010103060265720E02030103726F640B060102020203C3B8640B02040105736F726C79090801020203020574617475730B0205030279720D06010102050265740D02020205C3B8726C790908010106040701730908040101040107746A656E6573740E060101040802656E0E0205010275740E0204010676656474616B0C0802010102040E08090D080D09070809060B0709060C140A0B070E09060A06090A0A070A080D0A09070D090E0707');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (962072674305, X'000001340830306E6F72646C790901080173090102026F670901020673C3B8726C7909010801730901020676656474616B0C010104323033310E01010261760A0101036265720D010104656965730A0102016E0D01010466656C6C0A01050265730A0102016A0A0101010101690E0101076A6F75726E616C0A0101086B797374657461740A0104010902656E0A01040101046D656C640B01050265720B0101066E6F72646C79090107017309010201790D0101026F67090102016D0D010104706C616E0D010203726F760E010303C3B8760E01060265720E010103726F640B010203C3B8640B010105736F726C790901020574617475730B01030279720D01050265740D010205C3B8726C79090107017309010107746A656E6573740E010802656E0E01010275740E01010676656474616B0C01040B05060A050A0806070805080607050B0E0808060A050506050807070607070909060609050B0606');
INSERT INTO "blocks_fts_data" ("id", "block") VALUES (1099511627777, X'000001930830306E6F72646C79090601010C080173090601010902026F67090601010A020673C3B8726C79090601010D080173090601010B020676656474616B0C060101030104323033310E0207010261760A020601036265720D02030104656965730A020502016E0D0205010466656C6C0A06010102050265730A020202016A0A02040102020101690E020601076A6F75726E616C0A020301086B797374657461740A0601010304060101020902656E0A020704020201046D656C640B06010102050265720B020301066E6F72646C790908010105040701730908020101020201790D020601026F6709080301010302016D0D02040104706C616E0D02070203726F760E060102020303C3B8760E06010103060265720E02030103726F640B060102020203C3B8640B02040105736F726C79090801020203020574617475730B0205030279720D06010102050265740D02020205C3B8726C790908010106040701730908040101040107746A656E6573740E060101040802656E0E0205010275740E0204010676656474616B0C0802010102040E08090D080D09070809060B0709060C140A0B070E09060A06090A0A070A080D0A09070D090E0707');
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (4, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (5, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (6, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (7, X'', 2);
INSERT INTO "blocks_fts_idx" ("segid", "term", "pgno") VALUES (8, X'', 2);
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (7, X'061204');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (8, X'070100');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (9, X'030C02');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (10, X'060200');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (11, X'040101');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (12, X'010200');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (13, X'060100');
INSERT INTO "blocks_fts_docsize" ("id", "sz") VALUES (14, X'060301');
INSERT INTO "blocks_fts_config" ("k", "v") VALUES ('rank', 'bm25(1.0, 0.5, 0.2)');
INSERT INTO "blocks_fts_config" ("k", "v") VALUES ('version', 4);
INSERT INTO "repairs" ("document", "page", "position", "word", "raw", "text", "kind", "probability", "reason", "applied", "alternatives") VALUES (1, 1, 0, 2, 'Sorlys', 'Sørlys', 'ocr', 0.9, 'lest med feil språk', 1, '[]');
INSERT INTO "repairs" ("document", "page", "position", "word", "raw", "text", "kind", "probability", "reason", "applied", "alternatives") VALUES (1, 2, 0, 3, 'omn', 'om', 'ocr', 0.9, 'lest med feil språk', 0, '[]');
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (8, '8138f95703779892', 'document', 2, 1, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (9, '2b00cb7f5385d36f', 'agenda_item', 2, 1, 1);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (10, '554c068a9341c92c', 'document', 1, 1, 0);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (11, 'bd516ea428c0350f', 'initiative', 1, 1, 1);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (12, '72b7ecb695441f0b', 'goal', 1, 1, 2);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (13, 'd9565a5a21ba191c', 'owner', 1, 1, 3);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (14, 'feed7c35696e0d06', 'status', 1, 1, 4);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (15, '20631edd17892ff8', 'decision', 1, 2, 5);
INSERT INTO "records" ("number", "id", "kind", "document", "page", "position") VALUES (16, '6672974fa6467b90', 'activity', 1, 2, 6);
INSERT INTO "records_fts_data" ("id", "block") VALUES (1, X'08243412');
INSERT INTO "records_fts_data" ("id", "block") VALUES (10, X'000000010108080008010101020101030101040101050101060101070101080101');
INSERT INTO "records_fts_data" ("id", "block") VALUES (137438953473, X'0000020806303032303331010601010E020466656C6C020601010A06026573020601010703016A020601010902076A6F75726E616C020601010802066E6F72646C790106010110080173010601010B02026F67010601010C02027131010601010F020673C3B8726C7901060101110206010106080173010601010D02060101050104323033310108050101050602050107616B7469766974070601020302036E7376040601020301036265720602030304736C757406060102030104656965720406010202010466656C6C02080101050302060101020502657302080201010202020202016A02080401010403020201076A6F75726E616C02080301010302020301086B79737465746174040601010303060101020902656E04020403020201036D616C030601020401066E6F72646C7901080101070407017301080201010202017906020501026F6701080301010302016D0602040104706C616E0602060203726F7607060102020303C3B876070601010306026572070203010271310108060101060103726F6405060102020203C3B8640502030105736F726C79010801020203020801020203020574617475730506010203030279720606010102050265740602020205C3B8726C79010801010804020801010303070173010804010104020802010102010674696C74616B020601020201027574070204010676656474616B0606010202040C0B09080E0D080909120D0F0E0A080B0B110D0C12140A0A0E09060A06090A0A070A0A08130C0907130F0D07');
INSERT INTO "records_fts_data" ("id", "block") VALUES (274877906945, X'000001160430303033080601011203013508060101110204323033310806010110020133080A080101070E020135080807010106020766616772C3A564080601011509026574080601010F020169080601010E02046DC3B8740806010114060165080601010D0101320902020203303331080806010105010133080809010108010666616772616408080102030401060102020503C3A564080801010A04010601010308026574080A04030101040102070203656C6C09060101020502657309020301016908080301010301076A6F75726E616C09020401046B61726909020501046D6F74300808010202040203C3B87408080101090405016508080201010201076E6F726476696B090206010373616B0906010203040A080B0A090E09080B08060B0913100E0A07090C090C0B090C');
INSERT INTO "records_fts_data" ("id", "block") VALUES (412316860417, X'0000016A063030323033310101020466656C6C020106026573020103016A020102076A6F75726E616C020102066E6F72646C790101080173010102026F670101020271310101020673C3B8726C790101020108017301010201010432303331010106010107616B7469766974070102036E73760401010362657206010304736C757406010104656965720401010466656C6C02010201050265730201020102016A0201030101076A6F75726E616C0201020101086B79737465746174040103010902656E0401030101036D616C030101066E6F72646C7901010701730101020179060101026F67010102016D06010104706C616E06010203726F7607010303C3B87607010602657207010102713101010103726F6405010203C3B86405010105736F726C79010102010205746174757305010302797206010502657406010205C3B8726C790101020107017301010201010674696C74616B0201010275740701010676656474616B060104090806050B0A0506060C070A0B070708080A08070D0E08070A05050605080707060607070B0906060B070A06');
INSERT INTO "records_fts_data" ("id", "block") VALUES (549755813889, X'00000208063030323033310A0601010E020466656C6C0B0601010A060265730B0601010703016A0B0601010902076A6F75726E616C0B0601010802066E6F72646C790A060101100801730A0601010B02026F670A0601010C020271310A0601010F020673C3B8726C790A0601011102060101060801730A0601010D02060101050104323033310A08050101050602050107616B7469766974100601020302036E73760D0601020301036265720F02030304736C75740F060102030104656965720D06010202010466656C6C0B08010105030206010102050265730B080201010202020202016A0B080401010403020201076A6F75726E616C0B080301010302020301086B797374657461740D0601010303060101020902656E0D020403020201036D616C0C0601020401066E6F72646C790A08010107040701730A08020101020201790F020501026F670A080301010302016D0F02040104706C616E0F02060203726F7610060102020303C3B876100601010306026572100203010271310A08060101060103726F640E060102020203C3B8640E02030105736F726C790A0801020203020801020203020574617475730E06010203030279720F06010102050265740F02020205C3B8726C790A08010108040208010103030701730A0804010104020802010102010674696C74616B0B0601020201027574100204010676656474616B0F06010202040C0B09080E0D080909120D0F0E0A080B0B110D0C12140A0A0E09060A06090A0A070A0A08130C0907130F0D07');
INSERT INTO "records_fts_data" ("id", "block") VALUES (687194767361, X'0000016A063030323033310A01020466656C6C0B01060265730B0103016A0B0102076A6F75726E616C0B0102066E6F72646C790A010801730A0102026F670A01020271310A01020673C3B8726C790A0102010801730A0102010104323033310A0106010107616B7469766974100102036E73760D0101036265720F010304736C75740F010104656965720D01010466656C6C0B010201050265730B01020102016A0B01030101076A6F75726E616C0B01020101086B797374657461740D0103010902656E0D01030101036D616C0C0101066E6F72646C790A010701730A010201790F0101026F670A0102016D0F010104706C616E0F010203726F7610010303C3B8761001060265721001010271310A010103726F640E010203C3B8640E010105736F726C790A010201020574617475730E01030279720F01050265740F010205C3B8726C790A0102010701730A010201010674696C74616B0B01010275741001010676656474616B0F0104090806050B0A0506060C070A0B070708080A08070D0E08070A05050605080707060607070B0906060B070A06');
INSERT INTO "records_fts_data" ("id", "block") VALUES (824633720833, X'00000220063030323033310A0601010E020466656C6C0B0601010A060265730B0601010703016A0B0601010902076A6F75726E616C0B0601010802066E6F72646C790A060101100801730A0601010B02026F670A0601010C020271310A0601010F020673C3B8726C790A0601011102060101060801730A0601010D02060101050104323033310A08050101050602050107616B7469766974100601020302036E73760D0601020401036265720F02030304736C75740F060102030104656965720D06010203010466656C6C0B08010105030206010102050265730B080201010202020202016A0B080401010403020201076A6F75726E616C0B080301010302020301086B7973746574617410060101020902656E10020201036D616C0C0601020401066E6F72646C790A08010107040701730A08020101020201790F020501026F670A080301010302016D0F02040104706C616E0F02060203726F7610060102020303C3B876100601010306026572100203010271310A08060101060103726F640E060102020203C3B8640E02030106736A6F7461740D060102020306C3B8657461740D060101030902656E0D020402046F726C790A0801020203020801020203020574617475730E06010203030279720F06010102050265740F02020205C3B8726C790A08010108040208010103030701730A0804010104020802010102010674696C74616B0B0601020201027574100204010676656474616B0F06010202040C0B09080E0D080909120D0F0E0A080B0B110D0C120F070A0E09060A06090A0A070A0A080D0D07120C0907130F0D07');
INSERT INTO "records_fts_data" ("id", "block") VALUES (962072674305, X'0000017F063030323033310A01020466656C6C0B01060265730B0103016A0B0102076A6F75726E616C0B0102066E6F72646C790A010801730A0102026F670A01020271310A01020673C3B8726C790A0102010801730A0102010104323033310A0106010107616B7469766974100102036E73760D0101036265720F010304736C75740F010104656965720D01010466656C6C0B010201050265730B01020102016A0B01030101076A6F75726E616C0B01020101086B7973746574617410010902656E100101036D616C0C0101066E6F72646C790A010701730A010201790F0101026F670A0102016D0F010104706C616E0F010203726F7610010303C3B8761001060265721001010271310A010103726F640E010203C3B8640E010106736A6F7461740D010306C3B8657461740D010902656E0D0102046F726C790A010201020574617475730E01030279720F01050265740F010205C3B8726C790A0102010701730A010201010674696C74616B0B01010275741001010676656474616B0F0104090806050B0A0506060C070A0B070708080A08070D0C06070A05050605080707060607070A0A060A0906060B070A06');
INSERT INTO "records_fts_data" ("id", "block") VALUES (1099511627777, X'000001FA063030323033310A0601010E020466656C6C0B0601010A060265730B0601010703016A0B0601010902076A6F75726E616C0B0601010802066E6F72646C790A060101100801730A0601010B02026F670A0601010C020271310A0601010F020673C3B8726C790A060101110801730A0601010D0104323033310A08050101050602050107616B7469766974100601020302036E73760D0601020401036265720F02030304736C75740F060102030104656965720D06010203010466656C6C0B08010105030206010102050265730B080201010202020202016A0B080401010403020201076A6F75726E616C0B080301010302020301086B7973746574617410060101020902656E10020201066E6F72646C790A08010107040701730A08020101020201790F020501026F670A080301010302016D0F02040104706C616E0F02060203726F7610060102020303C3B876100601010306026572100203010271310A08060101060103726F640E060102020203C3B8640E02030106736A6F7461740D060102020306C3B8657461740D060101030902656E0D020402046F726C790A0801020203020574617475730E06010203030279720F06010102050265740F02020205C3B8726C790A08010108040701730A0804010104010674696C74616B0B0601020201027574100204010676656474616B0F06010202040C0B09080E0D0809090D080F0E0A080B0B110D0C120F070E09060A06090A0A070A0A080D0D070C0C09070D090D07');
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (1, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (2, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (3, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (4, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (5, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (6, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (7, X'', 2);
INSERT INTO "records_fts_idx" ("segid", "term", "pgno") VALUES (8, X'', 2);
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (8, X'081404');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (9, X'060202');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (10, X'051002');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (11, X'030901');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (13, X'030203');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (14, X'020002');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (15, X'050102');
INSERT INTO "records_fts_docsize" ("id", "sz") VALUES (16, X'040202');
INSERT INTO "records_fts_config" ("k", "v") VALUES ('rank', 'bm25(1.0, 0.5, 0.2)');
INSERT INTO "records_fts_config" ("k", "v") VALUES ('version', 4);
INSERT INTO "index_versions" ("name", "version") VALUES ('compounds', '');
INSERT INTO "index_versions" ("name", "version") VALUES ('stems', 'snowballstemmer 3.1.1, rules 2');
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
INSERT INTO "spellings" ("number", "key", "alias", "name") VALUES (5, '290e35d7306062b1', 0, 'Kari Nordvik');
INSERT INTO "spellings" ("number", "key", "alias", "name") VALUES (6, '92a5d1ddc53a1aaa', 0, 'Fagrådet');
INSERT INTO "spellings" ("number", "key", "alias", "name") VALUES (7, '319acd0b23b41a7a', 0, 'Kystetaten');
INSERT INTO "spellings" ("number", "key", "alias", "name") VALUES (8, '74f612e101b5d617', 0, 'Felles journal');
INSERT INTO "spellings" ("number", "key", "alias", "name") VALUES (9, '74f612e101b5d617', 1, 'FJ');
INSERT INTO "spellings" ("number", "key", "alias", "name") VALUES (10, '75eb84c8b44e61f4', 0, 'Sjøetaten');
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (2, 5);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (2, 6);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 7);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 8);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 9);
INSERT INTO "spelling_documents" ("document", "spelling") VALUES (1, 10);
INSERT INTO "name_blocks" ("block", "key") VALUES ('person:kari nordvik', '290e35d7306062b1');
INSERT INTO "name_blocks" ("block", "key") VALUES ('person:kr nrdvk', '290e35d7306062b1');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=organisation:kystetaten', '319acd0b23b41a7a');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::kt', '319acd0b23b41a7a');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::kystetat', '319acd0b23b41a7a');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=initiative:fellesjournal', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=initiative:fj', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('initiative::fljournal', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('initiative::fm', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('initiative::journalfl', '74f612e101b5d617');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=organisation:sjøetaten', '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::sjoetat', '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::t', '75eb84c8b44e61f4');
INSERT INTO "name_blocks" ("block", "key") VALUES ('=organisation:fagrådet', '92a5d1ddc53a1aaa');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::fagrad', '92a5d1ddc53a1aaa');
INSERT INTO "name_blocks" ("block", "key") VALUES ('organisation::frd', '92a5d1ddc53a1aaa');
INSERT INTO "meetings" ("id", "body", "body_id", "date", "number") VALUES ('a3147d52fdd61e3b', 'Fagrådet', '92a5d1ddc53a1aaa', '2031-05-03', '3');
INSERT INTO "meeting_documents" ("meeting", "document") VALUES ('a3147d52fdd61e3b', 2);
INSERT INTO "presenters" ("record", "position", "document", "name", "organisation", "name_id", "organisation_id") VALUES (9, 0, 2, 'Kari Nordvik', 'Fagrådet', '290e35d7306062b1', '92a5d1ddc53a1aaa');
INSERT INTO "mentions" ("record", "key") VALUES (9, '74f612e101b5d617');
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (1, '2026-11-29T08:07:40.264+00:00', 'Kari', 'correct', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":2,"word":3,"raw":"omn"}', '"om en"', 'slik står det', NULL, NULL);
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (2, '2026-11-29T08:07:40.289+00:00', 'Kari', 'correct', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":1,"kind":"owner","fields":{"subject":"Felles journal","subject_kind":"initiative","owner":"Kystetaten"},"raw":"Felles journal (FJ) eies av Kystetaten","record":"d9565a5a21ba191c"}', '{"subject":"Felles journal","subject_kind":"initiative","owner":"Sjøetaten"}', NULL, NULL, NULL);
INSERT INTO "corrections" ("id", "made", "made_by", "action", "target", "value", "note", "undone", "undone_by") VALUES (3, '2026-11-29T08:07:40.317+00:00', 'Kari', 'reject', '{"document":"862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0","page":1,"kind":"goal","fields":{"title":"Sørlys"},"raw":"Nordlys og Sorlys","record":"72b7ecb695441f0b"}', NULL, NULL, NULL, NULL);
INSERT INTO "decided" ("record", "document", "outcome", "corrections", "fields", "confidence", "method") VALUES ('d9565a5a21ba191c', 1, 'corrected', '[2]', '{"subject":"Felles journal","subject_kind":"initiative","owner":"Kystetaten"}', 1.0, '');
INSERT INTO "decided" ("record", "document", "outcome", "corrections", "fields", "confidence", "method") VALUES ('72b7ecb695441f0b', 1, 'rejected', '[3]', '{"title":"Sørlys"}', 1.0, '');
INSERT INTO "decided_words" ("document", "page", "word", "text", "correction") VALUES (1, 2, 3, 'om en', 1);
INSERT INTO "document" ("number", "id", "document", "position", "confidence", "method", "title", "doc_type", "body", "date", "meeting_number", "body_id") VALUES (8, '8138f95703779892', 2, 0, 1.0, '', 'Møte i Fagrådet', 'meeting_deck', 'Fagrådet', '2031-05-03', '3', '92a5d1ddc53a1aaa');
INSERT INTO "document" ("number", "id", "document", "position", "confidence", "method", "title", "doc_type", "body", "date", "meeting_number", "body_id") VALUES (10, '554c068a9341c92c', 1, 0, 1.0, '', 'Nordlys og Sørlys', 'other', NULL, '2031-Q1', NULL, NULL);
INSERT INTO "initiative" ("number", "id", "document", "position", "confidence", "method", "name", "aliases", "name_id") VALUES (11, 'bd516ea428c0350f', 1, 1, 1.0, 'list', 'Felles journal', '["FJ"]', '74f612e101b5d617');
INSERT INTO "owner" ("number", "id", "document", "position", "confidence", "method", "subject", "subject_kind", "owner", "subject_id", "owner_id") VALUES (13, 'd9565a5a21ba191c', 1, 3, 1.0, 'person', 'Felles journal', 'initiative', 'Sjøetaten', '74f612e101b5d617', '75eb84c8b44e61f4');
INSERT INTO "status" ("number", "id", "document", "position", "confidence", "method", "subject", "subject_kind", "dimension", "value", "as_of", "subject_id") VALUES (14, 'feed7c35696e0d06', 1, 4, 0.75, '', 'FJ', 'initiative', 'status', 'red', NULL, '74f612e101b5d617');
INSERT INTO "agenda_item" ("number", "id", "document", "position", "confidence", "method", "case_id", "title", "item_type", "start", "end", "presenters", "version") VALUES (9, '2b00cb7f5385d36f', 2, 1, 1.0, '', '2', 'Felles journal', NULL, NULL, NULL, '[{"name":"Kari Nordvik","organisation":"Fagrådet"}]', NULL);
INSERT INTO "decision" ("number", "id", "document", "position", "confidence", "method", "case_id", "text", "outcome") VALUES (15, '20631edd17892ff8', 1, 5, 1.0, '', NULL, 'Styret ber om ny plan', 'adopted');
INSERT INTO "activity" ("number", "id", "document", "position", "confidence", "method", "heading", "actor", "service", "text", "from", "to", "actor_id", "service_id") VALUES (16, '6672974fa6467b90', 1, 6, 1.0, '', NULL, 'Kystetaten', NULL, 'prøver ut', '2031', NULL, '319acd0b23b41a7a', NULL);
