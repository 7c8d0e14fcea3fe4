import type { FormAnswer } from '../model/answer.ts';
import type { Entered } from '../model/values.ts';

/** What a form begins with. What fills itself in is left out: it follows from the rest. */
export function begin({ data, rules, revision }: FormAnswer): Entered {
  const isFilled = (id: string): boolean => {
    const rule = rules.fields[id];
    return revision === undefined && (rule?.default ?? rule?.computed) !== undefined;
  };
  const given = Object.entries(data.fields).filter(([id]) => !isFilled(id));
  const { reason, note } = data;
  return { fields: Object.fromEntries(given), inputs: {}, reason, note };
}
