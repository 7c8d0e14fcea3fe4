import {
  nodeAt,
  valueOf,
  type Spot,
  type TracedDocument,
  type TracedWorkspace,
} from '../../definitions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Located } from '../reading/locate.ts';
import { pathsEqual } from '../reading/paths.ts';
import type { Suggestion } from './suggestion.ts';
import { cursor } from './cursor.ts';

/** Names with how much of one is written before the cursor. */
interface Names {
  readonly items: readonly Suggestion[];
  readonly written: number;
}

/** The names of what is declared elsewhere, where the check looks one up at the cursor. */
export function nameSuggestions(
  { names }: TracedWorkspace,
  { source }: TracedDocument,
  { path }: Located,
): Names | undefined {
  const uses = names.filter(
    (use) => use.document === source && use.name.includes(cursor) && pathsEqual(use.path, path),
  );
  const [first] = uses;
  if (!first) return undefined;
  const items = uses.flatMap(({ known, declared, name }) =>
    known
      .filter((one) => one !== name)
      .map((label): Suggestion => {
        const title = titleAt(declared(label));
        return { label, kind: 'name', ...(title === undefined ? {} : { detail: title }) };
      }),
  );
  return { items, written: first.name.indexOf(cursor) };
}

/** The title of what is declared at a spot. */
export function titleAt(spot: Spot | undefined): LocalizedText | undefined {
  const node = spot && nodeAt(spot.document.root, spot.path);
  if (node?.kind !== 'map') return undefined;
  const title = valueOf(node.entries.get('title')?.value);
  return typeof title === 'string' || (typeof title === 'object' && title !== null)
    ? (title as LocalizedText)
    : undefined;
}
