import type { EntityType } from '../../definitions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { FormPlan } from '../model.ts';

/** What a form for people outside asks of one row: the case, or a record that it will refer to. */
export interface PublicPart {
  /** Its name among the parts. */
  readonly id: string;
  /** The name of the whole form: `public/lead-to-contract/website`. */
  readonly form: string;
  readonly title: LocalizedText;
  readonly entity: EntityType;
  readonly root: FormPlan['root'];
  readonly asks: readonly { readonly field: string; readonly required: boolean }[];
}

/** A part of a form for people outside: the fields it names and nothing else. */
export function planPublicPart({ id, form, title, entity, root, asks }: PublicPart): FormPlan {
  const fields = asks.flatMap((asked) => {
    const field = entity.fields.get(asked.field);
    if (field === undefined) return [];
    return [{ field, level: 'edit' as const, required: asked.required || field.required }];
  });
  return {
    id: `${form}/${id}`,
    title,
    entity,
    root,
    sections: [{ id, title, fields }],
    note: false,
  };
}
