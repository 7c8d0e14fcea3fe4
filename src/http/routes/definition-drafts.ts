import { Type } from 'typebox';
import {
  changeDraft,
  createDraft,
  discardDraft,
  listDrafts,
  readDraft,
  rebaseDraft,
} from '../../drafting/index.ts';
import { answer, created, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { draftJson, summariesJson } from '../drafting/draft-json.ts';
import { DefinitionDraftSchema, DraftSummarySchema } from '../schemas/drafting.ts';
import { closed, id, list } from '../schemas/parts.ts';

const tag = 'Drafts of definitions';
const publishes = signedIn('publish', 'publish');
export const oneDraft = closed({ draft: id('The draft.') });
const title = Type.String({ minLength: 1, maxLength: 200 });
const shared = Type.Boolean({ description: 'Whether everybody who may publish works on it.' });

/** Definitions that are being changed: begun, shared, brought up to a newer release, thrown away. */
export const definitionDraftRoutes: readonly Route[] = [
  route({
    id: 'listDefinitionDrafts',
    method: 'GET',
    path: '/definition-drafts',
    tag,
    summary: 'One’s own drafts of definitions and those that are shared, the latest begun first',
    allowed: publishes,
    replies: { 200: { description: 'The drafts.', schema: list(DraftSummarySchema) } },
    handle: async (call) => {
      const { services, actor } = call;
      const drafts = await listDrafts(services.drafting, actor);
      const whole = await Promise.all(
        drafts.map((draft) => readDraft(services.drafting, actor, draft.id)),
      );
      return answer({ items: await summariesJson(call, whole) });
    },
  }),
  route({
    id: 'createDefinitionDraft',
    method: 'POST',
    path: '/definition-drafts',
    tag,
    summary: 'Begin a draft from a release: from the one that applies unless another is named',
    allowed: publishes,
    body: closed({
      title,
      release: Type.Optional(Type.Integer({ minimum: 1 })),
      shared: Type.Optional(shared),
    }),
    replies: { 201: { description: 'The draft.', schema: DefinitionDraftSchema } },
    handle: async (call) => {
      const { services, actor, body } = call;
      const draft = await createDraft(services.drafting, actor, body);
      const whole = await readDraft(services.drafting, actor, draft.id);
      return created(await draftJson(call, whole), `/api/v1/definition-drafts/${draft.id}`);
    },
  }),
  route({
    id: 'readDefinitionDraft',
    method: 'GET',
    path: '/definition-drafts/{draft}',
    tag,
    summary: 'A draft with its files, without their texts',
    allowed: publishes,
    params: oneDraft,
    replies: { 200: { description: 'The draft.', schema: DefinitionDraftSchema } },
    handle: async (call) => {
      const { services, actor, params } = call;
      const whole = await readDraft(services.drafting, actor, params.draft);
      return answer(await draftJson(call, whole));
    },
  }),
  route({
    id: 'changeDefinitionDraft',
    method: 'PATCH',
    path: '/definition-drafts/{draft}',
    tag,
    summary: 'Give a draft another title, share it, or stop sharing one’s own',
    allowed: publishes,
    params: oneDraft,
    body: closed({ title: Type.Optional(title), shared: Type.Optional(shared) }),
    replies: { 200: { description: 'The draft.', schema: DefinitionDraftSchema } },
    handle: async (call) => {
      const { services, actor, params, body } = call;
      await changeDraft(services.drafting, actor, params.draft, body);
      const whole = await readDraft(services.drafting, actor, params.draft);
      return answer(await draftJson(call, whole));
    },
  }),
  route({
    id: 'discardDefinitionDraft',
    method: 'DELETE',
    path: '/definition-drafts/{draft}',
    tag,
    summary: 'Throw one’s own draft away with all that was changed in it',
    allowed: publishes,
    params: oneDraft,
    replies: { 204: { description: 'Gone.' } },
    handle: async ({ services, actor, params }) => {
      await discardDraft(services.drafting, actor, params.draft);
      return nothingToSay;
    },
  }),
  route({
    id: 'rebaseDefinitionDraft',
    method: 'POST',
    path: '/definition-drafts/{draft}/rebase',
    tag,
    summary: 'Base a draft on the release that applies now, file by file',
    description:
      'What only one side changed is taken over, what both changed in different places is merged. Where both changed the same lines the draft’s file stays, and the release’s is put aside beside it.',
    allowed: publishes,
    params: oneDraft,
    replies: {
      200: {
        description: 'The draft, and the files that both sides had changed.',
        schema: closed({
          draft: DefinitionDraftSchema,
          merged: Type.Array(Type.String()),
          conflicts: Type.Array(Type.String()),
        }),
      },
    },
    handle: async (call) => {
      const { services, actor, params } = call;
      const { merged, conflicts } = await rebaseDraft(services.drafting, actor, params.draft);
      const whole = await readDraft(services.drafting, actor, params.draft);
      return answer({ draft: await draftJson(call, whole), merged, conflicts });
    },
  }),
];
