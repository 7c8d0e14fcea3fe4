import type { Problem, Result } from '../../shared/index.ts';
import { formatOf } from '../model/output-format.ts';
import type { AttachedFile } from '../model/template.ts';
import { isPictureFile, releasePicture } from '../pictures/release-picture.ts';
import { wordPackage } from '../word/known-packages.ts';
import type { WordParts } from '../word/package.ts';
import { parseTemplate, type Program } from './parse.ts';

export const templateFolder = 'templates/';

/** A file of a workspace; bytes are encoded. */
interface WorkspaceFile {
  readonly path: string;
  readonly content: string;
  readonly encoding?: 'base64';
}

/** The Handlebars and Word files and the pictures of a workspace, each read when it is first asked for. */
export class TemplateFiles {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #encoded: ReadonlyMap<string, string>;
  readonly #pictures = new Map<string, Result<AttachedFile, Problem>>();
  readonly #parsed = new Map<string, Result<Program, Problem>>();
  readonly #unpacked = new Map<string, Result<WordParts, Problem>>();

  /** They were accepted before: each template is read when it is needed, and not tried to be sure. */
  readonly accepted: boolean;

  /** Takes all files; those that are not templates are left aside. */
  constructor(files: readonly WorkspaceFile[], { accepted = false } = {}) {
    this.accepted = accepted;
    const all = files.filter(({ path }) => path.startsWith(templateFolder));
    const own = all.filter(({ path }) => formatOf(path) !== undefined);
    this.#texts = new Map(own.map(({ path, content }) => [path, content]));
    const pictures = all.filter(({ path }) => isPictureFile(path));
    this.#encoded = new Map(
      pictures.map(({ path, content }) => [path.slice(templateFolder.length), content]),
    );
  }

  /** Paths of all templates, in the order of the files. */
  get paths(): readonly string[] {
    return [...this.#texts.keys()];
  }

  /** Names of all pictures, below the folder of templates. */
  get pictures(): readonly string[] {
    return [...this.#encoded.keys()];
  }

  /** The picture of that name, or what keeps it from being shown; undefined where there is none. */
  picture(name: string): Result<AttachedFile, Problem> | undefined {
    const encoded = this.#encoded.get(name);
    if (encoded === undefined) return undefined;
    let picture = this.#pictures.get(name);
    if (!picture) {
      picture = releasePicture(`${templateFolder}${name}`, Buffer.from(encoded, 'base64'));
      this.#pictures.set(name, picture);
    }
    return picture;
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

  /** The parts of a Word file, or what keeps it from being read. */
  word(path: string): Result<WordParts, Problem> {
    let parts = this.#unpacked.get(path);
    if (!parts) {
      parts = wordPackage(path, Buffer.from(this.#texts.get(path) ?? '', 'base64'));
      this.#unpacked.set(path, parts);
    }
    return parts;
  }
}
