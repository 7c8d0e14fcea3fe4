import { isKept } from '../../fields/index.ts';
import type { RawOpens } from '../../kinds/stage.ts';
import type { Site } from '../../load/site.ts';
import type { OpenCase, ValueRule } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { conditionAt, type Scope } from '../expressions.ts';
import { valueRuleAt } from '../literals.ts';
import { checkDocument, checkField } from '../names.ts';

/** A case that is opened in another funnel, its fields checked against that funnel's. */
export function opensAt(
  draft: Draft,
  site: Site,
  raw: RawOpens,
  scope: Scope,
): OpenCase | undefined {
  const when = conditionAt(site.at('when'), raw.when, scope);
  if (!checkDocument(draft, site.at('funnel'), 'Funnel', raw.funnel, 'unknown-funnel'))
    return undefined;
  const target = draft.entities.get(`case:${raw.funnel}`);
  if (!target) return undefined;
  checkGiven(site, raw, target);
  const values = valuesFor(site.at('with'), raw.with ?? {}, target, scope);
  return { funnel: raw.funnel, with: values, ...(when ? { when } : {}) };
}

/** Values for fields of an entity, written out or as expressions. */
export function valuesFor(
  site: Site,
  written: { readonly [field: string]: unknown },
  target: EntityDraft,
  scope: Scope,
): ReadonlyMap<string, ValueRule> {
  const values = new Map<string, ValueRule>();
  for (const [name, raw] of Object.entries(written)) {
    const at = site.at(name);
    const field = target.fields.get(name);
    if (!checkField(target, at, name) || !field || target.broken.has(name)) continue;
    if (isKept(field)) {
      at.reportKey('set-computed', { params: { name } });
      continue;
    }
    const rule = valueRuleAt(at, raw, field, scope);
    if (rule) values.set(name, rule);
  }
  return values;
}

/** The opened case must have what it always requires. */
function checkGiven(site: Site, raw: RawOpens, target: EntityDraft): void {
  for (const field of target.fields.values()) {
    const given = raw.with !== undefined && Object.hasOwn(raw.with, field.id);
    if (given || !field.required || field.default || hasDefault(target, field.id)) continue;
    site.report('opens-lacks-field', { params: { field: field.id, funnel: raw.funnel } });
  }
}

function hasDefault(target: EntityDraft, id: string): boolean {
  const raw = target.raw.get(id)?.value;
  return typeof raw === 'object' && raw.default !== undefined;
}
