/**
 * The tables that are the same whatever is defined, as steps from one format to the next. A step once
 * released is never changed. Moments are milliseconds since 1970; JSON is kept as text.
 *
 * `cases` and `records` hold what is true; the tables made from a storage plan hold columns derived
 * from `row`, under the same `seq`, and can be built anew at any time.
 */
export const schemaSteps: readonly string[] = [
  `
  CREATE TABLE cases (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, collection TEXT NOT NULL,
    revision INTEGER NOT NULL, last_position INTEGER NOT NULL, state TEXT NOT NULL,
    row TEXT NOT NULL
  ) STRICT;
  -- The entries of a case are a chain from its last position backwards: an index by case would cost
  -- every commit a page of its own.
  CREATE TABLE journal (
    position INTEGER PRIMARY KEY, case_seq INTEGER NOT NULL, revision INTEGER NOT NULL,
    previous INTEGER, at INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, entry TEXT NOT NULL
  ) STRICT;

  CREATE TABLE records (
    seq INTEGER PRIMARY KEY, collection TEXT NOT NULL, id TEXT NOT NULL,
    revision INTEGER NOT NULL, archived INTEGER NOT NULL, row TEXT NOT NULL,
    UNIQUE (collection, id)
  ) STRICT;
  CREATE TABLE record_journal (
    position INTEGER PRIMARY KEY, record_seq INTEGER NOT NULL, revision INTEGER NOT NULL,
    at INTEGER NOT NULL, key TEXT NOT NULL UNIQUE, change TEXT NOT NULL,
    UNIQUE (record_seq, revision)
  ) STRICT;

  -- Which table holds the columns of a collection, and the one that is being built to follow it.
  CREATE TABLE collections (
    collection TEXT PRIMARY KEY, generation INTEGER NOT NULL, layout TEXT NOT NULL,
    next_generation INTEGER, next_layout TEXT
  ) STRICT;
  CREATE TABLE retired_tables (name TEXT PRIMARY KEY) STRICT;

  CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, case_id TEXT NOT NULL, kind TEXT NOT NULL,
    payload TEXT NOT NULL, attempts INTEGER NOT NULL, created INTEGER NOT NULL,
    available INTEGER NOT NULL, claimed_by TEXT, error TEXT
  ) STRICT;
  CREATE TABLE dead_effects (
    key TEXT PRIMARY KEY, case_id TEXT NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL,
    attempts INTEGER NOT NULL, created INTEGER NOT NULL, died INTEGER NOT NULL, error TEXT NOT NULL
  ) STRICT;
  CREATE TABLE timers (
    case_id TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, due INTEGER NOT NULL,
    payload TEXT NOT NULL, available INTEGER NOT NULL, claimed_by TEXT,
    PRIMARY KEY (case_id, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX timers_available ON timers (available);
  CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) STRICT;

  CREATE TABLE releases (
    number INTEGER PRIMARY KEY, hash TEXT NOT NULL, at INTEGER NOT NULL, by TEXT NOT NULL,
    message TEXT NOT NULL, files TEXT NOT NULL
  ) STRICT;

  CREATE TABLE series (name TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
  CREATE TABLE series_numbers (
    series TEXT NOT NULL, number INTEGER NOT NULL, key TEXT,
    PRIMARY KEY (series, number), UNIQUE (series, key)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX series_free ON series_numbers (series, number) WHERE key IS NULL;

  CREATE TABLE people (
    id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
    revision INTEGER NOT NULL, person TEXT NOT NULL
  ) STRICT;
  CREATE TABLE sessions (
    id_hash TEXT PRIMARY KEY, person TEXT NOT NULL, expires INTEGER NOT NULL, session TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sessions_person ON sessions (person);
  CREATE TABLE sign_in_links (
    id_hash TEXT PRIMARY KEY, expires INTEGER NOT NULL, link TEXT NOT NULL
  ) STRICT;
  CREATE TABLE tokens (
    id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL UNIQUE, person TEXT NOT NULL,
    last_used INTEGER, token TEXT NOT NULL
  ) STRICT;
  CREATE INDEX tokens_person ON tokens (person);
  CREATE TABLE attempts (key TEXT NOT NULL, at INTEGER NOT NULL, until INTEGER NOT NULL) STRICT;
  CREATE INDEX attempts_key ON attempts (key, at);
  CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, entry TEXT NOT NULL
  ) STRICT;

  CREATE TABLE drafts (
    person TEXT NOT NULL, form TEXT NOT NULL, saved INTEGER NOT NULL, draft TEXT NOT NULL,
    PRIMARY KEY (person, form)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE import_runs (
    id TEXT PRIMARY KEY, definition TEXT NOT NULL, files_hash TEXT NOT NULL,
    started INTEGER NOT NULL, run TEXT NOT NULL
  ) STRICT;
  CREATE INDEX import_runs_files ON import_runs (definition, files_hash, started);
  CREATE TABLE refused_rows (
    run TEXT NOT NULL, line INTEGER NOT NULL, row TEXT NOT NULL, PRIMARY KEY (run, line)
  ) STRICT, WITHOUT ROWID;
  `,
  // A case keeps its timers in its own row, which every commit writes anyway; `wake` is not later than
  // the first of them and is set right when that moment comes.
  `
  ALTER TABLE cases ADD COLUMN timers TEXT;
  ALTER TABLE cases ADD COLUMN wake INTEGER;
  CREATE INDEX cases_wake ON cases (wake) WHERE wake IS NOT NULL;
  -- Timers that are claimed or were put off, and from when on they may be taken.
  CREATE TABLE timer_claims (
    case_seq INTEGER NOT NULL, id TEXT NOT NULL, available INTEGER NOT NULL, claimed_by TEXT,
    PRIMARY KEY (case_seq, id)
  ) STRICT, WITHOUT ROWID;
  UPDATE cases SET
    timers = (SELECT json_group_array(json_array(t.id, t.kind, t.due, json(t.payload)))
              FROM timers t WHERE t.case_id = cases.id),
    wake = (SELECT min(t.due) FROM timers t WHERE t.case_id = cases.id)
  WHERE id IN (SELECT case_id FROM timers);
  INSERT INTO timer_claims (case_seq, id, available)
    SELECT c.seq, t.id, t.available FROM timers t JOIN cases c ON c.id = t.case_id
    WHERE t.available > t.due;
  DROP TABLE timers;
  `,
];
