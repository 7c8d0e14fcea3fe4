import { collectionView, type Person } from '../../access/index.ts';
import { checkWorkspace, type EntityType, type Workspace } from '../../definitions/index.ts';
import { draftWorkspace } from '../../drafting/index.ts';
import type { StoredRecord } from '../../engine/index.ts';
import { BatonError, type Instant, type JsonObject, type Problem } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { shownIn } from '../reading/shown.ts';
import type { SimulationSetting } from './simulations.ts';

type Asked = Pick<Call, 'services' | 'actor' | 'now'>;

/** People and records of one type that are taken along, at most; the records that changed last. */
const mostPeople = 2000;
const mostRecords = 300;

/**
 * What a simulation begins with: the definitions of a draft or a release, everybody without his secrets, and the
 * records that the caller sees, without what he does not see of them. Raises `not-found`, and every problem of a draft
 * that cannot be compiled.
 */
export async function settingOf(
  call: Asked,
  {
    draft,
    release,
    start,
  }: { readonly draft?: string; readonly release?: number; readonly start?: Instant },
): Promise<SimulationSetting> {
  const played = draft === undefined ? await releasedOf(call, release) : await draftOf(call, draft);
  return {
    ...played,
    people: await peopleOf(call),
    records: await recordsOf(call, played.workspace),
    start: start ?? call.now,
  };
}

type Played = Pick<SimulationSetting, 'draft' | 'release' | 'files' | 'workspace'>;

async function draftOf({ services, actor }: Asked, id: string): Promise<Played> {
  const { draft, files, problems, workspace } = await draftWorkspace(services.drafting, actor, id);
  if (!workspace) throw new BatonError(problems as readonly [Problem, ...Problem[]]);
  const { title, release } = draft;
  return { draft: { id, title }, release, files, workspace };
}

async function releasedOf({ services }: Asked, asked: number | undefined): Promise<Played> {
  const { number, workspace } = services.workspaces.current();
  const release = asked ?? number;
  const files = [...(await services.drafting.released.of(release)).values()];
  if (release === number) return { release, files, workspace };
  const compiled = checkWorkspace(files, { accepted: true });
  if (!compiled.workspace)
    throw new BatonError(compiled.problems as readonly [Problem, ...Problem[]]);
  return { release, files, workspace: compiled.workspace };
}

async function peopleOf({ services }: Asked): Promise<readonly Person[]> {
  const people = await services.store.listPeople({ limit: mostPeople });
  return people.map(({ passwordHash: _secret, signedOutAt: _when, ...person }) => person);
}

async function recordsOf(call: Asked, { records }: Workspace): Promise<readonly StoredRecord[]> {
  const found: StoredRecord[] = [];
  for (const { id, entity } of records.values())
    found.push(...(await recordsOfType(call, id, entity)));
  return found;
}

async function recordsOfType(
  { services, actor, now }: Asked,
  type: string,
  next: EntityType,
): Promise<readonly StoredRecord[]> {
  const { workspace } = services.workspaces.current();
  const entity = workspace.records.get(type)?.entity;
  if (!entity) return [];
  const collection = `record:${type}` as const;
  const view = collectionView(workspace.policies.get(collection), actor, entity, now);
  if (view.rows.op === 'false') return [];
  const { rows } = await services.store.queryRows({
    collection,
    where: view.rows,
    sort: [{ field: 'updated', descending: true }],
    limit: mostRecords,
  });
  return rows.map((row) => {
    const shown = shownIn(view.access(row));
    const kept = Object.entries(row).filter(([field]) => {
      const own = next.fields.get(field);
      if (!own) return next.systemFields.has(field);
      return shown(field) && own.type === entity.fields.get(field)?.type;
    });
    const id = String(row['id']);
    const copy = { ...Object.fromEntries(kept), revision: 1 } as JsonObject;
    return { collection, id, revision: 1, row: copy, archived: row['archived'] === true };
  });
}

/** What somebody sees plainly of a case, for a copy of it on other definitions. */
export function copiedFields(
  row: JsonObject,
  shown: (field: string) => boolean,
  { before, next }: { readonly before: EntityType; readonly next: EntityType },
): JsonObject {
  const kept = Object.entries(row).filter(([field]) => {
    const own = next.fields.get(field);
    const isSame = own !== undefined && own.type === before.fields.get(field)?.type;
    return isSame && shown(field) && own.computed === undefined && own.type !== 'file';
  });
  return Object.fromEntries(kept);
}
