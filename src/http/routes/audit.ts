import { Type } from 'typebox';
import { accessActions, type AuditEntry, type AuditQuestion } from '../../access/index.ts';
import type { TableCell } from '../../reports/index.ts';
import { localize, toIso, type LocalizedText } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import { answer } from '../core/reply.ts';
import { route, signedIn, type Call, type Route } from '../core/route.ts';
import { tableFile, tableMediaTypes } from '../files/table-file.ts';
import { namesFor } from '../reading/names.ts';
import { closed, cursor, Instant, limit, page } from '../schemas/parts.ts';

const tag = 'Operations';

const AuditSchema = closed({
  id: Type.String(),
  at: Instant,
  actor: Type.String(),
  actorName: Type.Optional(Type.String()),
  action: Type.String(),
  subject: Type.Optional(Type.String()),
  subjectName: Type.Optional(Type.String({ description: 'Where the subject is a person.' })),
  detail: Type.Optional(Type.String()),
  address: Type.Optional(Type.String()),
});

const filters = {
  about: Type.Optional(
    Type.String({ minLength: 1, maxLength: 200, description: 'Who did it, or to whom.' }),
  ),
  action: Type.Optional(Type.Union(accessActions.map((action) => Type.Literal(action)))),
  from: Type.Optional(Instant),
  until: Type.Optional(Instant),
};

interface Filters {
  readonly about?: string;
  readonly action?: string;
  readonly from?: string;
  readonly until?: string;
}

const batch = 500;

/** Who signed in, failed to, or changed who may do what. */
export const auditRoutes: readonly Route[] = [
  route({
    id: 'readAudit',
    method: 'GET',
    path: '/audit',
    tag,
    summary: 'Who signed in, failed to, or changed who may do what; the latest first',
    allowed: signedIn('admin', 'administer people'),
    query: closed({ ...filters, limit: limit(200), cursor }),
    replies: { 200: { description: 'A page of entries.', schema: page(AuditSchema) } },
    handle: async (call) => {
      const most = call.query.limit ?? 50;
      const before = call.query.cursor === undefined ? {} : { before: call.query.cursor };
      const question = { limit: most, ...before, ...asked(call.query) };
      const entries = await call.services.store.readAudit(question);
      const last = entries.length === most ? entries.at(-1) : undefined;
      return answer({
        items: (await named(call, entries)).map((entry) => ({ ...entry, at: toIso(entry.at) })),
        ...(last === undefined ? {} : { next: last.id }),
      });
    },
  }),
  route({
    id: 'exportAudit',
    method: 'GET',
    path: '/exports/audit',
    tag,
    summary: 'Download entries of the audit trail, the latest first',
    allowed: { ...signedIn('admin', 'administer people'), seeingAs: true },
    query: closed({
      ...filters,
      format: Type.Union([Type.Literal('csv'), Type.Literal('xlsx')]),
    }),
    replies: { 200: { description: 'The file.', mediaTypes: Object.values(tableMediaTypes) } },
    handle: (call) => {
      const { format, ...given } = call.query;
      const say = (text: LocalizedText): string => localize(text, call.locale);
      const table = {
        title: say(words.audit),
        heading: columns.map((column) => say(words[column])),
        rows: cellRows(call, asked(given)),
      };
      return tableFile(table, 'audit', format);
    },
  }),
];

const words = {
  audit: { en: 'Audit trail', 'zh-CN': '审计记录' },
  at: { en: 'Time', 'zh-CN': '时间' },
  actorName: { en: 'Who', 'zh-CN': '操作人' },
  action: { en: 'What', 'zh-CN': '操作' },
  subjectName: { en: 'Whom or what', 'zh-CN': '对象' },
  detail: { en: 'Details', 'zh-CN': '详情' },
  address: { en: 'Address', 'zh-CN': '地址' },
} as const satisfies { readonly [name: string]: LocalizedText };
const columns = ['at', 'actorName', 'action', 'subjectName', 'detail', 'address'] as const;

function asked({ about, action, from, until }: Filters): Omit<AuditQuestion, 'limit' | 'before'> {
  return {
    ...(about !== undefined && { about }),
    ...(action !== undefined && { action }),
    ...(from !== undefined && { from: readInstant(from, '/from') }),
    ...(until !== undefined && { until: readInstant(until, '/until') }),
  };
}

type Named = AuditEntry & { readonly actorName?: string; readonly subjectName?: string };

async function named(
  call: Pick<Call, 'services'>,
  entries: readonly AuditEntry[],
): Promise<readonly Named[]> {
  const ids = entries.flatMap(({ actor, subject }) => [actor, ...(subject ? [subject] : [])]);
  const names = await namesFor(call).namesOf('person', [...new Set(ids)]);
  return entries.map((entry) => {
    const actorName = names.get(entry.actor);
    const subjectName = names.get(entry.subject ?? '');
    return { ...entry, ...(actorName && { actorName }), ...(subjectName && { subjectName }) };
  });
}

async function* cellRows(
  call: Pick<Call, 'services'>,
  question: Omit<AuditQuestion, 'limit' | 'before'>,
): AsyncGenerator<readonly TableCell[]> {
  const { store } = call.services;
  let before: string | undefined;
  for (;;) {
    const from = before === undefined ? {} : { before };
    const entries = await store.readAudit({ ...question, ...from, limit: batch });
    for (const entry of await named(call, entries)) yield cells(entry);
    before = entries.at(-1)?.id;
    if (entries.length < batch) return;
  }
}

function cells({ actor, subject = '', ...entry }: Named): readonly TableCell[] {
  const texts = { actorName: actor, subjectName: subject, ...entry, at: toIso(entry.at) };
  return columns.map((column) => ({ kind: 'text', text: texts[column] ?? '' }));
}
