import type { FieldRules, ShippedRules } from '../../../../forms/browser.ts';
import type { paths } from '../../../api/index.ts';

/** A JSON value, as fields hold it. */
export type Json = string | number | boolean | null | readonly Json[] | Values;
export interface Values {
  readonly [name: string]: Json;
}

/**
 * The member by which the server knows a row of a table again that is shown in part: it goes back with the row, whatever
 * becomes of it here; a row that is new has null.
 */
export const rowMark = '$row';

type Given = paths['/forms/records/{type}']['get']['responses'][200]['content']['application/json'];

/** A form as the API gives it. */
export interface FormAnswer extends Omit<Given, 'schema' | 'ui' | 'data' | 'rules' | 'meanwhile'> {
  readonly schema: JsonSchema;
  readonly ui: Values;
  readonly data: { readonly fields: Values; readonly reason?: string; readonly note?: string };
  readonly rules: ShippedRules;
  readonly meanwhile?: readonly MeanwhileChange[];
}

/** A field that somebody else changed after the form was given out. */
export interface MeanwhileChange {
  readonly field: string;
  readonly before?: Json;
  readonly by: { readonly id: string; readonly name: string };
  readonly at: string;
}

/** What is read of a JSON Schema here. */
export interface JsonSchema {
  readonly title?: string;
  readonly type?: string;
  readonly format?: string;
  readonly readOnly?: boolean;
  readonly properties?: { readonly [name: string]: JsonSchema };
  readonly required?: readonly string[];
  readonly allOf?: readonly { readonly then?: JsonSchema }[];
  readonly oneOf?: readonly { readonly const: string; readonly title: string }[];
  readonly items?: JsonSchema;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly formatMinimum?: string;
  readonly formatMaximum?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
}

/** What a form sends. */
export interface Sent {
  readonly fields: Values;
  readonly inputs?: Values;
  readonly reason?: string;
  readonly note?: string;
  readonly revision?: number;
}

export type { FieldRules, ShippedRules };
