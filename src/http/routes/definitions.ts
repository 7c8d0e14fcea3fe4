import { mayCreate } from '../../access/index.ts';
import {
  cardFields,
  listFields,
  type EntityType,
  type Field,
  type Funnel,
  type Move,
  type Stage,
} from '../../definitions/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import { asksForAnything } from '../case-page/moves.ts';
import { isKnown, notFound, seenCollection, type Seen } from '../reading/collection.ts';
import { knownFields, knownSystemFields } from '../reading/known-fields.ts';
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
        items: known.map(({ id, entity, plural = entity.title }) => ({
          id,
          title: text(entity.title, call),
          plural: text(plural, call),
          ...(entity.kept && { kept: entity.kept }),
          mayCreate: mayAdd(call, entity),
          ...entityJson(entity, call),
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
  return mayCreate(policy, actor, entity) === undefined;
}

function funnelJson(funnel: Funnel, call: Reader): object {
  return {
    id: funnel.id,
    title: text(funnel.title, call),
    start: funnel.start,
    mayOpen: mayAdd(call, funnel.entity),
    ...entityJson(funnel.entity, call),
    stages: [...funnel.stages.values()].map((stage) => stageJson(stage, call)),
    moves: [...funnel.moves.values()]
      .filter(({ byApproval }) => byApproval !== true)
      .map((move) => moveJson(move, funnel, call)),
  };
}

/** The fields that the caller may know, and which of them cards and lists show. */
function entityJson(entity: EntityType, call: Reader): object {
  const seen = seenCollection(call, entity.collection);
  const own = knownFields(call, seen);
  const system = knownSystemFields(seen);
  const known = new Set([...own, ...system].map(({ id }) => id));
  const isKnown = (id: string): boolean => known.has(id);
  return {
    fields: own.map((field) => fieldJson(field, seen, call)),
    systemFields: system.map((field) => fieldJson(field, seen, call)),
    card: cardFields(entity).filter(isKnown),
    list: listFields(entity).filter(isKnown),
  };
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

function moveJson(move: Move, funnel: Funnel, call: Reader): object {
  const { id, title, from, to, by } = move;
  const reasons = to.flatMap(({ stage }) => {
    const shape = funnel.stages.get(stage)?.shape;
    return shape?.kind === 'outcome' ? [...shape.reasons] : [];
  });
  return {
    id,
    title: text(title, call),
    from,
    to: to.map(({ stage }) => stage),
    by,
    asks: asksForAnything(move, funnel),
    reasons: reasons.map(([reason, words]) => ({ id: reason, title: text(words, call) })),
  };
}
