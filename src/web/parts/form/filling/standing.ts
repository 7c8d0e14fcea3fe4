import type { LiveForm, LiveState } from '../../../../forms/browser.ts';
import type { FormAnswer, Values } from '../model/answer.ts';
import type { ChosenRecords } from './chosen-records.ts';

/** How the fields stand now, and the values with all that fills itself in. */
export interface Standing {
  readonly states: { readonly [field: string]: LiveState };
  /** Of the checklist: whether the items hold that hang on what is entered. */
  readonly checklist: { readonly [item: string]: boolean };
  readonly values: Values;
}

type Run = (entered: Values) => Standing;

/** Until the rules are there, and where there are none, the form stands as the server gave it. */
export const still: Run = (values) => {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== '');
  return { states: {}, checklist: {}, values: Object.fromEntries(given) };
};

/** Compiles the rules of a form, which are judged with the server’s own expressions. */
export async function rulesOf(form: FormAnswer, records: ChosenRecords): Promise<Run> {
  const { rules, root, revision } = form;
  if (Object.keys({ ...rules.fields, ...rules.checklist }).length === 0) return still;
  const { liveForm } = await import('./live.ts');
  const { lookup } = records;
  const run: LiveForm = liveForm(rules, { root, isNew: revision === undefined, lookup });
  return (entered) => run(entered) as Standing;
}
