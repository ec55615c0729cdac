/**
 * The schema of `discord.db`, one migration a version: `PRAGMA user_version` counts how many were applied. A released migration never
 * changes. Times are milliseconds since 1970; weeks are their Monday, ISO date, UTC.
 */
export const migrations: readonly string[] = [
  `
  CREATE TABLE settings (guild TEXT PRIMARY KEY, document TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE left_guilds (guild TEXT PRIMARY KEY, left_at INTEGER NOT NULL) WITHOUT ROWID;

  CREATE TABLE answers (
    id TEXT PRIMARY KEY,
    guild TEXT,
    channel TEXT NOT NULL,
    user TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    document TEXT NOT NULL
  );
  CREATE INDEX answers_guild ON answers (guild);
  CREATE INDEX answers_user ON answers (user);
  CREATE INDEX answers_asked_at ON answers (asked_at);

  -- For the report. Who asked is kept only beside a text, so that it can be deleted with it; the answer's id only as long as the answer.
  CREATE TABLE questions (
    key INTEGER PRIMARY KEY,
    answer TEXT UNIQUE,
    guild TEXT,
    week TEXT NOT NULL,
    kind TEXT NOT NULL,
    outcome TEXT NOT NULL,
    text TEXT,
    user TEXT,
    CHECK ((text IS NULL) = (user IS NULL))
  );
  CREATE INDEX questions_guild ON questions (guild, week);
  CREATE INDEX questions_week ON questions (week);
  CREATE INDEX questions_user ON questions (user) WHERE user IS NOT NULL;

  -- A vote has no user once its answer is gone: it can no longer be taken back, and only counts.
  CREATE TABLE votes (
    question INTEGER NOT NULL REFERENCES questions (key) ON DELETE CASCADE,
    user TEXT,
    vote INTEGER NOT NULL CHECK (vote IN (1, -1)),
    UNIQUE (question, user)
  );
  CREATE INDEX votes_user ON votes (user) WHERE user IS NOT NULL;
  -- Articles that an answer voted on has cited, by whose they are ('' for the operator's): feedback goes with the article.
  CREATE TABLE voted_articles (
    owner TEXT NOT NULL,
    article TEXT NOT NULL,
    question INTEGER NOT NULL REFERENCES questions (key) ON DELETE CASCADE,
    PRIMARY KEY (owner, article, question)
  ) WITHOUT ROWID;
  CREATE INDEX voted_articles_question ON voted_articles (question);

  CREATE TRIGGER answers_delete AFTER DELETE ON answers BEGIN
    UPDATE votes SET user = NULL WHERE question = (SELECT key FROM questions WHERE answer = old.id);
    UPDATE questions SET answer = NULL WHERE answer = old.id;
  END;

  CREATE TABLE turns (
    user TEXT NOT NULL,
    channel TEXT NOT NULL,
    question TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    PRIMARY KEY (user, channel)
  ) WITHOUT ROWID;

  CREATE TABLE pending (
    interaction TEXT PRIMARY KEY,
    application TEXT NOT NULL,
    token TEXT NOT NULL,
    guild TEXT,
    labels TEXT NOT NULL,
    received_at INTEGER NOT NULL
  ) WITHOUT ROWID;
  `,
];
