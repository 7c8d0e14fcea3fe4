import {
  collectionView,
  seesEverything,
  type Actor,
  type CollectionView,
} from '../../access/index.ts';
import type { Collection, Funnel } from '../../definitions/index.ts';
import type { CaseState } from '../../engine/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { notFound } from './collection.ts';

const caseWord = { en: 'case', 'zh-CN': '事项' };

/** A case as the caller sees it: on the process of its release, under the policies of the current one. */
export interface SeenCase {
  readonly state: CaseState;
  readonly funnel: Funnel;
  readonly view: CollectionView;
  /** As stored, for rules. */
  readonly stored: JsonObject;
  /** As the caller may read it. */
  readonly row: JsonObject;
  /** Whether documents of a definition are meant for the caller. */
  readonly seesDocuments: (definition: string) => boolean;
}

type Reader = Pick<Call, 'services' | 'actor' | 'now'>;

/** Raises `not-found` where there is no such case, and in the same words where the caller may not see it. */
export async function readSeenCase(call: Reader, id: string): Promise<SeenCase> {
  const { engine, workspaces } = call.services;
  const { state, released } = await engine.readCase(call.actor, id);
  const collection: Collection = `case:${state.funnel}`;
  const funnel = released.workspace.funnels.get(state.funnel);
  const stored = await readRow(call, collection, id);
  if (funnel === undefined || stored === undefined) throw notFound(caseWord, id);
  const policy = workspaces.current().workspace.policies.get(collection);
  const view = collectionView(policy, call.actor, funnel.entity, call.now);
  const row = view.redact(stored);
  if (row === undefined) throw notFound(caseWord, id);
  const seesDocuments = (definition: string) => areMeantFor(funnel, definition, call.actor);
  return { state, funnel, view, stored, row, seesDocuments };
}

/** For who sees the case, where nobody is named; else for those who are named, and who approve. */
function areMeantFor({ documents }: Funnel, definition: string, actor: Actor): boolean {
  const { see, approval } = documents.get(definition) ?? {};
  if (see === undefined || seesEverything(actor)) return true;
  return [...see, ...(approval?.by ?? [])].some((role) => actor.roles.includes(role));
}

/** A row as stored, whoever asks; undefined where there is none. */
export async function readRow(
  { services }: Pick<Call, 'services'>,
  collection: Collection,
  id: string,
): Promise<JsonObject | undefined> {
  const { rows } = await services.store.queryRows({
    collection,
    where: { op: 'eq', field: 'id', type: { kind: 'text' }, value: id },
    sort: [],
    limit: 1,
  });
  return rows[0];
}
