import type { EntityType } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';
import { entityRules } from '../fields/index.ts';
import type { Opening } from '../step/index.ts';
import { releaseNumber, reserveNumber, type SeriesRequest } from './number-series.ts';
import type { CommandRequest, EngineParts, ReleasedWorkspace } from './parts.ts';

/** What a new case takes on: id, release, and the numbers of its series. */
export async function openingOf(
  parts: EngineParts,
  released: ReleasedWorkspace,
  entity: EntityType,
  request: CommandRequest,
  now: Instant,
): Promise<Opening> {
  const numbers: { [field: string]: string } = {};
  for (const series of seriesOf(parts, entity, request, now))
    numbers[series.field.id] = await reserveNumber(parts.store, series);
  const id = request.caseId ?? parts.ids.next();
  return { id, release: released.number, releaseHash: released.hash, numbers };
}

/** Gives back the numbers of a case that was refused, unless the key opened one before. */
export async function releaseNumbers(
  parts: EngineParts,
  entity: EntityType,
  request: CommandRequest,
  now: Instant,
): Promise<void> {
  if (entityRules(entity).series.length === 0) return;
  if (await parts.store.findCommand(request.idempotencyKey)) return;
  for (const series of seriesOf(parts, entity, request, now))
    await releaseNumber(parts.store, series);
}

/** The series that give the case a number; one that an import brings along needs none. */
function seriesOf(
  { workspaces }: EngineParts,
  entity: EntityType,
  { command, idempotencyKey: key }: CommandRequest,
  now: Instant,
): readonly SeriesRequest[] {
  const given = command.kind === 'import' ? command.fields : {};
  const { zone } = workspaces.current().workspace.organization;
  return entityRules(entity)
    .series.filter(({ id }) => given[id] === undefined)
    .map((field) => ({ collection: entity.collection, field, now, zone, key }));
}
