import { createAccess, mayCreate } from '../../access/index.ts';
import type { EntityType, Field, Funnel, Move, Stage } from '../../definitions/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import { isKnown, notFound, seenCollection, type Seen } from '../reading/collection.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { FunnelSchema, RecordTypeSchema, SummarySchema } from '../schemas/definitions.ts';
import { closed, list, name } from '../schemas/parts.ts';

const tag = 'Definitions';
const funnelWord = { en: 'funnel', 'zh-CN': '漏斗' };

export const definitionRoutes: readonly Route[] = [
  route({
    id: 'listFunnels',
    method: 'GET',
    path: '/funnels',
    tag,
    summary: 'Funnels of which the caller may see or open cases',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The funnels.', schema: list(SummarySchema) } },
    handle: (call) => {
      const { funnels } = call.services.workspaces.current().workspace;
      const known = [...funnels.values()].filter(({ entity }) =>
        isKnown(call, seenCollection(call, entity.collection)),
      );
      return answer({ items: known.map(({ id, title }) => ({ id, title: text(title, call) })) });
    },
  }),
  route({
    id: 'readFunnel',
    method: 'GET',
    path: '/funnels/{funnel}',
    tag,
    summary: 'Fields, stages and moves of a funnel, as far as the caller may know them',
    allowed: signedIn('read'),
    params: closed({ funnel: name('The funnel.') }),
    replies: { 200: { description: 'The funnel.', schema: FunnelSchema } },
    handle: (call) => {
      const { workspace } = call.services.workspaces.current();
      const funnel = workspace.funnels.get(call.params.funnel);
      if (funnel === undefined || !isKnown(call, seenCollection(call, funnel.entity.collection)))
        throw notFound(funnelWord, call.params.funnel);
      return answer(funnelJson(funnel, call));
    },
  }),
  route({
    id: 'listRecordTypes',
    method: 'GET',
    path: '/record-types',
    tag,
    summary: 'Record types of which the caller may see or add records',
    allowed: signedIn('read'),
    replies: { 200: { description: 'The record types.', schema: list(RecordTypeSchema) } },
    handle: (call) => {
      const { records } = call.services.workspaces.current().workspace;
      const known = [...records.values()].filter(({ entity }) =>
        isKnown(call, seenCollection(call, entity.collection)),
      );
      return answer({
        items: known.map(({ id, entity }) => ({
          id,
          title: text(entity.title, call),
          mayCreate: mayAdd(call, entity),
          fields: fieldsJson(entity, call),
        })),
      });
    },
  }),
];

type Reader = Pick<Call, 'services' | 'actor' | 'now' | 'locale'>;

function text(title: LocalizedText, { locale }: Reader): string {
  return localize(title, locale);
}

function mayAdd({ services, actor }: Reader, entity: EntityType): boolean {
  const policy = services.workspaces.current().workspace.policies.get(entity.collection);
  return mayCreate(policy, actor) === undefined;
}

function funnelJson(funnel: Funnel, call: Reader): object {
  return {
    id: funnel.id,
    title: text(funnel.title, call),
    start: funnel.start,
    mayOpen: mayAdd(call, funnel.entity),
    fields: fieldsJson(funnel.entity, call),
    stages: [...funnel.stages.values()].map((stage) => stageJson(stage, call)),
    moves: [...funnel.moves.values()].map((move) => moveJson(move, call)),
  };
}

/** Fields that some rule shows the caller, in a row or when adding one. */
function fieldsJson(entity: EntityType, call: Reader): object[] {
  const seen = seenCollection(call, entity.collection);
  const policy = call.services.workspaces.current().workspace.policies.get(entity.collection);
  const access = createAccess(policy, call.actor, entity);
  return [...entity.fields.values()]
    .filter(({ id }) => access.get(id) !== 'hidden' || seen.view.queryable.has(id))
    .map((field) => fieldJson(field, seen, call));
}

function fieldJson(field: Field, { view }: Seen, call: Reader): object {
  const options = field.options?.map(({ id, title }) => ({ id, title: text(title, call) }));
  return {
    id: field.id,
    title: text(field.title, call),
    type: field.type,
    ...(field.help === undefined ? {} : { help: text(field.help, call) }),
    required: field.required,
    computed: field.computed !== undefined,
    queryable: view.queryable.has(field.id),
    ...(options === undefined ? {} : { options }),
    ...(field.to === undefined ? {} : { to: field.to }),
    ...(field.currency === undefined ? {} : { currency: field.currency }),
  };
}

function stageJson(stage: Stage, call: Reader): object {
  const { id, title, shape, parent, department, means, guidance } = stage;
  return {
    id,
    title: text(title, call),
    kind: shape.kind,
    ...(parent === undefined ? {} : { parent }),
    ...(department === undefined ? {} : { department }),
    ...(means === undefined ? {} : { means: text(means, call) }),
    ...(guidance === undefined ? {} : { guidance: text(guidance, call) }),
  };
}

function moveJson({ id, title, from, to, by }: Move, call: Reader): object {
  return { id, title: text(title, call), from, to: to.map(({ stage }) => stage), by };
}
