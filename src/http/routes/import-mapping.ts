import { Type } from 'typebox';
import type { Field, ImportDefinition } from '../../definitions/index.ts';
import {
  compileMapping,
  importableFields,
  proposeMapping,
  surveyColumns,
  type ColumnsSurvey,
} from '../../imports/index.ts';
import { localize, type JsonObject, type Locale, type LocalizedText } from '../../shared/index.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { keepUploads } from '../files/temporary-files.ts';
import { problemList, ProblemList } from '../problem/problem-list.ts';
import { notFound } from '../reading/collection.ts';
import { AnyObject, closed } from '../schemas/parts.ts';
import { filled } from '../standing/reading.ts';

const tag = 'Imports';
const imports = signedIn('import', 'import');
const targetWord = { en: 'target', 'zh-CN': '导入目标' };

const Into = Type.String({
  maxLength: 200,
  pattern: '^(?:(?:case|record):[A-Za-z][A-Za-z0-9_-]*|people)$',
  description: '`case:<funnel>`, `record:<type>` or `people`.',
});
const Name = Type.String({ maxLength: 1000 });

const ColumnSchema = closed({
  name: Name,
  filled: Type.Integer(),
  distinct: Type.Integer({ description: 'Different texts; no more than 1000 are told apart.' }),
  values: Type.Array(closed({ text: Type.String(), count: Type.Integer() }), {
    maxItems: 50,
    description: 'The texts that occur most.',
  }),
  looks: closed({
    kind: Type.Union(
      (['number', 'date', 'date-time', 'e-mail', 'phone', 'boolean', 'text', 'empty'] as const).map(
        (kind) => Type.Literal(kind),
      ),
    ),
    as: Type.Optional(Type.String({ description: 'How dates are written, if not in ISO 8601.' })),
  }),
});

const ProposedSchema = closed({
  from: Type.String(),
  values: Type.Optional(Type.Record(Type.String(), Type.String())),
  find: Type.Optional(Type.String()),
  as: Type.Optional(Type.String()),
});

const Titled = closed({ id: Type.String(), title: Type.String() });

const TargetSchema = closed({
  fields: Type.Array(
    closed({
      id: Type.String(),
      title: Type.String(),
      type: Type.String(),
      required: Type.Boolean(),
      unique: Type.Boolean(),
      options: Type.Optional(Type.Array(Titled)),
      to: Type.Optional(Type.String()),
      finds: Type.Optional(
        Type.Array(closed({ by: Type.String(), title: Type.String() }), {
          description: 'By what a reference can be looked up.',
        }),
      ),
    }),
  ),
  stages: Type.Array(Titled),
  proposal: closed({
    fields: Type.Record(Type.String(), ProposedSchema),
    stage: Type.Optional(ProposedSchema),
    key: Type.Optional(Type.String()),
  }),
});

