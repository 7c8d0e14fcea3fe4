import { actorObject, systemActor } from '../../access/index.ts';
import type { Collection, LocalizedTemplate, Notification } from '../../definitions/index.ts';
import { noFacts, storeFacts, withFacts, type FactSource } from '../../engine/index.ts';
import { BatonError, localize, type JsonObject } from '../../shared/index.ts';
import type { CaseSource } from '../case-in-view.ts';
import type { WordParts } from './slots.ts';

/** The words of a rule for a reader; what is undefined is said in Baton's own words. */
export interface OwnWords {
  readonly subject?: string;
  readonly text?: string;
}

/**
 * The subject and text of a rule, filled with what the reader may see: a field that is hidden from him is empty.
 * A template that cannot do without it, or of which nothing is left, gives way to Baton's own words.
 */
export async function ownWords(
  source: CaseSource,
  rule: Notification | undefined,
  parts: WordParts,
): Promise<OwnWords> {
  if (!rule || parts.reader.sight.row === undefined) return {};
  const subject = await rendered(source, rule.subject, parts);
  const text = await rendered(source, rule.text, parts);
  return { ...(subject !== undefined && { subject }), ...(text !== undefined && { text }) };
}

async function rendered(
  source: CaseSource,
  templates: LocalizedTemplate | undefined,
  parts: WordParts,
): Promise<string | undefined> {
  const { view, reader, roster, told } = parts;
  const { sight, locale, zone } = reader;
  const languages = Object.fromEntries([...(templates?.keys() ?? [])].map((tag) => [tag, tag]));
  const template = templates?.get(localize(languages, locale));
  if (!template) return undefined;
  const actor = roster.actor(told.actor.id) ?? systemActor(zone);
  const bindings = { case: sight.row, actor: actorObject(actor), now: roster.now };
  const facts = redactedFacts(source, parts);
  try {
    const text = await withFacts(view.funnel.entity, noFacts, facts, (context) =>
      template.render(bindings, context, locale, zone),
    );
    return text.trim() === '' ? undefined : text;
  } catch (error) {
    if (error instanceof BatonError) return undefined;
    throw error;
  }
}

/** What a case refers to, as the reader may see it. */
function redactedFacts({ store }: CaseSource, { view, roster, reader }: WordParts): FactSource {
  const { organization } = view.workspace;
  const system = systemActor(organization.zone);
  const whole = storeFacts({ store }, view.process, {
    actor: system,
    now: roster.now,
    organization,
  });
  const shown = (type: string, rows: readonly JsonObject[]): readonly JsonObject[] =>
    rows
      .map((row) => reader.sight.redact(type as Collection, row))
      .filter((row) => row !== undefined);
  return {
    ...whole,
    records: async (type, ids) => {
      const rows = await whole.records(type, ids);
      return type.startsWith('record:') ? shown(type, rows) : rows;
    },
    related: async (type, id, member) => {
      const { of, rows } = await whole.related(type, id, member);
      return { of, rows: shown(of, rows) };
    },
  };
}
