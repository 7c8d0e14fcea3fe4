import { workspaceOf, type Release, type Workspace } from '../../definitions/index.ts';
import { BatonError, type Problem } from '../../shared/index.ts';
import type { ReleasedWorkspace, Workspaces } from '../operations/index.ts';
import type { ReleaseStore } from '../ports.ts';

/** The compiled releases of a store, each compiled once. */
export class ReleaseCache implements Workspaces {
  readonly #store: Pick<ReleaseStore, 'currentRelease' | 'loadRelease'>;
  readonly #known = new Map<number, ReleasedWorkspace>();
  #current: ReleasedWorkspace | undefined;

  constructor(store: Pick<ReleaseStore, 'currentRelease' | 'loadRelease'>) {
    this.#store = store;
  }

  /**
   * Looks which release applies now: at the start, and where another process may have published.
   * Raises `release-damaged`, or the problems of a release that is no longer accepted.
   */
  async refresh(): Promise<void> {
    const release = await this.#store.currentRelease();
    if (release && release.number !== this.#current?.number)
      this.#current = this.#known.get(release.number) ?? this.#compile(release);
  }

  /** Whether nothing was published yet. */
  get isEmpty(): boolean {
    return this.#current === undefined;
  }

  current(): ReleasedWorkspace {
    if (!this.#current) throw new BatonError({ code: 'no-release' });
    return this.#current;
  }

  async release(number: number): Promise<ReleasedWorkspace> {
    const known = this.#known.get(number);
    if (known) return known;
    const release = await this.#store.loadRelease(number);
    if (release) return this.#compile(release);
    const what = { en: 'release', 'zh-CN': '发布版本' };
    throw new BatonError({ code: 'not-found', params: { what, id: String(number) } });
  }

  /** Takes a release that was just published as the one that applies. */
  adopt({ number, hash }: Pick<Release, 'number' | 'hash'>, workspace: Workspace): void {
    this.#current = { number, hash, workspace };
    this.#known.set(number, this.#current);
  }

  #compile(release: Release): ReleasedWorkspace {
    const compiled = workspaceOf(release);
    if (!compiled.ok) throw new BatonError(compiled.error as readonly [Problem, ...Problem[]]);
    const released = { number: release.number, hash: release.hash, workspace: compiled.value };
    this.#known.set(release.number, released);
    return released;
  }
}
