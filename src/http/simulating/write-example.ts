import type { Simulation } from '../services.ts';
import { stringify } from 'yaml';
import { actorOf } from '../../access/index.ts';
import { checkWorkspace, type EntityType, type Funnel } from '../../definitions/index.ts';
import { exampleSteps, type RoleOf } from '../../drafting/index.ts';
import {
  readWholeJournal,
  runExample,
  type CaseState,
  type JournalEntry,
} from '../../engine/index.ts';
import { toIso, type Json, type JsonObject, type Problem } from '../../shared/index.ts';
import { readSeenCase } from '../reading/cases.ts';
import { onlooker } from './find.ts';

/** A played case as a definition of kind `Example`. */
export interface WrittenExample {
  readonly path: string;
  readonly text: string;
  /** What was done that an example cannot say: kinds of commands. */
  readonly left: readonly string[];
  /** What is wrong with it, or comes out otherwise, where people are called by their roles. */
  readonly problems: readonly Problem[];
}

/** Writes down what happened to a case in a simulated world, and tries it. Raises `not-found`. */
export async function writeExample(
  simulation: Simulation,
  asked: { readonly case: string; readonly id: string; readonly title: string },
  files: Parameters<typeof checkWorkspace>[0],
): Promise<WrittenExample> {
  const { services } = simulation;
  const call = { services, actor: onlooker(simulation), now: simulation.now() };
  const { state, funnel } = await readSeenCase(call, asked.case);
  const journal = await readWholeJournal(services.store, state.id);
  const roleOf = await rolesIn(simulation, journal);
  const { steps, left } = exampleSteps(journal, { funnel, roleOf, until: simulation.now() });
  const given = await givenOf(simulation, funnel, journal);
  const document = {
    kind: 'Example',
    id: asked.id,
    title: asked.title,
    given: withRoles(given, funnel.entity, roleOf),
    do: steps,
    expect: expectationOf(state),
  };
  const path = `definitions/examples/${asked.id}.yaml`;
  const text = stringify(document, { lineWidth: 100, flowCollectionPadding: true });
  const problems = await tried(files, { path, content: text }, asked.id);
  return { path, text, left, problems };
}

async function tried(
  files: Parameters<typeof checkWorkspace>[0],
  example: { readonly path: string; readonly content: string },
  id: string,
): Promise<readonly Problem[]> {
  const others = files.filter(({ path }) => path !== example.path);
  const { problems, workspace } = checkWorkspace([...others, example]);
  const own = workspace?.examples.get(id);
  if (!workspace || !own) return problems.filter(({ file }) => file === example.path);
  return runExample(workspace, own);
}

/** The roles that people have in the simulated world. */
async function rolesIn(
  { services }: Simulation,
  journal: readonly JournalEntry[],
): Promise<RoleOf> {
  const { store, access, clock } = services;
  const roles = new Map<string, readonly string[]>();
  const people = await store.listPeople({ limit: 10_000 });
  for (const person of people)
    roles.set(person.id, actorOf(person, access.organization(), clock.now()).roles);
  const [first] = journal;
  return (person, among) => {
    const own = roles.get(person) ?? [];
    const fallback = own[0] ?? roles.get(first?.actor.id ?? '')?.[0] ?? person;
    return among.find((role) => own.includes(role)) ?? fallback;
  };
}

async function givenOf(
  { services, setting }: Simulation,
  funnel: Funnel,
  [first]: readonly JournalEntry[],
) {
  const command = first?.command;
  const isBegun = command?.kind === 'open' || command?.kind === 'import';
  const fields = isBegun ? command.fields : {};
  const owner = isBegun && command.owner !== undefined ? { owner: command.owner } : {};
  const stage = command?.kind === 'import' ? { stage: command.stage } : {};
  const records = await recordsIn(services.store, funnel.entity, fields);
  return {
    funnel: funnel.id,
    ...stage,
    case: { ...fields, ...owner },
    ...(Object.keys(records).length > 0 && { records }),
    now: toIso(first?.at ?? setting.start),
  };
}

type Records = { [type: string]: { [id: string]: JsonObject } };

/** The records that fields refer to, with their own fields as far as these refer to nothing else. */
async function recordsIn(
  store: Simulation['services']['store'],
  { fields: known }: EntityType,
  fields: JsonObject,
): Promise<Records> {
  const records: Records = {};
  for (const { to, id } of referencesIn(known, fields)) {
    const record = await store.loadRecord(`record:${to}`, id);
    const plain = Object.entries(record?.row ?? {}).filter(
      ([, value]) => typeof value !== 'object',
    );
    const system = new Set(['id', 'name', 'created', 'updated', 'revision', 'archived', 'owner']);
    const own = plain.filter(([field]) => !system.has(field));
    (records[to] ??= {})[id] = Object.fromEntries(own);
  }
  return records;
}

function referencesIn(
  known: EntityType['fields'],
  fields: JsonObject,
): readonly { readonly to: string; readonly id: string }[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const field = known.get(name);
    if (field?.type === 'reference' && field.to !== undefined && typeof value === 'string')
      return [{ to: field.to, id: value }];
    const columns = new Map(field?.columns?.map((column) => [column.id, column]));
    if (Array.isArray(value) && columns.size > 0)
      return value.flatMap((row) => referencesIn(columns, row as JsonObject));
    return [];
  });
}

/** People are called by their roles in examples. */
function withRoles<T extends { readonly case: JsonObject }>(
  given: T,
  { fields }: EntityType,
  roleOf: RoleOf,
): T {
  const named = Object.entries(given.case).map(([name, value]): [string, Json] => {
    const isPerson = name === 'owner' || fields.get(name)?.type === 'user';
    return [name, isPerson && typeof value === 'string' ? roleOf(value, []) : value];
  });
  return { ...given, case: Object.fromEntries(named) };
}

function expectationOf({ configuration, outcome, offers, tasks }: CaseState) {
  const stage = configuration.active;
  const handoffs = Object.values(offers ?? {}).map(({ handoff }) => handoff);
  const open = Object.values(tasks ?? {}).flatMap(({ rule, status }) =>
    status === 'open' && rule !== undefined ? [rule] : [],
  );
  return {
    stage: stage.length === 1 ? stage[0] : stage,
    ...(outcome && { outcome: outcome.kind }),
    offers: handoffs,
    tasks: open,
  };
}
