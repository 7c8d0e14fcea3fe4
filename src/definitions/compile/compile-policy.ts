import { isKept } from '../fields/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { RawPolicy } from '../kinds/policy.ts';
import type { Site } from '../load/site.ts';
import type { EditRule, SeeRule } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { scopeOf } from './environment.ts';
import { rowRuleAt } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import { checkField, checkName, checkRoles, entriesOf, resolveSource } from './names.ts';

type RawSee = RawPolicy['see'][number];
type RawEdit = NonNullable<RawPolicy['edit']>[number];

/** Compiles who sees and edits what of one collection; there is one policy for each. */
export function compilePolicy({ id, value, site }: KindDocument<RawPolicy>, draft: Draft): void {
  const entity = resolveSource(draft, site.at('for'), value.for);
  if (!entity) return;
  const other = draft.policies.get(entity.collection);
  if (other) {
    site.at('for').report('second-policy', { params: { first: other.id, of: entity.collection } });
    return;
  }
  const see = entriesOf(value.see, site.at('see')).flatMap(([raw, at], index) =>
    seeRules(draft, at, raw, entity, index),
  );
  const edit = entriesOf(value.edit, site.at('edit')).flatMap(([raw, at], index) =>
    editRules(draft, at, raw, entity, index, see),
  );
  const create = checkRoles(draft, site.at('create'), value.create);
  checkCreators(site.at('create'), value, see, entity);
  draft.policies.set(entity.collection, { id, for: entity.collection, see, edit, create });
}

function seeRules(
  draft: Draft,
  site: Site,
  raw: RawSee,
  entity: EntityDraft,
  index: number,
): readonly SeeRule[] {
  const rows = rowRuleAt(site.at('rows'), raw.rows, scopeOf(draft, entity), entity.root);
  const hide = shownAt(site.at('hide'), raw.hide, entity);
  const mask = shownAt(site.at('mask'), raw.mask, entity);
  const twice = mask.find((field) => hide.includes(field));
  if (twice !== undefined)
    site.at('mask').report('hidden-and-masked', { params: { field: twice } });
  const stages = stagesAt(draft, site.at('stages'), raw.stages, entity);
  const roles = checkRoles(draft, site.at('role'), raw.role);
  return rows ? roles.map((role) => ({ index, role, rows, hide, mask, stages })) : [];
}

function editRules(
  draft: Draft,
  site: Site,
  raw: RawEdit,
  entity: EntityDraft,
  index: number,
  see: readonly SeeRule[],
): readonly EditRule[] {
  const rows = rowRuleAt(site.at('rows'), raw.rows ?? true, scopeOf(draft, entity), entity.root);
  const fields =
    raw.fields === undefined ? undefined : fieldsAt(site.at('fields'), raw.fields, entity);
  const stages = stagesAt(draft, site.at('stages'), raw.stages, entity);
  const roles = checkRoles(draft, site.at('role'), raw.role);
  checkEditable(site.at('fields'), raw.fields, entity);
  for (const role of roles) checkVisible(site.at('fields'), raw.fields, role, see);
  if (!rows) return [];
  return roles.map((role) => ({ index, role, rows, stages, ...(fields ? { fields } : {}) }));
}

/** Fields, and columns as `lines.price`. Fields of other records are a matter of their own policies. */
function shownAt(
  site: Site,
  raw: string | readonly string[] | undefined,
  entity: EntityDraft,
): readonly string[] {
  return entriesOf(raw, site).flatMap(([name, at]) => {
    const [table = '', column] = name.split('.');
    const columns = entity.fields.get(table)?.columns;
    if (column === undefined || !columns) return fieldsAt(at, name, entity);
    if (entity.broken.has(column)) return [];
    const known = columns.map(({ id }) => `${table}.${id}`);
    return checkName(at, name, known, 'no-field') ? [name] : [];
  });
}

/** Fields of other records are a matter of their own policies. */
function fieldsAt(
  site: Site,
  raw: string | readonly string[] | undefined,
  entity: EntityDraft,
): readonly string[] {
  return entriesOf(raw, site).flatMap(([name, at]) => {
    const [own = '', further] = name.split('.');
    const other = further === undefined ? undefined : entity.fields.get(own)?.to;
    if (other !== undefined) {
      at.report('policy-other-record', { params: { field: name, record: other } });
      return [];
    }
    return checkField(entity, at, name, { system: 'all' }) ? [name] : [];
  });
}

function checkEditable(
  site: Site,
  raw: string | readonly string[] | undefined,
  entity: EntityDraft,
): void {
  for (const [name, at] of entriesOf(raw, site)) {
    const field = entity.fields.get(name);
    if (field && isKept(field)) at.report('edit-computed', { params: { field: name } });
  }
}

/** Who may edit a field that every rule hides from them could never do so. */
function checkVisible(
  site: Site,
  raw: string | readonly string[] | undefined,
  role: string,
  see: readonly SeeRule[],
): void {
  const own = see.filter((rule) => rule.role === role);
  if (own.length === 0) return;
  for (const [name, at] of entriesOf(raw, site))
    if (own.every(({ hide, mask }) => hide.includes(name) || mask.includes(name)))
      at.report('edit-hidden', { params: { field: name, role } });
}

/** Who opens a case must be able to fill what it always requires. */
function checkCreators(
  site: Site,
  { create }: RawPolicy,
  see: readonly SeeRule[],
  entity: EntityDraft,
): void {
  for (const [role, at] of entriesOf(create, site)) {
    const own = see.filter((rule) => rule.role === role);
    const required = [...entity.fields.values()].filter(
      (field) => field.required && !field.default,
    );
    const hidden = required.find(
      ({ id }) => own.length > 0 && own.every(({ hide }) => hide.includes(id)),
    );
    if (hidden) at.report('create-hidden', { params: { field: hidden.id, role } });
  }
}

function stagesAt(
  draft: Draft,
  site: Site,
  raw: string | readonly string[] | undefined,
  entity: EntityDraft,
): readonly string[] {
  if (raw === undefined) return [];
  const funnel = draft.funnelDrafts.get(entity.collection.slice('case:'.length));
  if (entity.root === 'record' || !funnel) {
    site.reportKey('stages-of-record');
    return [];
  }
  return entriesOf(raw, site).flatMap(([stage, at]) =>
    checkStage(funnel, at, stage) ? [stage] : [],
  );
}
