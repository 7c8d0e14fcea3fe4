import type { Problem } from '../../shared/index.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { KindEntry } from '../kinds/kind.ts';
import type { ReleaseFile } from '../model/index.ts';
import { conform } from './conform.ts';
import { nodeAt } from './node.ts';
import { parseFile } from './parse-file.ts';
import { Site } from './site.ts';
import { placeOf, type SourceDocument } from './source-file.ts';
import { hintFor } from './suggest.ts';
import { broken } from './walk.ts';
import type { Trace } from '../trace/trace.ts';

export interface ReadDocuments {
  /** By kind and id; undefined for what is there but wrong as a whole. */
  readonly documents: ReadonlyMap<string, ReadonlyMap<string, KindDocument | undefined>>;
  /** Some document could not be read, and what it would have declared is not known. */
  readonly incomplete: boolean;
}

/** Definitions are the YAML and JSON files of the folder `definitions`. */
function isDefinition({ path }: ReleaseFile): boolean {
  return /^definitions\/.+\.(ya?ml|json)$/.test(path);
}

/**
 * Reads every document of the files and holds it against the schema of its kind. For a trace what can be
 * read of a document counts, though its syntax is wrong somewhere.
 */
export function readDocuments(
  files: readonly ReleaseFile[],
  kinds: readonly KindEntry[],
  report: (problem: Problem) => void,
  trace?: Trace,
): ReadDocuments {
  const documents = new Map<string, Map<string, KindDocument | undefined>>(
    kinds.map(({ kind }) => [kind, new Map()]),
  );
  let incomplete = false;
  for (const file of files.filter(isDefinition)) {
    const parsed = parseFile(file, { tolerant: trace !== undefined });
    for (const problem of parsed.problems) report(problem);
    for (const { kind = '', id } of parsed.unreadable) {
      if (id === undefined || !documents.has(kind)) incomplete = true;
      else documents.get(kind)?.set(id, undefined);
    }
    for (const document of parsed.documents)
      if (!addDocument(document, kinds, documents, report, trace)) incomplete = true;
  }
  return { documents, incomplete };
}

/** False where it is not even known what the document declares. */
function addDocument(
  document: SourceDocument,
  kinds: readonly KindEntry[],
  documents: Map<string, Map<string, KindDocument | undefined>>,
  report: (problem: Problem) => void,
  trace: Trace | undefined,
): boolean {
  const site = new Site(document, report, trace);
  trace?.documents.push(document);
  const entry = kindOf(document, kinds, report);
  if (!entry) return false;
  const value = conform(document, entry.schema, report);
  const id = textAt(document, 'id');
  if (id === undefined) return false;
  const known = documents.get(entry.kind);
  if (known?.has(id)) site.at('id').report('duplicate-id', { params: { kind: entry.kind, id } });
  else known?.set(id, value === broken ? undefined : { kind: entry.kind, id, value, site });
  return true;
}

function kindOf(
  document: SourceDocument,
  kinds: readonly KindEntry[],
  report: (problem: Problem) => void,
): KindEntry | undefined {
  const place = placeOf(document, []);
  if (document.root.kind !== 'map') {
    report({ code: 'not-a-definition', ...place });
    return undefined;
  }
  const kind = textAt(document, 'kind');
  const entry = kinds.find((one) => one.kind === kind);
  if (entry) return entry;
  const names = kinds.map((one) => one.kind);
  if (kind === undefined) report({ code: 'missing-kind', ...place, params: { kinds: names } });
  else {
    const hint = hintFor(kind, names);
    const more = hint === undefined ? {} : { hint };
    report({ code: 'unknown-kind', ...placeOf(document, ['kind']), params: { kind }, ...more });
  }
  return undefined;
}

function textAt({ root }: SourceDocument, key: string): string | undefined {
  const node = nodeAt(root, [key]);
  return node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;
}
