import type { LocalizedText, Place, Problem, ProblemParams } from '../../shared/index.ts';
import { offsetInSource } from './align.ts';
import { nodeAt, type PathPart } from './node.ts';
import { placeAt, placeOf, placeOfKey, pointer, type SourceDocument } from './source-file.ts';
import type { ExpressionUse, NameUse, Spot, Trace } from '../trace/trace.ts';

export interface ReportOptions {
  readonly params?: ProblemParams;
  readonly hint?: LocalizedText | undefined;
}

/** A place in a document, from which problems are reported. */
export class Site {
  readonly #document: SourceDocument;
  readonly #path: readonly PathPart[];
  readonly #report: (problem: Problem) => void;
  readonly #trace: Trace | undefined;

  constructor(
    document: SourceDocument,
    report: (problem: Problem) => void,
    trace?: Trace,
    path: readonly PathPart[] = [],
  ) {
    this.#document = document;
    this.#path = path;
    this.#report = report;
    this.#trace = trace;
  }

  /** The place of a part. */
  at(...parts: readonly PathPart[]): Site {
    return this.#to([...this.#path, ...parts]);
  }

  /** The place of another part of what this is a part of. */
  beside(part: PathPart): Site {
    return this.#to([...this.#path.slice(0, -1), part]);
  }

  #to(path: readonly PathPart[]): Site {
    return new Site(this.#document, this.#report, this.#trace, path);
  }

  get spot(): Spot {
    return { document: this.#document, path: this.#path };
  }

  /** Notes that a name stands here, where somebody wants to know. */
  noteName(use: Omit<NameUse, keyof Spot>): void {
    this.#trace?.names.push({ ...this.spot, ...use });
  }

  /** Notes that an expression stands here, where somebody wants to know. */
  noteExpression(use: Omit<ExpressionUse, keyof Spot>): void {
    this.#trace?.expressions.push({ ...this.spot, ...use });
  }

  get place(): Place {
    return placeOf(this.#document, this.#path);
  }

  /** The keys as they were written, those with a wrong value among them. */
  keys(): readonly string[] {
    const node = nodeAt(this.#document.root, this.#path);
    return node?.kind === 'map' ? [...node.entries.keys()] : [];
  }

  /** Whether something was wrong in what stands here, so that the value lacks some of its keys. */
  lacks(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return false;
    return this.keys().some((key) => !Object.hasOwn(value, key));
  }

  /** Whether something stands here. */
  get written(): boolean {
    return nodeAt(this.#document.root, this.#path) !== undefined;
  }

  /** The place of a character of the text that stands here. */
  placeInText(offset: number): Place {
    const node = nodeAt(this.#document.root, this.#path);
    if (node?.kind !== 'scalar') return this.place;
    const { file } = this.#document;
    const at = offsetInSource(file.text, node.range, String(node.value), offset);
    return { ...placeAt(file, at), path: pointer(this.#path) };
  }

  report(code: Problem['code'], options: ReportOptions = {}): void {
    this.#report(problemOf(code, this.place, options));
  }

  /** Reports at the key instead of its value. */
  reportKey(code: Problem['code'], options: ReportOptions = {}): void {
    this.#report(problemOf(code, placeOfKey(this.#document, this.#path), options));
  }

  /** Passes on a problem that has its place already. */
  pass(problem: Problem): void {
    this.#report(problem);
  }
}

function problemOf(code: Problem['code'], place: Place, options: ReportOptions): Problem {
  const { params, hint } = options;
  return {
    code,
    ...place,
    ...(params === undefined ? {} : { params }),
    ...(hint === undefined ? {} : { hint }),
  };
}
