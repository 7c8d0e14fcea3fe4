import { systemActor } from '../../access/index.ts';
import type { Collection, Organization } from '../../definitions/index.ts';
import { BatonError, canonicalJson, type Json } from '../../shared/index.ts';
import type { RowQuery, RowStore } from '../ports.ts';
import { consider } from './consider.ts';
import { execute } from './execute.ts';
import type { EngineParts } from './parts.ts';

/** Cases at a time; their commits share transactions. */
const atOnce = 64;

/** How the clocks of the open cases were worked out anew. */
export interface Reckoned {
  readonly cases: number;
  /** Cases whose clocks stay as they were, each with why. */
  readonly refused: readonly { readonly case: string; readonly error: BatonError }[];
}

/**
 * Works the clocks of every open case out anew, since the release has changed working time. Each case is a
 * command of its own under a key of release and case, so that it can be broken off (by `signal`, too) and begun again at
 * any time; one for which nothing changes is left alone.
 */
export async function reckonAllClocks(parts: EngineParts, signal?: AbortSignal): Promise<Reckoned> {
  const { number, workspace } = parts.workspaces.current();
  const refused: { case: string; error: BatonError }[] = [];
  let cases = 0;
  for (const funnel of workspace.funnels.keys()) {
    for await (const ids of openCases(parts.store, `case:${funnel}`)) {
      if (signal?.aborted) return { cases, refused };
      const errors = await Promise.all(ids.map((id) => reckon(parts, id, number)));
      errors.forEach((error, index) => {
        if (error) refused.push({ case: ids[index] ?? '', error });
        else cases += 1;
      });
    }
  }
  return { cases, refused };
}

/** Whether a release counts working time otherwise than the one before, so that clocks are to be reckoned anew. */
export function changesWorkingTime(before: Organization, after: Organization): boolean {
  return canonicalJson(workingTimeOf(before)) !== canonicalJson(workingTimeOf(after));
}

function workingTimeOf({ calendars, calendar, zone, departments }: Organization): Json {
  const ofDepartments = [...departments.values()].map((one) => [one.id, one.calendar]);
  const times = [...calendars].map(([id, one]) => {
    const { holidays = [], extraDays = {} } = one;
    return [id, { zone: one.zone, hours: one.hours, holidays, extraDays }];
  });
  return { zone, calendar, calendars: times, departments: ofDepartments } as unknown as Json;
}

async function reckon(
  parts: EngineParts,
  caseId: string,
  release: number,
): Promise<BatonError | undefined> {
  const { zone } = parts.workspaces.current().workspace.organization;
  const command = { kind: 'reckon clocks' } as const;
  const options = { caseId, idempotencyKey: `reckon clocks ${release} ${caseId}` };
  try {
    const [considered] = await consider(parts, systemActor(zone), caseId, [command]);
    if (considered?.decision?.events.length !== 0)
      await execute(parts, systemActor(zone), command, options);
    return undefined;
  } catch (error) {
    if (error instanceof BatonError) return error;
    throw error;
  }
}

async function* openCases(
  store: Pick<RowStore, 'queryRows'>,
  collection: Collection,
): AsyncGenerator<readonly string[]> {
  const query: RowQuery = {
    collection,
    where: { op: 'not', of: { op: 'has', field: 'closed' } },
    sort: [{ field: 'id', descending: false }],
    limit: atOnce,
  };
  let cursor: string | undefined;
  do {
    const page = await store.queryRows(cursor === undefined ? query : { ...query, cursor });
    if (page.rows.length > 0) yield page.rows.map(({ id }) => String(id));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}
