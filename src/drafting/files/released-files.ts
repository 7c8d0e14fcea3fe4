import type { ReleaseFile } from '../../definitions/index.ts';
import type { ReleaseStore } from '../../engine/index.ts';
import { BatonError } from '../../shared/index.ts';

type Files = ReadonlyMap<string, ReleaseFile>;

/** Releases whose files are kept at hand: those that drafts begin from, and the one that applies. */
const kept = 4;

/** The files of releases by their paths; a release never changes, so the last few are kept. */
export class ReleasedFiles {
  readonly #store: Pick<ReleaseStore, 'loadRelease'>;
  readonly #known = new Map<number, Files>();

  constructor(store: Pick<ReleaseStore, 'loadRelease'>) {
    this.#store = store;
  }

  /** Raises `not-found`. */
  async of(release: number): Promise<Files> {
    const files = this.#known.get(release) ?? (await this.#load(release));
    this.#known.delete(release);
    this.#known.set(release, files);
    const [oldest] = this.#known.keys();
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
    return files;
  }

  async #load(number: number): Promise<Files> {
    const release = await this.#store.loadRelease(number);
    const what = { en: 'release', 'zh-CN': '发布版本' };
    if (!release) throw new BatonError({ code: 'not-found', params: { what, id: String(number) } });
    return new Map(release.files.map((file) => [file.path, file]));
  }
}
