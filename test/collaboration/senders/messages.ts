import type { Block, OutgoingMessage } from '../../../src/collaboration/message.ts';
import type { Channel } from '../../../src/definitions/index.ts';

/** A moment on which the tests agree. */
export const now = Date.UTC(2026, 10, 23, 3);

export const blocks: readonly Block[] = [
  { kind: 'heading', text: 'Offered to you: Northwind' },
  { kind: 'text', text: 'Chen Wei hands this lead over to you.\nPlease answer today.' },
  { kind: 'facts', facts: [{ label: 'Stage', value: 'Qualified' }] },
  {
    kind: 'actions',
    actions: [
      { label: 'Accept', url: 'https://baton.example/act/1', style: 'primary', acts: true },
      { label: 'Reject', url: 'https://baton.example/act/2', style: 'danger', acts: true },
      { label: 'Look', url: 'https://baton.example/look', style: 'plain' },
    ],
  },
];

/** A message by a channel, as it would be handed to its sender. */
export function messageBy(
  settings: Channel['settings'],
  changes: Partial<OutgoingMessage> = {},
): OutgoingMessage {
  return {
    key: 'effect-1:mail:li-na',
    channel: { id: 'mail', title: 'Mail', settings },
    to: { person: 'li-na', name: '李娜', email: 'li.na@example.com' },
    locale: 'en',
    zone: 'Asia/Shanghai',
    threadKey: 'case-1',
    subject: 'Offered to you: Northwind',
    blocks,
    caseUrl: 'https://baton.example/cases/case-1',
    events: [
      {
        topic: 'offered',
        case: 'case-1',
        funnel: 'lead',
        at: now,
        stage: 'qualified',
        offer: 'case-1:offer:1',
      },
    ],
    created: now,
    ...changes,
  };
}

/** A signal that never ends what it is given to. */
export const unending = new AbortController().signal;

/** What a promise was refused with. */
export async function refusalOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise;
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was refused');
}
