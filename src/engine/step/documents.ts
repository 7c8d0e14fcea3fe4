import type { DocumentNeed, Move } from '../../definitions/index.ts';
import { localize, type LocalizedText, type Problem } from '../../shared/index.ts';
import { documentEffect, type CaseState, type DocumentRequest } from '../model/index.ts';
import type { Turn } from './turn.ts';

const madeWith = { move: 'moves', handoff: 'handoffs', stage: 'stages' } as const;

/** Asks for the documents that are made with a move, an offer or a stage entered: each once in a commit. */
export function askForDocuments(turn: Turn, kind: keyof typeof madeWith, name: string): void {
  for (const { id, made } of turn.compiled.funnel.documents.values()) {
    if (!made[madeWith[kind]].includes(name) || turn.documents.has(id)) continue;
    const place = `documents/${id}#/when/where`;
    if (made.where && !turn.evaluation.holds(made.where, place)) continue;
    turn.documents.add(id);
    const cause = { kind, name, revision: turn.revision };
    turn.addEffect(documentEffect, { definition: id, cause } satisfies DocumentRequest);
  }
}

/** What a case lacks of the documents that a move needs. */
export function missingDocuments(turn: Turn, move: Move): readonly Problem[] {
  return move.documents.flatMap((need): readonly Problem[] => {
    const lacks = lackOf(turn.before, need);
    const rule = `${turn.compiled.path}/moves/${move.id}/documents/${need.document}`;
    turn.evaluation.because.push({ rule, text: needText(turn, need), holds: lacks === undefined });
    if (lacks === undefined) return [];
    const { number } = turn.before?.documents?.[need.document] ?? {};
    const document = documentTitle(turn, need.document);
    const params = { document, definition: need.document, number: number ?? '' };
    return [{ code: lacks, params, path: `/documents/${need.document}` }];
  });
}

/** Why what is needed of a document is not there; undefined where it is. */
export function lackOf(
  state: CaseState | undefined,
  { document, as }: DocumentNeed,
): 'document-missing' | 'document-not-released' | 'document-not-signed' | undefined {
  const stands = state?.documents?.[document];
  if (stands)
    return as === 'signed' && stands.status !== 'signed' ? 'document-not-signed' : undefined;
  const drafts = Object.values(state?.drafts ?? {});
  return drafts.some(({ definition }) => definition === document)
    ? 'document-not-released'
    : 'document-missing';
}

function needText(turn: Turn, { document, as }: DocumentNeed): LocalizedText {
  const title = documentTitle(turn, document);
  const [en, zh] = [localize(title, 'en'), localize(title, 'zh-CN')];
  return as === 'signed'
    ? { en: `“${en}” is signed`, 'zh-CN': `“${zh}”已签署` }
    : { en: `“${en}” is released`, 'zh-CN': `“${zh}”已发布` };
}

function documentTitle({ compiled }: Turn, id: string): LocalizedText {
  return compiled.funnel.documents.get(id)?.title ?? id;
}
