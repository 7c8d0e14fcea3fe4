import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkWorkspace,
  compileWorkspace,
  readWorkspaceFolder,
  type Approval,
  type Funnel,
  type Handoff,
  type Workspace,
} from '../../src/definitions/index.ts';

const folder = new URL('../fixtures/handoffs', import.meta.url).pathname;
const hours = (amount: number) => ({ amount, unit: 'hour', working: true });
const atOnce = { amount: 0, unit: 'second', working: false };

let workspace: Workspace;
let deal: Funnel;
let handoff: Handoff;

beforeAll(async () => {
  const compiled = compileWorkspace(await readWorkspaceFolder(folder));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1));
  workspace = compiled.value;
  deal = workspace.funnels.get('deal') as Funnel;
  handoff = deal.handoffs.get('marketing-to-sales') as Handoff;
});

describe('a handoff', () => {
  it('asks for conditions, fields and tasks, each in its own words', () => {
    expect(handoff.checklist.map(({ id, kind, title }) => ({ id, kind, title }))).toEqual([
      {
        id: 'condition-1',
        kind: 'condition',
        title: { en: 'Budget confirmed', 'zh-CN': '预算已确认' },
      },
      { id: 'need', kind: 'field', title: { en: 'Need', 'zh-CN': '需求' } },
      { id: 'call', kind: 'task', title: { en: 'Call the customer', 'zh-CN': '致电客户' } },
    ]);
  });

  it('takes what its checklist asks for as filled when the receiver is looked for', () => {
    expect(handoff.route[1]?.when?.source).toBe('case.need.size() > 10');
  });

  it('finds the receiver by rules, the least loaded where nothing is said', () => {
    expect(handoff.route.map(({ to, by, index }) => ({ to, by, index }))).toEqual([
      { to: { team: 'north', role: 'seller' }, by: 'round robin', index: 0 },
      { to: { role: 'seller' }, by: 'anyone', index: 1 },
      { to: { role: 'seller' }, by: 'least loaded', index: 2 },
    ]);
    expect(handoff.route[2]?.weights.get('offer')?.toString()).toBe('2');
  });

  it('keeps to the owner of a record, who may be missing', () => {
    const { keep } = handoff.route[2] ?? {};
    expect(keep?.source).toBe('case.account.owner');
    const nobody = { lookup: () => undefined, related: () => [] };
    expect(keep?.evaluateIfFilled({ case: {} }, nobody)).toBeUndefined();
  });

  it('does on silence one thing after the other, at first at once', () => {
    expect(handoff.accept.onSilence).toEqual([
      { after: atOnce, kind: 'remind' },
      { after: hours(2), kind: 'escalate', to: { kind: 'manager' } },
      { after: hours(4), kind: 'escalate', to: { kind: 'role', id: 'lead' } },
      { after: hours(4), kind: 'offer', to: 'next' },
      { after: hours(4), kind: 'offer', to: { liaison: true } },
      { after: hours(4), kind: 'return' },
    ]);
  });

  it('says how a case comes back and forward again', () => {
    expect(handoff.reject).toMatchObject({ backTo: 'lead', then: 'again', noteRequired: true });
    expect(handoff.return).toMatchObject({ then: 'jump back', noteRequired: false });
  });
});

describe('an approval', () => {
  const of = (move: string) => deal.moves.get(move)?.approval as Approval;
  const steps = (move: string) =>
    of(move).steps.map(({ id, when, from }) => ({
      id,
      ...(when ? { when: when.source } : {}),
      from: from.map(({ need, approvers, when }) => ({
        need,
        ...(when ? { when: when.source } : {}),
        who: approvers.map((one) => ('id' in one ? one.id : one.kind)),
      })),
    }));

  it('of a stage makes a move of its own: to the end of the branch, or to the stage named', () => {
    expect(deal.stages.get('legal')?.approval).toBe('approve-legal');
    const leads = ['approve-legal', 'approve-release'].map((id) => deal.moves.get(id));
    expect(leads).toMatchObject([
      { from: ['legal'], to: [{ stage: 'done' }], byApproval: true, by: [] },
      { from: ['release'], to: [{ stage: 'won' }], byApproval: true },
    ]);
    expect(of('approve-legal').rejectedTo).toBe('offer');
  });

  it('goes by amount: below the first band nobody need agree', () => {
    expect(steps('approve-credit')[1]).toEqual({
      id: 'amount',
      when: '(case.budget) && (case.total) > 5000',
      from: [
        { need: 'one', when: '(case.total) <= 500000', who: ['controller'] },
        { need: 'all', who: ['cfo', 'manager'] },
      ],
    });
  });

  it.each([
    ['5000.00', false, 'controller'],
    ['5000.01', true, 'controller'],
    ['500000.00', true, 'controller'],
    ['500000.01', true, 'cfo'],
  ])('of CNY %s is asked for: %s, of the %s', (total, asked, who) => {
    const step = of('approve-credit').steps[1];
    const bindings = { case: { total, budget: true } };
    const nothing = { lookup: () => undefined, related: () => [] };
    expect(step?.when?.evaluate(bindings, nothing)).toBe(asked);
    const choice = step?.from.find(
      ({ when }) => !when || when.evaluate(bindings, nothing) === true,
    );
    expect(choice?.approvers[0]).toMatchObject({ id: who });
  });

  it('may ask for some of several, or for the manager of the owner', () => {
    expect(steps('approve-release')[0]?.from).toEqual([
      { need: 2, who: ['controller', 'liaison'] },
    ]);
    expect(of('submit').steps[0]?.from[0]?.approvers).toEqual([{ kind: 'manager', levels: 1 }]);
  });
});

