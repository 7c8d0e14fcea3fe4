import { checkWorkspace, type Check, type ReleaseFile } from '../../definitions/index.ts';
import type { Verdict } from './verdict.ts';

/** A draft as it was at one revision of its content, and what was found in it then. */
interface Known {
  readonly content: string;
  check?: Check;
  verdict?: Promise<Verdict>;
}

/** Drafts whose compiled definitions are kept at hand. */
const kept = 4;

/** What was found in the drafts used lately, each as it is now: nobody waits for the same twice. */
export class CompiledDrafts {
  readonly #known = new Map<string, Known>();

  /** The definitions, compiled here and now, for what is asked of them one question after the other. */
  check(draft: string, content: string, files: readonly ReleaseFile[]): Check {
    const known = this.#of(draft, content);
    return (known.check ??= checkWorkspace(files));
  }

  /** The verdict, asked for once. */
  verdict(draft: string, content: string, judge: () => Promise<Verdict>): Promise<Verdict> {
    const known = this.#of(draft, content);
    known.verdict ??= judge().catch((error: unknown) => {
      delete known.verdict;
      throw error;
    });
    return known.verdict;
  }

  #of(draft: string, content: string): Known {
    const found = this.#known.get(draft);
    const known = found?.content === content ? found : { content };
    this.#known.delete(draft);
    this.#known.set(draft, known);
    const [oldest] = this.#known.keys();
    if (this.#known.size > kept && oldest !== undefined) this.#known.delete(oldest);
    return known;
  }
}
