import { readdirSync, readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';
import { compileWorkspace, type Incentive } from '../../../src/definitions/index.ts';
import {
  calculatePeriod,
  nothingBefore,
  type CaseFact,
  type DatedRate,
  type IncentiveFacts,
  type Person,
} from '../../../src/incentives/index.ts';
import { Decimal, renderProblem, type JsonObject } from '../../../src/shared/index.ts';
import { moment } from '../../incentives/world.ts';

/** How the field shows a plan: what happened, and what is paid for each period. */
interface Example {
  /** Where plans of this kind are described. */
  readonly source: string;
  readonly people: { readonly [id: string]: GivenPerson };
  readonly deals: readonly (JsonObject & GivenDeal)[];
  readonly rates?: readonly DatedRate[];
  /** By a day of each period, in order: the payout of each person. */
  readonly pays: { readonly [day: string]: { readonly [person: string]: string } };
}

interface GivenPerson {
  readonly roles?: readonly string[];
  readonly teams?: readonly string[];
  readonly manager?: string;
  readonly from?: string;
  readonly until?: string;
  readonly targets?: Amounts;
  readonly yearly?: Amounts;
  readonly figures?: Amounts;
}

interface Amounts {
  readonly [metric: string]: string;
}

interface GivenDeal {
  readonly owner: string;
  readonly on: string;
  readonly entered?: string;
  readonly cancelled?: string;
  /** Who held it in the stage `meeting`. */
  readonly holder?: string;
}

const folder = new URL('.', import.meta.url);
const firm = readFileSync(new URL('firm.yaml', folder), 'utf8');

/** The names of the examples. */
export function workedExamples(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'firm.yaml')
    .map((name) => name.slice(0, -'.yaml'.length));
}

/** What is paid in each period, and what the example says should be. */
export function runExample(name: string) {
  const text = readFileSync(new URL(`${name}.yaml`, folder), 'utf8');
  const [plan = '', given = ''] = text.split('\n---\n');
  const [document] = parseAllDocuments(given, { schema: 'failsafe' });
  const example = (document as { toJS(): unknown }).toJS() as Example;
  return { paid: paidBy(planOf(plan), example), expected: example.pays };
}

function planOf(content: string): Incentive {
  const compiled = compileWorkspace([
    { path: 'definitions/firm.yaml', content: firm },
    { path: 'definitions/plan.yaml', content },
  ]);
  if (!compiled.ok)
    throw new Error(compiled.error.map((one) => renderProblem(one, 'en').message).join('\n'));
  const [plan] = compiled.value.incentives.values();
  if (!plan) throw new Error('no plan');
  return plan;
}

function paidBy(plan: Incentive, { people, deals, rates, pays }: Example) {
  const facts = {
    people: Object.entries(people).map(([id, given]) => personOf(id, given)),
    cases: deals.flatMap(factsOfDeal),
    ...(rates ? { rates } : {}),
    context: { lookup: () => undefined, related: () => [] },
  };
  let before = nothingBefore;
  return Object.fromEntries(
    Object.entries(pays).map(([day, of]) => {
      const given: IncentiveFacts = { ...facts, at: moment(day) };
      const { statements, after } = calculatePeriod(plan, given, before);
      before = after;
      const paid = Object.keys(of).map((id) => [id, statements.get(id)?.total.toFixed() ?? '0']);
      return [day, Object.fromEntries(paid) as Amounts];
    }),
  );
}

function personOf(id: string, given: GivenPerson): Person {
  const { roles = ['rep'], teams = [], manager, from, until } = given;
  const { targets, yearly, figures } = given;
  return {
    id,
    name: id,
    email: `${id}@firm.example`,
    roles,
    teams,
    departments: [],
    ...(manager === undefined ? {} : { manager }),
    ...(from === undefined ? {} : { from: moment(`${from}T00:00:00Z`) }),
    ...(until === undefined ? {} : { until: moment(`${until}T00:00:00Z`) }),
    ...(targets ? { targets: amounts(targets) } : {}),
    ...(yearly ? { targetsPer: { year: amounts(yearly) } } : {}),
    ...(figures ? { figures: amounts(figures) } : {}),
  };
}

function amounts(given: Amounts) {
  return Object.fromEntries(
    Object.entries(given).map(([name, amount]) => [name, new Decimal(amount)]),
  );
}

function factsOfDeal(given: JsonObject & GivenDeal, index: number): readonly CaseFact[] {
  const { on, entered = 'won', cancelled, holder, ...fields } = given;
  const id = String(given['id'] ?? `deal ${String(index + 1)}`);
  const row = { ...typed(fields), id, name: id, cancelled: false };
  const collection = 'case:deal';
  const won: CaseFact = {
    id: `${id}:${entered}`,
    at: moment(on),
    collection,
    case: row,
    entered,
    ...(holder === undefined ? {} : { holders: { meeting: holder } }),
  };
  if (cancelled === undefined) return [won];
  const gone = { ...row, cancelled: true };
  return [won, { id: `${id}:cancelled`, at: moment(cancelled), collection, case: gone }];
}

/** As stored: units and percents are numbers, money is text, and a table has rows. */
function typed({ units, margin, lines, ...fields }: JsonObject): JsonObject {
  const rows = (lines as readonly JsonObject[] | undefined)?.map(({ commissionable, ...row }) => ({
    ...row,
    commissionable: commissionable === 'true',
  }));
  return {
    ...fields,
    ...(units === undefined ? {} : { units: Number(units) }),
    ...(margin === undefined ? {} : { margin: Number(margin) }),
    ...(rows ? { lines: rows } : {}),
  };
}
