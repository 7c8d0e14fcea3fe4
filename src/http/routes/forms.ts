import { Type } from 'typebox';
import type { Submission } from '../../forms/index.ts';
import { toIso, type JsonObject } from '../../shared/index.ts';
import { give, openCase } from '../commanding/give.ts';
import { answer, type Reply } from '../core/reply.ts';
import { route, signedIn, type Call, type Method, type Route } from '../core/route.ts';
import { check, fill } from '../filling/fill.ts';
import { labelsOf } from '../filling/labels.ts';
import { meanwhile, type MeanwhileChange } from '../filling/meanwhile.ts';
import { answerCommand } from '../filling/send-answer.ts';
import { resolveForm, type FormSubject } from '../filling/resolve-form.ts';
import { wayJson } from '../filling/way.ts';
import { FormBody, FormSchema } from '../schemas/forms.ts';
import { AnyObject, closed, id, name } from '../schemas/parts.ts';
import { createRecord, updateRecord } from './records.ts';

const tag = 'Forms';
const oneCase = { case: id('The case.') };
const Checked = closed({ ok: Type.Literal(true), changes: AnyObject });
const checkQuery = closed({
  check: Type.Optional(Type.Boolean({ description: 'Only say whether it would be accepted.' })),
});

const sinceQuery = closed({
  since: Type.Optional(
    Type.Integer({ minimum: 1, description: 'Tells what changed after this revision.' }),
  ),
});

/** A form for each thing that is filled in: reading it, and sending it. */
export const formRoutes: readonly Route[] = [
  ...formRoute(
    'EditForm',
    '/forms/cases/{case}/edit',
    'to edit a case',
    closed(oneCase),
    (params) => ({
      kind: 'edit case',
      case: params.case,
    }),
  ),
  ...formRoute(
    'MoveForm',
    '/forms/cases/{case}/moves/{move}',
    'of a move',
    closed({ ...oneCase, move: name('The move.') }),
    (params) => ({ kind: 'move', case: params.case, move: params.move }),
  ),
  ...formRoute(
    'AcceptForm',
    '/forms/cases/{case}/offers/{offer}/accept',
    'to accept an offer',
    closed({ ...oneCase, offer: id('The offer.') }),
    (params) => ({ kind: 'accept', ...params }),
  ),
  ...formRoute(
    'RejectForm',
    '/forms/cases/{case}/offers/{offer}/reject',
    'to reject an offer',
    closed({ ...oneCase, offer: id('The offer.') }),
    (params) => ({ kind: 'reject', ...params }),
  ),
  ...formRoute(
    'ReturnForm',
    '/forms/cases/{case}/handoffs/{handoff}/return',
    'to send back what had been accepted',
    closed({ ...oneCase, handoff: name('The handoff.') }),
    (params) => ({ kind: 'return', ...params }),
  ),
  ...formRoute(
    'ResubmitForm',
    '/forms/cases/{case}/handoffs/{handoff}/resubmit',
    'to put right and offer anew what came back',
    closed({ ...oneCase, handoff: name('The handoff.') }),
    (params) => ({ kind: 'resubmit', ...params }),
  ),
  ...formRoute(
    'VoteForm',
    '/forms/cases/{case}/approvals/{approval}/vote',
    'to vote on an approval',
    closed({ ...oneCase, approval: id('The approval.') }),
    (params) => ({ kind: 'vote', ...params }),
  ),
  ...formRoute(
    'AddTaskForm',
    '/forms/cases/{case}/tasks',
    'to add a task',
    closed(oneCase),
    (params) => ({ kind: 'add task', ...params }),
  ),
  ...formRoute(
    'TaskForm',
    '/forms/cases/{case}/tasks/{task}/done',
    'to say that a task is done',
    closed({ ...oneCase, task: id('The task.') }),
    (params) => ({ kind: 'task done', ...params }),
  ),
  ...formRoute(
    'PauseForm',
    '/forms/cases/{case}/pause',
    'to stop the clocks',
    closed(oneCase),
    (params) => ({ kind: 'pause', ...params }),
  ),
  ...formRoute(
    'OpenForm',
    '/forms/funnels/{funnel}/open',
    'to open a case',
    closed({ funnel: name('The funnel.') }),
    (params) => ({ kind: 'open case', funnel: params.funnel }),
  ),
  ...formRoute(
    'NewRecordForm',
    '/forms/records/{type}',
    'to add a record',
    closed({ type: name('The record type.') }),
    (params) => ({ kind: 'new record', type: params.type }),
  ),
  ...formRoute(
    'RecordForm',
    '/forms/records/{type}/{record}',
    'to edit a record',
    closed({ type: name('The record type.'), record: id('The record.') }),
    (params) => ({ kind: 'edit record', type: params.type, record: params.record }),
  ),
];

