import type { ExpressionUse, TracedWorkspace } from '../../definitions/index.ts';
import {
  completeExpression,
  splitTemplate,
  type ExpressionSuggestion,
} from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import { cursor, type CursorPlace } from './cursor.ts';
import { titleAt } from './name-suggestions.ts';
import type { Completion, Suggestion } from './suggestion.ts';

/** What can be written in the expression, or the placeholder of a text, that holds the cursor. */
export function expressionSuggestions(
  traced: TracedWorkspace,
  { path, start, end }: CursorPlace,
): Completion | undefined {
  const use = traced.expressions.find(
    ({ document, source }) => document.file.path === path && source.includes(cursor),
  );
  const source = use && expressionOf(use);
  if (!use || source === undefined) return undefined;
  const at = source.indexOf(cursor);
  const { environment, mayLack } = use;
  const { range, items } = completeExpression(source, at, { environment, mayLack });
  const from = start - (at - range.start);
  return { from, to: end, items: items.map((one) => suggestionOf(one, traced)) };
}

/** The expression around the cursor; of a text the placeholder that holds it. */
function expressionOf({ kind, source }: ExpressionUse): string | undefined {
  if (kind !== 'template') return source;
  const parts = splitTemplate(source);
  const open = source.lastIndexOf('{{', source.indexOf(cursor));
  if (!parts.ok) return open < 0 ? undefined : source.slice(open + 2).trimStart();
  const within = parts.value.find(
    (part) => part.kind === 'placeholder' && part.source.includes(cursor),
  );
  return within?.kind === 'placeholder' ? within.source : undefined;
}

const kinds = { name: 'name', member: 'field', function: 'function', option: 'option' } as const;

function suggestionOf(one: ExpressionSuggestion, traced: TracedWorkspace): Suggestion {
  const { label, kind, type, signatures, description, object } = one;
  const declared =
    kind === 'member' && object !== undefined ? traced.member(object, label) : undefined;
  const title = titleAt(declared);
  const detail: LocalizedText | undefined = signatures ? signatures.join('\n') : type;
  return {
    label,
    kind: kinds[kind],
    ...(kind === 'function' ? { insert: `${label}(` } : {}),
    ...(detail === undefined ? {} : { detail }),
    ...((description ?? title) === undefined ? {} : { description: description ?? title ?? '' }),
  };
}
