import { mayChangeNothing, type Actor } from '../../../access/index.ts';
import { BatonError, type LocalizedText } from '../../../shared/index.ts';
import type { DocumentStatus, StoredDocument } from '../../model/index.ts';
import { tellCase } from '../making/tell-case.ts';
import { openDocument } from '../reading/open-document.ts';
import type { DocumentParts } from '../parts.ts';

/** A document that somebody means to change. */
export interface DocumentStep {
  readonly document: string;
  /** Refuses where the document is at another revision. */
  readonly revision?: number;
}

/**
 * A document that the actor sees, at the revision and in the status that a step takes. Raises `not-found`,
 * `seeing-as-another`, `scope-missing`, `document-changed`, `document-not-so`.
 */
export async function documentToChange(
  parts: DocumentParts,
  actor: Actor,
  { document: id, revision }: DocumentStep,
  status: DocumentStatus,
): Promise<StoredDocument> {
  const barred = mayChangeNothing(actor);
  if (barred) throw new BatonError(barred);
  const document = await openDocument(parts, actor, id);
  if (revision !== undefined && revision !== document.revision) throw changed(document);
  if (document.status !== status) throw notSo(document);
  return document;
}

/** The error where another change came first. */
export function changed({ title }: StoredDocument): BatonError {
  return new BatonError({ code: 'document-changed', params: { document: title } });
}

/** The error where a document does not stand so that the step can be taken. */
export function notSo({ title, status }: StoredDocument): BatonError {
  const params = { document: title, status: statusWords[status] };
  return new BatonError({ code: 'document-not-so', params });
}

const statusWords: { readonly [status in DocumentStatus]: LocalizedText } = {
  queued: { en: 'going to be made', 'zh-CN': '正在生成' },
  draft: { en: 'a draft', 'zh-CN': '尚为草稿' },
  released: { en: 'released', 'zh-CN': '已发布' },
  refused: { en: 'refused', 'zh-CN': '已被拒绝' },
  failed: { en: 'not made, since that failed', 'zh-CN': '生成失败' },
  expired: { en: 'no longer kept', 'zh-CN': '已过保存期限' },
};

/** Saves the next state of a document. Raises `document-changed` where another change came first. */
export async function saveNext(
  { store }: DocumentParts,
  before: StoredDocument,
  change: Partial<StoredDocument>,
): Promise<StoredDocument> {
  const next = { ...before, ...change, revision: before.revision + 1 };
  if (await store.saveDocument(next)) return next;
  throw changed(before);
}

/**
 * Tells the case at once what the document has to tell. Where that fails, or the process ends, it is told with the
 * next batch of documents.
 */
export async function tellSoon(
  parts: DocumentParts,
  document: StoredDocument,
): Promise<StoredDocument> {
  try {
    return await tellCase(parts, document);
  } catch {
    parts.onQueued?.();
    return document;
  }
}
