import type { KindDocument } from '../kinds/document.ts';
import { peopleFields } from '../fields/index.ts';
import type { RawImport } from '../kinds/import.ts';
import type { Site } from '../load/site.ts';
import type { Field, ImportDefinition, ImportField } from '../model/index.ts';
import { conditionAt } from './expressions.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { checkStage } from './funnel/check-stage.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { importFieldAt, type ImportContext } from './import-field.ts';
import { importScope } from './import-scope.ts';
import { checkName, resolveSource, titleOf } from './names.ts';

/** System fields that an import may fill: those that the commands of the engine have a place for. */
const systemTargets: { readonly [root: string]: readonly string[] } = {
  case: ['owner', 'opened', 'closed', 'reason'],
  record: ['owner'],
};

/** Compiles how a file of rows becomes cases, records or people. */
export function compileImport({ id, value, site }: KindDocument<RawImport>, draft: Draft): void {
  const entity =
    value.into === 'people' ? undefined : resolveSource(draft, site.at('into'), value.into);
  const targets = entity ? targetsOf(entity) : peopleTargets(draft, value);
  if (!targets) return;
  const context: ImportContext = { draft, raw: value, scope: importScope(draft, value) };
  const broken = entity?.broken ?? new Set<string>();
  const fields = fieldsOf(context, site.at('fields'), targets, broken);
  checkKey(site, value, targets, broken);
  const funnel = entity && draft.funnelDrafts.get(entity.collection.slice('case:'.length));
  const staged = entity?.root === 'case' ? funnel : undefined;
  const stage = stageOf(context, site.at('stage'), staged);
  const skip = conditionAt(site.at('skip'), value.skip, context.scope);
  draft.imports.set(id, {
    id,
    title: titleOf(value.title, id),
    into: entity?.collection ?? 'people',
    key: value.key,
    join: Object.entries(value.join ?? {}).map(([file, { on, equals = on }]) => ({
      file,
      on,
      equals,
    })),
    fields,
    ...(stage ? { stage } : {}),
    visits: visitsOf(context, site.at('visits'), staged),
    ...(skip ? { skip } : {}),
  });
}

function peopleTargets({ organization }: Draft, { into }: RawImport) {
  return into === 'people' && organization ? peopleFields(organization) : undefined;
}

function targetsOf(entity: EntityDraft): ReadonlyMap<string, Field> {
  const system = (systemTargets[entity.root] ?? []).flatMap((name) => {
    const field = entity.systemFields.get(name);
    return field ? [[name, field] as const] : [];
  });
  return new Map([...entity.fields, ...system]);
}

function fieldsOf(
  context: ImportContext,
  site: Site,
  targets: ReadonlyMap<string, Field>,
  broken: ReadonlySet<string>,
): ImportDefinition['fields'] {
  const fields = new Map<string, ImportField>();
  for (const [name, raw] of Object.entries(context.raw.fields)) {
    const at = site.at(name);
    if (broken.has(name)) continue;
    const target = targets.get(name);
    if (!target) {
      checkName(at, name, targets.keys(), 'no-field');
      continue;
    }
    if (target.computed || target.type === 'computed') {
      at.reportKey('set-computed', { params: { name } });
      continue;
    }
    const field = importFieldAt(context, at, raw, target);
    if (field) fields.set(name, field);
  }
  return fields;
}

/** The key tells rows apart, so it must be a field that holds one text or number. */
function checkKey(
  site: Site,
  { key }: RawImport,
  targets: ReadonlyMap<string, Field>,
  broken: ReadonlySet<string>,
): void {
  const at = site.at('key');
  if (broken.has(key) || !checkName(at, key, targets.keys(), 'no-field')) return;
  const kind = targets.get(key)?.valueType.kind;
  if (kind !== 'text' && kind !== 'int' && kind !== 'object')
    at.report('key-type', { params: { field: key } });
}

function stageOf(
  context: ImportContext,
  site: Site,
  funnel: FunnelDraft | undefined,
): ImportField | undefined {
  const { stage: raw } = context.raw;
  if (raw === undefined) return undefined;
  if (!funnel) {
    site.reportKey('stages-of-record');
    return undefined;
  }
  const values = typeof raw === 'object' ? (raw.values ?? {}) : {};
  for (const [text, stage] of Object.entries(values))
    checkStage(funnel, site.at('values', text), String(stage));
  return importFieldAt(context, site, raw, undefined);
}

function visitsOf(
  context: ImportContext,
  site: Site,
  funnel: FunnelDraft | undefined,
): ImportDefinition['visits'] {
  const { visits: raw } = context.raw;
  if (raw === undefined) return [];
  if (!funnel) {
    site.reportKey('stages-of-record');
    return [];
  }
  const entered = funnel.entity.systemFields.get('entered');
  return Object.entries(raw).flatMap(([stage, written]) => {
    const known = checkStage(funnel, site.at(stage), stage);
    const field = importFieldAt(context, site.at(stage), written, entered);
    return known && field ? [{ stage, entered: field }] : [];
  });
}
