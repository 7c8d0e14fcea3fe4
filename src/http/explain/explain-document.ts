import { documentAbilities, type StoredDocument } from '../../documents/index.ts';
import { inEach, listed, say, type Explanation } from '../../engine/index.ts';
import { momentText, type Instant, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readSeenDocument, type SeenDocument } from '../documents/seen-document.ts';
import { notFound } from '../reading/collection.ts';
import type { SeenCase } from '../reading/cases.ts';
import { documentWords as words } from './document-words.ts';
import type { Explained } from './explain-case.ts';

const documentWord = { en: 'document', 'zh-CN': '文档' };

/** Why a document of a case was made and stands where it stands. Raises `not-found`. */
export async function explainDocumentOf(
  call: Call,
  seenCase: SeenCase,
  id: string,
): Promise<Explained> {
  const { state } = seenCase;
  const seen = await readSeenDocument(call, id);
  const { document } = seen;
  const { subject, cause, release, requested: at } = document;
  if (subject.id !== state.id || subject.collection !== `case:${state.funnel}`)
    throw notFound(documentWord, id);
  const texts = [
    causeText(seen, seenCase.funnel),
    say(words.language, { language: document.data.language, release }),
    ...approvalTexts(call, seen),
    ...standingTexts(document, call.actor.zone),
    ...failureTexts(call, document),
  ];
  const explanation: Explanation = {
    summary: say(words.status[document.status], { title: document.title }),
    points: texts.map((text) => ({ text })),
  };
  return {
    explanation,
    release,
    at,
    ...(cause.revision === undefined ? {} : { revision: cause.revision }),
  };
}

/** What gave rise to it, in the words of its funnel. */
function causeText(
  { document: { cause, by }, sight }: SeenDocument,
  { moves, handoffs, stages }: SeenCase['funnel'],
): LocalizedText {
  const { kind, name = '', revision = 0 } = cause;
  const named = {
    move: moves,
    handoff: handoffs,
    stage: stages,
    demand: none,
    schedule: none,
    closing: none,
  };
  const what = named[kind].get(name)?.title ?? name;
  const person = sight.showsPeople ? by.name : words.somebody;
  return say(words.cause[kind], { what, revision, person });
}

const none: ReadonlyMap<string, { readonly title: LocalizedText }> = new Map();

function approvalTexts(
  { services, actor }: Call,
  { document: { approvers, approvals }, sight }: SeenDocument,
): readonly LocalizedText[] {
  const { roles } = services.workspaces.current().workspace.organization;
  const titles = listed(approvers.map((id) => roles.get(id)?.title ?? id));
  const needed = approvers.length === 0 ? say(words.free) : say(words.needed, { roles: titles });
  const given = approvals.map(({ by, at, as }) => {
    const person = sight.showsPeople || by.id === actor.id ? by.name : words.somebody;
    return say(words[as], { person, at: moment(at, actor.zone) });
  });
  return [needed, ...given];
}

/** Its number, and who accepted it. */
function standingTexts(
  { number, acceptances, status }: StoredDocument,
  zone: string,
): readonly LocalizedText[] {
  const isDraft = status === 'draft' || status === 'queued';
  return [
    ...(number === undefined ? [] : [say(words.number, { number })]),
    ...(number === undefined && isDraft ? [say(words.numberless)] : []),
    ...acceptances.map(({ name, at, by }) =>
      say('link' in by ? words.accepted : words.acceptedHere, { name, at: moment(at, zone) }),
    ),
  ];
}

/** What failed, for whoever may try again. */
function failureTexts({ actor }: Call, document: StoredDocument): readonly LocalizedText[] {
  const { error, attempts } = document;
  if (error === undefined || !documentAbilities(document, actor).includes('retry')) return [];
  return [say(words.failure, { error, attempts })];
}

function moment(at: Instant, zone: string): LocalizedText {
  return inEach((locale) => momentText(at, locale, zone));
}
