import { collectionView, redactRow, type Actor, type FieldLevel } from '../access/index.ts';
import type { Collection, Funnel, Policy, Workspace } from '../definitions/index.ts';
import type { CaseState, CaseStore, RecordStore, RowStore, Workspaces } from '../engine/index.ts';
import type { Instant, JsonObject } from '../shared/index.ts';

/** What cases are read from. */
export interface CaseSource {
  readonly store: Pick<CaseStore & RowStore & RecordStore, CaseReads>;
  readonly workspaces: Workspaces;
}
type CaseReads =
  'loadCaseWithRow' | 'loadCasesWithRows' | 'readJournal' | 'queryRows' | 'loadRecords';

/** A case as messages speak of it: as it is now, with its row and its process. */
export interface CaseInView {
  readonly state: CaseState;
  /** The whole row, name included; never shown as it is. */
  readonly row: JsonObject;
  readonly funnel: Funnel;
  /** The workspace whose process the case follows, for what its fields refer to. */
  readonly process: Workspace;
  /** That which applies now. */
  readonly workspace: Workspace;
}

/** Loads a case with its row; undefined where there is none. */
export async function loadCaseInView(
  { store, workspaces }: CaseSource,
  id: string,
): Promise<CaseInView | undefined> {
  const stored = await store.loadCaseWithRow(id);
  if (!stored) return undefined;
  const { state, row } = stored;
  const current = workspaces.current();
  const { workspace: process } =
    state.release === current.number ? current : await workspaces.release(state.release);
  const funnel = process.funnels.get(state.funnel);
  return funnel && { state, row, funnel, process, workspace: current.workspace };
}

/** What of a case a reader may be told. */
export interface Sight {
  /** The row as the reader may see it; undefined where he does not see the case. */
  readonly row: JsonObject | undefined;
  shows(field: string): boolean;
  /** Another row, such as that of the company, as the reader may see it. */
  redact(collection: Collection, row: JsonObject): JsonObject | undefined;
}

/** Whether a person sees the case at all. */
export function seesCase(view: CaseInView, actor: Actor, now: Instant): boolean {
  return viewOf(view, actor, now).sees(view.row);
}

/** What one person may be told of a case. */
export function sightOf(view: CaseInView, actor: Actor, now: Instant): Sight {
  return sightOfAll(view, [actor], now);
}

/**
 * What all of these people may be told, for a channel that they share: each field as the one sees it who sees least
 * of it. Of nobody, nothing.
 */
export function sightOfAll(view: CaseInView, readers: readonly Actor[], now: Instant): Sight {
  const { funnel, row, process, workspace } = view;
  const levels = leastOf(readers.map((actor) => viewOf(view, actor, now).access(row)));
  const isSeen = (levels.get('id') ?? 'hidden') !== 'hidden';
  return {
    row: isSeen ? redactRow(row, levels, funnel.entity) : undefined,
    shows: (field) => isPlain(levels.get(field)),
    redact: (collection, other) => {
      const entity = collection.startsWith('record:')
        ? process.records.get(collection.slice('record:'.length))?.entity
        : undefined;
      if (!entity) return undefined;
      const policy = workspace.policies.get(collection);
      const found = leastOf(
        readers.map((actor) => collectionView(policy, actor, entity, now).access(other)),
      );
      return (found.get('id') ?? 'hidden') === 'hidden'
        ? undefined
        : redactRow(other, found, entity);
    },
  };
}

function viewOf({ workspace, funnel }: CaseInView, actor: Actor, now: Instant) {
  const policy: Policy | undefined = workspace.policies.get(funnel.entity.collection);
  return collectionView(policy, actor, funnel.entity, now);
}

const order: readonly FieldLevel[] = ['hidden', 'masked', 'part', 'read', 'edit'];

function leastOf(
  accesses: readonly ReadonlyMap<string, FieldLevel>[],
): ReadonlyMap<string, FieldLevel> {
  const names = new Set(accesses.flatMap((access) => [...access.keys()]));
  const least = new Map<string, FieldLevel>();
  for (const name of names) {
    const levels = accesses.map((access) => levelOf(access, name));
    least.set(name, order[Math.min(...levels.map((level) => order.indexOf(level)))] ?? 'hidden');
  }
  return least;
}

/** A part that no rule names is shown as its whole is. */
function levelOf(access: ReadonlyMap<string, FieldLevel>, name: string): FieldLevel {
  return access.get(name) ?? access.get(name.split('.')[0] ?? name) ?? 'hidden';
}

function isPlain(level: FieldLevel | undefined): boolean {
  return level === 'read' || level === 'edit';
}
