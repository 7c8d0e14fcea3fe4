import type { Static } from 'typebox';
import type { InboxEntry } from '../../collaboration/index.ts';
import { localize, toIso, type Locale } from '../../shared/index.ts';
import type { SimulationSchema } from '../schemas/simulating.ts';
import type { Services } from '../services.ts';
import type { SimulatedMessage, SimulatedPayout } from './simulations.ts';

type Step = Static<typeof SimulationSchema>['steps'][number];

/** A message as it would have been sent; links in it are named and lead nowhere. */
export function messageJson(
  { at, message }: SimulatedMessage,
  locale: Locale,
): Step['messages'][number] {
  const { channel, to, subject, blocks } = message;
  return {
    at: toIso(at),
    channel: {
      id: channel.id,
      title: localize(channel.title, locale),
      kind: channel.settings.kind,
    },
    ...(to && { to: { ...to } }),
    subject,
    blocks: blocks.map((block) => {
      if (block.kind === 'facts')
        return { kind: block.kind, facts: block.facts.map((fact) => ({ ...fact })) };
      if (block.kind === 'actions')
        return { kind: block.kind, actions: block.actions.map(({ label }) => label) };
      return { kind: block.kind, text: block.text };
    }),
  };
}

/** What came into somebody's inbox. */
export function toldJson(
  { at, topic, subject, text, mustAnswer }: InboxEntry,
  to: Step['told'][number]['to'],
): Step['told'][number] {
  return { to, at: toIso(at), topic, subject, text, mustAnswer };
}

/** A document of the simulated world; its files are read there. */
export async function documentJson(
  { store }: Pick<Services, 'store'>,
  id: string,
): Promise<Step['documents'][number]> {
  const document = await store.loadDocument(id);
  if (!document) return { id, definition: '', title: '', status: 'gone', files: [] };
  const { definition, title, number, status, subject, error, files } = document;
  return {
    id,
    definition,
    title,
    ...(number !== undefined && { number }),
    status,
    ...(subject.collection.startsWith('case:') && { case: subject.id }),
    ...(error !== undefined && { error }),
    files: files.map(({ format, type }) => ({ format, type })),
  };
}

export function payoutJson(
  { workspaces }: Pick<Services, 'workspaces'>,
  { plan, period, person, before, after, lines }: SimulatedPayout,
  locale: Locale,
): Step['payouts'][number] {
  const known = workspaces.current().workspace.incentives.get(plan);
  return {
    plan: { id: plan, title: localize(known?.title ?? plan, locale) },
    period,
    person: { ...person },
    currency: known?.currency ?? '',
    before,
    after,
    lines: lines.map(({ title, case: about, amount, says }) => ({
      title: localize(title, locale),
      ...(about && { case: { ...about } }),
      amount,
      says: localize(says, locale),
    })),
  };
}
