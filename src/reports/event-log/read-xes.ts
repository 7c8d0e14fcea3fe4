import { StringDecoder } from 'node:string_decoder';
import { BatonError, fromIso, type Instant } from '../../shared/index.ts';
import type { LogEvent, LogTrace } from './event-log.ts';
import { TagScanner } from './scan-tags.ts';

const attributeTags = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);
/** Attributes that hold others: what is within them is not the event's own. */
const containers = new Set(['list', 'container', 'values']);

/**
 * The traces of an event log in XES (IEEE 1849-2016), one after the other, so that a log of any length takes
 * little memory. Nested attributes, extensions, globals and classifiers are passed over.
 * Raises `event-log-damaged` with the line where it is no XML or no XES, and `event-log-no-time` where an event
 * has no `time:timestamp`.
 */
export async function* readXes(content: AsyncIterable<Uint8Array>): AsyncGenerator<LogTrace> {
  const reader = new XesReader();
  const decoder = new StringDecoder('utf8');
  for await (const bytes of content) {
    reader.write(decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)));
    yield* reader.take();
  }
  reader.end(decoder.end());
  yield* reader.take();
}

class XesReader {
  readonly #scanner = new TagScanner({
    open: (name, attributes) => this.#open(name, attributes),
    close: (name) => this.#close(name),
    damaged: (reason) => this.#damaged(reason),
  });
  #done: LogTrace[] = [];
  #trace: Map<string, string> | undefined;
  #events: LogEvent[] = [];
  #event: Map<string, string> | undefined;
  #nested = 0;
  #isLog = false;

  write(text: string): void {
    this.#scanner.write(text);
  }

  end(text: string): void {
    this.#scanner.write(text);
    this.#scanner.end();
  }

  /** The traces that are complete. */
  take(): readonly LogTrace[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #open(name: string, attributes: ReadonlyMap<string, string>): void {
    if (!this.#isLog && name !== 'log') this.#damaged(`<${name}>`);
    if (name === 'log') this.#isLog = true;
    else if (name === 'trace') [this.#trace, this.#events] = [new Map(), []];
    else if (name === 'event') this.#event = new Map();
    else if (containers.has(name)) this.#nested += 1;
    else if (attributeTags.has(name)) {
      if (this.#nested === 0) this.#put(attributes.get('key') ?? '', attributes.get('value') ?? '');
      this.#nested += 1;
    }
  }

  #put(key: string, value: string): void {
    (this.#event ?? this.#trace)?.set(key, value);
  }

  #close(name: string): void {
    if (containers.has(name) || attributeTags.has(name)) this.#nested -= 1;
    else if (name === 'event' && this.#event) {
      this.#events.push({ at: this.#time(this.#event), attributes: this.#event });
      this.#event = undefined;
    } else if (name === 'trace' && this.#trace) {
      const events = this.#events.toSorted((a, b) => a.at - b.at);
      this.#done.push({ attributes: this.#trace, events });
      this.#trace = undefined;
    }
  }

  #time(event: ReadonlyMap<string, string>): Instant {
    const written = event.get('time:timestamp');
    const at = written === undefined ? undefined : fromIso(written);
    if (at !== undefined) return at;
    throw new BatonError({ code: 'event-log-no-time', params: { line: this.#line() } });
  }

  #damaged(reason: string): never {
    throw new BatonError({ code: 'event-log-damaged', params: { line: this.#line(), reason } });
  }

  #line(): number {
    return this.#scanner.line;
  }
}
