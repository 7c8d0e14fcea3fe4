import { explainMessages } from '../../collaboration/index.ts';
import type { FieldAccess } from '../../access/index.ts';
import type { Explanation, ExplanationPoint } from '../../engine/index.ts';
import { BatonError, localize, toIso, type Locale } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { withheldRule } from '../problem/withhold.ts';
import type { SeenCase } from '../reading/cases.ts';
import { explainRow } from '../reading/explanation.ts';
import { becauseJson } from '../reading/journal.ts';
import { filled } from '../standing/reading.ts';
import {
  explainApprovalOf,
  explainAssignmentOf,
  explainMoveOf,
  type Explained,
} from './explain-case.ts';
import { explainClockOf, type ClockQuestion } from './explain-clock.ts';
import { explainDocumentOf } from './explain-document.ts';

/** What can be asked about a case. */
export const matters = [
  'visibility',
  'move',
  'assignment',
  'clock',
  'approval',
  'message',
  'document',
] as const;

export interface Question extends ClockQuestion {
  readonly about?: (typeof matters)[number];
  readonly field?: string;
  readonly person?: string;
  readonly move?: string;
  readonly revision?: number;
  readonly document?: string;
}

/** Answers “why?” about a case, as far as the caller may know it. Raises `not-found`, `input-required`. */
export async function explain(call: Call, seen: SeenCase, question: Question): Promise<object> {
  const { about = 'visibility', field, person, move, revision, document, ...clock } = question;
  const at = revision === undefined ? {} : { revision };
  switch (about) {
    case 'visibility': {
      const asked = filled({ field, person });
      return { about, ...(await explainRow(call, seen.funnel.entity, seen.stored, asked)) };
    }
    case 'move': {
      const asked = { move: needed('move', move), ...at };
      return asJson(about, await explainMoveOf(call, seen, asked), call, seen);
    }
    case 'assignment':
      return asJson(
        about,
        await explainAssignmentOf(call, seen, needed('offer', clock.offer)),
        call,
        seen,
      );
    case 'clock':
      if (Object.keys(clock).length === 0) needed('stage', undefined);
      return asJson(about, explainClockOf(call, seen, clock), call, seen);
    case 'approval':
      return asJson(
        about,
        await explainApprovalOf(call, seen, needed('approval', clock.approval)),
        call,
        seen,
      );
    case 'document': {
      const asked = needed('document', document);
      return asJson(about, await explainDocumentOf(call, seen, asked), call, seen);
    }
    case 'message':
      return messageJson(call, seen, needed('revision', revision), person ?? call.actor.id);
  }
}

function needed<T>(field: string, value: T | undefined): T {
  if (value !== undefined) return value;
  throw new BatonError({ code: 'input-required', params: { field } });
}

function asJson(
  about: string,
  { explanation, release, at, revision }: Explained,
  { locale }: Pick<Call, 'locale'>,
  { view, stored }: SeenCase,
): object {
  const access = view.access(stored);
  return filled({
    about,
    ...inWords(explanation, locale),
    release,
    revision,
    at: at === undefined ? undefined : toIso(at),
    points: explanation.points.map((point) => pointJson(point, access, locale)),
  });
}

function inWords({ summary }: Explanation, locale: Locale): object {
  return { text: localize(summary, locale), texts: summary };
}

/** A rule that reads what the reader may not see is named as such; its words, inputs and expression stay hidden. */
function pointJson(point: ExplanationPoint, access: FieldAccess, locale: Locale): object {
  const { text, holds, because, person } = point;
  const rule = because && (becauseJson(because, access, locale) as { expression?: string });
  const isHidden = because?.expression !== undefined && rule?.expression === undefined;
  const told = isHidden && because.text === undefined ? withheldRule : text;
  return filled({
    text: localize(told, locale),
    texts: told,
    holds,
    person: person === '' ? undefined : person,
    because: rule,
    withheld: isHidden ? true : undefined,
  });
}

async function messageJson(
  call: Call,
  { state }: SeenCase,
  revision: number,
  person: string,
): Promise<object> {
  const { services, actor, locale } = call;
  const question = { case: state.id, revision, person };
  const messages = await explainMessages(services.messaging, actor, question);
  const told = messages.some((message) => message.told);
  const summary = told ? words.told : words.notTold;
  return {
    about: 'message',
    text: localize(summary, locale),
    texts: summary,
    release: services.workspaces.current().number,
    revision,
    points: messages.map(({ text, topic, channel, told: holds, rule, held }) =>
      filled({ text: localize(text, locale), texts: text, holds, topic, channel, rule, held }),
    ),
  };
}

const words = {
  told: { en: 'A message about it went out.', 'zh-CN': '已就此发出消息。' },
  notTold: { en: 'No message about it went out.', 'zh-CN': '未就此发出消息。' },
};
