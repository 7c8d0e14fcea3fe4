import type { Workspace } from '../../definitions/index.ts';

/** Parts in which a field is asked for, kept or filled: being named there is no use of it. */
const notUses = new Set([
  'ask',
  'complete',
  'storage',
  'imports',
  'examples',
  'environment',
  'objects',
]);

/**
 * The names of all fields that anything in a workspace reads: rules, computed fields, names, cards and lists, policies,
 * metrics, reports, documents, messages, incentives. Read by name, whatever it belongs to: a name that is not among
 * them is read by nothing, one that is may be that of another field.
 */
export function fieldsNamed(workspace: Workspace): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<unknown>();
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map) return value.forEach((member) => look(member));
    if (Array.isArray(value)) return value.forEach((member) => look(member));
    for (const [key, member] of Object.entries(value)) {
      if (notUses.has(key)) continue;
      if (key === 'reads') namesIn(member).forEach((name) => found.add(name));
      else if (key === 'shows')
        namesIn(Object.values(member as object)).forEach((name) => found.add(name));
      else if (isName(key, member)) found.add(member);
      else look(member);
    }
  };
  look(workspace);
  return found;
}

/** Dimensions, operands, checklist items and amounts of reports name a field so. */
const nameKeys = new Set(['field', 'from', 'to', 'dated', 'person']);

function isName(key: string, member: unknown): member is string {
  return nameKeys.has(key) && typeof member === 'string';
}

function namesIn(paths: unknown): readonly string[] {
  if (typeof paths === 'string') return [paths];
  return Array.isArray(paths) ? paths.flatMap((path) => namesIn(path)) : [];
}
