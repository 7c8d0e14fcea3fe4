import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Command, Decision, DocumentMark } from '../../../src/engine/index.ts';
import { engine, funnelIn, HouseWalk } from '../../engine/support/roster.ts';

/** Something happens; what is to be seen afterwards stands beside it. */
interface Step {
  readonly move?: string;
  readonly vote?: string;
  readonly told?: DocumentMark['how'];
  readonly of?: string;
  readonly id?: string;
  readonly refused?: string;
  readonly stage?: string;
  /** What counts of the document that was told of. */
  readonly stands?: 'released' | 'signed' | 'none';
  /** Definitions of which a document is asked for. */
  readonly asks?: readonly string[];
}

interface Case {
  readonly title: string;
  readonly documents: { readonly [id: string]: object };
  readonly stages?: object;
  readonly moves: object;
  readonly steps: readonly Step[];
}

const folder = join(import.meta.dirname, 'documents');

describe.each(readdirSync(folder))('documents of a case: %s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[];
  it.each(cases)('$title', (one) => {
    const walk = walkOf(one);
    for (const step of one.steps) {
      const { actor, command } = actOf(walk, step);
      const result = walk.try(actor, command);
      expect(result.ok ? 'done' : result.error.problems[0].code).toBe(step.refused ?? 'done');
      if (result.ok) expectOutcome(result.value, step);
    }
  });
});

function walkOf({ documents, moves, stages }: Case): HouseWalk {
  const funnel = {
    kind: 'Funnel',
    id: 'flow',
    case: { fields: { size: { type: 'integer', default: 0 } } },
    stages: stages ?? { before: {}, after: {}, end: { outcome: 'won' } },
    moves: { ...moves, close: { from: 'any', to: 'end' } },
  };
  const outputs = Object.entries(documents).map(([id, more]) => ({
    kind: 'Document',
    id,
    of: { funnel: 'flow' },
    template: 'page.hbs',
    ...more,
  }));
  const walk = new HouseWalk(funnelIn(funnel, ...outputs));
  walk.do('ann', { kind: 'open', funnel: 'flow', fields: {} });
  return walk;
}

function actOf(walk: HouseWalk, { move, vote, told: how, of: definition = '', id = '' }: Step) {
  if (how !== undefined) {
    const command: Command = { kind: 'document', mark: { document: id, definition, how } };
    return { actor: engine, command };
  }
  if (move !== undefined) return { actor: 'ann', command: { kind: 'move', move } as const };
  const [approval = ''] = Object.keys(walk.state?.approvals ?? {});
  return { actor: vote ?? '', command: { kind: 'vote', approval, decision: 'approve' } as const };
}

function expectOutcome(
  { case: state, effects }: Decision,
  { stage, stands, of = '', asks }: Step,
): void {
  if (stage !== undefined) expect(state.configuration.active).toEqual([stage]);
  if (stands !== undefined) expect(state.documents?.[of]?.status ?? 'none').toBe(stands);
  if (asks === undefined) return;
  const asked = effects.filter(({ kind }) => kind === 'document');
  expect(asked.map(({ payload }) => payload['definition'])).toEqual(asks);
}
