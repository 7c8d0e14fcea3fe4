import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/access/index.ts';
import type { CaseEvent, CaseState, Command, Decision } from '../../../src/engine/index.ts';
import { threePeople } from '../../engine/support/three-people.ts';
import { CaseWalk, person, workspaceFrom } from '../../engine/support/world.ts';

interface Step {
  readonly open?: true | { readonly size: number };
  readonly move?: string;
  readonly override?: string;
  /** An answer to the open offer, or a command on it. */
  readonly answer?: 'accept' | 'reject' | 'withdraw' | 'reroute';
  readonly return?: string;
  readonly resubmit?: string;
  readonly reason?: string;
  /** Hours that pass; timers that are due then fire. */
  readonly pass?: number;
  readonly active?: readonly string[];
  readonly done?: readonly string[];
  readonly left?: readonly string[];
  readonly entered?: readonly string[];
  readonly 'branches done'?: readonly string[];
  readonly refused?: string;
  readonly outcome?: string;
  /** The kind of each track's baton. */
  readonly batons?: { readonly [track: string]: string };
  /** Of the open offer. */
  readonly round?: number;
  readonly receiver?: string;
}

interface Case {
  readonly title: string;
  readonly stages: object;
  readonly moves: object;
  readonly handoffs?: object;
  readonly steps: readonly Step[];
}

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('the machine as SCXML has it: %s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[];
  it.each(cases)('$title', ({ stages: given, moves, handoffs, steps }) => {
    const fields = { size: { type: 'integer', required: true, default: 0 } };
    const stages = handoffs ? inSales(given) : given;
    const more = { stages, moves, ...(handoffs && { handoffs }) };
    const funnel = { kind: 'Funnel', id: 'flow', title: 'Flow', case: { fields }, ...more };
    const walk = new CaseWalk(workspaceFrom(funnel));
    walk.answers = threePeople;
    for (const step of steps) {
      if (step.pass !== undefined) {
        pass(walk, step.pass);
        expectState(walk, step);
        continue;
      }
      const result = walk.try(commandOf(step, walk.state));
      expect(result.ok ? 'done' : result.error.problems[0].code).toBe(step.refused ?? 'done');
      expectState(walk, step);
      if (result.ok) expectPath(result.value, step);
    }
  });
});

/** Every stage needs a department where cases are handed over. */
function inSales(stages: object): object {
  const isEnd = (stage: object) => 'outcome' in stage;
  return Object.fromEntries(
    Object.entries(stages as { [id: string]: object }).map(([id, stage]) => [
      id,
      isEnd(stage) ? stage : { department: 'sales', ...stage },
    ]),
  );
}

/** Fires what is due after so many hours, the earliest first. */
function pass(walk: CaseWalk, hours: number): void {
  const now = walk.context.now + hours * 3_600_000;
  walk.with({ now, actor: systemActor('UTC') });
  const due = () =>
    Object.entries(walk.state!.timers)
      .filter(([, timer]) => timer.due <= now)
      .toSorted(([, one], [, other]) => one.due - other.due)[0]?.[0];
  for (let timer = due(); timer !== undefined; timer = due()) walk.do({ kind: 'timer', timer });
  walk.with({ actor: person });
}

function commandOf(step: Step, state: CaseState | undefined): Command {
  const { open, move, override, answer, return: back, resubmit, reason = '' } = step;
  const offer = Object.keys(state?.offers ?? {})[0] ?? 'none';
  if (answer === 'reject') return { kind: 'reject', offer, reason };
  if (answer !== undefined) return { kind: answer, offer };
  if (back !== undefined) return { kind: 'return', handoff: back, reason };
  if (resubmit !== undefined) return { kind: 'resubmit', handoff: resubmit };
  if (move !== undefined) return { kind: 'move', move };
  if (override !== undefined) return { kind: 'override', stage: override, reason: 'as asked' };
  return { kind: 'open', funnel: 'flow', fields: typeof open === 'object' ? open : {} };
}

function expectState({ state }: CaseWalk, step: Step): void {
  const { active, done, outcome } = step;
  expectHolders(state, step);
  if (active) expect(state?.configuration.active).toEqual(active);
  if (done) expect(state?.configuration.done).toEqual(done);
  if (outcome) expect(state?.outcome?.kind ?? 'none').toBe(outcome);
}

function expectHolders(state: CaseState | undefined, { batons, round, receiver }: Step): void {
  const held = Object.entries(state?.batons ?? {}).map(([track, { kind }]) => [track, kind]);
  if (batons) expect(Object.fromEntries(held)).toEqual(batons);
  const [offer] = Object.values(state?.offers ?? {});
  if (round !== undefined) expect(offer?.round).toBe(round);
  if (receiver !== undefined) expect(offer?.to.person).toBe(receiver);
}

function expectPath({ events }: Decision, step: Step): void {
  const stages = (type: CaseEvent['type']) =>
    events.flatMap((event) => (event.type === type && 'stage' in event ? [event.stage] : []));
  if (step.left) expect(stages('stage left')).toEqual(step.left);
  if (step.entered) expect(stages('stage entered')).toEqual(step.entered);
  if (step['branches done']) expect(stages('branch done')).toEqual(step['branches done']);
}
