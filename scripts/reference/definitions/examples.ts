import { readFileSync, readdirSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const root = new URL('../../../', import.meta.url);
const folders = ['src/cli/starter/definitions/', 'definitions/'];

/** Where no workspace of the project has one of the kind. */
const written: { readonly [kind: string]: string } = {
  Import: `kind: Import
id: accounts-from-crm
title: { en: Accounts from the old CRM, zh-CN: 旧 CRM 的客户 }
into: { record: account }
key: company
fields:
  company: account_name
  region: { from: area, values: { N: north, E: east, S: south, W: west } }
  phone: { from: phone, blank: [n/a, "-"] }
skip: row.account_name == ""
`,
  Incentive: `kind: Incentive
id: account-executives-2026
title: { en: Account executives 2026, zh-CN: 客户经理 2026 }
for: { role: account-executive }
period: { every: quarter, zone: Asia/Shanghai }
currency: CNY
credit:
  when: { funnel: lead-to-contract, outcome: won }
  amount: =case.total
  split:
    - { to: owner, share: 85 % }
    - { to: holder of qualified, share: 15 % }
quota: CNY 500000
pays:
  tiers:
    - { up to: 100 % of quota, rate: 5 % }
    - { above: 100 % of quota, rate: 8 % }
cap: CNY 300000
draw: { recoverable: CNY 6000, every: month }
clawback: { when: case.cancelled, within: 12 months, how: pro rata }
override: { to: manager, rate: 1 %, above: CNY 1000000 of team }
`,
};

/** The shortest definition of a kind in the workspaces of the project, as it is written there. */
export function exampleOf(kind: string): string | undefined {
  const own = documents().filter((text) => text.startsWith(`kind: ${kind}\n`));
  return own.toSorted((one, other) => one.length - other.length)[0] ?? written[kind];
}

function documents(): readonly string[] {
  return folders.flatMap((folder) =>
    yamlFiles(new URL(folder, root)).flatMap((url) => {
      const text = readFileSync(url, 'utf8');
      return parseAllDocuments(text).map((document) =>
        text.slice(document.contents?.range[0], document.contents?.range[1]),
      );
    }),
  );
}

function yamlFiles(folder: URL): readonly URL[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => new URL(name, folder));
}
