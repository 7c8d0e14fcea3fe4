import { isCurrency } from '../../../shared/index.ts';
import type { Expression } from '../../../expressions/index.ts';
import type { RawConvert } from '../../kinds/incentive/terms.ts';
import type { Site } from '../../load/site.ts';
import type { CurrencyConversion } from '../../model/incentive.ts';
import type { Collection, PayRule } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { expressionAt, isFormula } from '../expressions.ts';
import { caseScope } from './credit.ts';

/** How amounts in other currencies are converted; undefined where it is wrong. */
export function convertAt(
  draft: Draft,
  site: Site,
  raw: RawConvert,
  pays: readonly PayRule[],
): CurrencyConversion | undefined {
  const rateOf = rateOfAt(draft, site.at('rate of'), raw['rate of'], pays);
  const { through } = raw;
  if (through !== undefined && !isCurrency(through))
    site.at('through').report('bad-currency', { params: { currency: through } });
  if (!rateOf) return undefined;
  const inverse = raw['either way'] ?? false;
  return { rateOf, inverse, ...(through === undefined ? {} : { through }) };
}

function rateOfAt(
  draft: Draft,
  site: Site,
  text: string,
  pays: readonly PayRule[],
): CurrencyConversion['rateOf'] | undefined {
  if (text === 'entry' || text === 'period end') return text;
  if (isFormula(text)) return datesAt(draft, site, text, pays);
  site.report('bad-rate-day', { params: { value: text } });
  return undefined;
}

/** The date in the cases of each collection that is credited. */
function datesAt(draft: Draft, site: Site, text: string, pays: readonly PayRule[]) {
  const dates = new Map<Collection, Expression>();
  for (const collection of new Set(pays.flatMap(collectionsOf))) {
    const entity = draft.entities.get(collection);
    const date = entity && expressionAt(site, text, caseScope(draft, entity), { kind: 'date' });
    if (date) dates.set(collection, date);
  }
  return dates;
}

const collectionsOf = ({ credit }: PayRule) => credit.map(({ collection }) => collection);
