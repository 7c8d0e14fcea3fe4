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
  #value: Value | undefined;
  #stored: Json | undefined;
  readonly #display: Display | undefined;
  readonly #run: Run;

  private constructor(type: ValueType, run: Run, display: Display | undefined) {
    this.type = type;
    this.#run = run;
    this.#display = display;
  }

  /** A value that the template made. */
  static of(value: Value, type: ValueType, run: Run): Leaf {
    const leaf = new Leaf(type, run, undefined);
    leaf.#value = value;
    return leaf;
  }

  /** A value of the data; it is read when it is first asked for. */
  static ofStored(stored: Json, type: ValueType, run: Run, display?: Display): Leaf {
    const leaf = new Leaf(type, run, display);
    leaf.#stored = stored;
    return leaf;
  }

  get value(): Value {
    return (this.#value ??= fromStored(this.#stored ?? null, this.type));
  }

  /** As data: what an expression takes. */
  get stored(): Json {
    return (this.#stored ??= toStored(this.value, this.type, { digits: 'exact' }));
  }

  get text(): string {
    if (this.#display?.kind === 'person') return this.#run.personNamed(String(this.value));
    return showValue(this.value, this.type, this.#run.settings, this.#display);
  }

  toHTML(): string {
    return escape(this.text, this.#run.format);
  }
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

/** Where a list keeps its run: no path of a template can name a symbol. */
export const runBehind = Symbol('run');

/** A list of views; a list of plain values is written one after the other. */
export class ListView extends Array<unknown> implements Writable {
  [runBehind]?: Run;

  toHTML(): string {
    const run = this[runBehind];
    if (!run) return '';
    const comma = run.settings.locale.startsWith('zh') ? '、' : ', ';
    const texts = this.map((item) => (item instanceof Leaf ? item.text : ''));
    return escape([...texts].join(comma), run.format);
  }
}
