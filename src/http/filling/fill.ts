import { actorObject } from '../../access/index.ts';
import { noFacts, storeFacts, withFacts } from '../../engine/index.ts';
import {
  checkSubmission,
  fillForm,
  type Form,
  type FormContext,
  type Sent,
  type Submission,
} from '../../forms/index.ts';
import { BatonError, toIso } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { withholding } from '../problem/withhold.ts';
import { readablePaths } from './readable.ts';
import type { ResolvedForm } from './resolve-form.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

/** The form, filled, in the caller's language. */
export function fill(call: Reader, form: ResolvedForm): Promise<Form> {
  return withContext(call, form, (context) => fillForm(form.plan, context));
}

/** What the form changes. Raises every problem with it, `form-stale` where the row was changed meanwhile. */
export async function check(
  call: Reader,
  form: ResolvedForm,
  sent: Sent,
  revision: number | undefined,
): Promise<Submission> {
  if (revision !== undefined && form.revision !== undefined && isStale(form, revision))
    throw new BatonError({
      code: 'form-stale',
      params: { current: form.revision, given: revision },
    });
  const { validate } = call.services;
  const result = await withholding(
    () => withContext(call, form, (context) => checkSubmission(form.plan, sent, context, validate)),
    () => Promise.resolve(form.access),
  );
  if (!result.ok) throw new BatonError(result.error);
  return result.value;
}

/** What people say about a case makes no form stale. */
function isStale({ revision: now = 0, substance = now }: ResolvedForm, began: number): boolean {
  return began < substance || began > now;
}

/** Runs what needs the form's context, fetching what its expressions ask for. */
export function withContext<T>(
  call: Reader,
  form: ResolvedForm,
  run: (context: FormContext) => T,
): Promise<T> {
  const { services, actor, now } = call;
  const { workspace, entity, access, stored, row, revision } = form;
  const { organization } = workspace;
  const source = storeFacts(services.engineParts, workspace, { actor, now, organization });
  const { departments } = organization;
  const titles = new Map([...departments].map(([id, { title }]) => [id, title]));
  const context: Omit<FormContext, 'expressions'> = {
    stored,
    row,
    locale: call.locale,
    departments: titles,
    roots: { actor: actorObject(actor), now: toIso(now) },
    readable: form.readable ?? readablePaths(call, workspace, entity, access),
    ...(revision === undefined ? {} : { revision }),
  };
  return withFacts(entity, noFacts, source, (expressions) => run({ ...context, expressions }));
}
