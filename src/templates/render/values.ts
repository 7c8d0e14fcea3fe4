import { fromStored, toStored, type Value, type ValueType } from '../../expressions/index.ts';
import type { Json } from '../../shared/index.ts';
import type { Display } from '../model/environment.ts';
import { escape } from './escape.ts';
import type { Run } from './run.ts';
import { showValue } from './show-value.ts';

/** Something that Handlebars writes by asking it for its escaped text. */
interface Writable {
  toHTML(): string;
}

/** A value with its type: shown in the reader's language, and escaped for the output. */
export class Leaf implements Writable {
  readonly type: ValueType;
  readonly value: Value;
  readonly #display: Display | undefined;
  readonly #run: Run;

  constructor(value: Value, type: ValueType, run: Run, display?: Display) {
    this.value = value;
    this.type = type;
    this.#run = run;
    this.#display = display;
  }

  /** As data: what an expression takes. */
  get stored(): Json {
    return toStored(this.value, this.type, { digits: 'exact' });
  }

  get text(): string {
    if (this.#display?.kind === 'person') return this.#run.personNamed(String(this.value));
    return showValue(this.value, this.type, this.#run.settings, this.#display);
  }

  toHTML(): string {
    return escape(this.text, this.#run.format);
  }
}

/** A leaf of the data. */
export function leafOf(json: Json, type: ValueType, run: Run, display?: Display): Leaf {
  return new Leaf(fromStored(json, type), type, run, display);
}

/** Text that a helper made. */
export class Shown implements Writable {
  readonly text: string;
  readonly #run: Run;

  constructor(text: string, run: Run) {
    this.text = text;
    this.#run = run;
  }

  toHTML(): string {
    return escape(this.text, this.#run.format);
  }
}

/** Markup that a helper made of values that it escaped itself. */
export class Markup implements Writable {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toHTML(): string {
    return this.#markup;
  }
}

/** A list of views; a list of plain values is written one after the other. */
export class ListView extends Array<unknown> implements Writable {
  static readonly run = new WeakMap<ListView, Run>();

  toHTML(): string {
    const run = ListView.run.get(this);
    if (!run) return '';
    const comma = run.settings.locale.startsWith('zh') ? '、' : ', ';
    const texts = this.map((item) => (item instanceof Leaf ? item.text : ''));
    return escape([...texts].join(comma), run.format);
  }
}