describe('clocks and tasks', () => {
  it('escalate along a chain, as far apart as the limit unless it is said otherwise', () => {
    expect(deal.stages.get('lead')?.clock?.escalate).toEqual([
      { to: { kind: 'owner' }, after: atOnce },
      { to: { kind: 'manager' }, after: { amount: 1, unit: 'day', working: true } },
      { to: { kind: 'role', id: 'lead' }, after: { amount: 2, unit: 'day', working: true } },
    ]);
  });

  it('run until a moment of the case, which may be missing', () => {
    expect(deal.stages.get('offer')?.clock?.until).toMatchObject({
      source: 'case.expected',
      type: { kind: 'date' },
    });
  });

  it('belong to tasks, which the owner has where nobody is named', () => {
    expect(deal.stages.get('lead')?.tasks).toMatchObject([
      { id: 'call', assignee: { kind: 'owner' }, clock: { within: hours(4) }, required: true },
      { id: 'note', assignee: { kind: 'role', id: 'marketer' }, required: false },
    ]);
    expect(deal.moves.get('qualify')?.tasks).toEqual(['call']);
  });
});

describe('messages', () => {
  it('go by channels whose secrets are named', () => {
    expect(workspace.channels.get('mail')).toEqual({
      id: 'mail',
      title: { en: 'E-mail', 'zh-CN': '邮件' },
      settings: {
        kind: 'email',
        server: 'smtps://baton@mail.lantern.example',
        passwordSecret: 'MAIL_PASSWORD',
        from: 'Baton <baton@lantern.example>',
      },
      digest: { at: ['09:00', '16:30'], days: 'working days' },
      quiet: { from: '20:00', to: '08:00' },
    });
  });

  it('go to the inbox where no channel is named', () => {
    expect(workspace.notifications.get('closed')?.by).toEqual(['inbox']);
  });
});

describe('an example', () => {
  it('votes on the move that the approval of a stage makes', () => {
    const { do: steps = [] } = workspace.examples.get('offered') ?? {};
    expect(steps.slice(-2)).toEqual([
      { approve: 'submit', as: 'lead', note: 'Good' },
      { refuse: 'approve-legal', as: 'lawyer' },
    ]);
  });
});

describe('the ways back', () => {
  const funnel = (back: string) => ({
    path: 'definitions/deal.yaml',
    content: `kind: Organization
id: acme
zone: UTC
currency: EUR
departments: { sales: {} }
roles: { seller: {} }
---
kind: Funnel
id: deal
case: { fields: { score: integer } }
stages:
  open: { department: sales, complete: [score] }
  next: { department: sales, enter: [{ when: case.score > 1, message: A low score }] }
  won: { outcome: won }
moves:
  pass: { from: open, to: next, handoff: passing }
  win: { from: next, to: won }
handoffs:
  passing:
    route: [{ to: { role: seller } }]
    reject: { reasons: [wrong], ${back} }
`,
  });

  it('lead through the stage that asks for a field again', () => {
    expect(checkWorkspace([funnel('back to: open')]).problems).toEqual([]);
  });

  it('by a jump only lead to where the case has been, with what it had then', () => {
    expect(checkWorkspace([funnel('back to: open, then: jump back')]).problems).toEqual([]);
  });
});
