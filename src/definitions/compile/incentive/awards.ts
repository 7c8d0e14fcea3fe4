import type { RawAward } from '../../kinds/incentive/awards.ts';
import type { Site } from '../../load/site.ts';
import type { Award } from '../../model/incentive.ts';
import type { Draft } from '../draft.ts';
import { entriesOf } from '../names.ts';
import { amountAt, type AmountTerms } from './amounts.ts';
import { gateAt } from './gate.ts';
import type { Scorecards } from './scorecard.ts';

/** What is given besides pay; awards that are wrong are left out. */
export function awardsAt(
  draft: Draft,
  site: Site,
  raw: readonly RawAward[] | undefined,
  terms: AmountTerms & { readonly scorecards: Scorecards },
): readonly Award[] {
  const ids = new Set<string>();
  return entriesOf(raw, site).flatMap(([one, at], index): Award[] => {
    const id = one.id ?? `award-${index + 1}`;
    if (ids.has(id)) at.report('duplicate-pay', { params: { id } });
    ids.add(id);
    const held = gateAt(draft, at, one, terms);
    const give = giveAt(at.at('give'), one.give, terms);
    if (!held || !give) return [];
    const { title, to } = one;
    return [{ id, title, to, ...held, give }];
  });
}

function giveAt(site: Site, raw: RawAward['give'], terms: AmountTerms): Award['give'] | undefined {
  if ('recognition' in raw) return { kind: 'recognition', recognition: raw.recognition };
  const amount = amountAt(site.at('budget'), raw.budget, terms);
  return amount && { kind: 'budget', amount };
}
