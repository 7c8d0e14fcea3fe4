import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/access/index.ts';
import type { Command, Decision, Facts, Member } from '../../../src/engine/index.ts';
import type { JsonObject } from '../../../src/shared/index.ts';
import { CaseWalk, monday, person, workspaceFrom } from '../../engine/support/world.ts';

type Named = { readonly to: string } & { readonly person: string } & {
  readonly fields: JsonObject;
};

/** Somebody does something; what is to be seen afterwards stands beside it. */
interface Step extends Partial<Named> {
  readonly ask?: string;
  readonly approve?: string;
  readonly refuse?: string;
  readonly delegate?: string;
  readonly add?: string;
  readonly back?: string;
  readonly withdraw?: string;
  readonly edit?: string;
  readonly move?: string;
  readonly refused?: string;
  readonly stage?: string;
  /** The step whose votes are awaited. */
  readonly step?: string;
  readonly ended?: string;
}

interface Case {
  readonly title: string;
  readonly approval: object;
  readonly fields?: JsonObject;
  readonly absent?: { readonly [person: string]: string };
  readonly steps: readonly Step[];
}

const folder = join(import.meta.dirname, 'work');
const roles: { readonly [role: string]: readonly string[] } = {
  builder: ['bea', 'ben', 'bo'],
  keeper: ['kai', 'kim'],
};
const people = ['ann', 'bea', 'ben', 'bo', 'kai', 'kim', 'lin', 'meg'];

describe.each(readdirSync(folder))('work that is asked of people: %s', (file) => {
  const cases = parse(readFileSync(join(folder, file), 'utf8')) as readonly Case[];
  it.each(cases)('$title', (one) => {
    const walk = walkOf(one);
    for (const step of one.steps) {
      const result = walk.try(commandOf(walk, step));
      expect(result.ok ? 'done' : result.error.problems[0].code).toBe(step.refused ?? 'done');
      if (result.ok) expectOutcome(result.value, step);
    }
  });
});

function walkOf({ approval, fields = {}, absent = {} }: Case): CaseWalk {
  const funnel = {
    kind: 'Funnel',
    id: 'flow',
    title: 'Flow',
    case: {
      name: 'Flow',
      fields: {
        amount: { type: 'integer', required: true, default: 0 },
        checker: { type: 'user' },
      },
    },
    stages: {
      before: {},
      after: { outcome: 'won' },
      refused: { outcome: 'lost' },
    },
    moves: {
      go: { from: 'before', to: 'after', approval },
      leave: { from: 'before', to: 'refused' },
    },
  };
  const walk = new CaseWalk(workspaceFrom(funnel), {
    facts: factsOf(absent),
    actor: actorOf('ann'),
  });
  walk.open(fields);
  return walk;
}

function factsOf(absent: { readonly [person: string]: string }): Facts {
  const member = (id: string): Member => {
    const standIn = absent[id];
    return { id, name: id, ...(standIn && { standIn, absentUntil: monday + 1 }) };
  };
  const pools = Object.entries(roles).map(
    ([role, of]) => [`role:${role}`, of.map(member)] as const,
  );
  return {
    records: { person: Object.fromEntries(people.map((id) => [id, { id }])) },
    related: {},
    named: {},
    members: {
      ...Object.fromEntries(pools),
      ...Object.fromEntries(people.map((id) => [`person:${id}`, [member(id)]])),
      'manager:ann:1': [member('meg')],
      'liaison:delivery': [member('lin')],
    },
  };
}

function actorOf(id: string): Actor {
  const held = Object.keys(roles).filter((role) => roles[role]?.includes(id));
  return { ...person, id, name: id, roles: held, departments: [], rights: [] };
}

const acts = [
  'ask',
  'approve',
  'refuse',
  'delegate',
  'add',
  'back',
  'withdraw',
  'edit',
  'move',
] as const;

function commandOf(walk: CaseWalk, step: Step): Command {
  const act = acts.find((one) => step[one] !== undefined) ?? 'ask';
  walk.with({ actor: actorOf(step[act] ?? '') });
  const { to = '', person: added = '', fields = {} } = step;
  const [approval = ''] = Object.keys(walk.state?.approvals ?? {});
  switch (act) {
    case 'ask':
      return { kind: 'move', move: 'go' };
    case 'move':
      return { kind: 'move', move: to };
    case 'approve':
    case 'refuse':
      return { kind: 'vote', approval, decision: act };
    case 'delegate':
      return { kind: 'delegate', approval, to };
    case 'add':
      return { kind: 'add approver', approval, person: added };
    case 'back':
      return { kind: 'return approval', approval, step: to, comment: 'Why?' };
    case 'withdraw':
      return { kind: 'withdraw approval', approval };
    case 'edit':
      return { kind: 'edit', fields };
  }
}

function expectOutcome({ case: state, events }: Decision, { stage, step, ended }: Step): void {
  if (stage !== undefined) expect(state.configuration.active).toEqual([stage]);
  const [request] = Object.values(state.approvals ?? {});
  if (step !== undefined) expect(request?.steps[request.current]?.id).toBe(step);
  if (ended === undefined) return;
  expect(request).toBeUndefined();
  expect(events).toContainEqual(expect.objectContaining({ type: 'approval ended', as: ended }));
}
