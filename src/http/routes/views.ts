import { Type, type Static } from 'typebox';
import { holdsRight } from '../../access/index.ts';
import type { Collection } from '../../definitions/index.ts';
import { findsView, type SavedView, type ViewLayout } from '../../lists/index.ts';
import { BatonError } from '../../shared/index.ts';
import { answer, created, nothingToSay } from '../core/reply.ts';
import { revisionOf } from '../core/revision.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { viewsJson } from '../lists/view-json.ts';
import { isKnown, knownCollection, notFound, seenCollection } from '../reading/collection.ts';
import { CollectionName, ViewBody, ViewSchema } from '../schemas/lists.ts';
import { closed, id, list, Revision } from '../schemas/parts.ts';

const tag = 'Views';
const viewWord = { en: 'view', 'zh-CN': '视图' };
const oneView = closed({ view: id('The view.') });
const theView = { 200: { description: 'The view.', schema: ViewSchema } };

/** Ways of looking at a collection that people keep and share. */
export const viewRoutes: readonly Route[] = [
  route({
    id: 'listViews',
    method: 'GET',
    path: '/views',
    tag,
    summary: 'One’s own saved views of a collection, and those that are shared with one',
    allowed: signedIn('read'),
    query: closed({ collection: CollectionName }),
    replies: { 200: { description: 'The views, by title.', schema: list(ViewSchema) } },
    handle: async (call) => {
      const seen = knownCollection(call, call.query.collection as Collection);
      const views = await call.services.store.listViews(seen.collection);
      const sorted = views.toSorted((a, b) => a.title.localeCompare(b.title, call.locale));
      return answer({ items: await viewsJson(call, seen, sorted) });
    },
  }),
  route({
    id: 'saveView',
    method: 'POST',
    path: '/views',
    tag,
    summary: 'Save a view',
    allowed: signedIn('write'),
    body: closed({ collection: CollectionName, ...ViewBody.properties }),
    replies: { 201: { description: 'The view.', schema: ViewSchema } },
    handle: async (call) => {
      const { collection, ...given } = call.body;
      const seen = knownCollection(call, collection as Collection);
      const { ids, store } = call.services;
      const view = { ...written(call, given), collection: seen.collection, revision: 1 };
      const made: SavedView = { ...view, id: ids.next(), owner: call.actor.id };
      await store.saveView(made);
      const [json] = await viewsJson(call, seen, [made]);
      return created(json, `/api/v1/views/${made.id}`, 1);
    },
  }),
  route({
    id: 'changeView',
    method: 'PUT',
    path: '/views/{view}',
    tag,
    summary: 'Change a view of one’s own',
    allowed: signedIn('write'),
    conditional: true,
    params: oneView,
    body: closed({ ...ViewBody.properties, revision: Type.Optional(Revision) }),
    replies: theView,
    handle: async (call) => {
      const before = await ownView(call);
      const revision = revisionOf(call.ifMatch, call.body.revision);
      const { id: which, owner, collection } = before;
      const next = { ...written(call, call.body), id: which, owner, collection };
      const isFirst = await call.services.store.saveView({ ...next, revision: revision + 1 });
      if (!isFirst)
        throw new BatonError({ code: 'revision-conflict', params: { current: before.revision } });
      const seen = knownCollection(call, collection);
      const [json] = await viewsJson(call, seen, [{ ...next, revision: revision + 1 }]);
      return answer(json, revision + 1);
    },
  }),
  route({
    id: 'deleteView',
    method: 'DELETE',
    path: '/views/{view}',
    tag,
    summary: 'Delete a view; who administers data may delete that of another',
    allowed: signedIn('write'),
    params: oneView,
    replies: { 204: { description: 'It is gone.' } },
    handle: async (call) => {
      const view = await foundView(call);
      if (view.owner !== call.actor.id && !holdsRight(call.actor, 'administer data'))
        throw new BatonError({ code: 'view-not-yours' });
      await call.services.store.deleteView(view.id);
      return nothingToSay;
    },
  }),
];

type ViewCall = Call<{ readonly view: string }>;

/** Raises `not-found`, in the same words for a view that is not shared with the caller. */
async function foundView(call: ViewCall): Promise<SavedView> {
  const { services, actor, params } = call;
  const view = await services.store.loadView(params.view);
  const isFound = view && (findsView(view, actor) || holdsRight(actor, 'administer data'));
  if (!isFound || !isKnown(call, seenCollection(call, view.collection)))
    throw notFound(viewWord, params.view);
  return view;
}

async function ownView(call: ViewCall): Promise<SavedView> {
  const view = await foundView(call);
  if (view.owner !== call.actor.id) throw new BatonError({ code: 'view-not-yours' });
  return view;
}

type Written = Pick<SavedView, 'title' | 'share' | 'layout' | 'changed'>;

/** Raises `unknown-role`, `unknown-department`. */
function written(
  { services, now }: Pick<Call, 'services' | 'now'>,
  { title, share, layout }: Static<typeof ViewBody>,
): Written {
  const { roles, departments } = services.workspaces.current().workspace.organization;
  if (share?.with === 'some') {
    for (const name of share.roles)
      if (!roles.has(name)) throw new BatonError({ code: 'unknown-role', params: { name } });
    for (const name of share.departments)
      if (!departments.has(name))
        throw new BatonError({ code: 'unknown-department', params: { name } });
  }
  return { title, ...(share && { share }), layout: layout as ViewLayout, changed: now };
}
