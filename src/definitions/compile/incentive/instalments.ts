import { Decimal, parseDuration } from '../../../shared/index.ts';
import type { Expression } from '../../../expressions/index.ts';
import type { RawHoldback, RawPayIn } from '../../kinds/incentive/instalments.ts';
import type { RawIncentive } from '../../kinds/incentive/incentive.ts';
import type { Site } from '../../load/site.ts';
import type { Instalment, Release } from '../../model/incentive.ts';
import type { Collection, PayRule } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { conditionAt, isFormula } from '../expressions.ts';
import { checkName, entriesOf } from '../names.ts';
import { partAt } from './amounts.ts';
import { caseScope, percentText } from './credit.ts';
import { paysByCase } from './terms.ts';

const whole = new Decimal(1);

/** In which parts is paid what is earned for a case; none where it is paid at once. */
export function instalmentsAt(
  draft: Draft,
  site: Site,
  { holdback, 'pay in': payIn }: Pick<RawIncentive, 'holdback' | 'pay in'>,
  pays: readonly PayRule[],
): readonly Instalment[] {
  const at = site.at(holdback ? 'holdback' : 'pay in');
  if (holdback && payIn) site.at('pay in').reportKey('holdback-and-instalments');
  const byCase = pays.filter(paysByCase);
  if ((holdback ?? payIn) && pays.length > 0 && byCase.length === 0)
    at.reportKey('holdback-without-case');
  const place = { draft, pays: byCase };
  if (holdback) return heldBack(place, at, holdback);
  return payIn ? inParts(place, at, payIn) : [];
}

interface Around {
  readonly draft: Draft;
  readonly pays: readonly PayRule[];
}

function heldBack(around: Around, site: Site, { share, until }: RawHoldback) {
  const part = partAt(site.at('share'), share);
  const release = releaseAt(around, site.at('until'), until);
  if (!part || !release) return [];
  if (part.gt(0) && part.lt(1))
    return [
      { rule: 'holdback', share: whole.minus(part) },
      { rule: 'holdback', share: part, release },
    ];
  site.at('share').report('holdback-share', { params: { value: share } });
  return [];
}

function inParts(around: Around, site: Site, raw: RawPayIn): readonly Instalment[] {
  const parts = entriesOf(raw, site).flatMap(([one, at], index): Instalment[] => {
    const share = partAt(at.at('share'), one.share);
    const release =
      one.after === undefined ? undefined : releaseAt(around, at.at('after'), one.after);
    if (!share || (one.after !== undefined && !release)) return [];
    return [{ rule: `pay in/${index + 1}`, share, ...(release ? { release } : {}) }];
  });
  const total = Decimal.sum(0, ...parts.map(({ share }) => share));
  if (parts.length === raw.length && !total.eq(1))
    site.report('instalments-not-whole', { params: { total: percentText(total) } });
  return parts;
}

function releaseAt({ draft, pays }: Around, site: Site, text: string): Release | undefined {
  if (isFormula(text)) return conditionOf(draft, site, text, pays);
  const [, stage] = /^entered (\S+)$/.exec(text) ?? [];
  if (stage !== undefined) return stageOf(draft, site, stage, pays);
  const parsed = parseDuration(text);
  if (parsed.ok && !parsed.value.working) return { kind: 'time', after: parsed.value };
  site.report('bad-release', { params: { value: text } });
  return undefined;
}

function conditionOf(
  draft: Draft,
  site: Site,
  text: string,
  pays: readonly PayRule[],
): Release | undefined {
  const when = new Map<Collection, Expression>();
  for (const { collection } of pays.flatMap(({ credit }) => credit)) {
    const entity = draft.entities.get(collection);
    if (!entity || when.has(collection)) continue;
    const holds = conditionAt(site, text, caseScope(draft, entity));
    if (holds) when.set(collection, holds);
  }
  return { kind: 'condition', when };
}

/** A stage of one of the funnels whose cases are credited. */
function stageOf(
  draft: Draft,
  site: Site,
  stage: string,
  pays: readonly PayRule[],
): Release | undefined {
  const funnels = new Set(pays.flatMap(({ credit }) => credit.map(({ funnel }) => funnel)));
  const known = [...funnels].flatMap((id) => [
    ...(draft.funnelDrafts.get(id)?.tree.nodes.keys() ?? []),
  ]);
  if (funnels.size > 0 && !checkName(site, stage, known, 'unknown-stage')) return undefined;
  return { kind: 'stage', stage };
}
