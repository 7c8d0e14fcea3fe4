import { localize, type LocalizedText } from '../../../shared/index.ts';
import type { RawDocument } from '../../kinds/document-kind.ts';
import type { RawDocumentNeeds } from '../../kinds/move.ts';
import type { Site } from '../../load/site.ts';
import type { DocumentNeed, DocumentNeedKind } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { checkDocument, entriesOf, titleOf } from '../names.ts';
import type { FunnelDraft } from './funnel-draft.ts';

/** What is done at the moment at which a document is asked for: a document that is made only then comes too late. */
export interface Moment {
  readonly moves: readonly string[];
  readonly handoffs: readonly string[];
}

/** The documents that a move needs, released where nothing else is said. */
export function documentNeeds(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  raw: RawDocumentNeeds | undefined,
  moment: Moment,
): readonly DocumentNeed[] {
  if (raw === undefined) return [];
  const written: readonly (readonly [string, DocumentNeedKind, Site])[] =
    typeof raw === 'string' || Array.isArray(raw)
      ? entriesOf<string>(raw, site).map(([name, at]) => [name, 'released', at])
      : Object.entries(raw).map(([name, as]) => [name, as, site.at(name)]);
  return written.flatMap(([document, as, at]) =>
    checkNeed(draft, funnel, at, { document, as }, moment) ? [{ document, as }] : [],
  );
}

/** Reports a document that is not there, is of something else, cannot be signed, or comes too late. */
export function checkNeed(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  need: DocumentNeed,
  moment: Moment,
): boolean {
  if (!checkStanding(draft, funnel, site, need)) return false;
  const { document: name } = need;
  const raw = rawDocument(draft, name);
  if (raw && comesTooLate(raw, moment)) site.report('document-too-late', { params: { name } });
  return true;
}

/** The same, whenever it is made. */
export function checkStanding(
  draft: Draft,
  funnel: FunnelDraft,
  site: Site,
  { document: name, as }: DocumentNeed,
): boolean {
  if (!checkDocument(draft, site, 'Document', name, 'unknown-document')) return false;
  const raw = rawDocument(draft, name);
  if (!raw) return false;
  if (!('funnel' in raw.of) || raw.of.funnel !== funnel.id) {
    site.report('document-elsewhere', { params: { name, funnel: funnel.id } });
    return false;
  }
  if (as === 'signed' && raw.sign === undefined)
    site.report('document-not-for-signing', { params: { name } });
  return true;
}

/** What it is called, with what is asked of it: “Contract signed”. */
export function needTitle(draft: Draft, { document, as }: DocumentNeed): LocalizedText {
  const title = titleOf(rawDocument(draft, document)?.title, document);
  const en = localize(title, 'en');
  const zh = localize(title, 'zh-CN');
  return as === 'signed'
    ? { en: `${en} signed`, 'zh-CN': `${zh}已签署` }
    : { en: `${en} released`, 'zh-CN': `${zh}已发布` };
}

function rawDocument(draft: Draft, name: string): RawDocument | undefined {
  return draft.documents.get('Document')?.get(name)?.value as RawDocument | undefined;
}

/** Whether it is made by itself, but never before it is asked for. */
function comesTooLate({ when }: RawDocument, moment: Moment): boolean {
  const { move, handoff, stage, schedule } = when ?? {};
  if (stage !== undefined || schedule !== undefined) return false;
  const moves = listOf(move);
  const handoffs = listOf(handoff);
  if (moves.length + handoffs.length === 0) return false;
  return (
    moves.every((one) => moment.moves.includes(one)) &&
    handoffs.every((one) => moment.handoffs.includes(one))
  );
}

function listOf(names: string | readonly string[] | undefined): readonly string[] {
  return typeof names === 'string' ? [names] : (names ?? []);
}
