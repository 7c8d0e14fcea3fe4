import { mayChangeNothing, type Actor } from '../../access/index.ts';
import { BatonError, canonicalJson } from '../../shared/index.ts';
import { replay } from '../journal/index.ts';
import type { CaseState, Command, JournalEntry } from '../model/index.ts';
import type { CaseCommit, CaseStore, CommitResult } from '../ports.ts';
import type { CommandOptions, CommandRequest, Committed, EngineParts } from './parts.ts';
import { releaseNumbers } from './opening.ts';
import { prepare, processOf } from './prepare.ts';

/** How often a command is decided anew on what somebody else committed meanwhile. */
const maxAttempts = 8;

/**
 * Carries out a command: decides it on the case as it stands and commits the decision, all or nothing.
 * A repeated idempotency key gives the first answer. Raises `BatonError`: the refusal, `not-found`,
 * `revision-not-expected`, `revision-conflict` where others kept coming first, `value-taken`,
 * `idempotency-key-reused`.
 */
export async function execute(
  parts: EngineParts,
  actor: Actor,
  command: Command,
  options: CommandOptions,
): Promise<Committed> {
  const bound = mayChangeNothing(actor);
  if (bound) throw new BatonError(bound);
  const request = { ...options, actor, command };
  for (let attempt = 1; ; attempt++) {
    const commit = await prepareOrRepeat(parts, request);
    if ('repeated' in commit) return commit;
    const result = await parts.store.commitDecision(commit);
    if (result.kind !== 'conflict' || attempt === maxAttempts)
      return settle(parts, request, commit, result);
  }
}

/**
 * The same for many commands on different cases, in one transaction; each has its own answer, in order.
 * For imports: facts are gathered side by side and everything is written at once.
 */
export async function executeMany(
  parts: EngineParts,
  requests: readonly CommandRequest[],
): Promise<readonly (Committed | BatonError)[]> {
  const prepared = await Promise.all(
    requests.map((request) => orError(() => prepareOrRepeat(parts, request))),
  );
  const commits = prepared.filter((one): one is CaseCommit => 'row' in one);
  const results = commits.length > 0 ? await parts.store.commitDecisions(commits) : [];
  const byCommit = new Map(commits.map((commit, index) => [commit, results[index]]));
  return Promise.all(
    prepared.map((one, index) => {
      const request = requests[index];
      const result = 'row' in one ? byCommit.get(one) : undefined;
      if (!('row' in one) || !request || !result) return one as Committed | BatonError;
      return orError(() => settleOrRetry(parts, request, one, result));
    }),
  );
}

function settleOrRetry(
  parts: EngineParts,
  request: CommandRequest,
  commit: CaseCommit,
  result: CommitResult,
): Promise<Committed> {
  if (result.kind === 'conflict') return execute(parts, request.actor, request.command, request);
  return settle(parts, request, commit, result);
}

async function orError<T>(work: () => Promise<T>): Promise<T | BatonError> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BatonError) return error;
    throw error;
  }
}

/**
 * Prepares the commit; where that is refused, a command that was committed under the same key before
 * answers instead, since it may be just that which stands in the way.
 */
async function prepareOrRepeat(
  parts: EngineParts,
  request: CommandRequest,
): Promise<CaseCommit | Committed> {
  try {
    return await prepare(parts, request);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    const entry = await parts.store.findCommand(request.idempotencyKey);
    if (!entry) throw error;
    return repeat(parts.store, request, entry);
  }
}

async function settle(
  parts: EngineParts,
  request: CommandRequest,
  commit: CaseCommit,
  result: CommitResult,
): Promise<Committed> {
  switch (result.kind) {
    case 'committed':
      parts.onCommit?.(commit.entry);
      return { state: commit.state, entry: commit.entry, repeated: false };
    case 'repeated':
      return repeat(parts.store, request, result.entry);
    case 'conflict': {
      const params = { current: result.revision };
      throw new BatonError({ code: 'revision-conflict', params });
    }
    case 'duplicate':
      throw await taken(parts, request, commit, result.field);
  }
}

async function taken(
  parts: EngineParts,
  request: CommandRequest,
  { state, entry }: CaseCommit,
  field: string,
): Promise<BatonError> {
  const { compiled } = await processOf(parts, request.command, state);
  const { entity } = compiled.funnel;
  if (state.revision === 1) await releaseNumbers(parts, entity, request, entry.at);
  const params = { field, label: entity.fields.get(field)?.title ?? field };
  return new BatonError({ code: 'value-taken', params, path: `/fields/${field}` });
}

/** The answer that was given under this key, from the journal as it was then. */
async function repeat(
  store: CaseStore,
  request: CommandRequest,
  entry: JournalEntry,
): Promise<Committed> {
  const { actor, command, idempotencyKey: key, caseId } = request;
  const isSame =
    entry.actor.id === actor.id &&
    (caseId === undefined || caseId === entry.case) &&
    canonicalJson(entry.command) === canonicalJson(command);
  if (!isSame) throw new BatonError({ code: 'idempotency-key-reused', params: { key } });
  const state = await stateAfter(store, entry);
  return { state, entry, repeated: true };
}

async function stateAfter(store: CaseStore, entry: JournalEntry): Promise<CaseState> {
  const entries = await readWholeJournal(store, entry.case);
  const state = replay(entries.filter(({ revision }) => revision <= entry.revision));
  if (!state) throw new RangeError(`the journal of ${entry.case} is empty`);
  return state;
}

/** Every entry of a case's journal, oldest first. */
export async function readWholeJournal(
  store: Pick<CaseStore, 'readJournal'>,
  caseId: string,
): Promise<readonly JournalEntry[]> {
  const limit = 500;
  const entries: JournalEntry[] = [];
  for (;;) {
    const page = await store.readJournal(caseId, { after: entries.at(-1)?.revision ?? 0, limit });
    entries.push(...page);
    if (page.length < limit) return entries;
  }
}
