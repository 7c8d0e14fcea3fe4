import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/access/index.ts';
import type { Workspace } from '../../../src/definitions/index.ts';
import type { CaseEvent, Command, Facts, Member } from '../../../src/engine/index.ts';
import { ObviousApproval, type ObviousStep } from '../support/obvious-approval.ts';
import { CaseWalk, monday, person, workspaceFrom } from '../support/world.ts';
import { runs } from '../support/property-runs.ts';

const everybody = ['ann', 'bob', 'cem', 'dan', 'eva', 'fay'] as const;
const roles = { builder: ['ann', 'bob', 'cem'], keeper: ['dan', 'eva'] } as const;

/** Ways to ask, and who has a seat by each. */
const ways = [
  { write: { 'one of': 'builder' }, need: 'one', seats: roles.builder },
  { write: { '2 of': 'builder' }, need: 2, seats: roles.builder },
  {
    write: { 'all of': ['builder', 'keeper'] },
    need: 'all',
    seats: [...roles.builder, ...roles.keeper],
  },
  { write: { 'all of': 'keeper' }, need: 'all', seats: roles.keeper },
  { write: { person: '=case.checker' }, need: 'one', seats: ['eva'] },
] as const;

const someone = fc.constantFrom(...everybody);
const act = fc.record({
  what: fc.constantFrom(
    ...(['vote', 'vote', 'vote', 'vote', 'delegate', 'add', 'back', 'withdraw', 'edit'] as const),
  ),
  who: someone,
  other: someone,
  yes: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  step: fc.nat(3),
});
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const approval = fc.record({
  steps: fc.array(fc.constantFrom(...ways), { minLength: 1, maxLength: 3 }),
  asker: fc.constantFrom('ann', 'fay', 'dan'),
  standIns: fc.dictionary(someone, someone, { maxKeys: 2 }),
  acts: fc.array(act, { minLength: 1, maxLength: 30 }),
});

describe('an approval, whatever people do with it', () => {
  it('takes the votes that it would on paper, ends once, and is never given against its rule', () => {
    const ends = { approved: 0, refused: 0, withdrawn: 0 };
    fc.assert(
      fc.property(approval, ({ steps, asker, standIns, acts }) => {
        const plan = steps.map((way, n): ObviousStep => ({ ...way, id: `s${n}` }));
        const standsInFor = new Map(
          Object.entries(standIns).filter(([one, other]) => one !== other),
        );
        const paper = new ObviousApproval(plan, asker, standsInFor);
        const walk = asks(steps, asker, standsInFor);
        for (const one of acts) {
          const isTaken = walk.try(commandOf(walk, one)).ok;
          expect(isTaken).toBe(onPaper(paper, one));
          if (paper.ended) break;
          expect(Object.values(walk.state?.approvals ?? {})).toMatchObject([
            { current: paper.current },
          ]);
        }
        const ended = endsOf(walk);
        expect(ended).toEqual(paper.ended ? [paper.ended] : []);
        expect(walk.state?.configuration.active).toEqual([
          paper.ended === 'approved' ? 'after' : 'before',
        ]);
        if (paper.ended) ends[paper.ended]++;
      }),
      runs(300),
    );
    for (const count of Object.values(ends)) expect(count).toBeGreaterThan(10);
  });
});

const known = new Map<string, Workspace>();

/** A case in which the approval was just asked for. */
function asks(
  steps: readonly (typeof ways)[number][],
  asker: string,
  standsInFor: ReadonlyMap<string, string>,
): CaseWalk {
  const inOrder = steps.map(({ write }, n) => ({ id: `s${n}`, ...write }));
  const funnel = {
    kind: 'Funnel',
    id: 'flow',
    title: 'Flow',
    case: {
      name: 'Flow',
      fields: { checker: { type: 'user' }, count: { type: 'integer', required: true, default: 0 } },
    },
    stages: { before: {}, after: { outcome: 'won' } },
    moves: { go: { from: 'before', to: 'after', approval: { 'in order': inOrder } } },
  };
  const key = JSON.stringify(inOrder);
  const workspace = known.get(key) ?? workspaceFrom(funnel);
  known.set(key, workspace);
  const walk = new CaseWalk(workspace, {
    facts: factsOf(standsInFor),
    actor: actorOf(asker),
  });
  walk.open({ checker: 'eva' });
  walk.move('go');
  return walk;
}

function factsOf(standsInFor: ReadonlyMap<string, string>): Facts {
  const member = (id: string): Member => {
    const standIn = standsInFor.get(id);
    return { id, name: id, ...(standIn !== undefined && { standIn, absentUntil: monday + 1 }) };
  };
  return {
    records: { person: Object.fromEntries(everybody.map((id) => [id, { id }])) },
    related: {},
    named: {},
    members: {
      'role:builder': roles.builder.map(member),
      'role:keeper': roles.keeper.map(member),
      ...Object.fromEntries(everybody.map((id) => [`person:${id}`, [member(id)]])),
    },
  };
}

function actorOf(id: string): Actor {
  const held = Object.entries(roles).filter(([, of]) => (of as readonly string[]).includes(id));
  return {
    ...person,
    id,
    name: id,
    roles: held.map(([role]) => role),
    departments: [],
    rights: [],
  };
}

let edits = 0;

function commandOf(walk: CaseWalk, { what, who, other, yes, step }: Act): Command {
  walk.with({ actor: actorOf(who) });
  const [request] = Object.values(walk.state?.approvals ?? {});
  const of = { approval: request!.id };
  switch (what) {
    case 'vote':
      return { kind: 'vote', ...of, decision: yes ? 'approve' : 'refuse' };
    case 'delegate':
      return { kind: 'delegate', ...of, to: other };
    case 'add':
      return { kind: 'add approver', ...of, person: other };
    case 'back':
      return {
        kind: 'return approval',
        ...of,
        step: request!.steps[step]?.id ?? '',
        comment: 'Why?',
      };
    case 'withdraw':
      return { kind: 'withdraw approval', ...of };
    case 'edit':
      return { kind: 'edit', fields: { count: ++edits } };
  }
}

function onPaper(paper: ObviousApproval, { what, who, other, yes, step }: Act): boolean {
  switch (what) {
    case 'vote':
      return paper.vote(who, yes);
    case 'delegate':
      return paper.delegate(who, other);
    case 'add':
      return paper.add(who, other);
    case 'back':
      return paper.sendBack(who, step);
    case 'withdraw':
      return paper.withdraw(who);
    case 'edit':
      paper.beginAnew();
      return true;
  }
}

function endsOf({ decisions }: CaseWalk): readonly string[] {
  const events: readonly CaseEvent[] = decisions.flatMap((decision) => decision.events);
  return events.flatMap((event) => (event.type === 'approval ended' ? [event.as] : []));
}