function formRoute<P extends Parameters<typeof closed>[0]>(
  word: string,
  path: string,
  what: string,
  params: ReturnType<typeof closed<P>>,
  subjectOf: (params: { readonly [name in keyof P]: string }) => FormSubject,
): Route[] {
  type Params = { readonly [name in keyof P]: string };
  const common = { path, tag, params } as const;
  return [
    route({
      ...common,
      id: `read${word}`,
      method: 'GET',
      summary: `The form ${what}: JSON Schema, UI schema, data and rules`,
      allowed: signedIn('read'),
      query: sinceQuery,
      replies: { 200: { description: 'The form.', schema: FormSchema } },
      handle: (call) => readForm(call as Reading, subjectOf(call.params as Params)),
    }),
    route({
      ...common,
      id: `send${word}`,
      method: 'POST' satisfies Method,
      summary: `Send the form ${what}; everything is checked again`,
      allowed: signedIn('write'),
      idempotent: true,
      query: checkQuery,
      body: FormBody,
      replies: {
        200: { description: 'Done, or checked only.', schema: Type.Union([Checked, AnyObject]) },
        201: { description: 'Added.', schema: AnyObject },
      },
      handle: (call) => sendForm(call, subjectOf(call.params as Params)),
    }),
  ];
}

async function readForm(call: Reading, subject: FormSubject): Promise<Reply> {
  const { since } = call.query;
  const resolved = await resolveForm(call, subject);
  const [form, draft, changes] = await Promise.all([
    fill(call, resolved),
    call.services.store.loadDraft(call.actor.id, resolved.plan.id),
    since === undefined ? undefined : meanwhile(call, subject, resolved, since),
  ]);
  const kept = draft && { ...draft, saved: toIso(draft.saved), person: undefined };
  const rows = [form.data.fields, ...(changes ?? []).map(beforeOf)];
  const labels = await labelsOf(call, resolved.plan, rows);
  const { way } = resolved;
  const leads = way && { way: wayJson(way, { ...resolved, locale: call.locale }) };
  const more = {
    labels,
    ...leads,
    ...(changes && { meanwhile: changes }),
    ...(kept && { draft: kept }),
  };
  return answer({ ...form, ...more }, resolved.revision);
}

type Reading = Call<unknown, { readonly since?: number }>;

function beforeOf({ field, before = null }: MeanwhileChange): JsonObject {
  return { [field]: before };
}

type Sending = Call<
  unknown,
  { readonly check?: boolean },
  {
    readonly fields: { readonly [field: string]: unknown };
    readonly inputs?: { readonly [input: string]: unknown };
    readonly reason?: string;
    readonly note?: string;
    readonly revision?: number;
  }
>;

async function sendForm(call: Sending, subject: FormSubject): Promise<Reply> {
  const { revision, fields, inputs, ...rest } = call.body;
  const resolved = await resolveForm(call, subject);
  const beside = inputs === undefined ? {} : { inputs: inputs as JsonObject };
  const sent = { fields: fields as JsonObject, ...beside, ...rest };
  const submission = await check(call, resolved, sent, revision ?? call.ifMatch);
  if (call.query.check) return answer({ ok: true, changes: submission.fields });
  const reply = await submit(call, subject, submission);
  await call.services.store.deleteDraft(call.actor.id, resolved.plan.id);
  return reply;
}

function submit(call: Call, subject: FormSubject, submission: Submission): Promise<Reply> {
  const { fields, inputs: _, ...words } = submission;
  switch (subject.kind) {
    case 'edit case':
      return give(call, subject.case, { kind: 'edit', fields });
    case 'move':
      return give(call, subject.case, { kind: 'move', move: subject.move, fields, ...words });
    case 'open case':
      return openCase(call, { kind: 'open', funnel: subject.funnel, fields });
    case 'new record':
      return createRecord(call, subject.type, { fields });
    case 'edit record':
      return updateRecord(call, subject.type, subject.record, { fields });
    default:
      return give(call, subject.case, answerCommand(subject, submission));
  }
}
