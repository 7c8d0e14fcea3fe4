import {
  calculatePeriod,
  nothingBefore,
  statementData,
  type CaseFact,
  type Person,
} from '../../../src/incentives/index.ts';
import { Decimal, fromIso, type JsonObject } from '../../../src/shared/index.ts';
import { workspace } from '../sample.ts';

function at(text: string): number {
  const instant = fromIso(text);
  if (instant === undefined) throw new Error(`no moment: ${text}`);
  return instant;
}

/** A deal that was won; Sun Yue had qualified it. */
function won(number: string, total: string, on: string): CaseFact {
  return {
    id: `${number}:won`,
    at: at(on),
    collection: 'case:lead-to-contract',
    case: { id: number, name: `上海启明制造有限公司 · ${number}`, owner: 'li', total },
    entered: 'won',
    holders: { qualified: 'sun' },
  };
}

const li: Person = {
  id: 'li',
  name: '李伟 Li Wei',
  email: 'li.wei@lantern.example',
  roles: ['account-executive'],
  teams: [],
  departments: ['sales'],
  figures: {
    'delivery-right-first-time': new Decimal('0.95'),
    'handoffs-late': new Decimal('0.15'),
  },
};
const sun: Person = { ...li, id: 'sun', name: '孙悦 Sun Yue', roles: ['sdr'] };

/** What Li Wei is paid for the first quarter: beyond his quota, and with a correction of the last one. */
export function payout(language: string, cases = deals): JsonObject {
  const plan = workspace.incentives.get('sales-commission');
  if (!plan) throw new Error('no plan');
  const context = { lookup: () => undefined, related: () => [] };
  const facts = { at: at('2026-02-01T00:00:00Z'), people: [li, sun], cases, context };
  const { period, statements } = calculatePeriod(plan, facts, nothingBefore);
  const statement = statements.get('li');
  const { total, owed, entries: lines } = statement ?? { total: zero, owed: zero, entries: [] };
  const paid = { plan, person: { ...li, department: sales }, period, total, owed, lines };
  return statementData(
    {
      ...paid,
      status: 'closed',
      position: 48211,
      approval: { by: '郑华 Zheng Hua', at: at('2026-04-09T02:00:00Z') },
      hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    },
    language,
  );
}

const zero = new Decimal(0);
const sales = { en: 'Sales', 'zh-CN': '销售部' };
const deals = [
  won('L-2026-0042', '350010.45', '2026-01-20T06:00:00Z'),
  won('L-2026-0051', '980000.00', '2026-03-02T06:00:00Z'),
];
