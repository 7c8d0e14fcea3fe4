import type { LocalizedText, Problem } from '../../shared/index.ts';
import type { RawSource } from '../kinds/parts.ts';
import type { Collection } from '../model/index.ts';
import { hintFor } from '../load/suggest.ts';
import type { Site } from '../load/site.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';

/** What the name should be the name of, in the error's code. */
export type UnknownCode = Extract<Problem['code'], `unknown-${string}` | 'no-field'>;

/** Names that can be named, and where each of them is declared. */
export interface Declared {
  readonly names: readonly string[];
  readonly at: (name: string) => Site | undefined;
}

/** The keys of a map that is written at a place. */
export function keysAt(site: Site): Declared {
  return { names: site.keys(), at: (name) => site.at(name) };
}

/** What is declared by id, each with its place. */
export function declaredIn(
  map: ReadonlyMap<string, { readonly site: Site } | undefined> | undefined,
): Declared {
  return { names: [...(map?.keys() ?? [])], at: (name) => map?.get(name)?.site };
}

/** Reports a name that is not among those known; true where it is. */
export function checkName(
  site: Site,
  name: string,
  known: Iterable<string> | Declared,
  code: UnknownCode,
): boolean {
  const { names, at } = 'names' in known ? known : { names: [...known], at: () => undefined };
  site.noteName({ name, known: names, code, declared: (one) => at(one)?.spot });
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
  if (draft.incomplete && !known?.has(id)) return false;
  return checkName(site, id, declaredIn(known), code);
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
  return checkName(site, name, keysAt(document.site.at(part)), code);
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
  const at = (one: string) => entity.raw.get(one)?.site;
  return checkName(site, name, { names: [...fieldNames(entity), ...more], at }, 'no-field');
}

function fieldNames(entity: EntityDraft): readonly string[] {
  return [...entity.fields.keys(), ...entity.broken];
}

const sources = {
  funnel: { kind: 'Funnel', code: 'unknown-funnel' },
  record: { kind: 'Record', code: 'unknown-record' },
  survey: { kind: 'Survey', code: 'unknown-survey' },
  meeting: { kind: 'Meeting', code: 'unknown-meeting' },
  training: { kind: 'Training', code: 'unknown-training' },
  award: { kind: 'Award', code: 'unknown-award' },
} as const;

/** By which key a source names what, and its name. */
function namedBy(source: RawSource): readonly [keyof typeof sources, string] {
  const keys = Object.keys(sources) as (keyof typeof sources)[];
  const part = keys.find((key) => key in source) ?? 'record';
  return [part, (source as { readonly [key: string]: string })[part] ?? ''];
}

/** The collection that `{ funnel: … }`, `{ survey: … }` and the like names, whether there is one or not. */
export function sourceCollection(source: RawSource): Collection {
  const [part, id] = namedBy(source);
  return part === 'funnel' ? `case:${id}` : `record:${id}`;
}

/** The same, checked; undefined where it is wrong or broken. */
export function resolveSource(
  draft: Draft,
  site: Site,
  source: RawSource,
): EntityDraft | undefined {
  const [part, id] = namedBy(source);
  const { kind, code } = sources[part];
  if (!checkDocument(draft, site.at(part), kind, id, code)) return undefined;
  return draft.entities.get(sourceCollection(source));
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
