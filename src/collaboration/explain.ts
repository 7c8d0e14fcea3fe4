import { holdsRight, lacksRight, type Actor } from '../access/index.ts';
import { BatonError, type Instant, type LocalizedText } from '../shared/index.ts';
import { inboxChannel, isTold, type Verdict, type VerdictReason } from './audience/index.ts';
import { sightOf, type CaseInView } from './case-in-view.ts';
import { timingOf } from './delivery/index.ts';
import { happeningOf, type Happening } from './happening.ts';
import { entryOf } from './notices/index.ts';
import type { MessagingParts } from './parts.ts';
import type { Topic } from '../definitions/index.ts';
import { answerBy } from './telling.ts';
import { verdictText } from './words/index.ts';

/** Why a person was told of something by a channel, or was not. */
export interface MessageExplanation {
  readonly topic: Topic;
  readonly channel: string;
  readonly told: boolean;
  readonly because: VerdictReason;
  readonly text: LocalizedText;
  /** Place of the rule in the definitions. */
  readonly rule?: string;
  readonly standsInFor?: string;
  /** It goes out later than at once. */
  readonly held?: 'quiet hours' | 'digest';
}

export interface MessageQuestion {
  readonly case: string;
  /** The commit that brought it. */
  readonly revision: number;
  readonly person: string;
}

/**
 * Explains, for one commit and one person, what he is told of it and why, by the rules, people and preferences of now.
 * Everybody may ask about himself; about others, who administers data. Nothing where he does not come into question
 * at all. Raises `not-found` and `right-missing`.
 */
export async function explainMessages(
  parts: MessagingParts,
  actor: Actor,
  question: MessageQuestion,
): Promise<readonly MessageExplanation[]> {
  const isOwn = question.person === actor.id;
  const lacking = isOwn ? undefined : lacksRight(actor, 'administer data');
  if (lacking) throw new BatonError(lacking);
  const entry = await entryOf(parts.store, question.case, question.revision);
  const happening =
    entry && (await happeningOf(parts, question.case, entry.revision, entry.notices ?? []));
  if (!happening || !maySee(happening, actor)) throw nothing(question);
  return happening.verdicts
    .filter(({ person }) => person === question.person)
    .map((verdict) => explained(verdict, happening));
}

/** What is asked about somebody's own message he may know; the case must be seen by who asks about others. */
function maySee({ view, roster, verdicts }: Happening, actor: Actor): boolean {
  if (holdsRight(actor, 'administer data')) return true;
  return (
    seesNow(view, actor, roster.now) ||
    verdicts.some((one) => one.person === actor.id && isTold(one))
  );
}

function seesNow(view: CaseInView, actor: Actor, now: Instant): boolean {
  return sightOf(view, actor, now).row !== undefined;
}

function nothing({ case: id, revision }: MessageQuestion): BatonError {
  const what = { en: 'case', 'zh-CN': '事项' };
  return new BatonError({ code: 'not-found', params: { what, id: `${id}:${revision}` } });
}

function explained(verdict: Verdict, { view, roster, channels }: Happening): MessageExplanation {
  const { told, channel: id, because, rule, standsInFor, person = '' } = verdict;
  const channel = channels.get(id);
  const reader = roster.person(person);
  const asked = answerBy(verdict, view.state);
  const held =
    isTold(verdict) && id !== inboxChannel && channel && reader
      ? timingOf({
          channel,
          person: reader,
          organization: view.workspace.organization,
          now: told.at,
          ...(asked !== undefined && { answerBy: asked }),
        }).held
      : undefined;
  return {
    topic: told.topic,
    channel: id,
    told: isTold(verdict),
    because,
    text: verdictText(because, held),
    ...(rule !== undefined && { rule: `notifications/${rule}` }),
    ...(standsInFor !== undefined && { standsInFor }),
    ...(held && { held }),
  };
}
