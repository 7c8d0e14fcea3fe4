import type { TypeEnvironment } from '../../../expressions/index.ts';
import type { RawAward } from '../../kinds/incentive/awards.ts';
import type { Site } from '../../load/site.ts';
import type { Award } from '../../model/incentive.ts';
import type { Draft } from '../draft.ts';
import { environmentOf } from '../environment.ts';
import { conditionAt } from '../expressions.ts';
import { checkName, entriesOf } from '../names.ts';
import { amountAt, type AmountTerms } from './amounts.ts';
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
    const scorecard = scorecardAt(at.at('scorecard'), one.scorecard, terms.scorecards);
    const when = conditionAt(at.at('when'), one.when, {
      environment: environmentOf(draft, draft.objects, rootsOf(terms, scorecard !== undefined)),
      broken: new Set(),
      mayLack: true,
    });
    const give = giveAt(at.at('give'), one.give, terms);
    if (!when || !give) return [];
    const { title, to } = one;
    return [{ id, title, to, ...(scorecard ? { scorecard } : {}), when, give }];
  });
}

/** The one that is named, or the only one that there is. */
function scorecardAt(site: Site, id: string | undefined, scorecards: Scorecards) {
  const [only, ...more] = scorecards.keys();
  if (id !== undefined && !checkName(site, id, scorecards.keys(), 'unknown-scorecard'))
    return undefined;
  const found = id ?? (more.length === 0 ? only : undefined);
  return found === undefined ? undefined : { id: found, measures: scorecards.get(found) ?? [] };
}

function rootsOf({ currency, quota }: AmountTerms, score: boolean): TypeEnvironment['roots'] {
  const decimal = { type: { kind: 'decimal' }, optional: true } as const;
  return {
    credited: { type: { kind: 'money', currency }, optional: false },
    ...(quota ? { attainment: decimal } : {}),
    ...(score ? { score: decimal } : {}),
  };
}

function giveAt(site: Site, raw: RawAward['give'], terms: AmountTerms): Award['give'] | undefined {
  if ('recognition' in raw) return { kind: 'recognition', recognition: raw.recognition };
  const amount = amountAt(site.at('budget'), raw.budget, terms);
  return amount && { kind: 'budget', amount };
}
