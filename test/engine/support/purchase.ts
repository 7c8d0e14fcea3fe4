import type { Actor } from '../../../src/access/index.ts';
import type { Facts, Member, StepContext } from '../../../src/engine/index.ts';
import { CaseWalk, monday, person, workspaceFrom } from './world.ts';

/** Purchases that somebody must agree to, in every way in which agreement can be asked for. */
export const purchase = `
kind: Funnel
id: purchase
title: { en: Purchase, zh-CN: 采购 }
case:
  name: Purchase
  fields:
    total: { type: money, currency: EUR, required: true, default: "100.00" }
    abroad: { type: boolean, required: true, default: false }
    checker: { type: user }
    booked: { type: date }
    note: { type: text }
stages:
  draft:
    title: { en: Draft, zh-CN: 草稿 }
    department: sales
    tasks:
      compare: { title: { en: Compare three offers, zh-CN: 比较三家报价 }, to: owner, required: true, when: case.total > 1000 }
      file-it: { title: File it, to: { role: builder }, within: 2 working hours, warn: 1 working hour before }
  ordered: { department: delivery }
  checked:
    department: delivery
    approval: { one of: builder, rejected: draft }
    then: stored
  stored: { department: delivery }
  done: { outcome: won }
  given-up: { outcome: lost, reasons: { price: Price } }
moves:
  one: { from: draft, to: ordered, approval: { one of: builder, rejected: given-up } }
  all: { from: draft, to: ordered, approval: { all of: builder } }
  two: { from: draft, to: ordered, approval: { 2 of: builder } }
  boss: { from: draft, to: ordered, approval: { manager of: owner, within: 1 working day, escalate: [liaison] } }
  chosen: { from: draft, to: ordered, approval: { person: =case.checker } }
  chain:
    from: draft
    to: ordered
    ask: [booked]
    set: { note: set by the move }
    approval:
      in order:
        - { id: customs, title: Customs, when: case.abroad, one of: keeper }
        - id: money
          title: Money
          by amount: =case.total
          bands: [{ up to: EUR 500, one of: builder }, { above: EUR 500, one of: keeper }]
        - { id: last, title: Last, one of: keeper }
  drop: { from: draft, to: given-up, incomplete: allowed, ask: [reason], approval: { one of: builder } }
  check: { from: ordered, to: checked }
  finish: { from: draft, to: ordered, tasks: [file-it] }
  close: { from: stored, to: done }
`;

/** Sam asks; Ben, Bea and Bo build; Kim keeps the money, and Kai stands in for her. */
const names = ['sam', 'ben', 'bea', 'bo', 'kim', 'kai', 'meg'];

function member(id: string, more: Partial<Member> = {}): Member {
  return { id, name: id, ...more };
}

/** Who is where, as routing would tell; `away` are absent for a day, each with a stand-in. */
export function house(away: { readonly [id: string]: string } = {}): Facts {
  const of = (id: string): Member => {
    const standIn = away[id];
    return member(id, standIn === undefined ? {} : { standIn, absentUntil: monday + 86_400_000 });
  };
  return {
    records: { person: Object.fromEntries(names.map((id) => [id, { id }])) },
    related: {},
    named: {},
    members: {
      'role:builder': [of('bea'), of('ben'), of('bo')],
      'role:keeper': [of('kim')],
      'manager:sam:1': [of('meg')],
      ...Object.fromEntries(names.map((id) => [`person:${id}`, [of(id)]])),
    },
  };
}

const rolesOf: { readonly [id: string]: readonly string[] } = {
  ben: ['builder'],
  bea: ['builder'],
  bo: ['builder'],
  kim: ['keeper'],
  sam: ['seller'],
};

/** Somebody of this house, without rights of the product. */
export function actorOf(id: string, rights: readonly string[] = []): Actor {
  return { ...person, id, name: id, roles: rolesOf[id] ?? [], departments: [], rights };
}

const workspace = workspaceFrom(purchase);

/** A purchase that Sam has opened. */
export function aPurchase(
  fields: Parameters<CaseWalk['open']>[0] = {},
  more: Partial<StepContext> = {},
): CaseWalk {
  const walk = new CaseWalk(workspace, { actor: actorOf('sam'), facts: house(), ...more });
  walk.open(fields);
  return walk;
}

/** The approval that is being asked for. */
export function asked(walk: CaseWalk) {
  const [request] = Object.values(walk.state?.approvals ?? {});
  if (!request) throw new Error('no approval is being asked for');
  return request;
}

/** Votes as somebody; the refusal's codes, empty where it was taken. */
export function vote(
  walk: CaseWalk,
  id: string,
  decision: 'approve' | 'refuse' = 'approve',
): readonly string[] {
  walk.with({ actor: actorOf(id) });
  return walk.refusal({ kind: 'vote', approval: asked(walk).id, decision });
}
