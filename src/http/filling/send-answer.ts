import type { Command } from '../../engine/index.ts';
import type { Submission } from '../../forms/index.ts';
import type { Json } from '../../shared/index.ts';
import { readInstant } from '../core/instant.ts';
import type { AnswerSubject } from './answer-forms.ts';

/** The command that a form of an answer gives, once it is checked. */
export function answerCommand(subject: AnswerSubject, submission: Submission): Command {
  const { fields, inputs = {}, reason = '', note } = submission;
  const noted = note === undefined ? {} : { note };
  switch (subject.kind) {
    case 'accept':
      return { kind: 'accept', offer: subject.offer, ...noted };
    case 'reject':
      return { kind: 'reject', offer: subject.offer, reason, ...noted };
    case 'return':
      return { kind: 'return', handoff: subject.handoff, reason, ...noted };
    case 'resubmit':
      return { kind: 'resubmit', handoff: subject.handoff, fields, ...noted };
    case 'vote': {
      const decision = inputs['decision'] === 'approve' ? 'approve' : 'refuse';
      const comment = note === undefined ? {} : { comment: note };
      return { kind: 'vote', approval: subject.approval, decision, ...comment };
    }
    case 'task done':
      return { kind: 'end task', task: subject.task, as: 'done', ...noted };
    case 'add task':
      return {
        kind: 'add task',
        title: textOf(inputs['title']) ?? '',
        ...textMember('assignee', inputs['assignee']),
        ...momentMember('due', inputs['due']),
        ...(inputs['required'] === true ? { required: true } : {}),
      };
    case 'pause':
      return {
        kind: 'pause',
        waitingFor: textOf(inputs['waitingFor']) ?? '',
        ...momentMember('until', inputs['until']),
        ...noted,
      };
  }
}

function textOf(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function textMember<N extends string>(
  name: N,
  value: Json | undefined,
): { readonly [name in N]?: string } {
  const text = textOf(value);
  return text === undefined ? {} : ({ [name]: text } as { [name in N]: string });
}

function momentMember<N extends string>(
  name: N,
  value: Json | undefined,
): { readonly [name in N]?: number } {
  const text = textOf(value);
  if (text === undefined) return {};
  return { [name]: readInstant(text, `/inputs/${name}`) } as { [name in N]: number };
}
