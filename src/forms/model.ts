import type { FieldLevel } from '../access/index.ts';
import type { EntityType, Field } from '../definitions/index.ts';
import type {
  Expression,
  ExpressionContext,
  ReadPath,
  RuledField,
  TypeEnvironment,
} from '../expressions/index.ts';
import type { Json, JsonObject, LocalizedText } from '../shared/index.ts';

/** A JSON Schema document (2020-12). */
export type JsonSchema = { readonly [keyword: string]: Json };

/** A field in a form, with what the actor may do with it there; of a table the columns that he sees. */
export interface FormField {
  readonly field: Field;
  readonly level: Exclude<FieldLevel, 'hidden'>;
  /** Required here whatever the field itself says. */
  readonly required: boolean;
}

/** Whether the form lets write the field, if only the columns that are seen. */
export function isOpen({ level }: Pick<FormField, 'level'>): boolean {
  return level === 'edit' || level === 'part';
}

/** What a form holds, before it is put into a language and filled. */
export interface FormPlan {
  /** Its name, under which drafts are kept: `case/42/move/qualify`. */
  readonly id: string;
  readonly title: LocalizedText;
  /** The sentence above the fields: what the stage means, how to go about it. */
  readonly guidance?: LocalizedText;
  readonly entity: EntityType;
  readonly root: 'case' | 'record';
  readonly sections: readonly FormSection[];
  /** Reasons to choose from, where the form leads to an outcome that has them. */
  readonly reasons?: {
    readonly options: ReadonlyMap<string, LocalizedText>;
    readonly required: boolean;
  };
  readonly note: boolean;
  readonly noteRequired?: boolean;
  /** What the note is called where it is no mere note. */
  readonly noteTitle?: LocalizedText;
  /** What is asked for besides fields of the row: a decision, the title of a task. */
  readonly inputs?: readonly FormInput[];
  /** What must hold when the form is sent, and whether it holds now. */
  readonly checklist?: readonly ChecklistState[];
}

/** Something that a form asks for and that is no field of the row. */
export interface FormInput {
  readonly id: string;
  readonly title: LocalizedText;
  readonly kind: 'choice' | 'text' | 'person' | 'moment' | 'yes or no';
  readonly required: boolean;
  /** Of a choice, with their words. */
  readonly options?: ReadonlyMap<string, LocalizedText>;
  /** Of a text. */
  readonly maxLength?: number;
}

export interface ChecklistState {
  readonly id: string;
  readonly title: LocalizedText;
  readonly holds: boolean;
  /** What it hangs on, where filling the form can make it hold. */
  readonly rule?: { readonly field: string } | { readonly when: Expression };
}

export interface FormSection {
  readonly id: string;
  readonly title: LocalizedText;
  readonly fields: readonly FormField[];
  /** Opened only by who wants to fill it. */
  readonly isFolded?: boolean;
}

/** What the values of a form are read and judged with. */
export interface FormContext {
  readonly locale: string;
  /** The row as stored and as the actor may see it (masked values are masked); empty for a new one. */
  readonly row: JsonObject;
  /** The row as stored, for expressions. */
  readonly stored: JsonObject;
  /** Roots beside the row itself: `actor`, `now`. */
  readonly roots: { readonly [root: string]: Json };
  readonly expressions: ExpressionContext;
  /** True where the actor may see all that a path reads; only then is an expression sent to them. */
  readonly readable: (path: ReadPath) => boolean;
  readonly departments: ReadonlyMap<string, LocalizedText>;
  readonly revision?: number;
}

/** A form as the HTTP interface gives it. The values are those of `{ fields, inputs, reason, note }`. */
export interface Form {
  readonly id: string;
  /** How its rules call the row that is filled. */
  readonly root: 'case' | 'record';
  readonly title: string;
  readonly guidance?: string;
  readonly schema: JsonSchema;
  readonly ui: JsonObject;
  readonly data: FormData;
  readonly revision?: number;
  readonly rules: ShippedRules;
  readonly checklist?: readonly {
    readonly id: string;
    readonly title: string;
    readonly holds: boolean;
  }[];
}

export interface FormData {
  readonly fields: JsonObject;
  readonly reason?: string;
  readonly note?: string;
}

/**
 * Rules that the reader's own program evaluates while the form is filled, with the same expressions
 * module as the server: sources, the types they speak of, and the stored values behind references.
 */
export interface ShippedRules {
  readonly environment: Pick<TypeEnvironment, 'objects' | 'roots'>;
  /** By field: those of the form, and computed ones outside it that its rules read. */
  readonly fields: { readonly [field: string]: FieldRules };
  /** Of the checklist, by item: those that what stands in the form decides. */
  readonly checklist?: { readonly [item: string]: ChecklistRule };
  /** Computed fields and tables in the order in which they are worked out. */
  readonly order: readonly string[];
  /** Fields that hold lists, of those that are read: an empty one is an empty list. */
  readonly lists: readonly string[];
  /** Values of the row that rules read and that the form does not show. */
  readonly row: JsonObject;
  /** Values of roots other than the row. */
  readonly roots: { readonly [root: string]: Json };
  /** Stored values of referenced records: type, id, member. */
  readonly records: { readonly [type: string]: { readonly [id: string]: JsonObject } };
}

/** A field that must be filled, or the source of a condition that must hold; and what of the form it reads. */
export type ChecklistRule = { readonly reads: readonly string[] } & (
  { readonly field: string } | { readonly when: string }
);

/** Sources of one field's rules; `server` names rules that only the server can judge. */
export interface FieldRules {
  readonly visible?: string;
  readonly required?: string;
  readonly computed?: string;
  readonly default?: string;
  /** A default that is no formula. */
  readonly literal?: Json;
  /** What the field takes; there where something fills it. */
  readonly value?: Omit<RuledField, 'id'>;
  /** Option id to the condition under which it is offered. */
  readonly options?: { readonly [option: string]: string };
  readonly columns?: { readonly [column: string]: FieldRules };
  readonly server?: readonly ('visible' | 'required' | 'computed' | 'default' | 'options')[];
}