/** Putting an import together from a file: its columns, what they may fill, whether that holds. */
export const importMappingRoutes: readonly Route[] = [
  route({
    id: 'surveyImportFile',
    method: 'POST',
    path: '/import-files/survey',
    tag,
    summary: 'What the columns of a CSV or XLSX file hold; nothing of it is kept',
    allowed: imports,
    upload: ['multipart/form-data'],
    replies: {
      200: {
        description: 'Its columns, and its first rows.',
        schema: closed({
          name: Type.String(),
          rows: Type.Integer(),
          columns: Type.Array(ColumnSchema),
          sample: Type.Array(Type.Array(Type.String())),
        }),
      },
    },
    handle: async (call) => {
      const { maxImportBytes } = call.services.settings;
      const { files, remove } = await keepUploads(call.raw, maxImportBytes);
      try {
        const survey: ColumnsSurvey = await surveyColumns(files.first);
        return answer({ name: files.first.name, ...survey });
      } finally {
        await remove();
      }
    },
  }),
  route({
    id: 'proposeMapping',
    method: 'POST',
    path: '/import-mappings/propose',
    tag,
    summary: 'What an import can fill, and which of the columns would fill it',
    allowed: imports,
    maxBody: 4_000_000,
    body: closed({ into: Into, columns: Type.Array(ColumnSchema, { maxItems: 1000 }) }),
    replies: { 200: { description: 'Fields, stages and a proposal.', schema: TargetSchema } },
    handle: (call) => {
      const { workspace } = call.services.workspaces.current();
      const into = targetOf(call, call.body.into);
      return answer({
        ...targetJson(call, into),
        proposal: proposeMapping(workspace, into, call.body.columns),
      });
    },
  }),
  route({
    id: 'checkMapping',
    method: 'POST',
    path: '/import-mappings/check',
    tag,
    summary: 'Hold an import that was put together against what is defined, and show its file',
    allowed: imports,
    body: closed({ mapping: AnyObject }),
    replies: {
      200: {
        description: 'What is wrong with it; nothing, as a rule.',
        schema: closed({ path: Type.String(), text: Type.String(), problems: ProblemList }),
      },
    },
    handle: async ({ services, locale, body }) => {
      const { number } = services.workspaces.current();
      const release = await services.store.loadRelease(number);
      const mapping = body.mapping as JsonObject;
      const { path, text, problems } = compileMapping(release?.files ?? [], mapping);
      return answer({ path, text, problems: problemList(problems, locale) });
    },
  }),
];

/** Raises `not-found`. */
function targetOf({ services }: Pick<Call, 'services'>, into: string): ImportDefinition['into'] {
  const { funnels, records } = services.workspaces.current().workspace;
  const [kind, name = ''] = into.split(':');
  const known = kind === 'case' ? funnels.has(name) : kind === 'people' || records.has(name);
  if (!known) throw notFound(targetWord, into);
  return into as ImportDefinition['into'];
}

type Reader = Pick<Call, 'services' | 'locale'>;

function targetJson(call: Reader, into: ImportDefinition['into']): object {
  const { workspace } = call.services.workspaces.current();
  const funnel = workspace.funnels.get(into.replace(/^case:/, ''));
  const stages = into.startsWith('case:') && funnel ? [...funnel.stages.values()] : [];
  const fields = [...importableFields(workspace, into).values()].filter(
    ({ type, computed }) => computed === undefined && type !== 'computed',
  );
  return {
    fields: fields.map((field) => fieldJson(call, field)),
    stages: stages.map((stage) => titled(stage, call.locale)),
  };
}

function fieldJson(call: Reader, field: Field): object {
  const { id, title, type, required, unique, options, to } = field;
  return filled({
    id,
    title: localize(title, call.locale),
    type,
    required,
    unique,
    options: options?.map((option) => titled(option, call.locale)),
    to,
    finds: findsOf(call, field),
  });
}

const personFinds = [
  { by: 'person.email', title: { en: 'E-mail', 'zh-CN': '电子邮箱' } },
  { by: 'person.name', title: { en: 'Name', 'zh-CN': '姓名' } },
];

/** By what a person or a record can be looked up: its name, and whatever is unique. */
function findsOf({ services, locale }: Reader, { type, to }: Field): object[] | undefined {
  const say = (text: LocalizedText): string => localize(text, locale);
  if (type === 'user') return personFinds.map(({ by, title }) => ({ by, title: say(title) }));
  const entity = services.workspaces.current().workspace.records.get(to ?? '')?.entity;
  if (entity === undefined) return undefined;
  const unique = [...entity.fields.values()].filter((field) => field.unique);
  const byName = { by: `${to}.name`, title: say({ en: 'Name', 'zh-CN': '名称' }) };
  return [byName, ...unique.map(({ id, title }) => ({ by: `${to}.${id}`, title: say(title) }))];
}

function titled(one: { readonly id: string; readonly title: LocalizedText }, locale: Locale) {
  return { id: one.id, title: localize(one.title, locale) };
}
