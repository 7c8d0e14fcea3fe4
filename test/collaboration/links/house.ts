import { PeopleDirectory, type Membership, type Person } from '../../../src/access/index.ts';
import { createLinks, type LinkParts } from '../../../src/collaboration/links/index.ts';
import { createEngine, createRouting, type Engine } from '../../../src/engine/index.ts';
import type { JsonObject } from '../../../src/shared/index.ts';
import { openHouse } from '../../engine/support/house.ts';
import { person as seller } from '../../engine/support/world.ts';

const funnel = `
kind: Funnel
id: deal
title: Deal
case:
  name: "{{case.customer}}"
  fields:
    customer: { type: text, required: true }
stages:
  lead:
    department: sales
    tasks:
      call: { title: { en: Call, zh-CN: 致电 }, to: { role: builder } }
  order: { department: delivery }
  discount: { department: sales }
  won: { outcome: won }
moves:
  hand-over: { from: lead, to: order, by: seller, handoff: to-delivery }
  reduce: { from: lead, to: discount, by: seller, approval: { one of: builder } }
  win: { from: [order, discount], to: won }
handoffs:
  to-delivery:
    title: { en: To delivery, zh-CN: 交付 }
    route: [{ to: { role: builder } }]
    accept: { within: 4 working hours }
    reject: { reasons: { incomplete: { en: Incomplete, zh-CN: 资料不全 } }, back to: lead, note: required }
`;

const policy = `
kind: Policy
id: deals
for: { funnel: deal }
create: [seller]
see:
  - { role: seller, rows: true }
  - { role: builder, rows: true }
edit:
  - { role: seller }
  - { role: builder }
`;

function staff(id: string, name: string, ...memberships: readonly Membership[]): Person {
  const rest = { locale: 'en', zone: 'UTC', active: true, revision: 1 };
  return { id, name, email: `${id}@house.example`, memberships, ...rest };
}

/** A house in which ann of sales passes cases to bob of delivery, on a real store. */
export async function openLinkHouse() {
  const house = await openHouse([funnel, policy]);
  const { store, clock, releases } = house;
  await store.savePerson(staff('ann', 'Ann', { kind: 'role', id: 'seller' }));
  const builder = { kind: 'role', id: 'builder' } as const;
  await store.savePerson(staff('bob', 'Bob', builder, { kind: 'department', id: 'delivery' }));
  const directory = new PeopleDirectory({ store, clock });
  const organization = () => releases.current().workspace.organization;
  const routing = createRouting({ store, directory, organization, clock });
  const engine = createEngine({ ...house.parts, people: store, routing });
  let count = 0;
  const parts: LinkParts = {
    store,
    workspaces: releases,
    engine,
    clock,
    random: { bytes: (size) => Buffer.alloc(size, ++count) },
    key: Buffer.from('the key that signs links'),
    address: () => 'https://baton.example',
  };
  return {
    ...house,
    engine,
    parts,
    links: createLinks(parts),
    /** Opens a case of ann's and gives it a command of hers. */
    begin: async (command?: Parameters<Engine['execute']>[1]) => {
      const open = { kind: 'open', funnel: 'deal', fields: { customer: 'Acme' } } as const;
      const opened = await engine.execute(seller, open, { idempotencyKey: `open ${++count}` });
      const caseId = opened.state.id;
      if (!command) return opened.state;
      const key = `begin ${++count}`;
      return (await engine.execute(seller, command, { caseId, idempotencyKey: key })).state;
    },
    edit: (caseId: string, fields: JsonObject) => {
      const options = { caseId, idempotencyKey: `edit ${++count}` };
      return engine.execute(seller, { kind: 'edit', fields }, options);
    },
    /** The token of a link for bob. */
    tokenFor: async (
      caseId: string,
      action: 'accept' | 'reject' | 'approve' | 'refuse' | 'task done',
      subject: string,
    ): Promise<string> => {
      const asked = [{ person: 'bob', case: caseId, action, subject }];
      const [url = ''] = await createLinks(parts).actionUrls(asked, clock.now());
      return url.replace('https://baton.example/act/', '');
    },
    dismiss: async (id: string, active: boolean) => {
      const person = await store.loadPerson(id);
      if (person) await store.savePerson({ ...person, active, revision: person.revision + 1 });
    },
  };
}

export type LinkHouse = Awaited<ReturnType<typeof openLinkHouse>>;
