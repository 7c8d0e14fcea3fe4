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
  // Handoffs, routing and messages. `held` of an open case names who has something to do with it and in
  // which stages it counts as that person's work: `[["ann","lead"],["bob"]]`. From it come `holders` and
  // `open_work`, which are only touched where it changes.
  `
  CREATE TABLE offers (
    case_seq INTEGER NOT NULL, id TEXT NOT NULL, funnel TEXT NOT NULL, handoff TEXT NOT NULL,
    round INTEGER NOT NULL, giver TEXT, giver_department TEXT, receiver TEXT,
    receiver_department TEXT, offered INTEGER NOT NULL, due INTEGER, ended INTEGER,
    status TEXT NOT NULL, reason TEXT, breached INTEGER NOT NULL, giver_time INTEGER,
    receiver_time INTEGER, PRIMARY KEY (case_seq, id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX offers_handoff ON offers (funnel, handoff, offered);
  CREATE TABLE holdings (
    case_seq INTEGER NOT NULL, turn INTEGER NOT NULL, funnel TEXT NOT NULL, track TEXT NOT NULL,
    department TEXT, person TEXT, kind TEXT NOT NULL, handoff TEXT, began INTEGER NOT NULL,
    ended INTEGER, working_time INTEGER, PRIMARY KEY (case_seq, turn)
  ) STRICT, WITHOUT ROWID;

  ALTER TABLE cases ADD COLUMN held TEXT;
  CREATE TABLE holders (
    person TEXT NOT NULL, case_id TEXT NOT NULL, PRIMARY KEY (person, case_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE open_work (
    person TEXT NOT NULL, collection TEXT NOT NULL, stage TEXT NOT NULL, cases INTEGER NOT NULL,
    PRIMARY KEY (person, collection, stage)
  ) STRICT, WITHOUT ROWID;
  UPDATE cases SET held = json_array(json_array(state ->> 'owner', row ->> 'stage'))
  WHERE state ->> 'closed' IS NULL AND state ->> 'owner' IS NOT NULL AND row ->> 'stage' IS NOT NULL;
  INSERT INTO holders (person, case_id)
    SELECT state ->> 'owner', id FROM cases WHERE held IS NOT NULL;
  INSERT INTO open_work (person, collection, stage, cases)
    SELECT state ->> 'owner', collection, row ->> 'stage', count(*) FROM cases
    WHERE held IS NOT NULL GROUP BY 1, 2, 3;
  CREATE TABLE pools (id TEXT PRIMARY KEY, revision INTEGER NOT NULL, state TEXT NOT NULL) STRICT;

  CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, person TEXT NOT NULL, case_id TEXT NOT NULL,
    at INTEGER NOT NULL, matter TEXT, read INTEGER, done INTEGER, snoozed_until INTEGER,
    topic TEXT NOT NULL, funnel TEXT NOT NULL, params TEXT NOT NULL
  ) STRICT;
  CREATE INDEX inbox_open ON inbox (person, at, id, snoozed_until, read) WHERE done IS NULL;
  CREATE INDEX inbox_done ON inbox (person, at, id) WHERE done IS NOT NULL;
  CREATE INDEX inbox_matter ON inbox (case_id, matter) WHERE done IS NULL AND matter IS NOT NULL;
  -- Where in the change stream each person's inbox last changed.
  CREATE TABLE inbox_changes (person TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX inbox_changes_position ON inbox_changes (position);

  CREATE TABLE deliveries (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, person TEXT,
    case_id TEXT NOT NULL, created INTEGER NOT NULL, due INTEGER NOT NULL, digest TEXT,
    attempts INTEGER NOT NULL, payload TEXT NOT NULL, error TEXT, available INTEGER NOT NULL,
    claimed_by TEXT
  ) STRICT;
  CREATE INDEX deliveries_available ON deliveries (available);
  CREATE INDEX deliveries_digest ON deliveries (digest, channel, person) WHERE digest IS NOT NULL;
  CREATE TABLE dead_deliveries (
    key TEXT PRIMARY KEY, died INTEGER NOT NULL, error TEXT NOT NULL, delivery TEXT NOT NULL
  ) STRICT;
  CREATE TABLE delivered (key TEXT PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX delivered_at ON delivered (at);
  CREATE TABLE channel_health (channel TEXT PRIMARY KEY, health TEXT NOT NULL) STRICT;
  CREATE TABLE action_links (
    id_hash TEXT PRIMARY KEY, expires INTEGER NOT NULL, used INTEGER, link TEXT NOT NULL
  ) STRICT;
  CREATE INDEX action_links_expires ON action_links (expires);
  `,
  // Documents and the ledger. `available` of a document is the moment from which one that is queued may be
  // taken to be made: when it is due, or the end of a claim. Entries of the ledger that are numbered above
  // `entries` of their book do not count, nor does a book of revision 0: they were being written.
  `
  CREATE TABLE documents (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, key TEXT NOT NULL UNIQUE,
    revision INTEGER NOT NULL, definition TEXT NOT NULL, collection TEXT NOT NULL,
    subject TEXT NOT NULL, status TEXT NOT NULL, requested INTEGER NOT NULL, available INTEGER,
    claimed_by TEXT, keep_until INTEGER, document TEXT NOT NULL, data TEXT NOT NULL
  ) STRICT;
  CREATE INDEX documents_requested ON documents (requested, id);
  CREATE INDEX documents_collection ON documents (collection, requested, id);
  CREATE INDEX documents_subject ON documents (collection, subject, requested, id);
  CREATE INDEX documents_definition ON documents (definition, requested, id);
  CREATE INDEX documents_status ON documents (status, requested, id);
  CREATE INDEX documents_queued ON documents (requested, id, available) WHERE available IS NOT NULL;
  CREATE INDEX documents_claimed ON documents (claimed_by) WHERE claimed_by IS NOT NULL;
  CREATE INDEX documents_kept ON documents (keep_until, id) WHERE keep_until IS NOT NULL;
  -- The documents that were released with a file of that hash.
  CREATE TABLE document_files (
    sha256 TEXT NOT NULL, document TEXT NOT NULL, PRIMARY KEY (sha256, document)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE signing_links (
    id_hash TEXT PRIMARY KEY, document TEXT NOT NULL, created INTEGER NOT NULL,
    expires INTEGER NOT NULL, used INTEGER, withdrawn INTEGER, link TEXT NOT NULL
  ) STRICT;
  CREATE INDEX signing_links_document ON signing_links (document, created);

  CREATE TABLE books (
    seq INTEGER PRIMARY KEY, plan TEXT NOT NULL, period TEXT NOT NULL, starts INTEGER NOT NULL,
    revision INTEGER NOT NULL, entries INTEGER NOT NULL, book TEXT NOT NULL, UNIQUE (plan, period)
  ) STRICT;
  CREATE TABLE ledger (
    seq INTEGER PRIMARY KEY, book INTEGER NOT NULL, number INTEGER NOT NULL, person TEXT NOT NULL,
    case_id TEXT, entry TEXT NOT NULL
  ) STRICT;
  CREATE UNIQUE INDEX ledger_number ON ledger (book, number);
  CREATE INDEX ledger_person ON ledger (book, person, number);
  CREATE INDEX ledger_case ON ledger (book, case_id, number) WHERE case_id IS NOT NULL;
  CREATE TABLE disputes (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, plan TEXT NOT NULL, period TEXT NOT NULL,
    person TEXT NOT NULL, status TEXT NOT NULL, opened INTEGER NOT NULL, dispute TEXT NOT NULL
  ) STRICT;
  CREATE INDEX disputes_opened ON disputes (opened, id);
  CREATE INDEX disputes_plan ON disputes (plan, period, opened, id);
  CREATE INDEX disputes_person ON disputes (person, opened, id);
  CREATE INDEX disputes_status ON disputes (status, opened, id);
  CREATE TABLE targets (
    id TEXT PRIMARY KEY, metric TEXT NOT NULL, first_day TEXT NOT NULL, last_day TEXT NOT NULL,
    withdrawn INTEGER, target TEXT NOT NULL
  ) STRICT;
  CREATE INDEX targets_metric ON targets (metric, last_day);
  -- Of the rates of one day the last counts.
  CREATE TABLE exchange_rates (
    seq INTEGER PRIMARY KEY, base TEXT NOT NULL, quoted TEXT NOT NULL, day TEXT NOT NULL,
    rate TEXT NOT NULL
  ) STRICT;
  CREATE INDEX exchange_rates_pair ON exchange_rates (base, quoted, day);
  `,
  // The latest run of each job of the house.
  `CREATE TABLE job_runs (job TEXT PRIMARY KEY, run TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  // What waits for whom. `waits` of a case is the same as text, `desk` is only touched where it changes; a case
  // in which it is still missing gets it when the store is opened.
  `
  ALTER TABLE cases ADD COLUMN waits TEXT;
  UPDATE cases SET waits = '[]' WHERE state ->> 'closed' IS NOT NULL;
  CREATE INDEX cases_unreckoned ON cases (seq) WHERE waits IS NULL;
  CREATE TABLE desk (
    party TEXT NOT NULL, case_seq INTEGER NOT NULL, kind TEXT NOT NULL, item TEXT NOT NULL,
    since INTEGER NOT NULL, due INTEGER, except_for TEXT, PRIMARY KEY (party, case_seq, kind, item)
  ) STRICT, WITHOUT ROWID;
  `,
  // Saved views of lists, and commands that are given to many cases. `available` of a run is the moment from
  // which one that is open may be taken: at once, or the end of a claim.
  `
  CREATE TABLE views (
    id TEXT PRIMARY KEY, collection TEXT NOT NULL, revision INTEGER NOT NULL, view TEXT NOT NULL
  ) STRICT;
  CREATE INDEX views_collection ON views (collection, id);
  CREATE TABLE bulk_runs (
    id TEXT PRIMARY KEY, person TEXT NOT NULL, started INTEGER NOT NULL, ended INTEGER,
    available INTEGER, claimed_by TEXT, run TEXT NOT NULL
  ) STRICT;
  CREATE INDEX bulk_runs_person ON bulk_runs (person, started, id);
  CREATE INDEX bulk_runs_available ON bulk_runs (available) WHERE available IS NOT NULL;
  CREATE TABLE bulk_cases (
    run TEXT NOT NULL, number INTEGER NOT NULL, case_id TEXT NOT NULL, refusal TEXT,
    PRIMARY KEY (run, number)
  ) STRICT, WITHOUT ROWID;
  `,
  // Drafts of definitions, each with the files that were touched in it.
  `
  CREATE TABLE definition_drafts (
    id TEXT PRIMARY KEY, revision INTEGER NOT NULL, created INTEGER NOT NULL, draft TEXT NOT NULL
  ) STRICT;
  CREATE TABLE draft_files (
    draft TEXT NOT NULL, path TEXT NOT NULL, revision INTEGER NOT NULL, file TEXT NOT NULL,
    PRIMARY KEY (draft, path)
  ) STRICT;
  `,
];
