import type { Collection } from '../../definitions/index.ts';
import { fold, rowBeforeName, type CaseState, type JournalEntry } from '../../engine/index.ts';
import { canonicalJson, type Instant, type Json, type JsonObject } from '../../shared/index.ts';
import type { CaseFact } from '../model/facts.ts';

/** What is to be kept of the rows of cases. */
export interface FactShape {
  readonly collection: Collection;
  /** All where it is absent. */
  readonly fields?: ReadonlySet<string>;
}

/**
 * What happened to a case, from its whole journal: a fact for each stage that it entered, at the moment that
 * counts (an import knows of the past), and one for each other commit that changed what is kept of its row.
 * Each has the row as it stood after the commit. The name is left to who knows what it refers to.
 */
export function factsOf(journal: readonly JournalEntry[], shape: FactShape): readonly CaseFact[] {
  const facts: CaseFact[] = [];
  let before: CaseState | undefined;
  let holders: Holders = {};
  let last = '';
  for (const entry of journal) {
    const after = fold(before, entry.events, entry);
    holders = holdersAfter(entry, holders, before, after);
    const row = keptOf(rowBeforeName(after), shape.fields);
    const stood = canonicalJson(row);
    const seen = { entry, row, holders, collection: shape.collection };
    const entered = entriesIn(entry);
    if (entered.length > 0) facts.push(...entered.map((one, index) => factOf(seen, index, one)));
    else if (stood !== last) facts.push(factOf(seen, 0));
    last = stood;
    before = after;
  }
  return facts;
}

type Holders = NonNullable<CaseFact['holders']>;

/** As stage visits tell: who owned the case before the commit by which it left the stage. */
function holdersAfter(
  { events }: JournalEntry,
  holders: Holders,
  before: CaseState | undefined,
  after: CaseState,
): Holders {
  const left: { [stage: string]: string } = {};
  for (const event of events) {
    const isPast = event.type === 'visited' && event.left !== undefined;
    const owner = isPast ? after.owner : (before ?? after).owner;
    if ((isPast || event.type === 'stage left') && owner !== undefined) left[event.stage] = owner;
  }
  return Object.keys(left).length === 0 ? holders : { ...holders, ...left };
}

interface Entered {
  readonly stage: string;
  readonly at: Instant;
}

function entriesIn({ events }: JournalEntry): readonly Entered[] {
  return events.flatMap((event): readonly Entered[] => {
    if (event.type === 'stage entered') return [{ stage: event.stage, at: event.at }];
    return event.type === 'visited' ? [{ stage: event.stage, at: event.entered }] : [];
  });
}

interface Seen {
  readonly entry: JournalEntry;
  readonly row: JsonObject;
  readonly holders: Holders;
  readonly collection: Collection;
}

function factOf(seen: Seen, index: number, entered?: Entered): CaseFact {
  const { entry, row, holders, collection } = seen;
  return {
    id: factId(entry, index),
    at: entered?.at ?? entry.at,
    recorded: entry.at,
    collection,
    case: row,
    ...(entered && { entered: entered.stage }),
    ...(Object.keys(holders).length > 0 && { holders }),
  };
}

/** `<case>:<revision>:<n>`, padded so that facts of the same moment are in order as texts. */
function factId({ case: id, revision }: JournalEntry, index: number): string {
  return `${id}:${String(revision).padStart(9, '0')}:${String(index).padStart(3, '0')}`;
}

/** The revision of the journal that a fact comes from. */
export function revisionOf(fact: string): { readonly revision: number } | undefined {
  const revision = /:0*(\d+):\d{3}$/.exec(fact)?.[1];
  return revision === undefined ? undefined : { revision: +revision };
}

function keptOf(row: JsonObject, fields: ReadonlySet<string> | undefined): JsonObject {
  if (!fields) return row;
  const kept: { [field: string]: Json } = {};
  for (const field of fields) {
    const value = row[field];
    if (value !== undefined) kept[field] = value;
  }
  return kept;
}
