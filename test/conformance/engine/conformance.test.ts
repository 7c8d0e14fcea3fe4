import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { CaseEvent, Command, Decision } from '../../../src/engine/index.ts';
import { CaseWalk, workspaceFrom } from '../../engine/support/world.ts';

interface Step {
  readonly open?: true | { readonly size: number };
  readonly move?: string;
  readonly override?: string;
  readonly active?: readonly string[];
  readonly done?: readonly string[];
  readonly left?: readonly string[];
  readonly entered?: readonly string[];
  readonly 'branches done'?: readonly string[];
  readonly refused?: string;
  readonly outcome?: string;
}

interface Case {
  readonly title: string;
  readonly stages: object;
  readonly moves: object;
  readonly steps: readonly Step[];
}

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

describe.each(files)('the machine as SCXML has it: %s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[];
  it.each(cases)('$title', ({ stages, moves, steps }) => {
    const fields = { size: { type: 'integer', required: true, default: 0 } };
    const funnel = { kind: 'Funnel', id: 'flow', title: 'Flow', case: { fields }, stages, moves };
    const walk = new CaseWalk(workspaceFrom(funnel));
    for (const step of steps) {
      const result = walk.try(commandOf(step));
      expect(result.ok ? 'done' : result.error.problems[0].code).toBe(step.refused ?? 'done');
      expectState(walk, step);
      if (result.ok) expectPath(result.value, step);
    }
  });
});

function commandOf({ open, move, override }: Step): Command {
  if (move !== undefined) return { kind: 'move', move };
  if (override !== undefined) return { kind: 'override', stage: override, reason: 'as asked' };
  return { kind: 'open', funnel: 'flow', fields: typeof open === 'object' ? open : {} };
}

function expectState({ state }: CaseWalk, { active, done, outcome }: Step): void {
  if (active) expect(state?.configuration.active).toEqual(active);
  if (done) expect(state?.configuration.done).toEqual(done);
  if (outcome) expect(state?.outcome?.kind ?? 'none').toBe(outcome);
}

function expectPath({ events }: Decision, step: Step): void {
  const stages = (type: CaseEvent['type']) =>
    events.flatMap((event) => (event.type === type && 'stage' in event ? [event.stage] : []));
  if (step.left) expect(stages('stage left')).toEqual(step.left);
  if (step.entered) expect(stages('stage entered')).toEqual(step.entered);
  if (step['branches done']) expect(stages('branch done')).toEqual(step['branches done']);
}
