import { LineCounter, parseAllDocuments, type Document, type ParsedNode } from 'yaml';
import type { Problem } from '../../shared/index.ts';
import type { ReleaseFile } from '../model/index.ts';
import { convertTree } from './convert-tree.ts';
import { syntaxProblem } from './syntax-problem.ts';
import type { SourceDocument, SourceFile } from './source-file.ts';

/** What could be read of a file. */
export interface ParsedFile {
  readonly documents: readonly SourceDocument[];
  /** Documents that could not be read, by what they say they are: `{ kind: 'Record', id: 'account' }`. */
  readonly unreadable: readonly { readonly kind?: string; readonly id?: string }[];
  readonly problems: readonly Problem[];
}

/** Largest file of definitions, in characters. */
const largestFile = 2_000_000;

export interface ParseOptions {
  /** What can be read of a document with a syntax error is read. */
  readonly tolerant?: boolean;
}

/** Reads a YAML (1.2) or JSON file of one or many documents. Each document has at most one syntax error. */
export function parseFile(
  { path, content }: ReleaseFile,
  { tolerant = false }: ParseOptions = {},
): ParsedFile {
  const lines = new LineCounter();
  const file: SourceFile = { path, text: content, lines };
  const unfit = unfitText(path, content);
  if (unfit) return { documents: [], unreadable: [{}], problems: [unfit] };
  const parsed = parseAllDocuments(content, { lineCounter: lines, merge: false });
  const documents: SourceDocument[] = [];
  const problems: Problem[] = [];
  const unreadable: { kind?: string; id?: string }[] = [];
  for (const document of Array.isArray(parsed) ? parsed : []) {
    const read = document as Document.Parsed<ParsedNode>;
    const found = readDocument(file, read);
    const fault = 'code' in found ? found : undefined;
    const whole = fault && tolerant ? rescue(file, read) : found;
    if (fault) problems.push(fault);
    if ('root' in whole) documents.push(whole);
    else if (fault)
      unreadable.push(guessHeading(content.slice(document.range[0], document.range[2])));
  }
  return { documents, unreadable, problems };
}

/** A document, what is wrong with it, or nothing where it is empty. */
type Read = SourceDocument | Problem | Record<never, never>;

function readDocument(file: SourceFile, document: Document.Parsed<ParsedNode>): Read {
  const [error] = document.errors;
  if (error) return syntaxProblem(file, error);
  if (!document.contents || (document.contents as { value?: unknown }).value === null) return {};
  return convertTree(file, document);
}

/** What the parser made of a document in spite of its errors. */
function rescue(file: SourceFile, document: Document.Parsed<ParsedNode>): Read {
  return document.contents ? convertTree(file, document) : {};
}

function unfitText(path: string, content: string): Problem | undefined {
  if (content.length > largestFile)
    return { code: 'definition-too-large', file: path, path: '', params: { limit: largestFile } };
  const at = content.search(/[\uFFFD\0]/);
  if (at < 0) return undefined;
  const before = content.slice(0, at).split('\n');
  const column = (before.at(-1)?.length ?? 0) + 1;
  return { code: 'bad-encoding', file: path, line: before.length, column, path: '' };
}

/** What a document says it is, where only its text is known. */
function guessHeading(text: string): { kind?: string; id?: string } {
  const kind = /^\s*["']?kind["']?\s*:\s*["']?(\w+)/m.exec(text)?.[1];
  const id = /^\s*["']?id["']?\s*:\s*["']?([\w-]+)/m.exec(text)?.[1];
  return { ...(kind === undefined ? {} : { kind }), ...(id === undefined ? {} : { id }) };
}
