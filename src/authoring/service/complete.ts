import type { ReleaseFile, TracedWorkspace } from '../../definitions/index.ts';
import { documentAt, locate } from '../reading/locate.ts';
import { traceOf } from '../reading/trace-of.ts';
import { cursor, type CursorPlace } from './cursor.ts';
import { expressionSuggestions } from './expression-suggestions.ts';
import { nameSuggestions } from './name-suggestions.ts';
import { keySuggestions, valueSuggestions } from './schema-suggestions.ts';
import type { Completion, Suggestion } from './suggestion.ts';

/**
 * What can be written at an offset of a file: keys of the kind, names of what is declared in the
 * workspace, and in expressions members, functions and options. The file may be half written: what can
 * be read of it is checked with a name in place of the cursor.
 */
export function completeAt(
  files: readonly ReleaseFile[],
  path: string,
  offset: number,
): Completion {
  const text = files.find((one) => one.path === path)?.content ?? '';
  const start = offset - (/[\w-]*$/.exec(text.slice(0, offset))?.[0].length ?? 0);
  const end = offset + (/^[\w-]*/.exec(text.slice(offset))?.[0].length ?? 0);
  const none: Completion = { from: start, to: end, items: [] };
  if (isComment(text, start)) return none;
  const place = { path, start, end, text };
  for (const word of wordsAt(text, start)) {
    const content = `${text.slice(0, start)}${word}${text.slice(end)}`;
    const traced = traceOf([...around(files, path), { path, content }]);
    const found = expressionSuggestions(traced, place) ?? atCursor(traced, place);
    if (found && found.items.length > 0) return { ...found, items: unique(found.items) };
  }
  return none;
}

/** At the beginning of a line a key may be meant, or an item of a list. */
function wordsAt(text: string, start: number): readonly string[] {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /^[\s-]*$/.test(line) ? [`${cursor}: `, cursor] : [cursor];
}

function atCursor(traced: TracedWorkspace, place: CursorPlace): Completion | undefined {
  const document = documentAt(traced, place.path, place.start);
  if (!document) return undefined;
  const at = locate(document.source.root, place.start + 1);
  const names = nameSuggestions(traced, document, at);
  const from = place.start - (names?.written ?? 0);
  const more =
    at.part === 'key'
      ? keySuggestions(document, at.path, place)
      : valueSuggestions(document, at.path);
  const begins = at.range[0] + (isQuoted(at.range[0], place.text) ? 1 : 0);
  const whole = Math.min(begins, place.start);
  if (!names) return { from: whole, to: place.end, items: more };
  return { from, to: place.end, items: [...names.items, ...(from === whole ? more : [])] };
}

const isQuoted = (at: number, text: string) => text[at] === '"' || text[at] === "'";

function isComment(text: string, start: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return /(^|\s)#/.test(line.replaceAll(/"[^"]*"|'[^']*'/g, ''));
}

/** Kinds that no other definition names. */
const unnamed = /^kind:\s*(?!(?:Example|Report|Policy|Import|Notification)\b)/m;

/** The other definitions, without those that nothing here can be about. */
function around(files: readonly ReleaseFile[], path: string): readonly ReleaseFile[] {
  return files.filter(
    (one) => one.path.startsWith('definitions/') && one.path !== path && unnamed.test(one.content),
  );
}

function unique(items: readonly Suggestion[]): readonly Suggestion[] {
  return [...new Map(items.toReversed().map((one) => [one.label, one])).values()].toReversed();
}
