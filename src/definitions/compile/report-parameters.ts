import type { MemberType, TypeEnvironment } from '../../expressions/index.ts';
import { parsePeriod } from '../../shared/index.ts';
import type { RawParameter, RawReport } from '../kinds/report.ts';
import type { Site } from '../load/site.ts';
import type { Field, ReportParameter } from '../model/index.ts';
import { declareField } from './declare-field.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { memberOf } from './environment.ts';
import { literalAt } from './literals.ts';
import { titleOf } from './names.ts';

interface Parameters {
  readonly ask: ReadonlyMap<string, ReportParameter>;
  /** The root `ask` with one member for each parameter. */
  readonly roots: TypeEnvironment['roots'];
  readonly broken: ReadonlySet<string>;
}

/** What the reader of a report is asked for. */
export function parametersOf(
  draft: Draft,
  site: Site,
  report: string,
  { ask: written = {}, where }: RawReport,
  entity: EntityDraft,
): Parameters {
  const ask = new Map<string, ReportParameter>();
  const members: { [id: string]: MemberType } = {};
  const broken = new Set<string>();
  for (const id of site.keys()) {
    const raw = written[id];
    const dates = comparesDates(String(where ?? ''), id, entity);
    const parameter = raw && parameterAt(draft, site.at(id), id, raw, dates);
    if (!parameter) broken.add(id);
    else {
      ask.set(id, parameter);
      members[id] = parameterMember(parameter);
    }
  }
  const name = `ask:${report}`;
  draft.objects[name] = { name, members };
  definePeriods(draft);
  const type: MemberType = { type: { kind: 'object', name }, optional: false };
  return { ask, roots: { ask: type }, broken };
}

/** A period's ends are dates where a date is compared with it, and moments otherwise. */
function comparesDates(where: string, id: string, { root, fields }: EntityDraft): boolean {
  const pattern = new RegExp(String.raw`\b${root}\.(\w+)\s+in\s+ask\.${id}\b`);
  return fields.get(pattern.exec(where)?.[1] ?? '')?.valueType.kind === 'date';
}

function parameterMember({ kind, dates, field, default: fallback }: ReportParameter): MemberType {
  if (kind === 'period' || !field) {
    const name = dates ? 'period of dates' : 'period';
    return { type: { kind: 'object', name }, optional: false };
  }
  return memberOf(field, field.required || fallback !== undefined);
}

function definePeriods({ objects }: Draft): void {
  for (const [name, kind] of [
    ['period', 'instant'],
    ['period of dates', 'date'],
  ] as const) {
    const end: MemberType = { type: { kind }, optional: false };
    objects[name] ??= { name, members: { from: end, to: end } };
  }
}

/** One parameter; `dates` for a period whose ends are compared with dates. */
export function parameterAt(
  draft: Draft,
  site: Site,
  id: string,
  raw: RawParameter,
  dates: boolean,
): ReportParameter | undefined {
  if (typeof raw === 'object' && raw.type === 'period')
    return periodAt(site, id, raw as { title?: string; default?: string }, dates);
  const field = declareField(site, id, raw as never, {
    draft,
    rowName: `row:ask.${id}`,
    broken: new Set(),
  });
  return field && fieldParameter(site, id, raw, field);
}

function periodAt(
  site: Site,
  id: string,
  raw: { readonly title?: ReportParameter['title']; readonly default?: string },
  dates: boolean,
): ReportParameter {
  const fallback = raw.default;
  const read = fallback === undefined || parsePeriod(fallback, { now: 0, zone: 'UTC' }).ok;
  if (!read) site.at('default').report('invalid-period', { params: { value: fallback } });
  return {
    id,
    title: titleOf(raw.title, id),
    kind: 'period',
    ...(dates ? { dates } : {}),
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}

function fieldParameter(site: Site, id: string, raw: RawParameter, field: Field): ReportParameter {
  const written = typeof raw === 'object' ? raw.default : undefined;
  const fallback =
    written === undefined ? undefined : literalAt(site.at('default'), written, field);
  return {
    id,
    title: field.title,
    kind: 'field',
    field,
    ...(fallback === undefined ? {} : { default: fallback }),
  };
}
