import { readWholeJournal, type CaseStore, type RowStore } from '../../engine/index.ts';
import type { Workspace } from '../../definitions/index.ts';
import type { Period } from '../../shared/index.ts';
import { closedIn, type Scope } from '../health/index.ts';
import { ApprovalsMade, type ApprovalTally } from './approvals-made.ts';
import { checkKey, ChecksMade, type CheckTally } from './checks-made.ts';
import { fieldsNamed } from './fields-named.ts';
import { FieldsFilled, type FieldTally } from './fields-filled.ts';
import { StagesPassed, type StageTally } from './stages-passed.ts';

/** What of a funnel was, or was not, of use to the cases that were closed in a period. */
export interface Simplification {
  /** Closed in the period, and of them those whose journal was read: the last closed. */
  readonly cases: number;
  readonly read: number;
  readonly approvals: readonly (Counts<ApprovalTally> & { readonly move: string })[];
  readonly checks: readonly (Counts<CheckTally> & {
    readonly handoff: string;
    readonly item: string;
  })[];
  /** Fields that nothing in the present release reads. */
  readonly fields: readonly (Counts<FieldTally> & { readonly field: string })[];
  readonly stages: readonly (Counts<StageTally> & { readonly stage: string })[];
}

type Counts<T> = { readonly tally: T };

export interface SimplificationParts {
  readonly store: Pick<CaseStore, 'readJournal'> & Pick<RowStore, 'queryRows' | 'countRows'>;
  readonly workspace: Workspace;
}

const mostCases = 5000;

/**
 * Goes through the journals of the cases that were closed in the period, one after the other. What the present
 * release no longer has is left out; what it has and no case met stands with zeros.
 */
export async function readSimplification(
  scope: Scope,
  period: Period,
  { store, workspace }: SimplificationParts,
): Promise<Simplification> {
  const { funnel, collection } = scope;
  const where = closedIn(scope, period);
  const approvals = new ApprovalsMade();
  const checks = new ChecksMade(funnel);
  const fields = new FieldsFilled();
  const stages = new StagesPassed();
  let read = 0;
  for await (const id of lastClosed({ collection, where }, store)) {
    checks.begin();
    fields.begin();
    stages.begin();
    for (const entry of await readWholeJournal(store, id)) {
      for (const event of entry.events) approvals.take(event);
      checks.take(entry);
      fields.take(entry);
      stages.take(entry);
    }
    read += 1;
  }
  const named = fieldsNamed(workspace);
  return {
    cases: await store.countRows({ collection, where }),
    read,
    approvals: [...funnel.moves.values()]
      .filter(({ approval }) => approval !== undefined)
      .map(({ id }) => ({ move: id, tally: approvals.byMove.of(id) })),
    checks: [...funnel.handoffs.values()].flatMap(({ id, checklist }) =>
      checklist.map((item) => ({
        handoff: id,
        item: item.id,
        tally: checks.byItem.of(checkKey(id, item.id)),
      })),
    ),
    fields: [...funnel.entity.fields.values()]
      .filter(({ id, computed }) => computed === undefined && !named.has(id))
      .map(({ id }) => ({ field: id, tally: fields.byField.of(id) })),
    stages: [...funnel.stages.values()]
      .filter(({ shape }) => shape.kind === 'simple')
      .map(({ id }) => ({ stage: id, tally: stages.byStage.of(id) })),
  };
}

async function* lastClosed(
  asked: Pick<Scope, 'collection' | 'where'>,
  store: SimplificationParts['store'],
): AsyncGenerator<string> {
  const sort = [{ field: 'closed', descending: true }];
  let cursor: string | undefined;
  let left = mostCases;
  do {
    const limit = Math.min(200, left);
    const page = await store.queryRows({
      ...asked,
      sort,
      limit,
      ...(cursor !== undefined && { cursor }),
    });
    for (const row of page.rows) yield String(row['id']);
    left -= page.rows.length;
    cursor = page.nextCursor;
  } while (cursor !== undefined && left > 0);
}
