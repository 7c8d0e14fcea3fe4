import { compileExpression, type Expression } from '../../../../expressions/index.ts';
import { parseMoney, type Money } from '../../../../shared/index.ts';
import type { RawBand } from '../../../kinds/approval.ts';
import type { Site } from '../../../load/site.ts';
import type { ApproverChoice } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { expressionAt, type Scope } from '../../expressions.ts';
import { entriesOf } from '../../names.ts';
import { choiceAt, choiceKeys } from './approvers.ts';

interface Limits {
  readonly above?: Money;
  readonly upTo?: Money;
}

/** Who must agree by the amount, and from which amount on anybody must. */
export interface Bands {
  readonly from: readonly ApproverChoice[];
  /** Where nobody needs to agree to small amounts: the condition for the rest. */
  readonly when?: string;
}

/**
 * Compiles amount bands: they follow one another from small to large without gap or overlap, all in the
 * currency of the amount. Amounts below the first need nobody's agreement.
 */
export function bandsAt(
  draft: Draft,
  site: Site,
  raw: { readonly 'by amount'?: string; readonly bands?: readonly RawBand[] },
  scope: Scope,
): Bands {
  const amount = amountAt(site.at('by amount'), raw['by amount'] ?? '', scope);
  const bands = entriesOf(raw.bands, site.at('bands'));
  const limits = bands.map(([band, at]) => limitsOf(at, band));
  const sound = limits.every((one) => one !== undefined);
  if (amount && sound) {
    checkCurrencies(site, limits, amount);
    checkSequence(bands, limits);
  }
  const from = bands.flatMap(([band, at], index) => {
    if (choiceKeys(band).length !== 1) at.report('approval-unclear');
    const choice = choiceAt(draft, at, band, scope);
    const limit = limits[index]?.upTo;
    const when = amount && limit && compare(amount, '<=', limit, scope);
    return choice ? [{ ...choice, ...(when ? { when } : {}) }] : [];
  });
  const lowest = limits[0]?.above;
  const when = amount && lowest ? { when: sourceOf(amount, '>', lowest) } : {};
  return { from, ...when };
}

function amountAt(site: Site, raw: string, scope: Scope): Expression | undefined {
  const amount = expressionAt(site, raw, scope);
  if (!amount || amount.type.kind === 'money') return amount;
  site.report('bands-not-money');
  return undefined;
}

function limitsOf(site: Site, band: RawBand): Limits | undefined {
  const read = (key: 'above' | 'up to') => {
    const text = band[key];
    if (text === undefined) return undefined;
    const parsed = parseMoney(text);
    if (parsed.ok) return parsed.value;
    site.at(key).pass({ ...parsed.error, ...site.at(key).place });
    return undefined;
  };
  const [above, upTo] = [read('above'), read('up to')];
  const wrong =
    (above === undefined && band.above !== undefined) ||
    (upTo === undefined && band['up to'] !== undefined);
  return wrong ? undefined : { ...(above ? { above } : {}), ...(upTo ? { upTo } : {}) };
}

/** The limits are in the one currency of the amount. */
function checkCurrencies(
  site: Site,
  limits: readonly (Limits | undefined)[],
  { type }: Expression,
): void {
  const own = type.kind === 'money' ? type.currency : undefined;
  if (own === undefined) return site.at('by amount').report('bands-without-currency');
  for (const [index, limit] of limits.entries())
    for (const [key, money] of [
      ['above', limit?.above],
      ['up to', limit?.upTo],
    ] as const)
      if (money && money.currency !== own)
        site.at('bands', index, key).report('bands-currency', {
          params: { currency: money.currency, expected: own },
        });
}

function checkSequence(
  bands: readonly (readonly [RawBand, Site])[],
  limits: readonly (Limits | undefined)[],
): void {
  for (const [index, [, site]] of bands.entries()) {
    const [before, own, next] = [limits[index - 1], limits[index], limits[index + 1]];
    const last = bands.length - 1;
    if (index === last && own?.upTo) site.at('up to').report('bands-gap-above');
    if (index < last && !own?.upTo && next) site.report('bands-overlap');
    if (own?.above && own.upTo?.amount.lte(own.above.amount)) site.report('bands-empty');
    const end = before?.upTo;
    if (index === 0 || !end) continue;
    const start = own?.above;
    if (!start || start.amount.lt(end.amount)) site.report('bands-overlap');
    else if (start.amount.gt(end.amount)) site.at('above').report('bands-gap');
  }
}

const sourceOf = ({ source }: Expression, operator: '<=' | '>', { amount }: Money) =>
  `(${source}) ${operator} ${amount.toFixed()}`;

function compare(amount: Expression, operator: '<=' | '>', limit: Money, scope: Scope) {
  const { place } = amount;
  const compiled = compileExpression(sourceOf(amount, operator, limit), {
    environment: scope.environment,
    expects: { kind: 'bool' },
    ...(place ? { place } : {}),
  });
  return compiled.ok ? compiled.value : undefined;
}
