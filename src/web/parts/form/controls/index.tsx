import { lazy, type ComponentType } from 'react';
import type { FormModel, Widget } from '../model/field-model.ts';
import { CheckboxControl } from './checkbox-control.tsx';
import type { ControlProps } from './control.ts';
import { NumberControl } from './number-control.tsx';
import { TextAreaControl, TextControl } from './text-control.tsx';

const choice = () => import('./choice-control.tsx');
const date = () => import('./date-control.tsx');
const file = () => import('./file-control.tsx');
const money = () => import('./money-control.tsx');
const rating = () => import('./rating-control.tsx');
const search = () => import('./search-control.tsx');
const table = () => import('../table/table-control.tsx');

const ChoiceControl = lazy(async () => ({ default: (await choice()).ChoiceControl }));
const SearchControl = lazy(async () => ({ default: (await search()).SearchControl }));

/** By what rows are entered. */
export const TableControl = lazy(async () => ({ default: (await table()).TableControl }));

/**
 * By what each kind of value is entered; tables, and what is only read, are drawn by the form itself. What not every
 * form has is fetched when it is drawn: a form needs a `Suspense` around it.
 */
export const controls: {
  readonly [widget in Exclude<Widget, 'table' | 'readonly'>]: ComponentType<ControlProps>;
} = {
  text: TextControl,
  email: TextControl,
  tel: TextControl,
  url: TextControl,
  textarea: TextAreaControl,
  integer: NumberControl,
  number: NumberControl,
  percent: NumberControl,
  money: lazy(async () => ({ default: (await money()).MoneyControl })),
  checkbox: CheckboxControl,
  date: lazy(async () => ({ default: (await date()).DateControl })),
  'date-time': lazy(async () => ({ default: (await date()).MomentControl })),
  select: ChoiceControl,
  radio: ChoiceControl,
  department: ChoiceControl,
  checkboxes: lazy(async () => ({ default: (await choice()).ChoicesControl })),
  user: SearchControl,
  reference: SearchControl,
  file: lazy(async () => ({ default: (await file()).FileControl })),
  rating: lazy(async () => ({ default: (await rating()).RatingControl })),
};

const code: { readonly [widget in Widget]?: () => Promise<unknown> } = {
  money,
  date,
  'date-time': date,
  select: choice,
  radio: choice,
  department: choice,
  checkboxes: choice,
  user: search,
  reference: search,
  file,
  rating,
  table,
};

/** Fetches what the fields of a form are entered by, also of those that are not shown yet. */
export function fetchControls({ sections, beside }: FormModel): void {
  const fields = [...sections.flatMap((section) => section.fields), ...beside];
  const all = fields.flatMap((field) => [field, ...(field.columns ?? [])]);
  fetchAll(all.map(({ widget }) => code[widget]));
}

/** Fetches what every kind of value is entered by. */
export function fetchEveryControl(): void {
  fetchAll(Object.values(code));
}

/** What fails is asked for again, and told of, when it is drawn. */
function fetchAll(all: readonly ((() => Promise<unknown>) | undefined)[]): void {
  for (const load of new Set(all)) void load?.().catch(() => undefined);
}
