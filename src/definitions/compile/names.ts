import type { LocalizedText, Problem } from '../../shared/index.ts';
import type { Collection } from '../model/index.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';

/** What the name should be the name of, in the error's code. */
export type UnknownCode = Extract<Problem['code'], `unknown-${string}` | 'no-field'>;

/** Reports a name that is not among those known; true where it is. */
export function checkName(
  site: Site,
  name: string,
  known: Iterable<string>,
  code: UnknownCode,
): boolean {
  const names = [...known];
  if (names.includes(name)) return true;
  site.report(code, { params: { name }, hint: hintFor(name, names) });
  return false;
}

/** Checks the name of a document of a kind; true where there is one, sound or not. */
export function checkDocument(
  draft: Draft,
  site: Site,
  kind: string,
  id: string,
  code: UnknownCode,
): boolean {
  const known = draft.documents.get(kind);
  if (known?.has(id)) return true;
  if (draft.incomplete) return false;
  return checkName(site, id, known?.keys() ?? [], code);
}

/** The roles, departments, … of the organization; not checked where it could not be read. */
export function checkInOrganization(
  draft: Draft,
  site: Site,
  name: string,
  part: 'roles' | 'departments' | 'teams' | 'calendars',
  code: UnknownCode,
): boolean {
  const [entry] = draft.documents.get('Organization') ?? [];
  const document = entry?.[1];
  if (!document) return true;
  return checkName(site, name, document.site.at(part).keys(), code);
}

/** Checks roles written one or many; gives those that exist. */
export function checkRoles(
  draft: Draft,
  site: Site,
  roles: string | readonly string[] | undefined,
): readonly string[] {
  return entriesOf(roles, site).flatMap(([role, at]) =>
    checkInOrganization(draft, at, role, 'roles', 'unknown-role') ? [role] : [],
  );
}

/** One or many, each with its place. */
export function entriesOf<T>(
  value: T | readonly T[] | undefined,
  site: Site,
): readonly (readonly [T, Site])[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [[value as T, site]];
  return (value as readonly T[]).map((item, index) => [item, site.at(index)] as const);
}

export interface FieldNames {
  /** System fields that count as well. */
  readonly system?: readonly string[] | 'all';
}

/** Checks the name of a field; true where it was declared, soundly or not. */
export function checkField(
  entity: EntityDraft,
  site: Site,
  name: string,
  { system = [] }: FieldNames = {},
): boolean {
  const more = system === 'all' ? [...entity.systemFields.keys()] : system;
  return checkName(site, name, [...fieldNames(entity), ...more], 'no-field');
}

function fieldNames(entity: EntityDraft): readonly string[] {
  return [...entity.fields.keys(), ...entity.broken];
}

/** The collection that `{ funnel: … }` or `{ record: … }` names; undefined where it is wrong or broken. */
export function resolveSource(
  draft: Draft,
  site: Site,
  source: { readonly funnel: string } | { readonly record: string },
): EntityDraft | undefined {
  const [kind, id, code] =
    'funnel' in source
      ? (['Funnel', source.funnel, 'unknown-funnel'] as const)
      : (['Record', source.record, 'unknown-record'] as const);
  const part = kind === 'Funnel' ? 'funnel' : 'record';
  if (!checkDocument(draft, site.at(part), kind, id, code)) return undefined;
  const collection: Collection = kind === 'Funnel' ? `case:${id}` : `record:${id}`;
  return draft.entities.get(collection);
}

/** A title that was given, or the id made readable: `small-deals` is “Small deals”. */
export function titleOf(title: LocalizedText | undefined, id: string): LocalizedText {
  if (title !== undefined) return title;
  const words = id
    .replaceAll(/[-_]/g, ' ')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
