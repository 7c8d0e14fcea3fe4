import type { AccessStore } from '../access/index.ts';
import type { CaseState } from '../engine/index.ts';
import type { SampleCase } from '../samples/index.ts';

/** What the stories read of a case. Offers of the example company are each for one person. */
export function sampleCaseReader(
  people: Pick<AccessStore, 'loadPerson'>,
): (state: CaseState) => Promise<SampleCase> {
  const emailOf = remembering(async (id) => (await people.loadPerson(id))?.email ?? '');
  return async (state) => {
    const { id, funnel, configuration, outcome, owner = '' } = state;
    const stages = configuration.active;
    const offers = Object.values(state.offers ?? {}).map(async (offer) => ({
      id: offer.id,
      handoff: offer.handoff,
      round: offer.round,
      to: await emailOf(offer.to.person ?? ''),
    }));
    const approvals = Object.values(state.approvals ?? {}).map(async (approval) => {
      const { roles = [], people: asked = [] } = approval.steps[approval.current] ?? {};
      return { id: approval.id, roles, people: await Promise.all(asked.map(emailOf)) };
    });
    const tasks = Object.values(state.tasks ?? {}).filter(({ status }) => status === 'open');
    return {
      id,
      funnel,
      stage: stages[0] ?? '',
      stages,
      owner: await emailOf(owner),
      offers: await Promise.all(offers),
      approvals: await Promise.all(approvals),
      tasks: Object.fromEntries(tasks.map((task) => [task.rule ?? '', task.id])),
      returned: Object.values(state.returned ?? {}),
      ...(outcome && { outcome: outcome.kind }),
    };
  };
}

/** Looks each key up once. */
export function remembering<T>(find: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (key) => {
    const found = known.get(key) ?? find(key);
    known.set(key, found);
    return found;
  };
}
