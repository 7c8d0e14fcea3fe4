import type { ReadPath, TypeEnvironment } from '../../expressions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { Facts } from '../model/index.ts';
import { CollectedFacts } from './collected-facts.ts';
import { noFacts, type MissingFact } from './fact-context.ts';
import type { FactSource } from './source.ts';

/** An object that was reached, and the paths that go on from it. */
interface Position {
  readonly type: string;
  readonly object: JsonObject;
  readonly paths: readonly ReadPath[];
}

/** Something outside that paths lead to. */
type Need = MissingFact & { readonly paths: readonly ReadPath[] };

/**
 * Fetches what the paths lead to from the row, one round of the source for each reference on the way,
 * all of a round at once. Without such paths nothing is fetched.
 */
export async function gatherFacts(
  row: JsonObject,
  reads: readonly ReadPath[],
  environment: TypeEnvironment,
  source: FactSource,
): Promise<Facts> {
  if (reads.length === 0) return noFacts;
  const facts = new CollectedFacts(noFacts);
  Object.assign(facts.named, await gatherNamed(row, reads, environment, source));
  await gatherRows(facts, [row], reads, environment, source);
  return facts;
}

/** Fetches what the paths lead to from any of the rows, each type once in a round. */
export async function gatherRows(
  facts: CollectedFacts,
  rows: readonly JsonObject[],
  reads: readonly ReadPath[],
  environment: TypeEnvironment,
  source: FactSource,
): Promise<void> {
  let positions: readonly Position[] = rows.flatMap((row) =>
    rootPositions(row, reads, environment),
  );
  while (positions.length > 0) {
    const needs = positions.flatMap((position) => needsOf(position, environment));
    positions = await fetchAll(facts, needs, source);
  }
}

/** Fetches what a step asked for in vain. */
export async function gatherMissing(
  known: Facts,
  missing: readonly MissingFact[],
  source: FactSource,
): Promise<Facts> {
  const facts = new CollectedFacts(known);
  await fetchMissing(facts, missing, source);
  return facts;
}

/** Fetches these facts in addition to what is known. */
export async function fetchMissing(
  facts: CollectedFacts,
  missing: readonly MissingFact[],
  source: FactSource,
): Promise<void> {
  await fetchAll(
    facts,
    missing.map((fact) => ({ ...fact, paths: [] })),
    source,
  );
}

/** What the providers say to the named facts that the paths begin with. */
export async function gatherNamed(
  row: JsonObject,
  reads: readonly ReadPath[],
  environment: TypeEnvironment,
  source: FactSource,
): Promise<Facts['named']> {
  const named: { [name: string]: Json } = {};
  for (const name of namesIn(reads, environment)) {
    const value = await source.named(name, readsOf(reads, name), row);
    if (value !== undefined) named[name] = value;
  }
  return named;
}

/** The named facts among the roots of the paths. */
export function namesIn(
  reads: readonly ReadPath[],
  environment: TypeEnvironment,
): readonly string[] {
  const roots = new Set(reads.flatMap(([root]) => root ?? []));
  return [...roots].filter(
    (name) => name !== 'case' && name !== 'record' && environment.roots[name],
  );
}

function readsOf(reads: readonly ReadPath[], root: string): readonly ReadPath[] {
  return reads.filter(([first]) => first === root);
}

function rootPositions(
  row: JsonObject,
  reads: readonly ReadPath[],
  environment: TypeEnvironment,
): readonly Position[] {
  return ['case', 'record'].flatMap((root) => {
    const type = environment.roots[root]?.type;
    const paths = readsOf(reads, root).map((path) => path.slice(1));
    return type?.kind === 'object' && paths.length > 0
      ? [{ type: type.name, object: row, paths }]
      : [];
  });
}

/** What lies outside on the paths from one object; members in place are walked through at once. */
function needsOf({ type, object, paths }: Position, environment: TypeEnvironment): readonly Need[] {
  const names = new Set(paths.flatMap(([name]) => name ?? []));
  return [...names].flatMap((name): readonly Need[] => {
    const member = environment.objects[type]?.members[name];
    const rest = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    const onward = rest.filter((path) => path.length > 0);
    if (!member) return [];
    if (member.via === 'related')
      return [{ kind: 'related', type, id: String(object['id']), member: name, paths: onward }];
    const of = member.type.kind === 'list' ? member.type.of : member.type;
    const values = [object[name] ?? []].flat();
    if (of.kind !== 'object' || onward.length === 0) return [];
    if (member.via === 'reference')
      return values.map((id) => ({ kind: 'record', type: of.name, id: String(id), paths: onward }));
    return values.flatMap((value) =>
      needsOf({ type: of.name, object: value as JsonObject, paths: onward }, environment),
    );
  });
}

async function fetchAll(
  facts: CollectedFacts,
  needs: readonly Need[],
  source: FactSource,
): Promise<readonly Position[]> {
  const records = needs.filter((need) => need.kind === 'record');
  const related = needs.filter((need) => need.kind === 'related');
  const types = new Set(records.map(({ type }) => type));
  await Promise.all([...types].map((type) => fetchRecords(facts, type, records, source)));
  const lists = await Promise.all(related.map((need) => fetchRelated(facts, need, source)));
  return [...records.flatMap((need) => positionAt(facts, need)), ...lists.flat()];
}

async function fetchRecords(
  facts: CollectedFacts,
  type: string,
  needs: readonly Extract<Need, { kind: 'record' }>[],
  source: FactSource,
): Promise<void> {
  const wanted = needs.filter((need) => need.type === type && !facts.record(type, need.id));
  const ids = [...new Set(wanted.map(({ id }) => id))];
  if (ids.length > 0) facts.putRecords(type, ids, await source.records(type, ids));
}

async function fetchRelated(
  facts: CollectedFacts,
  need: Extract<Need, { kind: 'related' }>,
  source: FactSource,
): Promise<readonly Position[]> {
  const { of, rows } = await source.related(need.type, need.id, need.member);
  facts.putRelated(need, of, rows);
  if (need.paths.length === 0) return [];
  return rows.map((object) => ({ type: of, object, paths: need.paths }));
}

function positionAt(
  facts: CollectedFacts,
  { type, id, paths }: Extract<Need, { kind: 'record' }>,
): readonly Position[] {
  const object = facts.record(type, id);
  return object && paths.length > 0 ? [{ type, object, paths }] : [];
}
