import { isKept } from '../../fields/index.ts';
import type { RawPublicAsk, RawPublicForm } from '../../kinds/public-form.ts';
import type { Site } from '../../load/site.ts';
import type { Field, PublicAsk, PublicForm, PublicRecord } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import type { EntityDraft } from '../entity-draft.ts';
import { scopeOf } from '../environment.ts';
import { checkField, entriesOf, titleOf } from '../names.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import { valuesFor } from './opens.ts';

/** Where a form says nothing of it. */
const usualPerHour = 200;

/** What nobody outside the house can be asked: it names who or what is inside. */
const notAsked: ReadonlySet<Field['type']> = new Set(['user', 'department', 'file']);

/** The forms by which cases of the funnel are opened from outside. */
export function publicFormsOf(draft: Draft, funnel: FunnelDraft): ReadonlyMap<string, PublicForm> {
  return new Map(
    Object.entries(funnel.raw['public forms'] ?? {}).map(([id, raw]) => [
      id,
      publicForm(draft, funnel, id, raw),
    ]),
  );
}

function publicForm(draft: Draft, funnel: FunnelDraft, id: string, raw: RawPublicForm): PublicForm {
  const site = funnel.site.at('public forms', id);
  const scope = scopeOf(draft, funnel.entity);
  const asks = asksOf(draft, funnel.entity, site, raw);
  const set = valuesFor(site.at('set'), raw.set ?? {}, funnel.entity, { ...scope, mayLack: true });
  const given = new Set([...asks.map(({ field }) => field), ...Object.keys(raw.set ?? {})]);
  checkGiven(site, funnel.entity, given);
  return {
    id,
    title: titleOf(raw.title ?? funnel.raw.title, funnel.id),
    ...(raw.text === undefined ? {} : { text: titleOf(raw.text, '') }),
    ...(raw.button === undefined ? {} : { button: titleOf(raw.button, '') }),
    ...(raw.thanks === undefined ? {} : { thanks: titleOf(raw.thanks, '') }),
    asks,
    set,
    embed: embedOf(site.at('embed'), raw.embed),
    perHour: raw['per hour'] ?? usualPerHour,
  };
}

function asksOf(
  draft: Draft,
  entity: EntityDraft,
  site: Site,
  raw: RawPublicForm,
): readonly PublicAsk[] {
  const seen = new Set<string>();
  return entriesOf(raw.ask, site.at('ask')).flatMap(([written, at]) => {
    const asked: Exclude<RawPublicAsk, string> =
      typeof written === 'string' ? { field: written } : written;
    const field = askedField(entity, at, asked.field);
    if (field === undefined) return [];
    if (seen.has(field.id) || Object.hasOwn(raw.set ?? {}, field.id))
      at.report('public-form-twice', { params: { name: field.id } });
    seen.add(field.id);
    const required = asked.required ?? field.required;
    if (field.type !== 'reference') {
      if (asked.record !== undefined)
        at.report('public-form-not-reference', { params: { name: field.id } });
      return [{ field: field.id, required }];
    }
    if (asked.record === undefined) {
      at.report('public-form-reference', { params: { name: field.id } });
      return [];
    }
    const record = recordOf(draft, entity, at, { ...asked, record: asked.record }, field);
    return record ? [{ field: field.id, required, record }] : [];
  });
}

/** The field, where it is one that can be asked for. */
function askedField(entity: EntityDraft, at: Site, name: string): Field | undefined {
  const field = entity.fields.get(name);
  if (!checkField(entity, at, name) || field === undefined) return undefined;
  const refers = (field.columns ?? []).some(
    ({ type }) => type === 'reference' || notAsked.has(type),
  );
  if (!notAsked.has(field.type) && !isKept(field) && !refers) return field;
  const takesFiles = [field, ...(field.columns ?? [])].some(({ type }) => type === 'file');
  if (takesFiles) {
    at.report('public-form-file', { params: { name } });
    return undefined;
  }
  at.report('public-form-asks', { params: { name } });
  return undefined;
}

function recordOf(
  draft: Draft,
  entity: EntityDraft,
  site: Site,
  raw: Pick<Exclude<RawPublicAsk, string>, 'with' | 'title'> & {
    readonly record: NonNullable<Exclude<RawPublicAsk, string>['record']>;
  },
  { to = '', title }: Field,
): PublicRecord | undefined {
  const target = draft.entities.get(`record:${to}`);
  if (target === undefined) return undefined;
  const asks = entriesOf(raw.record, site.at('record')).flatMap(([written, at]) => {
    const asked = typeof written === 'string' ? { field: written } : written;
    const field = askedField(target, at, asked.field);
    if (field?.type === 'reference') {
      at.report('public-form-asks', { params: { name: asked.field } });
      return [];
    }
    return field ? [{ field: field.id, required: asked.required ?? field.required }] : [];
  });
  const scope = { ...scopeOf(draft, entity), mayLack: true };
  const values = valuesFor(site.at('with'), raw.with ?? {}, target, scope);
  checkGiven(
    site,
    target,
    new Set([...asks.map(({ field }) => field), ...Object.keys(raw.with ?? {})]),
  );
  return { type: to, title: titleOf(raw.title ?? title, to), asks, with: values };
}

/** What is always required must come from somewhere. */
function checkGiven(site: Site, { fields, raw }: EntityDraft, given: ReadonlySet<string>): void {
  for (const field of fields.values()) {
    const written = raw.get(field.id)?.value;
    const hasDefault = typeof written === 'object' && written.default !== undefined;
    if (!field.required || given.has(field.id) || hasDefault) continue;
    site.report('public-form-lacks', { params: { name: field.id } });
  }
}

/** Origins as browsers write them: a scheme, a host, perhaps a port. */
function embedOf(site: Site, raw: RawPublicForm['embed']): readonly string[] {
  return entriesOf(raw, site).flatMap(([written, at]) => {
    const isOrigin = URL.canParse(written) && new URL(written).origin === written;
    if (isOrigin && /^https?:/.test(written)) return [written];
    at.report('public-form-embed', { params: { given: written } });
    return [];
  });
}
