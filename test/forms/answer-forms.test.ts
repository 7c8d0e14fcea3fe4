import { beforeAll, describe, expect, it } from 'vitest';
import type { Funnel } from '../../src/definitions/index.ts';
import {
  checkSubmission,
  createSchemaValidator,
  fillForm,
  planAddTaskForm,
  planSendBackForm,
  planVoteForm,
  type FormPlan,
  type Sent,
} from '../../src/forms/index.ts';
import { contextOf, loadWorkspace } from './support.ts';

const validate = createSchemaValidator();
let lead: Funnel;
beforeAll(async () => {
  lead = (await loadWorkspace()).funnels.get('lead')!;
});

function problemsOf(
  plan: FormPlan,
  sent: Sent,
): readonly (readonly [string, string | undefined])[] {
  const result = checkSubmission(plan, sent, contextOf({}), validate);
  return result.ok ? [] : result.error.map(({ code, path }) => [code, path] as const);
}

describe('a form by which people answer each other', () => {
  it('offers the reasons of the handoff in the reader’s language and demands the note', () => {
    const handoff = lead.handoffs.get('sales-to-office')!;
    const subject = { case: '1', how: 'reject', about: 'o' } as const;
    const plan = planSendBackForm(lead, subject, handoff, handoff.reject!);
    const form = fillForm(plan, contextOf({}, { locale: 'zh-CN' }));
    expect(form.title).toBe('拒绝：销售部到后勤部');
    expect(form.guidance).toBe('事项将退回到“新线索”。');
    expect(form.schema).toMatchObject({ required: ['fields', 'reason', 'note'] });
    expect(problemsOf(plan, { fields: {}, reason: 'incomplete', note: '' })).toEqual([
      ['input-required', '/note'],
    ]);
  });

  it('takes a decision of those offered and nothing else', () => {
    const plan = planVoteForm(lead, { case: '1', id: 'a' }, 'Finish');
    expect(problemsOf(plan, { fields: {}, inputs: { decision: 'approve' } })).toEqual([]);
    expect(problemsOf(plan, { fields: {} })).toEqual([['input-required', '/inputs']]);
    expect(problemsOf(plan, { fields: {}, inputs: { decision: 'both' } })).toEqual([
      ['input-choice', '/inputs/decision'],
    ]);
  });

  it('leaves out what was left empty', () => {
    const plan = planAddTaskForm(lead, '1');
    const inputs = { title: 'Call', assignee: '', due: null };
    const result = checkSubmission(plan, { fields: {}, inputs }, contextOf({}), validate);
    expect(result).toMatchObject({ ok: true, value: { inputs: { title: 'Call' } } });
  });
});
