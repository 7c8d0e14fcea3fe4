import type { QueryClient, QueryKey } from '@tanstack/react-query';
import { keys } from './keys.ts';

/** Whether what is on the screen follows what others do: not yet, yes, or not since the server was lost. */
export type LiveStatus = 'connecting' | 'live' | 'away';

/** Nothing came for so long: the connection is dead, though nobody said so. The server speaks every 15 s. */
const silence = 40_000;
const shortestWait = 1000;
const longestWait = 10_000;
/** Between two readings of what changes all the time, in milliseconds. */
const rest = 400;
/** A hiccup of the network is not worth a word. */
const hiccup = 1500;
/** After so long everything is read again, whatever the stream says. */
const longAway = 5 * 60_000;

/**
 * The stream of changes: makes stale what is kept of what has changed, so that the screen reads it again. It goes on
 * where it broke off, so that nothing is missed while the network is away.
 */
export class LiveStream {
  readonly #client: QueryClient;
  readonly #listeners = new Set<() => void>();
  readonly #stale = new Map<string, QueryKey>();
  #source: EventSource | undefined;
  #status: LiveStatus = 'connecting';
  #position: string | undefined;
  #wait = shortestWait;
  #heard = 0;
  #flushed = 0;
  #awaySince: number | undefined;
  #notice: ReturnType<typeof setTimeout> | undefined;
  #again: ReturnType<typeof setTimeout> | undefined;
  #flush: ReturnType<typeof setTimeout> | undefined;
  #watch: ReturnType<typeof setInterval> | undefined;

  constructor(client: QueryClient) {
    this.#client = client;
  }

  get status(): LiveStatus {
    return this.#status;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins to listen; returns what ends it. */
  start(): () => void {
    const online = (): void => this.reconnect();
    const offline = (): void => this.#lost();
    window.addEventListener('online', online);
    window.addEventListener('offline', offline);
    this.#watch = setInterval(() => {
      if (this.#source && Date.now() - this.#heard > silence) this.#lost();
    }, 5000);
    this.reconnect();
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      clearInterval(this.#watch);
      for (const timer of [this.#again, this.#flush, this.#notice]) clearTimeout(timer);
      this.#source?.close();
      this.#source = undefined;
    };
  }

  /** Tries now instead of after the next pause. */
  reconnect(): void {
    clearTimeout(this.#again);
    this.#source?.close();
    const after = this.#position === undefined ? '' : `?after=${this.#position}`;
    const source = new EventSource(`/api/v1/changes${after}`);
    this.#source = source;
    this.#heard = Date.now();
    const on = (name: string, hear: (data: string) => void): void =>
      source.addEventListener(name, (event: MessageEvent<string>) => {
        this.#heard = Date.now();
        if (event.lastEventId !== '') this.#position = event.lastEventId;
        hear(event.data);
      });
    on('here', () => this.#found());
    on('change', (data) => this.#changed(data));
    on('inbox', () => this.#makeStale(keys.inbox, keys.work));
    on('release', () => this.#makeStale(...definitionKeys));
    source.addEventListener('error', () => this.#lost());
  }

  #found(): void {
    const away = this.#awaySince === undefined ? 0 : Date.now() - this.#awaySince;
    this.#awaySince = undefined;
    this.#wait = shortestWait;
    clearTimeout(this.#notice);
    this.#notice = undefined;
    this.#become('live');
    if (away > longAway) void this.#client.invalidateQueries();
    else if (away > 0) this.#makeStale(keys.inbox, keys.work);
  }

  /** The stream is opened anew by us, not by the browser, so that it says from where it goes on and how it stands. */
  #lost(): void {
    this.#source?.close();
    this.#source = undefined;
    this.#awaySince ??= Date.now();
    this.#notice ??= setTimeout(() => this.#become('away'), hiccup);
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.reconnect(), this.#wait);
    this.#wait = Math.min(this.#wait * 2, longestWait);
  }

  #changed(data: string): void {
    const { collection, id } = JSON.parse(data) as { collection: string; id: string };
    const [kind, of = ''] = [
      collection.slice(0, collection.indexOf(':')),
      collection.split(':')[1],
    ];
    if (kind === 'case') this.#makeStale(keys.case(id), keys.cases(of), keys.work, keys.earnings);
    else this.#makeStale(keys.record(of, id), keys.records(of));
  }

  /** What was made stale is read soon, and all of it at once: many changes in a row cost few readings. */
  #makeStale(...stale: readonly QueryKey[]): void {
    for (const key of stale) this.#stale.set(JSON.stringify(key), key);
    this.#flush ??= setTimeout(
      () => {
        this.#flush = undefined;
        this.#flushed = Date.now();
        const all = [...this.#stale.values()];
        this.#stale.clear();
        for (const queryKey of all) void this.#client.invalidateQueries({ queryKey });
      },
      Math.max(20, this.#flushed + rest - Date.now()),
    );
  }

  #become(status: LiveStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    for (const listener of this.#listeners) listener();
  }
}

/** What hangs on the definitions. */
const definitionKeys: readonly QueryKey[] = [
  keys.me,
  keys.funnels,
  keys.recordTypes,
  keys.cases(),
  keys.records(),
  ['case'],
  keys.reports,
  keys.releases,
  keys.work,
];
