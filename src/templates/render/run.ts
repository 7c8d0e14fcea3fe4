import type { Expression, ExpressionContext } from '../../expressions/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import { peopleKey } from '../data/gather.ts';
import type { OutputFormat } from '../model/output-format.ts';
import {
  defaultBudget,
  mostBytes,
  type AttachedFile,
  type RenderBudget,
  type RenderSettings,
} from '../model/template.ts';
import type { Picture } from '../pictures/picture.ts';
import { pictureMark } from '../pictures/mark.ts';

/** A template as far as a rendering of it needs to know. */
export interface RunOf {
  readonly path: string;
  readonly format: OutputFormat;
  /** Files under `templates/` that it shows, by name. */
  readonly pictures?: ReadonlyMap<string, AttachedFile>;
}

/** One rendering of a template: its data, for whom it is, and what it has taken so far. */
export class Run {
  readonly path: string;
  readonly format: OutputFormat;
  readonly settings: RenderSettings;
  readonly data: JsonObject;
  readonly formulas: readonly Expression[];
  readonly context: ExpressionContext;
  /** Files under `templates/` that it shows, by name. */
  readonly pictures: ReadonlyMap<string, AttachedFile>;
  /** What was put into a file of bytes, in the order of its marks. */
  readonly placed: Picture[] = [];
  readonly #budget: RenderBudget;
  #passes = 0;
  #embedded = 0;
  #aside = 0;

  constructor(
    template: RunOf,
    formulas: readonly Expression[],
    data: JsonObject,
    settings: RenderSettings,
  ) {
    this.path = template.path;
    this.format = template.format;
    this.pictures = template.pictures ?? new Map();
    this.formulas = formulas;
    this.data = data;
    this.settings = settings;
    this.context = contextOf(settings);
    this.#budget = settings.budget ?? defaultBudget;
  }

  /** The name of a person; the id of one whom nobody knew when the data were gathered. */
  personNamed(id: string): string {
    const people = this.data[peopleKey] as { readonly [id: string]: string } | undefined;
    return people && Object.hasOwn(people, id) ? (people[id] ?? id) : id;
  }

  /** Counts one pass of a loop. Raises `template-budget` where the template has had its share. */
  pass(): void {
    this.#passes += 1;
    if (this.#passes > this.#budget.passes)
      throw this.#spent({ en: 'passes of loops', 'zh-CN': '次循环' }, this.#budget.passes);
  }

  /** Counts a picture, which has a share of its own, in bytes. Raises `template-budget` where there are too many. */
  embed(bytes: number): void {
    const { bytes: most = mostBytes } = this.#budget;
    this.#embedded += bytes;
    if (this.#embedded > most)
      throw this.#spent({ en: 'bytes of pictures', 'zh-CN': '字节的图片' }, most);
  }

  /** Counts characters of the output that are those of a picture, and so are no text. */
  aside(characters: number): void {
    this.#aside += characters;
  }

  /** Keeps a picture for the file; gives the mark that stands for it. */
  place(picture: Picture): string {
    return pictureMark(this.placed.push(picture) - 1);
  }

  /** Raises `template-budget` where an output is too long, its pictures aside. */
  measure(characters: number): void {
    if (characters - this.#aside > this.#budget.characters)
      throw this.#spent({ en: 'characters', 'zh-CN': '个字符' }, this.#budget.characters);
  }

  #spent(what: { en: string; 'zh-CN': string }, limit: number): BatonError {
    return new BatonError({ code: 'template-budget', file: this.path, params: { limit, what } });
  }
}

/** The data of a template holds what it refers to, so nothing is looked up. */
function contextOf({ calendar }: RenderSettings): ExpressionContext {
  return {
    lookup: () => undefined,
    related: () => [],
    ...(calendar ? { calendar } : {}),
  };
}
