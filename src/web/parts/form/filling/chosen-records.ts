import type { FormAnswer, Values } from '../model/answer.ts';
import type { FieldModel, FormModel } from '../model/field-model.ts';
import type { FormHome } from '../services.ts';

/**
 * Records that were chosen since the form was given out, and whose fields its rules read: the price of a product that
 * a new line begins with.
 */
export class ChosenRecords {
  readonly #read: FormHome['readRecord'];
  readonly #heard: () => void;
  readonly #rows = new Map<string, Values>();

  /** `heard` is called when a record came that rules wait for. */
  constructor(read: FormHome['readRecord'], heard: () => void) {
    this.#read = read;
    this.#heard = heard;
  }

  readonly lookup = (type: string, id: string): never =>
    // Values of the API are JSON, as the rules take them.
    this.#rows.get(`${type}/${id}`) as never;

  /** Reads what is not known yet of what stands in the form. */
  follow({ rules }: FormAnswer, model: FormModel, values: Values): void {
    const { environment, records } = rules;
    for (const [record, id] of chosenIn(model, values)) {
      const type = `record:${record}`;
      const key = `${type}/${id}`;
      const isKnown = this.#rows.has(key) || records[type]?.[id] !== undefined;
      if (isKnown || environment.objects[type] === undefined) continue;
      this.#rows.set(key, {});
      void this.#fetch(key, record, id);
    }
  }

  async #fetch(key: string, type: string, id: string): Promise<void> {
    try {
      const row = await this.#read?.(type, id);
      if (row === undefined) return;
      this.#rows.set(key, row);
      this.#heard();
    } catch {
      // Without it the server fills in what hangs on it.
    }
  }
}

function chosenIn(
  { sections }: FormModel,
  values: Values,
): readonly (readonly [type: string, id: string])[] {
  const pick = ({ to }: FieldModel, value: unknown): (readonly [string, string])[] =>
    to !== undefined && typeof value === 'string' ? [[to, value]] : [];
  return sections.flatMap(({ fields }) =>
    fields.flatMap((field) => {
      const value = values[field.id];
      if (!Array.isArray(value)) return pick(field, value);
      return (value as Values[]).flatMap((row) =>
        (field.columns ?? []).flatMap((column) => pick(column, row[column.id])),
      );
    }),
  );
}
