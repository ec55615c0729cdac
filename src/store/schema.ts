/**
 * The schema, one migration a version: `PRAGMA user_version` counts how many were applied. A released migration never changes.
 *
 * Offsets are UTF-16 code units into `articles.text`. Passage ids are never used twice, so that an index over them can lag behind.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE articles (
    key INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL UNIQUE,
    content_sha256 TEXT NOT NULL,
    text_sha256 TEXT NOT NULL,
    title TEXT,
    outlet TEXT,
    outlet_folded TEXT,
    date TEXT,
    language TEXT,
    script TEXT,
    url TEXT,
    sample INTEGER NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    original BLOB NOT NULL,
    text TEXT NOT NULL,
    structure TEXT NOT NULL,
    ingested_at TEXT NOT NULL
  );
  CREATE INDEX articles_content ON articles (content_sha256);

  CREATE TABLE passages (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    first_sentence INTEGER NOT NULL,
    end_sentence INTEGER NOT NULL
  );
  CREATE INDEX passages_article ON passages (article);

  -- Direct speech: the words themselves, and the sentences that hold and attribute them.
  CREATE TABLE quotes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    first_sentence INTEGER NOT NULL,
    end_sentence INTEGER NOT NULL,
    speaker TEXT
  );
  CREATE INDEX quotes_article ON quotes (article);

  -- Apart from the passages: a scan of the vectors must not read the token states as well.
  CREATE TABLE passage_vectors (
    passage INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
    vector BLOB NOT NULL
  );
  CREATE TABLE passage_states (
    passage INTEGER PRIMARY KEY REFERENCES passages (id) ON DELETE CASCADE,
    states BLOB NOT NULL
  );

  -- With its content: a contentless table goes on counting deleted rows in bm25(), so that scores would depend on what was once stored.
  CREATE VIRTUAL TABLE passage_terms USING fts5 (terms, tokenize = 'unicode61 remove_diacritics 0');
  CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab (passage_terms, row);
  CREATE TRIGGER passage_terms_delete AFTER DELETE ON passages BEGIN
    DELETE FROM passage_terms WHERE rowid = old.id;
  END;
  `,
  `
  -- Of articles added in a Discord server: who added them, the name of the file, and what the person said of it (JSON).
  ALTER TABLE articles ADD COLUMN added_by TEXT;
  ALTER TABLE articles ADD COLUMN file_name TEXT;
  ALTER TABLE articles ADD COLUMN claimed TEXT;
  ALTER TABLE articles ADD COLUMN outlet_claimed INTEGER NOT NULL DEFAULT 0;
  `,
  `
  -- Reported speech beside the direct, and what the speaker is where no name is given.
  ALTER TABLE quotes ADD COLUMN kind TEXT NOT NULL DEFAULT 'direct';
  ALTER TABLE quotes ADD COLUMN role TEXT;
  `,
];
