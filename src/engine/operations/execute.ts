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
  let used = false;
  try {
    for (let attempt = 1; ; attempt++) {
      const commit = await prepareOrRepeat(parts, request);
      if ('repeated' in commit) {
        used = true;
        return commit;
      }
      const result = await parts.store.commitDecision(commit);
      used = result.kind === 'committed' || result.kind === 'repeated';
      if (result.kind !== 'conflict' || attempt === maxAttempts)
        return await settle(parts, request, commit, result);
    }
  } finally {
    parts.routing?.release(request.idempotencyKey, used);
  }
}

async function prepareOrRepeat(
  parts: EngineParts,
  request: CommandRequest,
): Promise<CaseCommit | Committed> {
  try {
    return await prepare(parts, request);
  } catch (error) {
    if (!(error instanceof BatonError)) throw error;
    return repeatOr(parts, request, error);
  }
}

/**
 * Where a command is refused, one that was committed under the same key before answers instead, since it
 * may be just that which stands in the way. Raises the refusal where there is none.
 */
export async function repeatOr(
  parts: EngineParts,
  request: CommandRequest,
  refused: BatonError,
): Promise<Committed> {
  const entry = await parts.store.findCommand(request.idempotencyKey);
  if (!entry) throw refused;
  return repeat(parts.store, request, entry);
}

/** The answer to what the store made of a commit. Raises as `execute`. */
export async function settle(
  parts: EngineParts,
  request: CommandRequest,
  commit: CaseCommit,
  result: CommitResult,
): Promise<Committed> {
  switch (result.kind) {
    case 'committed':
      parts.onCommit?.(commit.entry, commit.effects);
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
