import {
  parseFile,
  type RawNode,
  type ReleaseFile,
  type SourceDocument,
} from '../../definitions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import { keyRange, wholeRange } from '../reading/spots.ts';
import { titleAt } from './name-suggestions.ts';

/** Something that a file declares, with where it stands. */
export interface OutlineItem {
  readonly id: string;
  /** The kind of a definition; of a part the key of what it is in: `stages`, `fields`. */
  readonly kind: string;
  readonly title?: LocalizedText;
  /** Offsets in the file: of its name, and of everything. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly children: readonly OutlineItem[];
  /** What a document or a policy is about. */
  readonly about?: { readonly funnel: string } | { readonly record: string };
}

/** Maps whose keys are ids that the author chose, wherever they stand. */
const declaring = new Set([
  'fields',
  'columns',
  'stages',
  'together',
  'moves',
  'handoffs',
  'tasks',
  'departments',
  'teams',
  'roles',
  'calendars',
  'scorecards',
]);

/** What a file of definitions declares, of one with faults as far as it can be read. */
export function outlineOf(file: ReleaseFile): readonly OutlineItem[] {
  return parseFile(file, { tolerant: true }).documents.map((document) => {
    const { root } = document;
    const [kind = '', id = ''] = ['kind', 'id'].map((key) => textAt(root, key));
    const about = aboutOf(root);
    return { ...item(document, [], kind, id), ...(about ? { about } : {}) };
  });
}

function aboutOf(root: RawNode): OutlineItem['about'] | undefined {
  const of = root.kind === 'map' ? root.entries.get('of')?.value : undefined;
  if (!of) return undefined;
  const [funnel, record] = [textAt(of, 'funnel'), textAt(of, 'record')];
  if (funnel !== '') return { funnel };
  return record === '' ? undefined : { record };
}

function textAt(root: RawNode, key: string): string {
  const value = root.kind === 'map' ? root.entries.get(key)?.value : undefined;
  return value?.kind === 'scalar' ? String(value.value) : '';
}

function item(
  document: SourceDocument,
  path: readonly (string | number)[],
  kind: string,
  id: string,
): OutlineItem {
  const spot = { document, path };
  const [from, to] = wholeRange(spot);
  const title = titleAt(spot);
  return {
    id,
    kind,
    ...(title === undefined ? {} : { title }),
    at: keyRange(spot)[0],
    from,
    to,
    children: partsOf(document, path),
  };
}

/** The parts that are declared within, through maps of settings between. */
function partsOf(document: SourceDocument, path: readonly (string | number)[]): OutlineItem[] {
  const node = path.reduce<RawNode | undefined>(
    (at, part) => (at?.kind === 'map' ? at.entries.get(String(part))?.value : undefined),
    document.root,
  );
  if (node?.kind !== 'map') return [];
  return [...node.entries].flatMap(([key, { value }]) => {
    const own = [...path, key];
    if (value?.kind !== 'map') return [];
    if (!declaring.has(key)) return key === 'case' ? partsOf(document, own) : [];
    return [...value.entries.keys()].map((id) => item(document, [...own, id], key, id));
  });
}
