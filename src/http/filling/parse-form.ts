import { BatonError } from '../../shared/index.ts';
import type { FormSubject } from './resolve-form.ts';

/** Reads the name of a form, as `Form.id` gives it. Raises `not-found`. */
export function parseForm(form: string): FormSubject {
  const [kind, id, action, move] = form.split('/');
  if (kind === 'case' && id && action === 'edit' && move === undefined)
    return { kind: 'edit case', case: id };
  if (kind === 'case' && id && action === 'move' && move) return { kind: 'move', case: id, move };
  if (kind === 'funnel' && id && action === 'open') return { kind: 'open case', funnel: id };
  if (kind === 'record' && id && action === undefined) return { kind: 'new record', type: id };
  if (kind === 'record' && id && action && move === undefined)
    return { kind: 'edit record', type: id, record: action };
  const what = { en: 'form', 'zh-CN': '表单' };
  throw new BatonError({ code: 'not-found', params: { what, id: form.slice(0, 100) } });
}
