import type { Models } from '../models/models.ts';

export interface IndexSpec {
  readonly model: keyof Models;
  readonly name: string;
  readonly key: { readonly [path: string]: 1 };
  readonly unique?: true;
  readonly sparse?: true;
}

function index(
  model: keyof Models,
  name: string,
  paths: readonly string[],
  options: Pick<IndexSpec, 'unique' | 'sparse'> = {},
): IndexSpec {
  return { model, name, key: Object.fromEntries(paths.map((path) => [path, 1])), ...options };
}

const rows = (['cases', 'records'] as const).flatMap((model) => [
  index(model, 'keys', ['keys'], { unique: true }),
  index(model, 'unique', ['unique'], { unique: true, sparse: true }),
  index(model, 'entity-id', ['entity', 'values.id']),
  index(model, 'announce', ['announce.written'], { sparse: true }),
]);

/** The indexes that are there whatever is defined. */
export const fixedIndexes: readonly IndexSpec[] = [
  ...rows,
  index('cases', 'effects-available', ['effects.available'], { sparse: true }),
  index('cases', 'effects-key', ['effects.key'], { sparse: true }),
  index('cases', 'effects-owner', ['effects.owner'], { sparse: true }),
  index('cases', 'dead-key', ['dead.key'], { sparse: true }),
  index('cases', 'timers-available', ['timers.available'], { sparse: true }),
  index('cases', 'timers-owner', ['timers.owner'], { sparse: true }),
  index('cases', 'entity-visits-entered', ['entity', 'visits.stage', 'visits.entered']),
  index('cases', 'entity-handoffs', ['entity', 'offers.handoff']),
  index('cases', 'holders', ['holders.person', '_id']),
  index('cases', 'waits', ['waits.party', 'entity']),
  index('archive', 'row-revision', ['row', 'revision'], { unique: true }),
  index('archive', 'key', ['key']),
  index('changes', 'of', ['of'], { unique: true }),
  index('changes', 'inbox', ['inbox', '_id']),
  index('inbox', 'person-open', ['person', 'done', 'at', '_id']),
  index('inbox', 'person', ['person', 'at', '_id']),
  index('inbox', 'case-matter', ['case', 'matter']),
  index('inbox', 'changed', ['changed'], { sparse: true }),
  index('deliveries', 'available', ['available', 'created', '_id']),
  index('deliveries', 'digest', ['digest', 'channel', 'person']),
  index('deliveries', 'owner', ['owner'], { sparse: true }),
  index('deliveries', 'died', ['died'], { sparse: true }),
  index('deliveries', 'delivered', ['delivered'], { sparse: true }),
  index('actionLinks', 'expires', ['expires']),
  index('documents', 'key', ['key'], { unique: true }),
  index('documents', 'requested', ['requested', '_id']),
  index('documents', 'about', ['about', 'requested', '_id']),
  index('documents', 'subject', ['about', 'subject', 'requested', '_id']),
  index('documents', 'definition', ['definition', 'requested', '_id']),
  index('documents', 'status', ['status', 'requested', '_id']),
  index('documents', 'queued', ['queued', '_id', 'available']),
  index('documents', 'owner', ['owner'], { sparse: true }),
  index('documents', 'keep-until', ['keepUntil'], { sparse: true }),
  index('documents', 'hashes', ['hashes'], { sparse: true }),
  index('signingLinks', 'document', ['document', 'created']),
  index('books', 'plan', ['plan', 'starts']),
  index('entries', 'number', ['book', 'number']),
  index('entries', 'person', ['book', 'person', 'number']),
  index('entries', 'case', ['book', 'case', 'number']),
  index('entries', 'pending', ['pending'], { sparse: true }),
  index('disputes', 'opened', ['opened', '_id']),
  index('disputes', 'plan', ['plan', 'period', 'opened', '_id']),
  index('disputes', 'person', ['person', 'opened', '_id']),
  index('disputes', 'status', ['status', 'opened', '_id']),
  index('targets', 'metric', ['metric', 'lastDay']),
  index('rates', 'pair', ['base', 'quoted', 'day']),
  index('people', 'email', ['email'], { unique: true }),
  index('people', 'name', ['name']),
  index('sessions', 'person', ['person']),
  index('sessions', 'expires', ['expires']),
  index('links', 'expires', ['expires']),
  index('tokens', 'secret-hash', ['secretHash'], { unique: true }),
  index('tokens', 'person', ['person']),
  index('attempts', 'key-at', ['key', 'at']),
  index('attempts', 'until', ['until']),
  index('audit', 'order', ['order']),
  index('audit', 'about', ['about', 'order']),
  index('audit', 'action', ['action', 'order']),
  index('drafts', 'saved', ['saved']),
  index('definitionDrafts', 'created', ['created', '_id']),
  index('draftFiles', 'draft', ['draft', 'path']),
  index('importRuns', 'files', ['definition', 'filesHash', 'started']),
  index('importRuns', 'started', ['started']),
  index('refusedRows', 'run-line', ['run', 'line']),
  index('views', 'of', ['of', '_id']),
  index('bulkRuns', 'person', ['person', 'started', '_id']),
  index('bulkRuns', 'available', ['available', 'started', '_id'], { sparse: true }),
  index('bulkRuns', 'owner', ['owner'], { sparse: true }),
  index('bulkRuns', 'ended', ['ended'], { sparse: true }),
  index('bulkCases', 'run-number', ['run', 'number'], { unique: true }),
  index('numbers', 'series-number', ['series', 'number']),
  index('numbers', 'holder', ['holder'], { unique: true, sparse: true }),
  index('releaseFiles', 'hash-index', ['hash', 'index']),
];
