import type { RawDocument } from '../kinds/document-kind.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { RawNotification } from '../kinds/notification.ts';
import type { RawRecipient } from '../kinds/recipient.ts';
import type { Site } from '../load/site.ts';
import { topicsOf, type Notification, type Topic } from '../model/index.ts';
import { inbox } from './compile-channel.ts';
import type { Draft } from './draft.ts';
import { scopeOf } from './environment.ts';
import { conditionAt } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { localizedTemplateAt } from './localized-template.ts';
import { checkName, entriesOf, keysAt, resolveSource, titleOf } from './names.ts';
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
    on: topicsAt(draft, funnel, site.at('on'), value.on),
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

const parts = {
  handoffs: { en: 'handoffs', 'zh-CN': '交接' },
  approvals: { en: 'approvals', 'zh-CN': '审批' },
  documents: { en: 'documents', 'zh-CN': '文档' },
} as const;

/** What is told can happen in the funnel. */
function topicsAt(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: Topic | readonly Topic[],
): Topic[] {
  const lacking = lackingParts(draft, funnel);
  return entriesOf(raw, site).map(([topic, at]) => {
    const part = lacking.find((one) => (topicsOf[one] as readonly Topic[]).includes(topic));
    if (part)
      at.report('topic-never', { params: { topic, funnel: funnel.id, lacking: parts[part] } });
    return topic;
  });
}

/** What the funnel does without, so that nothing of it is ever told. */
function lackingParts(
  { documents }: Draft,
  { id, raw, site, tree }: FunnelDraft,
): readonly (keyof typeof parts)[] {
  const outputs = [...(documents.get('Document')?.values() ?? [])];
  const has = {
    handoffs: site.at('handoffs').keys().length > 0,
    approvals:
      Object.values(raw.moves ?? {}).some(({ approval }) => approval) ||
      [...tree.nodes.values()].some((node) => node.raw.approval),
    documents: outputs.some((one) => !one || isOf(one.value as RawDocument, id)),
  };
  return (['handoffs', 'approvals', 'documents'] as const).filter((part) => !has[part]);
}

function isOf({ of }: RawDocument, funnel: string): boolean {
  return 'funnel' in of && of.funnel === funnel;
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
  const known = keysAt(funnel.site.at('handoffs'));
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
