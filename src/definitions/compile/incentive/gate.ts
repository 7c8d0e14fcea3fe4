import type { TypeEnvironment } from '../../../expressions/index.ts';
import type { RawAward } from '../../kinds/incentive/awards.ts';
import type { Site } from '../../load/site.ts';
import type { Gate } from '../../model/incentive.ts';
import type { Draft } from '../draft.ts';
import { environmentOf } from '../environment.ts';
import { conditionAt } from '../expressions.ts';
import { checkName } from '../names.ts';
import type { AmountTerms } from './amounts.ts';
import type { Scorecards } from './scorecard.ts';

type RawGate = Partial<Pick<RawAward, 'when' | 'scorecard'>>;

/** A condition on what somebody has reached; undefined where there is none, or it is wrong. */
export function gateAt(
  draft: Draft,
  site: Site,
  raw: RawGate,
  terms: AmountTerms & { readonly scorecards: Scorecards },
): Gate | undefined {
  if (raw.when === undefined) return undefined;
  const scorecard = scorecardAt(site.at('scorecard'), raw.scorecard, terms.scorecards);
  const when = conditionAt(site.at('when'), raw.when, {
    environment: environmentOf(draft, draft.objects, rootsOf(terms, scorecard !== undefined)),
    broken: new Set(),
    mayLack: true,
  });
  return when && { when, ...(scorecard ? { scorecard } : {}) };
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
