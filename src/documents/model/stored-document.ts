import type { DocumentFormat } from '../../definitions/index.ts';
import type { Instant } from '../../shared/index.ts';
import type { DocumentData } from '../render/document-data.ts';

/**
 * Where a document stands. `queued`: it is going to be made; `draft`: made without a number, it awaits
 * approval; `released`: it counts, and nothing of it changes any more; `refused`: its approval was; `failed`:
 * it could not be made and waits for somebody to try again; `expired`: its files were deleted when its time
 * was over, what is known of it stays.
 */
export type DocumentStatus = 'queued' | 'draft' | 'released' | 'refused' | 'failed' | 'expired';

/** Somebody, as he is named for ever. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What a document is about: a case, a record, or somebody's payout of a period. */
export interface DocumentSubject {
  /** `case:<funnel>`, `record:<type>` or `payout:<plan>`. */
  readonly collection: string;
  /** Of the row; of a payout `<period>/<person>`. */
  readonly id: string;
  readonly name: string;
}

/** Why it was made. `name`: the move, handoff, stage, or the period that was closed; the revision of the case that it shows. */
export interface DocumentCause {
  readonly kind: 'demand' | 'move' | 'handoff' | 'stage' | 'schedule' | 'closing';
  readonly name?: string;
  readonly revision?: number;
}

/** One of the files of a document. */
export interface DocumentFile {
  readonly format: DocumentFormat;
  /** With its ending. */
  readonly name: string;
  /** Media type. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** Of the bytes, in hexadecimal. */
  readonly sha256: string;
  /** Its name in the blob store; none after its time was over. */
  readonly blob?: string;
}

export interface DocumentApproval {
  readonly by: Named;
  readonly at: Instant;
  readonly as: 'approved' | 'refused';
  readonly comment?: string;
}

/** Somebody accepted it: whose name, when, and of which file (its hash). */
export interface Acceptance {
  readonly name: string;
  readonly email?: string;
  readonly at: Instant;
  readonly format: DocumentFormat;
  readonly sha256: string;
  /** The signing link by which, or the person of the house who did. */
  readonly by: { readonly link: string } | { readonly person: string };
  /** Of the roles that are asked to accept, those that the person had. */
  readonly roles?: readonly string[];
  /** The network address it came from. */
  readonly address?: string;
}

/** Something about a document that goes into the journal of its case, under a key that tells repeats. */
export interface Untold {
  readonly how: 'made' | 'released' | 'refused' | 'failed' | 'signed' | 'expired';
  readonly key: string;
  readonly reason?: string;
  /** The name of who signed. */
  readonly by?: string;
}

/** A document as it is kept. */
export interface StoredDocument {
  readonly id: string;
  /** The same request has the same key, however often it comes. */
  readonly key: string;
  /** Counts the changes, from 1. */
  readonly revision: number;
  readonly definition: string;
  /** In its language. */
  readonly title: string;
  readonly subject: DocumentSubject;
  readonly cause: DocumentCause;
  readonly status: DocumentStatus;
  /** What is going to be made: the draft to be approved, or what counts. */
  readonly making: 'draft' | 'final';
  readonly formats: readonly DocumentFormat[];
  /** Taken when it is released; a draft has none. */
  readonly number?: string;
  /** The release of the definitions, and the hash of the templates it is made from (hexadecimal). */
  readonly release: number;
  readonly releaseHash: string;
  readonly templateHash: string;
  /** All that it shows, as it was when it was asked for. */
  readonly data: DocumentData;
  readonly requested: Instant;
  readonly by: Named;
  readonly files: readonly DocumentFile[];
  /** Roles of which one has to approve; none where nobody has to. */
  readonly approvers: readonly string[];
  readonly approvals: readonly DocumentApproval[];
  readonly acceptances: readonly Acceptance[];
  readonly released?: Instant;
  /** From then on its files are no longer kept. */
  readonly keepUntil?: Instant;
  /** While it is queued: how often it was tried, when it is tried next, and what failed last. */
  readonly attempts: number;
  readonly due: Instant;
  readonly error?: string;
  /** Names in the blob store under which files are being written; what a crash left there is deleted. */
  readonly pending?: readonly string[];
  /** What the case of it has still to be told; until then it is due, whatever its status. */
  readonly untold?: readonly Untold[];
  /** How often it has given its number back, since it could not be made. */
  readonly round?: number;
}

/** A link by which somebody outside the house reads a document and accepts it, once. */
export interface SigningLink {
  /** SHA-256 of the secret in the link; the secret itself is never stored. */
  readonly idHash: string;
  readonly document: string;
  /** Of the file that is shown and accepted. */
  readonly format: DocumentFormat;
  readonly sha256: string;
  /** Whom it was made for. */
  readonly name?: string;
  readonly email?: string;
  readonly by: Named;
  readonly created: Instant;
  readonly expires: Instant;
  readonly used?: Instant;
  readonly withdrawn?: Instant;
  /** By which channel it is mailed, and the seed from which its secret is made again whenever it is. */
  readonly sent?: { readonly channel: string; readonly seed: string };
}
