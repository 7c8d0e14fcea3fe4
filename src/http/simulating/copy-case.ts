import type { Simulation } from '../services.ts';
import { systemActor } from '../../access/index.ts';
import type { Command } from '../../engine/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import { readSeenCase } from '../reading/cases.ts';
import { shownIn } from '../reading/shown.ts';
import { copiedFields } from './setting.ts';

const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };

/**
 * Puts a copy of a real case, as far as the caller sees it, into a simulated world: where it stands, with its owner;
 * what is under way in it, such as an offer, is not, nor what does not fit. Returns its id there. Raises `not-found`, `simulation-no-stage`,
 * and what importing it raises.
 */
export async function copyCase(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  simulation: Simulation,
  id: string,
): Promise<string> {
  const { state, funnel, view, stored, row } = await readSeenCase(call, id);
  const next = simulation.setting.workspace.funnels.get(state.funnel);
  if (!next) throw notFound(funnelWord, state.funnel);
  const stage = state.configuration.active.find((one) => next.stages.has(one));
  if (stage === undefined) {
    const params = { stage: state.configuration.active.join(', '), funnel: next.title };
    throw new BatonError({ code: 'simulation-no-stage', params });
  }
  const shown = shownIn(view.access(stored));
  const fields = copiedFields(row, shown, { before: funnel.entity, next: next.entity });
  const owner = state.owner !== undefined && shown('owner') ? { owner: state.owner } : {};
  return importFitting(simulation, { funnel: state.funnel, stage, ...owner }, fields);
}

type Begun = Pick<Extract<Command, { kind: 'import' }>, 'funnel' | 'stage' | 'owner'>;

/** What does not fit the definitions that are played, such as an option that is gone, is left out. */
async function importFitting(
  simulation: Simulation,
  begun: Begun,
  fields: JsonObject,
): Promise<string> {
  const { engine, ids } = simulation.services;
  const actor = { ...systemActor('UTC'), rights: ['import'] };
  const opened = simulation.now();
  const command = { kind: 'import', ...begun, fields, opened, visits: [], source } as const;
  try {
    const { state } = await engine.execute(actor, command, { idempotencyKey: ids.next() });
    return state.id;
  } catch (error) {
    const fitting = error instanceof BatonError ? withoutRefused(fields, error) : fields;
    if (Object.keys(fitting).length === Object.keys(fields).length) throw error;
    return importFitting(simulation, begun, fitting);
  }
}

const source = 'simulation';

function withoutRefused(fields: JsonObject, { problems }: BatonError): JsonObject {
  const refused = new Set(problems.map(({ path = '' }) => path.split('/')[2]));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !refused.has(field)));
}
