import { PeopleDirectory, type Actor, type Person } from '../../../src/access/index.ts';
import {
  createEngine,
  createRouting,
  rowVisibility,
  type Engine,
  type Routing,
} from '../../../src/engine/index.ts';
import type { JsonObject } from '../../../src/shared/index.ts';
import { openHouse, type House } from './house.ts';

/** Leads that sellers offer to builders. */
export function leadFunnel(by: string) {
  return {
    kind: 'Funnel',
    id: 'lead',
    title: 'Lead',
    case: { name: 'Lead', fields: { size: { type: 'integer' } } },
    stages: {
      new: { department: 'sales' },
      work: { department: 'delivery' },
      done: { outcome: 'won' },
    },
    moves: {
      offer: { from: 'new', to: 'work', handoff: 'to-delivery' },
      finish: { from: 'work', to: 'done' },
    },
    handoffs: {
      'to-delivery': {
        title: 'To delivery',
        route: [{ to: { role: 'builder' }, by }],
        accept: { within: '4 working hours' },
        reject: { reasons: { wrong: 'Wrong' }, 'back to': 'new' },
      },
    },
  };
}

const policy = {
  kind: 'Policy',
  id: 'leads',
  for: { funnel: 'lead' },
  create: ['seller'],
  see: [
    { role: 'seller', rows: true },
    { role: 'builder', rows: '!has(case.size) || case.size < 10' },
  ],
  edit: ['seller', 'builder'].map((role) => ({ role })),
};

export interface LeadHouse extends House {
  readonly routing: Routing;
  /** Opens so many leads, owned by the seller; returns their ids. */
  openLeads(count: number, fields?: JsonObject): Promise<readonly string[]>;
  /** Another process over the same store. */
  another(): { readonly engine: Engine; readonly routing: Routing };
}

export const seller: Actor = {
  id: 'sue',
  name: 'Sue',
  roles: ['seller'],
  departments: ['sales'],
  teams: [],
  certificates: [],
  locale: 'en',
  zone: 'UTC',
  rights: ['see everything', 'override', 'administer people'],
};

/** A house where leads are handed over to these builders, routed among real people in a real store. */
export async function openLeadHouse(
  by: string,
  builders: readonly (Partial<Person> & { readonly id: string })[],
): Promise<LeadHouse> {
  const house = await openHouse([leadFunnel(by), policy]);
  const { store, clock } = house;
  const sue = { id: 'sue', memberships: [{ kind: 'role', id: 'seller' } as const] };
  for (const person of [sue, ...builders]) await store.savePerson(someone(person));
  const another = () => {
    const organization = () => house.releases.current().workspace.organization;
    const directory = new PeopleDirectory({ store, clock });
    const sees = rowVisibility(house.releases, clock);
    const routing = createRouting({ store, clock, directory, organization, sees });
    return { engine: createEngine({ ...house.parts, people: store, routing }), routing };
  };
  const own = another();
  return {
    ...house,
    ...own,
    another,
    openLeads: async (count, fields = {}) => {
      const ids = Array.from({ length: count }, (_, n) => `lead-${1000 + n}`);
      const command = { kind: 'open', funnel: 'lead', fields, owner: 'sue' } as const;
      for (const caseId of ids)
        await own.engine.execute(seller, command, { caseId, idempotencyKey: `open ${caseId}` });
      return ids;
    },
    close: async () => {
      await own.routing.idle();
      await house.close();
    },
  };
}

function someone(person: Partial<Person> & { readonly id: string }): Person {
  return {
    email: `${person.id}@house.example`,
    name: person.id,
    locale: 'en',
    zone: 'UTC',
    active: true,
    revision: 1,
    memberships: [{ kind: 'role', id: 'builder' }],
    ...person,
  };
}
