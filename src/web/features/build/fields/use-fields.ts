import { useQuery } from '@tanstack/react-query';
import { fieldsQuery, type DraftFields, type FieldsOf } from '../queries.ts';
import { useHeld, useOpenText } from '../workbench/use-workbench.ts';

export type DraftField = DraftFields['items'][number];
export type FieldRights = NonNullable<DraftFields['rights']>;

/** The fields of a funnel or record type as the draft has them now, the text in the editor included. */
export function useFields(of: FieldsOf): DraftFields | undefined {
  const { draft } = useHeld();
  const open = useOpenText();
  const { data } = useQuery({ ...fieldsQuery(draft, of, open), enabled: open !== undefined });
  return data;
}
