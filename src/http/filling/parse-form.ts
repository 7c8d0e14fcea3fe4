import { BatonError } from '../../shared/index.ts';
import type { AnswerSubject } from './answer-forms.ts';
import type { FormSubject } from './resolve-form.ts';

/** Reads the name of a form, as `Form.id` gives it. Raises `not-found`. */
export function parseForm(form: string): FormSubject {
  const [kind, id, action, move] = form.split('/');
  if (kind === 'case' && id && action === 'edit' && move === undefined)
    return { kind: 'edit case', case: id };
  if (kind === 'case' && id && action === 'move' && move) return { kind: 'move', case: id, move };
  const answer = kind === 'case' && id ? parseAnswer(id, action, move) : undefined;
  if (answer) return answer;
  if (kind === 'funnel' && id && action === 'open') return { kind: 'open case', funnel: id };
  if (kind === 'record' && id && action === undefined) return { kind: 'new record', type: id };
  if (kind === 'record' && id && action && move === undefined)
    return { kind: 'edit record', type: id, record: action };
  const what = { en: 'form', 'zh-CN': '表单' };
  throw new BatonError({ code: 'not-found', params: { what, id: form.slice(0, 100) } });
}

function parseAnswer(id: string, action = '', about = ''): AnswerSubject | undefined {
  switch (action) {
    case 'accept':
    case 'reject':
      return { kind: action, case: id, offer: about };
    case 'return':
    case 'resubmit':
      return { kind: action, case: id, handoff: about };
    case 'vote':
      return { kind: 'vote', case: id, approval: about };
    case 'done':
      return { kind: 'task done', case: id, task: about };
    case 'task':
      return { kind: 'add task', case: id };
    case 'pause':
      return { kind: 'pause', case: id };
    default:
      return undefined;
  }
}
