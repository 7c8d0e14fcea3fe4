import type { ReadPath, TypeEnvironment } from '../../expressions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { Facts } from '../model/index.ts';
import { CollectedFacts } from './collected-facts.ts';
import { noFacts, type MissingFact } from './fact-context.ts';
import type { FactSource } from './source.ts';

/** Objects of one type that were reached, and the paths that go on from them. */
interface Position {
  readonly type: string;
  readonly objects: readonly JsonObject[];
  readonly paths: readonly ReadPath[];
}

/** Something outside that paths lead to. */
type Need =
  | {
      readonly kind: 'records';
      readonly type: string;
      readonly ids: ReadonlySet<string>;
      readonly paths: readonly ReadPath[];
    }
  | (Extract<MissingFact, { kind: 'related' }> & { readonly paths: readonly ReadPath[] });

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
  let positions = rootPositions(rows, reads, environment);
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
  const ids = new Map<string, Set<string>>();
  for (const fact of missing) {
    if (fact.kind !== 'record') continue;
    const ofType = ids.get(fact.type);
    if (ofType) ofType.add(fact.id);
    else ids.set(fact.type, new Set([fact.id]));
  }
  const related = missing.filter((fact) => fact.kind === 'related');
  const needs: Need[] = [
    ...[...ids].map(([type, of]) => ({ kind: 'records', type, ids: of, paths: [] }) as const),
    ...related.map((fact) => ({ ...fact, paths: [] })),
  ];
  await Promise.all([fetchAll(facts, needs, source), fetchPeople(facts, missing, source)]);
}

/** Who is in a pool, and who was found for an offer. */
async function fetchPeople(
  facts: CollectedFacts,
  missing: readonly MissingFact[],
  source: FactSource,
): Promise<void> {
  for (const fact of missing) {
    if (fact.kind === 'members') facts.members[fact.key] ??= await source.members(fact.of);
    else if (fact.kind === 'assignment')
      facts.assignments[fact.key] ??= await source.assign(fact.key, fact.request);
  }
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
  objects: readonly JsonObject[],
  reads: readonly ReadPath[],
  environment: TypeEnvironment,
): readonly Position[] {
  return ['case', 'record'].flatMap((root) => {
    const type = environment.roots[root]?.type;
    const paths = readsOf(reads, root).map((path) => path.slice(1));
    return type?.kind === 'object' && paths.length > 0 ? [{ type: type.name, objects, paths }] : [];
  });
}

/** What lies outside on the paths from the objects; members in place are walked through at once. */
function needsOf(
  { type, objects, paths }: Position,
  environment: TypeEnvironment,
): readonly Need[] {
  const names = new Set(paths.flatMap(([name]) => name ?? []));
  return [...names].flatMap((name): readonly Need[] => {
    const member = environment.objects[type]?.members[name];
    const rest = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    const onward = rest.filter((path) => path.length > 0);
    if (!member) return [];
    if (member.via === 'related')
      return objects.map(({ id }) => {
        return { kind: 'related', type, id: String(id), member: name, paths: onward };
      });
    const of = member.type.kind === 'list' ? member.type.of : member.type;
    if (of.kind !== 'object' || onward.length === 0) return [];
    const values: readonly Json[] = objects.flatMap((object) => object[name] ?? []);
    if (member.via === 'reference')
      return [{ kind: 'records', type: of.name, ids: new Set(values.map(String)), paths: onward }];
    const within = { type: of.name, objects: values as JsonObject[], paths: onward };
    return needsOf(within, environment);
  });
}

async function fetchAll(
  facts: CollectedFacts,
  needs: readonly Need[],
  source: FactSource,
): Promise<readonly Position[]> {
  const records = needs.filter((need) => need.kind === 'records');
  const related = needs.filter((need) => need.kind === 'related');
  const types = new Set(records.map(({ type }) => type));
  await Promise.all([...types].map((type) => fetchRecords(facts, type, records, source)));
  const lists = await Promise.all(related.map((need) => fetchRelated(facts, need, source)));
  return [...records.flatMap((need) => positionAt(facts, need)), ...lists.flat()];
}

type RecordsNeed = Extract<Need, { kind: 'records' }>;

async function fetchRecords(
  facts: CollectedFacts,
  type: string,
  needs: readonly RecordsNeed[],
  source: FactSource,
): Promise<void> {
  const unknown = new Set<string>();
  for (const need of needs)
    if (need.type === type) for (const id of need.ids) if (!facts.record(type, id)) unknown.add(id);
  const ids = [...unknown];
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
  return [{ type: of, objects: rows, paths: need.paths }];
}

function positionAt(facts: CollectedFacts, { type, ids, paths }: RecordsNeed): readonly Position[] {
  if (paths.length === 0) return [];
  const objects = [...ids].map((id) => facts.record(type, id)).filter((one) => one !== undefined);
  return [{ type, objects, paths }];
}
