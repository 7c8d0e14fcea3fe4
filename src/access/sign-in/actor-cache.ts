import type { Clock, Instant } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';

/** Somebody recognised by the secret of a session or of an API token. */
export interface Recognized {
  readonly actor: Actor;
  readonly expires: Instant;
  /** Of a session: what its CSRF token must hash to. */
  readonly csrfHash?: string;
}

interface Entry {
  readonly known: Promise<Recognized | undefined>;
  readonly until: Instant;
  /** Known once recognised: the person, and the admin who looks as that person. */
  people: readonly string[];
}

export interface ActorCacheOptions {
  readonly clock: Clock;
  /** Milliseconds for which somebody stays recognised without the store being asked; 2,000 by default. */
  readonly lasts?: number;
  /** Secrets remembered at most; 20,000 by default. */
  readonly most?: number;
}

/**
 * Remembers for a moment who is behind a secret, so that a request need not read the store. What changes
 * in this process takes effect at once, through `forget…`; what changes in another, within `lasts`.
 */
export class ActorCache {
  readonly #clock: Clock;
  readonly #lasts: number;
  readonly #most: number;
  readonly #entries = new Map<string, Entry>();

  constructor({ clock, lasts = 2_000, most = 20_000 }: ActorCacheOptions) {
    this.#clock = clock;
    this.#lasts = lasts;
    this.#most = most;
  }

  /** Who is behind the hashed secret: as remembered, or as `find` tells; asked once by many at a time. */
  async recognize(
    hash: string,
    find: () => Promise<Recognized | undefined>,
  ): Promise<Recognized | undefined> {
    const now = this.#clock.now();
    const entry = this.#entries.get(hash);
    const known = entry && now < entry.until ? entry.known : this.#remember(hash, now, find);
    const recognized = await known;
    return recognized && now < recognized.expires ? recognized : undefined;
  }

  forgetSecret(hash: string): void {
    this.#entries.delete(hash);
  }

  /** After a change of a person or of what he may do. */
  forgetPerson(id: string): void {
    for (const [hash, entry] of this.#entries)
      if (entry.people.length === 0 || entry.people.includes(id)) this.#entries.delete(hash);
  }

  /** After a new release, which may define roles anew. */
  forgetAll(): void {
    this.#entries.clear();
  }

  #remember(
    hash: string,
    now: Instant,
    find: () => Promise<Recognized | undefined>,
  ): Promise<Recognized | undefined> {
    if (this.#entries.size >= this.#most) this.#dropOldest();
    const known = find();
    const entry: Entry = { known, until: now + this.#lasts, people: [] };
    this.#entries.delete(hash);
    this.#entries.set(hash, entry);
    void this.#settle(hash, entry);
    return known;
  }

  /** Nobody is remembered as unknown, so that wrong secrets do not crowd out good ones. */
  async #settle(hash: string, entry: Entry): Promise<void> {
    const recognized = await entry.known.catch(() => undefined);
    if (recognized !== undefined)
      entry.people = [recognized.actor.id, recognized.actor.seenBy ?? recognized.actor.id];
    else if (this.#entries.get(hash) === entry) this.#entries.delete(hash);
  }

  #dropOldest(): void {
    const oldest = this.#entries.keys().next();
    if (!oldest.done) this.#entries.delete(oldest.value);
  }
}
