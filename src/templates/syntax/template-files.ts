import type { Problem, Result } from '../../shared/index.ts';
import { parseTemplate, type Program } from './parse.ts';

export const templateFolder = 'templates/';

/** The Handlebars files of a workspace, each parsed when it is first asked for. */
export class TemplateFiles {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #parsed = new Map<string, Result<Program, Problem>>();

  /** Takes all files; those that are not Handlebars templates are left aside. */
  constructor(files: readonly { readonly path: string; readonly content: string }[]) {
    const own = files.filter(
      ({ path }) => path.startsWith(templateFolder) && path.endsWith('.hbs'),
    );
    this.#texts = new Map(own.map(({ path, content }) => [path, content]));
  }

  /** Paths of all templates, in the order of the files. */
  get paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  has(path: string): boolean {
    return this.#texts.has(path);
  }

  /** The syntax tree of a file, or what keeps it from being read. */
  program(path: string): Result<Program, Problem> {
    let program = this.#parsed.get(path);
    if (!program) {
      program = parseTemplate(path, this.#texts.get(path) ?? '');
      this.#parsed.set(path, program);
    }
    return program;
  }
}
