import type { Static } from 'typebox';
import type { Actor } from '../../access/index.ts';
import { localize, toIso, type Locale } from '../../shared/index.ts';
import { tellHistory } from '../history/tell-history.ts';
import { readSeenCase, type SeenCase } from '../reading/cases.ts';
import { namesFor } from '../reading/names.ts';
import type { SimulationSchema, SimulationSummarySchema } from '../schemas/simulating.ts';
import type { Services, Simulation } from '../services.ts';
import { onlooker } from './find.ts';
import type { SimulationStep } from './simulations.ts';
import { documentJson, messageJson, payoutJson, toldJson } from './step-json.ts';
import { toldIn } from './told.ts';
import { actorsIn, waitsFor } from './waits-for.ts';

type Overview = Static<typeof SimulationSchema>;
type Entry = Overview['steps'][number]['entries'][number];

/** Entries of the history of one case that are told, at most. */
const mostEntries = 200;
/** What falls due next that is told, at most. */
const mostDue = 10;

/** A simulation in few words. */
export function summaryJson({
  id,
  setting,
  ends,
  steps,
  now,
}: SummaryOf): Static<typeof SimulationSummarySchema> {
  const { draft, release, start } = setting;
  return {
    id,
    ...(draft && { draft }),
    release,
    start: toIso(start),
    now: toIso(now),
    steps,
    ends: toIso(ends),
  };
}

type SummaryOf = Pick<Simulation, 'id' | 'setting' | 'ends'> & {
  readonly steps: number;
  readonly now: number;
};

export function summaryOf(simulation: Simulation): Static<typeof SimulationSummarySchema> {
  const { id, setting, ends, steps } = simulation;
  return summaryJson({ id, setting, ends, steps: steps.length, now: simulation.now() });
}

/** A simulation with all that happened in it, step by step, and what falls due next. */
export function overview(simulation: Simulation, locale: Locale): Promise<Overview> {
  return simulation.read(async () => {
    const { services, setting } = simulation;
    const watching = { services, actor: onlooker(simulation), now: simulation.now(), locale };
    const seen = await casesIn(watching);
    const actors = await actorsIn(services, watching.now);
    const histories = await Promise.all(seen.map((one) => historyOf(watching, one)));
    const told = await stepsJson(watching, simulation, histories.flat());
    return {
      ...summaryOf(simulation),
      steps: told,
      funnels: [...setting.workspace.funnels.values()].map(({ id, title }) => ({
        id,
        title: localize(title, locale),
      })),
      cases: await Promise.all(seen.map((one) => caseJson(watching, one, actors))),
      due: dueIn(seen, locale),
    };
  });
}

interface Watching {
  readonly services: Services;
  readonly actor: Actor;
  readonly now: number;
  readonly locale: Locale;
}

async function casesIn(watching: Watching): Promise<readonly SeenCase[]> {
  const { services } = watching;
  const { funnels } = services.workspaces.current().workspace;
  const ids: string[] = [];
  for (const funnel of funnels.keys()) {
    const { rows } = await services.store.queryRows({
      collection: `case:${funnel}`,
      where: { op: 'true' },
      sort: [{ field: 'opened', descending: false }],
      limit: 50,
    });
    ids.push(...rows.map((row) => String(row['id'])));
  }
  return Promise.all(ids.map((id) => readSeenCase(watching, id)));
}

async function historyOf(watching: Watching, seen: SeenCase): Promise<readonly Entry[]> {
  const { items } = await tellHistory(watching, seen, { limit: mostEntries });
  const of = { id: seen.state.id, name: nameOf(seen) };
  return (items as readonly Entry[]).toReversed().map((item) => ({ ...item, case: of }));
}

async function stepsJson(
  watching: Watching,
  { steps, begun }: Pick<Simulation, 'steps' | 'begun'>,
  entries: readonly Entry[],
): Promise<Overview['steps']> {
  const { services, locale } = watching;
  const concerned = steps.flatMap(({ by = [], told }) => [by, told.map(({ person }) => person)]);
  const names = await namesFor({ services }).namesOf('person', concerned.flat(2));
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  const inboxes = await toldIn(watching, steps);
  return Promise.all(
    steps.map(async (step, index) => {
      const before = steps[index - 1]?.cases ?? begun;
      const { number, from, to, messages, documents, payouts, failures } = step;
      return {
        number,
        ...(step.by !== undefined && { by: named(step.by) }),
        from: toIso(from),
        to: toIso(to),
        entries: entries
          .filter(({ case: { id }, revision }) => isOf(step, before, id, revision))
          .toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
        told: step.told.flatMap(({ id, person }) => {
          const entry = inboxes.get(id);
          return entry ? [toldJson(entry, named(person))] : [];
        }),
        messages: messages.map((one) => messageJson(one, locale)),
        documents: await Promise.all(documents.map((id) => documentJson(services, id))),
        payouts: payouts.map((one) => payoutJson(services, one, locale)),
        failures: [...failures],
      };
    }),
  );
}

/** Whether a revision of a case came by a step. */
function isOf(
  { cases }: SimulationStep,
  before: SimulationStep['cases'],
  id: string,
  revision: number,
): boolean {
  const until = cases.get(id);
  const since = before.get(id) ?? 0;
  return until !== undefined && revision > since && revision <= until;
}

async function caseJson(
  { services, locale }: Watching,
  seen: SeenCase,
  actors: readonly Actor[],
): Promise<Overview['cases'][number]> {
  const { state, funnel } = seen;
  const waiting = waitsFor(state, actors);
  const people = await namesFor({ services }).namesOf('person', [state.owner ?? '', ...waiting]);
  const named = (id: string) => ({ id, name: people.get(id) ?? id });
  return {
    id: state.id,
    name: nameOf(seen),
    funnel: { id: funnel.id, title: localize(funnel.title, locale) },
    stages: state.configuration.active.map((id) => stageJson(seen, id, locale)),
    ...(state.outcome && { outcome: state.outcome.kind }),
    ...(state.owner !== undefined && { owner: named(state.owner) }),
    waitsFor: waiting.map(named),
  };
}

function dueIn(seen: readonly SeenCase[], locale: Locale): Overview['due'] {
  const due = seen.flatMap((one) =>
    Object.values(one.state.timers).map((timer) => ({ one, timer })),
  );
  return due
    .toSorted((a, b) => a.timer.due - b.timer.due)
    .slice(0, mostDue)
    .map(({ one, timer }) => ({
      at: toIso(timer.due),
      case: { id: one.state.id, name: nameOf(one) },
      kind: timer.kind,
      stage: stageJson(one, timer.stage, locale),
    }));
}

function stageJson({ funnel }: SeenCase, id: string, locale: Locale) {
  return { id, title: localize(funnel.stages.get(id)?.title ?? id, locale) };
}

function nameOf({ stored, state }: SeenCase): string {
  const name = stored['name'];
  return typeof name === 'string' && name !== '' ? name : state.id;
}
