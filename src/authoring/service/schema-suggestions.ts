import { fieldTypes, nodeAt, type PathPart, type TracedDocument } from '../../definitions/index.ts';
import type { JsonObject, LocalizedText } from '../../shared/index.ts';
import { purposes, type Meaning } from '../reference/meanings/index.ts';
import { explainedKeys } from '../reference/key-meaning.ts';
import { typeWords } from '../reference/type-words.ts';
import { formsAt, narrowed } from '../reading/schema-at.ts';
import type { CursorPlace } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';

export const inBoth = ([en, zh]: Meaning): LocalizedText => ({ en, 'zh-CN': zh });

/** The keys that the map around a key can have and has not yet. */
export function keySuggestions(
  { kind, source }: TracedDocument,
  path: readonly PathPart[],
  place: CursorPlace,
): readonly Suggestion[] {
  const parent = nodeAt(source.root, path.slice(0, -1));
  if (parent?.kind !== 'map') return [];
  if (kind === undefined)
    return parent.entries.size <= 1 ? [{ label: 'kind', kind: 'key', insert: 'kind: ' }] : [];
  const forms = narrowed(formsAt(kind, source.root, path.slice(0, -1)), parent, path.at(-1));
  const ofType = settingsOfType(parent);
  return explainedKeys(kind, forms)
    .filter(({ key }) => !parent.entries.has(key) && ofType(key))
    .map(({ key, required, schema, meaning }) => ({
      label: key,
      kind: 'key',
      insert: `${key}:${isColonAhead(place) ? '' : afterKey(schema, place, parent.flow)}`,
      detail: typeWords(schema),
      required,
      ...(meaning ? { description: inBoth(meaning) } : {}),
    }));
}

const isColonAhead = ({ text, end }: CursorPlace) => text[end] === ':';

/** A map begins on the next line, further in; anything else follows on the same line. */
function afterKey(schema: JsonObject, { text, start }: CursorPlace, flow: boolean): string {
  const isMap = schema['patternProperties'] !== undefined || schema['properties'] !== undefined;
  if (flow || !isMap) return ' ';
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return `\n${line.replaceAll('-', ' ')}  `;
}

const fieldSettings = new Set(
  [...fieldTypes.values()].flatMap(({ settings }) => settings as readonly string[]),
);

/** Of a field with a known type, only settings that the type takes. */
function settingsOfType(parent: NonNullable<ReturnType<typeof nodeAt>>): (key: string) => boolean {
  const node = parent.kind === 'map' ? parent.entries.get('type')?.value : undefined;
  const type = node?.kind === 'scalar' ? fieldTypes.get(node.value as never) : undefined;
  if (!type) return () => true;
  const own = new Set<string>(type.settings);
  return (key) => !fieldSettings.has(key) || own.has(key);
}

/** The words, numbers and types that can stand as a value. */
export function valueSuggestions(
  { kind, source }: TracedDocument,
  path: readonly PathPart[],
): readonly Suggestion[] {
  if (path.length === 1 && path[0] === 'kind')
    return Object.entries(purposes).map(([label, purpose]) => ({
      label,
      kind: 'value',
      description: inBoth(purpose),
    }));
  if (kind === undefined) return [];
  const forms = formsAt(kind, source.root, path);
  return forms.flatMap((form) => [...words(form), ...listed(form), ...typesOfFields(form)]);
}

function words(form: JsonObject): readonly Suggestion[] {
  const fixed = (form['enum'] ??
    (form['const'] === undefined ? [] : [form['const']])) as readonly unknown[];
  const all = form['type'] === 'boolean' ? ['true', 'false'] : fixed.map(String);
  return all.map((label) => ({ label, kind: 'value' }));
}

/** What a description gives as its words: `remind`, `offer to next`, …; and examples of a text. */
function listed(form: JsonObject): readonly Suggestion[] {
  if (form['type'] !== 'string' || form['enum']) return [];
  const examples = (form['examples'] ?? []) as readonly string[];
  const description = String(form['description'] ?? '');
  const told = [...description.matchAll(/`([^`]+)`/g)].flatMap(([, word = '']) =>
    /[\w{]/.test(word) ? [word] : [],
  );
  return [...new Set([...examples, ...told])].map((label) => ({ label, kind: 'value' }));
}

function typesOfFields({ description }: JsonObject): readonly Suggestion[] {
  if (!String(description).startsWith('text, long text,')) return [];
  return [...fieldTypes.values()].map(({ name, title }) => ({
    label: name,
    kind: 'value',
    detail: title,
  }));
}
