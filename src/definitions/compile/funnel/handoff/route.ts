import { Decimal } from '../../../../shared/index.ts';
import type { RawPool, RawRoute } from '../../../kinds/handoff.ts';
import type { Site } from '../../../load/site.ts';
import type { Pool, RouteRule } from '../../../model/index.ts';
import type { Draft } from '../../draft.ts';
import { conditionAt, expressionAt, isFormula, type Scope } from '../../expressions.ts';
import { checkField, entriesOf } from '../../names.ts';
import { checkPartyName, personAt } from '../../recipient.ts';
import { checkStage } from '../check-stage.ts';
import type { FunnelDraft } from '../funnel-draft.ts';

/** How the receiver is found: rules, of which the first counts whose condition holds. */
export function routeAt(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawRoute | readonly RawRoute[] | undefined,
  scope: Scope,
): readonly RouteRule[] {
  const rules = entriesOf(raw, site);
  const always = rules.findIndex(([rule]) => isAlways(rule));
  const hidden = always < 0 ? undefined : rules[always + 1];
  hidden?.[1].report('route-hidden');
  return rules.flatMap(([rule, at], index) => ruleAt(draft, funnel, at, rule, index, scope) ?? []);
}

/** The rule takes every case that no rule before it took. */
export const isAlways = ({ when }: RawRoute) => when === undefined || when === true;

function ruleAt(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawRoute,
  index: number,
  scope: Scope,
): RouteRule | undefined {
  const when = raw.when === true ? undefined : conditionAt(site.at('when'), raw.when, scope);
  const to = poolAt(draft, site.at('to'), raw.to, scope);
  const keep =
    raw.keep === undefined ? undefined : keepAt(funnel, site.at('keep'), raw.keep, scope);
  const skills = entriesOf(raw.skills, site.at('skills')).flatMap(
    ([skill, at]) => skillAt(at, skill, scope) ?? [],
  );
  if (raw.by === 'most skilled' && raw.skills === undefined) {
    const params = { setting: 'most skilled', need: 'skills' };
    site.at('by').report('setting-needs', { params });
  }
  if (!to) return undefined;
  return {
    index,
    ...(when ? { when } : {}),
    to,
    by: raw.by ?? 'least loaded',
    ...(keep ? { keep } : {}),
    skills,
    weights: weightsOf(funnel, site.at('weights'), raw.weights ?? {}),
  };
}

/** Those who are every one of what is named; at least one thing is. */
function poolAt(draft: Draft, site: Site, raw: RawPool, scope: Scope): Pool | undefined {
  if (raw === 'liaison') return { liaison: true };
  if (Object.keys(raw).length === 0) {
    if (!site.lacks(raw)) site.report('pool-empty');
    return undefined;
  }
  const { person: written, ...parties } = raw;
  for (const kind of ['role', 'team', 'department'] as const) {
    const id = parties[kind];
    if (id !== undefined) checkPartyName(draft, site.at(kind), kind, id);
  }
  const person = written === undefined ? undefined : personAt(site.at('person'), written, scope);
  return { ...parties, ...(person ? { person } : {}) };
}

/** A reference means the owner of its record. */
function keepAt({ entity }: FunnelDraft, site: Site, raw: string, scope: Scope) {
  if (isFormula(raw)) return personAt(site, raw, scope);
  if (!checkField(entity, site, raw) || entity.broken.has(raw)) return undefined;
  const type = entity.fields.get(raw)?.type;
  if (type === 'user') return personAt(site, `=case.${raw}`, scope);
  if (type === 'reference') return personAt(site, `=case.${raw}.owner`, scope);
  site.report('keep-not-a-reference', { params: { field: raw, type: type ?? '' } });
  return undefined;
}

/** A skill by its name, or an expression that gives one or several. */
function skillAt(site: Site, raw: string, scope: Scope) {
  const source = isFormula(raw) ? raw : JSON.stringify(raw);
  const text = { kind: 'text' } as const;
  return expressionAt(site, source, { ...scope, mayLack: true }, [
    text,
    { kind: 'list', of: text },
  ]);
}

function weightsOf(
  funnel: FunnelDraft,
  site: Site,
  raw: { readonly [stage: string]: number },
): ReadonlyMap<string, Decimal> {
  const known = Object.entries(raw).filter(([stage]) => checkStage(funnel, site.at(stage), stage));
  return new Map(known.map(([stage, weight]) => [stage, new Decimal(String(weight))]));
}
