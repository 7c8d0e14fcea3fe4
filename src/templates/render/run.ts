import type { Expression, ExpressionContext } from '../../expressions/index.ts';
import { BatonError, type JsonObject } from '../../shared/index.ts';
import { peopleKey } from '../data/gather.ts';
import type { OutputFormat } from '../model/output-format.ts';
import { defaultBudget, type RenderBudget, type RenderSettings } from '../model/template.ts';

/** Most characters of all pictures together, encoded: 45 MB of files. */
const mostEmbedded = 60_000_000;

/** One rendering of a template: its data, for whom it is, and what it has taken so far. */
export class Run {
  readonly path: string;
  readonly format: OutputFormat;
  readonly settings: RenderSettings;
  readonly data: JsonObject;
  readonly formulas: readonly Expression[];
  readonly context: ExpressionContext;
  readonly #budget: RenderBudget;
  #passes = 0;
  #embedded = 0;

  constructor(
    template: { readonly path: string; readonly format: OutputFormat },
    formulas: readonly Expression[],
    data: JsonObject,
    settings: RenderSettings,
  ) {
    this.path = template.path;
    this.format = template.format;
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

  /** Counts a picture, which has a share of its own. Raises `template-budget` where there are too many. */
  embed(characters: number): void {
    this.#embedded += characters;
    if (this.#embedded > mostEmbedded)
      throw this.#spent({ en: 'characters of pictures', 'zh-CN': '个字符的图片' }, mostEmbedded);
  }

  /** Raises `template-budget` where an output is too long, its pictures aside. */
  measure(characters: number): void {
    if (characters - this.#embedded > this.#budget.characters)
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
