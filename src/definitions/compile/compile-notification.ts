import type { KindDocument } from '../kinds/document.ts';
import type { RawNotification } from '../kinds/notification.ts';
import type { RawRecipient } from '../kinds/recipient.ts';
import type { Site } from '../load/site.ts';
import type { Notification, Topic } from '../model/index.ts';
import { inbox } from './compile-channel.ts';
import type { Draft } from './draft.ts';
import { scopeOf } from './environment.ts';
import { conditionAt } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { localizedTemplateAt } from './localized-template.ts';
import { checkName, entriesOf, resolveSource, titleOf } from './names.ts';
import { recipientAt } from './recipient.ts';

/** Compiles a rule that says who is told of what. */
export function compileNotification(
  { id, value, site }: KindDocument<RawNotification>,
  draft: Draft,
): void {
  const entity = resolveSource(draft, site.at('of'), value.of);
  const funnel = draft.funnelDrafts.get(value.of.funnel);
  if (!entity || !funnel) return;
  const scope = scopeOf(draft, entity);
  const when = conditionAt(site.at('when'), value.when, scope);
  const subject = localizedTemplateAt(site.at('subject'), value.subject, scope);
  const text = localizedTemplateAt(site.at('text'), value.text, scope);
  const notification: Notification = {
    id,
    title: titleOf(value.title, id),
    funnel: funnel.id,
    on: topicsAt(funnel, site.at('on'), value.on),
    ...placesAt(funnel, site, value),
    ...(when ? { when } : {}),
    to: entriesOf<RawRecipient>(value.to, site.at('to')).flatMap(
      ([one, at]) => recipientAt(draft, at, one, scope) ?? [],
    ),
    by: channelsAt(draft, site.at('by'), value.by),
    ...(subject ? { subject } : {}),
    ...(text ? { text } : {}),
  };
  draft.notifications.set(id, notification);
}

const ofHandoffs: readonly Topic[] = [
  'offered',
  'accepted',
  'rejected',
  'returned',
  'resubmitted',
  'expired',
  'withdrawn',
  'reminded',
];
const ofApprovals: readonly Topic[] = ['approval asked', 'approved', 'refused'];

/** What is told can happen in the funnel. */
function topicsAt(funnel: FunnelDraft, site: Site, raw: Topic | readonly Topic[]): Topic[] {
  const { raw: written, tree, id } = funnel;
  const approves =
    Object.values(written.moves ?? {}).some(({ approval }) => approval) ||
    [...tree.nodes.values()].some((node) => node.raw.approval);
  return entriesOf(raw, site).map(([topic, at]) => {
    const lacking =
      ofHandoffs.includes(topic) && funnel.site.at('handoffs').keys().length === 0
        ? { en: 'handoffs', 'zh-CN': '交接' }
        : ofApprovals.includes(topic) && !approves
          ? { en: 'approvals', 'zh-CN': '审批' }
          : undefined;
    if (lacking) at.report('topic-never', { params: { topic, funnel: id, lacking } });
    return topic;
  });
}

/** The stages and handoffs to which it is limited. */
function placesAt(
  funnel: FunnelDraft,
  site: Site,
  raw: RawNotification,
): Pick<Notification, 'stages' | 'handoffs'> {
  const stages = entriesOf(raw.stages, site.at('stages')).flatMap(([name, at]) =>
    checkStage(funnel, at, name) ? [name] : [],
  );
  const known = funnel.site.at('handoffs').keys();
  const handoffs = entriesOf(raw.handoffs, site.at('handoffs')).flatMap(([name, at]) =>
    checkName(at, name, known, 'unknown-handoff') ? [name] : [],
  );
  return { stages, handoffs };
}

/** By the inbox where no channel is named. */
function channelsAt(draft: Draft, site: Site, raw: RawNotification['by']): readonly string[] {
  if (raw === undefined) return [inbox];
  const known = [inbox, ...(draft.documents.get('Channel')?.keys() ?? [])];
  return entriesOf(raw, site).flatMap(([name, at]) =>
    draft.incomplete || checkName(at, name, known, 'unknown-channel') ? [name] : [],
  );
}
