import type { Instant } from '../../shared/index.ts';
import type { Telling } from '../audience/index.ts';
import { seesCase } from '../case-in-view.ts';
import type { LinkRequest, MessageAction } from '../message.ts';
import type { MessagingParts } from '../parts.ts';
import type { ToldTo } from '../telling.ts';
import { wordingFor } from '../words/index.ts';

type Kind = LinkRequest['action'];

const styles: { readonly [action in Kind]: MessageAction['style'] } = {
  accept: 'primary',
  approve: 'primary',
  'task done': 'primary',
  reject: 'danger',
  refuse: 'danger',
  open: 'plain',
};

/** What the reader can do at once from the message; whoever sees the case can open it. */
export async function actionsOf(
  { links }: Pick<MessagingParts, 'links'>,
  telling: Telling | undefined,
  { view, actor }: ToldTo,
  now: Instant,
  locale: string,
): Promise<readonly MessageAction[]> {
  const { actions: labels } = wordingFor(locale);
  if (actor && !seesCase(view, actor, now)) return [];
  const asked = telling && actor ? answersTo(telling, view.funnel.handoffs) : [];
  const requests = asked.map(({ action, subject }): LinkRequest => ({
    person: actor?.id ?? '',
    case: view.state.id,
    action,
    subject,
  }));
  const urls = requests.length === 0 ? [] : await links.actionUrls(requests, now);
  const open = { label: labels.open, url: links.caseUrl(view.state.id), style: styles.open };
  const acting = requests.flatMap(({ action }, index): MessageAction[] => {
    const url = urls[index];
    return url === undefined
      ? []
      : [{ label: labels[action], url, style: styles[action], acts: true }];
  });
  return [...acting, open];
}

/** The answers that a person who is asked can give. */
function answersTo(
  { told, isConcerned }: Telling,
  handoffs: ToldTo['view']['funnel']['handoffs'],
): readonly { readonly action: Kind; readonly subject: string }[] {
  const { topic, offer, matter, task } = told;
  if (!isConcerned) return [];
  switch (topic) {
    case 'offered':
    case 'resubmitted':
    case 'reminded': {
      if (offer === undefined) return [];
      const mayReject = handoffs.get(told.handoff ?? '')?.reject !== undefined;
      const accept = { action: 'accept', subject: offer } as const;
      return mayReject ? [accept, { action: 'reject', subject: offer }] : [accept];
    }
    case 'approval asked': {
      // A link of one step never votes in a later one.
      const step = matter?.slice('approval:'.length);
      if (step === undefined) return [];
      return [
        { action: 'approve', subject: step },
        { action: 'refuse', subject: step },
      ];
    }
    case 'task assigned':
      return task === undefined ? [] : [{ action: 'task done', subject: task }];
    default:
      return [];
  }
}
