import { Type } from 'typebox';
import { toIso } from '../../shared/index.ts';
import { answer, nothingToSay } from '../core/reply.ts';
import { route, signedIn, type Route } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import { AnyObject, closed, cursor, Instant, limit, page } from '../schemas/parts.ts';

const tag = 'Operations';
const administers = signedIn('admin', 'administer data');
const effectWord = { en: 'dead effect', 'zh-CN': '死信' };

const DeadEffectSchema = closed({
  key: Type.String(),
  case: Type.String(),
  kind: Type.String(),
  payload: AnyObject,
  attempts: Type.Integer(),
  created: Instant,
  died: Instant,
  error: Type.String(),
});

/** Effects that could not be carried out. */
export const operationRoutes: readonly Route[] = [
  route({
    id: 'listDeadEffects',
    method: 'GET',
    path: '/dead-effects',
    tag,
    summary: 'Effects that were given up after many attempts',
    allowed: administers,
    query: closed({ limit: limit(200), cursor }),
    replies: { 200: { description: 'A page of effects.', schema: page(DeadEffectSchema) } },
    handle: async ({ services, query }) => {
      const most = query.limit ?? 50;
      const after = query.cursor === undefined ? {} : { after: query.cursor };
      const effects = await services.store.listDeadEffects({ limit: most, ...after });
      const last = effects.length === most ? effects.at(-1) : undefined;
      return answer({
        items: effects.map((effect) => ({
          ...effect,
          created: toIso(effect.created),
          died: toIso(effect.died),
        })),
        ...(last === undefined ? {} : { next: last.key }),
      });
    },
  }),
  route({
    id: 'retryDeadEffect',
    method: 'POST',
    path: '/dead-effects/retry',
    tag,
    summary: 'Put an effect back into the queue',
    allowed: administers,
    body: closed({ key: Type.String({ minLength: 1, maxLength: 300 }) }),
    replies: { 204: { description: 'It is tried again.' } },
    handle: async ({ services, body, now }) => {
      if (await services.store.reviveEffect(body.key, now)) return nothingToSay;
      throw notFound(effectWord, body.key);
    },
  }),
];
