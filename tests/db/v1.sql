-- A knowledge base as the first version of its schema wrote it. Never made anew.
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
  "text" TEXT NOT NULL,
  "notes" TEXT NOT NULL,
  "hidden" INTEGER NOT NULL,
  "ocr" INTEGER NOT NULL,
  "problems" TEXT NOT NULL,
  "words" BLOB NOT NULL,
  "digest" TEXT NOT NULL,
  PRIMARY KEY (document, number)
);
CREATE TABLE "blocks" (
  "number" INTEGER PRIMARY KEY,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "level" INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "stop" INTEGER NOT NULL,
  "text" TEXT NOT NULL
);
CREATE INDEX "idx_blocks_document_page" ON "blocks" ("document", "page");
CREATE VIRTUAL TABLE "blocks_fts" USING fts5("text", content="blocks", content_rowid='number', tokenize='unicode61 remove_diacritics 0');
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
CREATE TABLE "records" (
  "number" INTEGER PRIMARY KEY,
  "id" TEXT NOT NULL UNIQUE,
  "kind" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "position" INTEGER NOT NULL,
  "text" TEXT NOT NULL
);
CREATE INDEX "idx_records_document" ON "records" ("document");
CREATE VIRTUAL TABLE "records_fts" USING fts5("text", content="records", content_rowid='number', tokenize='unicode61 remove_diacritics 0');
CREATE TABLE "evidence" (
  "record" TEXT NOT NULL REFERENCES records(id),
  "position" INTEGER NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "page" INTEGER NOT NULL,
  "runs" TEXT NOT NULL,
  "shapes" TEXT NOT NULL,
  "quote" TEXT NOT NULL,
  "raw" TEXT NOT NULL,
  "boxes" TEXT NOT NULL,
  "source" TEXT NOT NULL,
  PRIMARY KEY (record, position)
);
CREATE INDEX "idx_evidence_document_page" ON "evidence" ("document", "page");
CREATE TABLE "entities" (
  "id" TEXT PRIMARY KEY,
  "kind" TEXT NOT NULL,
  "name" TEXT NOT NULL
);
CREATE TABLE "names" (
  "entity" TEXT NOT NULL REFERENCES entities(id),
  "name" TEXT NOT NULL,
  "document" INTEGER NOT NULL REFERENCES documents(id),
  "alias" INTEGER NOT NULL,
  PRIMARY KEY (entity, name, document)
);
CREATE INDEX "idx_names_document" ON "names" ("document");
CREATE INDEX "idx_names_name" ON "names" ("name");
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
CREATE INDEX "idx_document_body_id" ON "document" ("body_id");
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
CREATE INDEX "idx_initiative_name_id" ON "initiative" ("name_id");
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
CREATE INDEX "idx_goal_title_id" ON "goal" ("title_id");
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
CREATE INDEX "idx_owner_subject_id" ON "owner" ("subject_id");
CREATE INDEX "idx_owner_owner_id" ON "owner" ("owner_id");
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
CREATE INDEX "idx_status_subject_id" ON "status" ("subject_id");
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
CREATE INDEX "idx_follow_up_owner_id" ON "follow_up" ("owner_id");
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
CREATE INDEX "idx_dependency_subject_id" ON "dependency" ("subject_id");
CREATE INDEX "idx_dependency_owner_id" ON "dependency" ("owner_id");
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
CREATE INDEX "idx_activity_actor_id" ON "activity" ("actor_id");
CREATE INDEX "idx_activity_service_id" ON "activity" ("service_id");
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
CREATE INDEX "idx_assessment_subject_id" ON "assessment" ("subject_id");
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
CREATE INDEX "idx_proposal_goal_id" ON "proposal" ("goal_id");
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
INSERT INTO "_sqlite_migrations" VALUES (1, 'kildespor', '1', '2026-11-21 01:29:08.198151+00:00');
INSERT INTO "documents" VALUES (1, '862f957bff971a511b2a804c86639d819d6c5a78cc82800440a14316ce692fd0', 'rapport.pdf', 'pdf', 7, 2, 'ok', NULL, '{"title":"Nordlys"}', '1', NULL, '2026-11-21T01:29:08+00:00');
INSERT INTO "document_names" VALUES (1, 'rapport.pdf');
INSERT INTO "pages" VALUES (1, 1, 720.0, 540.0, 'Nordlys og Sørlys
Felles journal (FJ) eies av Kystetaten
FJ melder rød status', '', 0, 0, '[]', X'789C8591CB4EC3301045FFC52B904CE419274EC207745124362C4B16A171519049A43CA011E2DFB91E237553C1E6CECB33736C7FA9A9FD54F707F5384E5DD866A5D5F80A791AA714ED7C083E3A6FE33A0D6D8077B3DBDFC2F85EF2ED07E4619B17BFB48B1F62CB1EF2EE43E72738D3F36ACCA9EAE0CE38B1CEAAD16AF1E7055B0F8C4DA92EEB1A945EC633E6A2969BCC68A22AB356535E2048195345AD5CCCB3B599739A2B93D5B5B6A68C911C732E73A5269BC70C9504D3E843114B17411BD97F94C8645C5C351848C4C2676B8C63EC8F802C8046005990B8CC1320092009AE3382C89520BA420ECA8530D8C52117A939B2FCADC42C6C574C7CD8D00FE9618DB658802E680DF4589C972DA4AA0CC2C6531B66FFABC31A42FAB4BBD06EF8D6D8721C8753DFF9E1E8D1D67CFF00632A9046', '4d3ed997ec6fc24413c973c79c228e441bcd9f7e410cff056a9f3d5f47f05dad');
INSERT INTO "pages" VALUES (1, 2, 720.0, 540.0, 'Vedtak
Styret ber omn ny plan
Kystetaten prøver ut tjenesten i 2031', '', 0, 0, '[]', X'789C8D51CB4EC33010FC179F8DE5479EFC0247242E2107B7DD4805E35489038D10FFCEACDD6B0507CFAE77F631F67E8BC57F89C741BCD029F97721C573DA174A700EB400E78F088C3BE0123CFB4FFB9A28F9447CB92CAF9BD653F7999337AE4B6F14692DF419C76A67C488385D1326C13BCC575AE10E95565A6630BA63AC6AC6D6A8A691A6EF947337BAEAD9B7A6CDA672AAEFA5AB6C3635383BCAA1E6CC4E2BE3EEA2315AD9FA1F06ED8CB6595846D73336751166B30AC4F80631599A29C1366B724D9106CEE2091A9968D9702F5443C93D34D666157F9A111F19CEB17C24B4B16299872081C935EDA1B0C62284C9930F2BDD306E21949D3C04BF637B5C729CE3743E513C122FEAE71796C683F9', 'f33866b1e1068c8be7619645b79fef228928ac4299d45650045f5f9d96ae3214');
INSERT INTO "blocks" VALUES (1, 1, 1, 0, 'heading', 1, 0, 3, 'Nordlys og Sørlys');
INSERT INTO "blocks" VALUES (2, 1, 1, 1, 'paragraph', 0, 3, 9, 'Felles journal (FJ) eies av Kystetaten');
INSERT INTO "blocks" VALUES (3, 1, 1, 2, 'paragraph', 0, 9, 13, 'FJ melder rød status');
INSERT INTO "blocks" VALUES (4, 1, 2, 0, 'heading', 1, 0, 1, 'Vedtak');
INSERT INTO "blocks" VALUES (5, 1, 2, 1, 'paragraph', 0, 1, 6, 'Styret ber omn ny plan');
INSERT INTO "blocks" VALUES (6, 1, 2, 2, 'paragraph', 0, 6, 12, 'Kystetaten prøver ut tjenesten i 2031');
INSERT INTO "repairs" VALUES (1, 1, 0, 2, 'Sorlys', 'Sørlys', 'ocr', 0.9, 'lest med feil språk', 1, '[]');
INSERT INTO "repairs" VALUES (1, 2, 0, 3, 'omn', 'om', 'ocr', 0.9, 'lest med feil språk', 0, '[]');
INSERT INTO "records" VALUES (1, '554c068a9341c92c', 'document', 1, 1, 0, 'Nordlys og Sørlys · 2031-Q1');
INSERT INTO "records" VALUES (2, 'bd516ea428c0350f', 'initiative', 1, 1, 1, 'Felles journal · FJ');
INSERT INTO "records" VALUES (3, '72b7ecb695441f0b', 'goal', 1, 1, 2, 'Sørlys');
INSERT INTO "records" VALUES (4, 'd9565a5a21ba191c', 'owner', 1, 1, 3, 'Felles journal · Kystetaten');
INSERT INTO "records" VALUES (5, 'feed7c35696e0d06', 'status', 1, 1, 4, 'FJ · red');
INSERT INTO "records" VALUES (6, '20631edd17892ff8', 'decision', 1, 2, 5, 'Styret ber om ny plan');
INSERT INTO "records" VALUES (7, '6672974fa6467b90', 'activity', 1, 2, 6, 'Kystetaten · prøver ut · 2031');
INSERT INTO "evidence" VALUES ('554c068a9341c92c', 0, 1, 1, '[[0,3]]', '[]', 'Nordlys og Sørlys', 'Nordlys og Sorlys', '[[40.0,50.0,207.0,62.0]]', 'text-layer');
INSERT INTO "evidence" VALUES ('bd516ea428c0350f', 0, 1, 1, '[[3,9]]', '[]', 'Felles journal (FJ) eies av Kystetaten', 'Felles journal (FJ) eies av Kystetaten', '[[40.0,80.13,410.99,92.13]]', 'text-layer');
INSERT INTO "evidence" VALUES ('72b7ecb695441f0b', 0, 1, 1, '[[0,3]]', '[]', 'Nordlys og Sørlys', 'Nordlys og Sorlys', '[[40.0,50.0,207.0,62.0]]', 'text-layer');
INSERT INTO "evidence" VALUES ('d9565a5a21ba191c', 0, 1, 1, '[[3,9]]', '[]', 'Felles journal (FJ) eies av Kystetaten', 'Felles journal (FJ) eies av Kystetaten', '[[40.0,80.13,410.99,92.13]]', 'text-layer');
INSERT INTO "evidence" VALUES ('feed7c35696e0d06', 0, 1, 1, '[[9,13]]', '[[10.126,20.0,15.0,25.0]]', 'FJ melder rød status', 'FJ melder rød status', '[[40.0,110.25,233.66,122.25],[10.13,20.0,15.0,25.0]]', 'text-layer');
INSERT INTO "evidence" VALUES ('feed7c35696e0d06', 1, 1, 2, '[[0,1]]', '[]', 'Vedtak', 'Vedtak', '[[40.0,50.0,102.0,62.0]]', 'text-layer');
INSERT INTO "evidence" VALUES ('20631edd17892ff8', 0, 1, 2, '[[1,6]]', '[]', 'Styret ber omn ny plan', 'Styret ber omn ny plan', '[[40.0,80.13,239.66,92.13]]', 'text-layer');
INSERT INTO "evidence" VALUES ('6672974fa6467b90', 0, 1, 2, '[[6,12]]', '[]', 'Kystetaten prøver ut tjenesten i 2031', 'Kystetaten prøver ut tjenesten i 2031', '[[40.0,110.25,400.66,122.25]]', 'text-layer');
INSERT INTO "entities" VALUES ('319acd0b23b41a7a', 'organisation', 'Kystetaten');
INSERT INTO "entities" VALUES ('74f612e101b5d617', 'initiative', 'Felles journal');
INSERT INTO "entities" VALUES ('a178dc542a9870d8', 'goal', 'Sørlys');
INSERT INTO "names" VALUES ('319acd0b23b41a7a', 'Kystetaten', 1, 0);
INSERT INTO "names" VALUES ('74f612e101b5d617', 'FJ', 1, 1);
INSERT INTO "names" VALUES ('74f612e101b5d617', 'Felles journal', 1, 0);
INSERT INTO "names" VALUES ('a178dc542a9870d8', 'Sørlys', 1, 0);
INSERT INTO "document" VALUES ('554c068a9341c92c', 1, 0, 1.0, '', '1', 'Nordlys og Sørlys', 'other', NULL, '2031-Q1', NULL, NULL);
INSERT INTO "initiative" VALUES ('bd516ea428c0350f', 1, 1, 1.0, 'list', '1', 'Felles journal', '["FJ"]', '74f612e101b5d617');
INSERT INTO "goal" VALUES ('72b7ecb695441f0b', 1, 2, 1.0, '', '1', NULL, 'Sørlys', NULL, 'a178dc542a9870d8');
INSERT INTO "owner" VALUES ('d9565a5a21ba191c', 1, 3, 1.0, '', '1', 'Felles journal', 'initiative', 'Kystetaten', '74f612e101b5d617', '319acd0b23b41a7a');
INSERT INTO "status" VALUES ('feed7c35696e0d06', 1, 4, 0.75, '', '1', 'FJ', 'initiative', 'status', 'red', NULL, '74f612e101b5d617');
INSERT INTO "decision" VALUES ('20631edd17892ff8', 1, 5, 1.0, '', '1', NULL, 'Styret ber om ny plan', 'adopted');
INSERT INTO "activity" VALUES ('6672974fa6467b90', 1, 6, 1.0, '', '1', NULL, 'Kystetaten', NULL, 'prøver ut', '2031', NULL, '319acd0b23b41a7a', NULL);
INSERT INTO blocks_fts(blocks_fts) VALUES ('rebuild');
INSERT INTO records_fts(records_fts) VALUES ('rebuild');
