import type { Values } from '../model/answer.ts';
import type { Entered } from '../model/values.ts';
import type { FormHome } from '../services.ts';
import { forgetHere, keepHere, type DraftData } from './draft.ts';

/** How it stands with the copy of what was entered. */
export type DraftState = 'none' | 'saving' | 'saved' | 'only here';

const toServerAfter = 1200;

/**
 * Keeps what was entered, by itself: on this machine at once, on the server soon after, which then stands in for the
 * copy here. Nothing is kept while nothing was changed, and none of it once the form was sent.
 */
export class DraftKeeper {
  readonly #home: FormHome;
  readonly #heard: (state: DraftState) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pending: (() => Promise<void>) | undefined;
  #isKept = false;

  constructor(home: FormHome, heard: (state: DraftState) => void) {
    this.#home = home;
    this.#heard = heard;
  }

  /** A draft is there already, from another time. */
  found(): void {
    this.#isKept = true;
  }

  keep(changes: Entered | undefined, labels: DraftData['labels'], revision?: number): void {
    const { place = '', saveDraft } = this.#home;
    if (saveDraft === undefined) return;
    if (changes === undefined) return this.drop();
    this.#isKept = true;
    const data: DraftData = { ...changes, labels };
    keepHere(place, { data, saved: new Date().toISOString(), ...(revision && { revision }) });
    this.#heard('saving');
    const save = async (): Promise<void> => {
      this.#pending = undefined;
      try {
        await saveDraft(data as unknown as Values, revision);
        if (this.#pending === undefined) forgetHere(place);
        this.#heard('saved');
      } catch {
        this.#heard('only here');
      }
    };
    this.#pending = save;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void save(), toServerAfter);
  }

  /** Throws the draft away, where there is one. */
  drop(): void {
    this.forget();
    if (!this.#isKept) return;
    this.#isKept = false;
    this.#heard('none');
    void this.#home.deleteDraft?.().catch(() => undefined);
  }

  /** The form was sent, and with it the draft on the server is gone. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#pending = undefined;
    forgetHere(this.#home.place ?? '');
  }

  /** Saves at once what waits to be saved: the form is closed. */
  flush(): void {
    clearTimeout(this.#timer);
    void this.#pending?.();
  }
}
