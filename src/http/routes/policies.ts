import { Type } from 'typebox';
import {
  entityOf,
  type Collection,
  type EditRule,
  type EntityType,
  type Policy,
  type SeeRule,
} from '../../definitions/index.ts';
import { localize, type Locale } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { ruleInWords, type RuleReading } from '../reading/rule-words.ts';
import { closed, list } from '../schemas/parts.ts';

const Named = closed({ id: Type.String(), title: Type.String() });

const rule = {
  index: Type.Integer({ description: 'Place in the definition, from 0.' }),
  role: Type.String(),
  rows: Type.String({ description: 'The rule as it is written.' }),
  words: Type.String({ description: 'The rule in words.' }),
  stages: Type.Array(Named, { description: 'Where it applies; in all where there are none.' }),
};

const PolicySchema = closed({
  collection: Type.String({ description: '`case:<funnel>` or `record:<type>`.' }),
  title: Type.String(),
  policy: Type.Optional(Type.String({ description: 'Absent where nobody is granted anything.' })),
  create: Type.Array(Type.String({ description: 'Roles that may add a row.' })),
  see: Type.Array(closed({ ...rule, hide: Type.Array(Named), mask: Type.Array(Named) })),
  edit: Type.Array(
    closed({
      ...rule,
      fields: Type.Optional(
        Type.Array(Named, { description: 'All that the role sees where there are none.' }),
      ),
    }),
  ),
});

/** Who sees and edits what. */
export const policyRoutes: readonly Route[] = [
  route({
    id: 'listPolicies',
    method: 'GET',
    path: '/policies',
    tag: 'People',
    summary: 'For every funnel and record type, who sees, edits and adds what',
    allowed: signedIn('admin', 'administer people'),
    replies: { 200: { description: 'Collection by collection.', schema: list(PolicySchema) } },
    handle: (call) => {
      const { funnels, records } = call.services.workspaces.current().workspace;
      const entities = [...funnels.values(), ...records.values()].map(({ entity }) => entity);
      return answer({ items: entities.map((entity) => policyJson(entity, call)) });
    },
  }),
];

type Reader = Pick<Call, 'services' | 'locale'>;

function policyJson({ collection }: Pick<EntityType, 'collection'>, call: Reader): object {
  const { workspace } = call.services.workspaces.current();
  const entity = entityOf(workspace, collection);
  const policy: Policy | undefined = workspace.policies.get(collection);
  if (entity === undefined) throw new TypeError(`no entity ${collection}`);
  const reading = readingOf(entity, call);
  return {
    collection,
    title: localize(entity.title, call.locale),
    ...(policy && { policy: policy.id }),
    create: policy?.create ?? [],
    see: (policy?.see ?? []).map((one) => ({
      ...ruleJson(one, reading),
      hide: fieldsNamed(one.hide, reading),
      mask: fieldsNamed(one.mask, reading),
    })),
    edit: (policy?.edit ?? []).map((one) => ({
      ...ruleJson(one, reading),
      ...(one.fields && { fields: fieldsNamed(one.fields, reading) }),
    })),
  };
}

function readingOf(entity: EntityType, { services, locale }: Reader): RuleReading {
  const { funnels } = services.workspaces.current().workspace;
  const funnel = funnels.get(nameIn(entity.collection));
  return { entity, locale, ...(entity.collection.startsWith('case:') && funnel && { funnel }) };
}

function nameIn(collection: Collection): string {
  return collection.slice(collection.indexOf(':') + 1);
}

function ruleJson({ index, role, rows, stages }: SeeRule | EditRule, reading: RuleReading): object {
  const { funnel, locale } = reading;
  const stageTitle = (id: string): string => localize(funnel?.stages.get(id)?.title ?? id, locale);
  return {
    index,
    role,
    rows: rows.source,
    words: ruleInWords(rows.source, reading),
    stages: stages.map((id) => ({ id, title: stageTitle(id) })),
  };
}

/** Fields, and parts of them such as `lines.price`, with their titles. */
function fieldsNamed(ids: readonly string[], { entity, locale }: RuleReading): object[] {
  return ids.map((id) => ({ id, title: fieldTitle(entity, id, locale) }));
}

function fieldTitle(entity: RuleReading['entity'], id: string, locale: Locale): string {
  const [whole = '', part] = id.split('.');
  const field = entity.fields.get(whole) ?? entity.systemFields.get(whole);
  const title = localize(field?.title ?? whole, locale);
  if (part === undefined) return title;
  const column = field?.columns?.find((one) => one.id === part);
  return `${title} · ${localize(column?.title ?? part, locale)}`;
}
