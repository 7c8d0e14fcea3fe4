import type { DocumentFormat, Release } from '../definitions/index.ts';
import type { Instant } from '../shared/index.ts';
import type { AttachedFile } from '../templates/index.ts';
import type { DocumentData } from './render/document-data.ts';
import type { DocumentStatus, SigningLink, StoredDocument } from './model/index.ts';

export type { SigningLink, StoredDocument } from './model/index.ts';

/** Makes a PDF of a page of HTML. */
export interface PdfPrinter {
  /**
   * The page as PDF, in the size and with the margins of its own `@page` rules; tagged, with the title and
   * language of the page. Nothing is fetched and no script runs. Raises `document-queue-full`,
   * `document-too-slow`, `document-browser-failed`.
   */
  print(html: string): Promise<Uint8Array>;
  /** Ends the browser; what is being printed fails. */
  close(): Promise<void>;
}

/** Makes the file of one format of a document. */
export interface DocumentRenderer {
  /**
   * The same request gives the same bytes, but for a PDF. Nothing of it holds up the event loop. Raises what
   * `renderDocument` and `PdfPrinter.print` raise.
   */
  render(request: {
    readonly release: Pick<Release, 'hash' | 'files'>;
    /** Id of the definition. */
    readonly document: string;
    readonly data: DocumentData;
    readonly format: DocumentFormat;
    /** Files that the data name, by their names in the blob store. */
    readonly files?: ReadonlyMap<string, AttachedFile>;
  }): Promise<{
    readonly bytes: Uint8Array;
    /** Media type. */
    readonly type: string;
    /** With its ending. */
    readonly fileName: string;
  }>;
}

/** A page of documents, the newest first; what is not named is not asked about. */
export interface DocumentQuery {
  readonly subject?: { readonly collection: string; readonly id?: string };
  readonly definition?: string;
  readonly status?: DocumentStatus;
  /** The id of the last document of the page before. */
  readonly before?: string;
  readonly limit: number;
}

/** Whether a document waits for the maker: to be made, or for its case to be told. */
export function awaitsMaker({ status, untold = [] }: StoredDocument): boolean {
  return status === 'queued' || untold.length > 0;
}

/** Whether a document has files that are deleted when its time is over: what was released, and what was refused. */
export function mayExpire({ status, files }: Pick<StoredDocument, 'status' | 'files'>): boolean {
  const isSettled = status === 'released' || status === 'refused';
  return isSettled && files.some(({ blob }) => blob !== undefined);
}

/** Keeps documents and the queue of those that are going to be made. Files themselves are in the blob store. */
export interface DocumentStore {
  /** Adds it with revision 1; returns what is there already under its key instead. */
  addDocument(document: StoredDocument): Promise<StoredDocument>;
  /**
   * Guarded by `revision - 1`; false where another change came first. Ends the claim on it, unless it is to be
   * kept for what is still to be done.
   */
  saveDocument(
    document: StoredDocument,
    options?: { readonly keepClaim?: boolean },
  ): Promise<boolean>;
  loadDocument(id: string): Promise<StoredDocument | undefined>;
  /** The latest that has a file with this SHA-256 (hexadecimal). */
  findDocumentByFile(sha256: string): Promise<StoredDocument | undefined>;
  /** Its `data` are left out where they are not asked for, since they may be large. */
  listDocuments(query: DocumentQuery): Promise<readonly Omit<StoredDocument, 'data'>[]>;
  /** Those in whose number a text occurs, in capitals or not; the newest first. */
  documentsNumbered(part: string, limit: number): Promise<readonly Omit<StoredDocument, 'data'>[]>;
  /**
   * Takes documents that are due and are queued or have something untold, oldest first, so that nobody else
   * takes them before `until`.
   */
  claimDocuments(claim: {
    readonly owner: string;
    readonly now: Instant;
    readonly until: Instant;
    readonly limit: number;
  }): Promise<readonly StoredDocument[]>;
  /** Gives back what this owner holds, on a graceful stop and on a start after a crash. */
  releaseDocuments(owner: string): Promise<void>;
  /** Those that `claimDocuments` takes, now or later. */
  countQueuedDocuments(): Promise<number>;
  /** Ids of documents that may expire (`mayExpire`) and whose time is over, the oldest first. */
  documentsToExpire(now: Instant, limit: number): Promise<readonly string[]>;

  saveSigningLink(link: SigningLink): Promise<void>;
  findSigningLink(idHash: string): Promise<SigningLink | undefined>;
  signingLinksOf(document: string): Promise<readonly SigningLink[]>;
  /** Marks it as used; false where it was used or withdrawn before, or has expired. */
  useSigningLink(idHash: string, now: Instant): Promise<boolean>;
  withdrawSigningLink(idHash: string, now: Instant): Promise<boolean>;
}
