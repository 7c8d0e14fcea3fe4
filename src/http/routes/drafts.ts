import { Type } from 'typebox';
import { toIso, type JsonObject } from '../../shared/index.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { parseForm } from '../filling/parse-form.ts';
import { resolveForm } from '../filling/resolve-form.ts';
import { DraftSchema } from '../schemas/forms.ts';
import { AnyObject, closed, Revision } from '../schemas/parts.ts';

const tag = 'Forms';
const whichForm = closed({
  form: Type.String({
    minLength: 1,
    maxLength: 400,
    description: 'The `id` of the form, such as `case/42/move/qualify`.',
  }),
});

export const draftRoutes: readonly Route[] = [
  route({
    id: 'saveDraft',
    method: 'PUT',
    path: '/drafts',
    tag,
    summary: 'Keep what was entered in a form so far; nothing of it is checked yet',
    allowed: signedIn('write'),
    query: whichForm,
    body: closed({ data: AnyObject, revision: Type.Optional(Revision) }),
    replies: { 204: { description: 'Kept.' } },
    handle: async (call) => {
      const { plan } = await resolveForm(call, parseForm(call.query.form));
      const { data, revision } = call.body;
      await call.services.store.saveDraft({
        person: call.actor.id,
        form: plan.id,
        data: data as JsonObject,
        saved: call.now,
        ...(revision === undefined ? {} : { revision }),
      });
      return nothingToSay;
    },
  }),
  route({
    id: 'readDraft',
    method: 'GET',
    path: '/drafts',
    tag,
    summary: 'One’s own draft of a form',
    allowed: signedIn('read'),
    query: whichForm,
    replies: {
      200: {
        description: 'The draft; null where there is none.',
        schema: closed({ draft: Type.Union([DraftSchema, Type.Null()]) }),
      },
    },
    handle: async ({ services, actor, query }) => {
      const draft = await services.store.loadDraft(actor.id, query.form);
      if (draft === undefined) return answer({ draft: null });
      const { person: _, ...rest } = draft;
      return answer({ draft: { ...rest, saved: toIso(draft.saved) } });
    },
  }),
  route({
    id: 'deleteDraft',
    method: 'DELETE',
    path: '/drafts',
    tag,
    summary: 'Throw one’s own draft away',
    allowed: signedIn('write'),
    query: whichForm,
    replies: { 204: { description: 'Gone.' } },
    handle: async ({ services, actor, query }) => {
      await services.store.deleteDraft(actor.id, query.form);
      return nothingToSay;
    },
  }),
];
