import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import {
  ActorCache,
  actorOf,
  defaultSignInSettings,
  PasswordHasher,
  secureRandom,
  seedPeople,
  type AccessParts,
} from '../../src/access/index.ts';
import { compileWorkspace } from '../../src/definitions/index.ts';
import { createEngine, type EngineParts } from '../../src/engine/index.ts';
import { runImport, type ImportOptions } from '../../src/imports/index.ts';
import { BatonError, countingIds, SimulatedClock, uuids } from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { fileOf } from './files.ts';

/** A small workspace: products, deals about them, and imports of all kinds. */
const definitions = `
kind: Organization
id: shop
title: Shop
zone: Asia/Shanghai
currency: CNY
departments: { sales: { title: Sales } }
teams: { north: { title: North, department: sales } }
roles:
  operations: { title: Operations, rights: [import, administer people] }
  clerk: { title: Clerk, rights: [import] }
  seller: { title: Seller }
people:
  - { name: Operations, email: ops@shop.example, roles: [operations], departments: [sales] }
  - { name: Clerk, email: clerk@shop.example, roles: [clerk], departments: [sales] }
  - { name: Li Wei, email: li.wei@shop.example, roles: [seller], departments: [sales] }
---
kind: Record
id: product
title: Product
name: "{{record.code}}"
fields:
  code: { type: text, required: true, unique: true }
  price: { type: money, currency: CNY, min: 0 }
  replaces: { type: reference, to: product }
---
kind: Funnel
id: deal
title: Deal
case:
  name: "{{case.number}}"
  fields:
    number: { type: text, required: true, unique: true }
    product: { type: reference, to: product, required: true }
    source: { type: choice, options: { web: { en: Website, zh-CN: 网站 }, event: { en: Event, zh-CN: 活动 } } }
    amount: { type: money, currency: CNY, min: 0 }
    signed: { type: date }
    secret: { type: text }
stages:
  lead: { title: Lead, department: sales, role: seller, complete: [source] }
  talks: { title: { en: In talks, zh-CN: 洽谈 }, department: sales, role: seller, complete: [amount] }
  won: { title: Won, outcome: won }
  lost: { title: Lost, outcome: lost, reasons: { price: Price } }
moves:
  talk: { from: lead, to: talks, by: seller, when: case.source == "web" }
  win: { from: talks, to: won, by: seller }
  lose: { from: [lead, talks], to: lost, by: seller, ask: [reason] }
---
kind: Policy
id: deals
title: Deals
for: { funnel: deal }
create: [operations]
see:
  - { role: [operations, clerk], rows: true, hide: [secret] }
edit:
  - { role: operations, rows: true, stages: [lead, talks], fields: [product, source, amount, signed, number] }
---
kind: Policy
id: products
title: Products
for: { record: product }
create: [operations]
see:
  - { role: [operations, clerk, seller], rows: true }
edit:
  - { role: operations, rows: true }
---
kind: Import
id: products
title: Products
into: { record: product }
key: code
fields:
  code: code
  price: price
  replaces: { from: replaces, find: product.code }
---
kind: Import
id: deals
title: Deals
into: { funnel: deal }
key: number
join:
  prices: { "on": product, equals: code }
fields:
  number: number
  product: { from: product, values: { Lamp-1: L1 }, find: product.code }
  source: { from: source, blank: [n/a] }
  amount: { from: prices.price }
  signed: { from: signed, as: DD.MM.YYYY }
  owner: { from: seller, find: person.name }
  opened: { from: opened, as: date, zone: Asia/Shanghai }
  closed: { from: closed, as: date, zone: Asia/Shanghai }
stage: { from: stage, values: { "": lead } }
visits:
  lead: { from: opened, as: date, zone: Asia/Shanghai }
  talks: { from: talks, as: date, zone: Asia/Shanghai }
skip: row.number == "TEST"
---
kind: Import
id: secrets
title: Secrets
into: { funnel: deal }
key: number
fields: { number: number, product: { from: product, find: product.code }, secret: secret }
---
kind: Import
id: people
title: People
into: people
key: email
fields: { email: email, name: name, teams: teams, manager: { from: manager, find: person.name } }
`;

export const now = Date.parse('2026-03-15T04:00:00Z');

/** The workspace opened on a store of its own, which goes when the test ends. */
export async function openShop() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-import-'));
  const compiled = compileWorkspace([{ path: 'definitions/shop.yaml', content: definitions }]);
  if (!compiled.ok) throw new BatonError(compiled.error[0] ?? { code: 'internal-error' });
  const workspace = compiled.value;
  const store = await openSqliteStore({ folder, plan: workspace.storage });
  onTestFinished(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });
  const clock = new SimulatedClock(now);
  const released = { number: 1, hash: 'test', workspace };
  const workspaces = { current: () => released, release: () => Promise.resolve(released) };
  const engine: EngineParts = { store, clock, ids: uuids, workspaces };
  const people: AccessParts = {
    store,
    clock,
    ids: uuids,
    random: secureRandom,
    passwords: new PasswordHasher({ random: secureRandom }),
    actors: new ActorCache({ clock }),
    organization: () => workspace.organization,
    settings: defaultSignInSettings,
  };
  await seedPeople(people);
  const actorBy = async (email: string) => {
    const person = await store.findPersonByEmail(email);
    if (!person) throw new TypeError(email);
    return actorOf(person, workspace.organization, now);
  };
  const ids = countingIds('run');
  return {
    store,
    engine: createEngine(engine),
    actorBy,
    /** Imports texts as CSV files by a definition; `as` is the e-mail address of who does it. */
    async import(
      id: string,
      first: string | Uint8Array,
      { joined = {}, as = 'ops@shop.example', ...options }: ShopImport = {},
    ) {
      const definition = workspace.imports.get(id);
      if (!definition) throw new TypeError(id);
      const others = Object.entries(joined).map(([name, text]) => [name, fileOf(name, text)]);
      const files = { first: fileOf('rows.csv', first), joined: Object.fromEntries(others) };
      const actor = await actorBy(as);
      const context = { actor, workspace, store, engine, people, clock, ids };
      const result = await runImport(definition, files, context, options);
      if (!result.ok) throw new BatonError(result.error[0] ?? { code: 'internal-error' });
      const refused = await store.readRefusedRows(result.value.id, { after: 0, limit: 100 });
      return { run: result.value, refused };
    },
    async rows(collection: 'case:deal' | 'record:product') {
      const page = await store.queryRows({
        collection,
        where: { op: 'true' },
        sort: [{ field: collection === 'case:deal' ? 'number' : 'code', descending: false }],
        limit: 1000,
      });
      return page.rows;
    },
  };
}

interface ShopImport extends ImportOptions {
  readonly joined?: { readonly [name: string]: string };
  readonly as?: string;
}
