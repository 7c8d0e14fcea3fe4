import { useQuery } from '@tanstack/react-query';
import { api, must, type paths } from '../../api/index.ts';
import type { FormAnswer } from '../../parts/form/index.ts';

type Path = '/public/forms/{funnel}/{form}';
type Given = paths[Path]['get']['responses'][200]['content']['application/json'];

/** A part of a form: of the case, or of a record that it will refer to. */
export interface PublicPart {
  readonly id: string;
  readonly required: boolean;
  readonly form: FormAnswer;
}

/** A form for people outside. */
export interface PublicForm extends Omit<Given, 'parts'> {
  readonly parts: readonly PublicPart[];
}

export interface WhichForm {
  readonly funnel: string;
  readonly form: string;
}

export function usePublicForm(which: WhichForm) {
  return useQuery({
    queryKey: ['public form', which.funnel, which.form],
    queryFn: async () => {
      const params = { path: { ...which } };
      const given = await must(api.GET('/public/forms/{funnel}/{form}', { params }));
      return given as unknown as PublicForm;
    },
    staleTime: Infinity,
  });
}

/** What is said once it was sent. Raises `ApiError`, `NetworkError`. */
export async function sendPublicForm(
  which: WhichForm,
  body: { readonly parts: object; readonly trap?: string },
  key: string,
): Promise<string | undefined> {
  const params = { path: { ...which }, header: { 'Idempotency-Key': key } };
  const sent = { params, body: body as never };
  return (await must(api.POST('/public/forms/{funnel}/{form}', sent))).thanks;
}
