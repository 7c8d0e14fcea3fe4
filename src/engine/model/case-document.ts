import type { Instant } from '../../shared/index.ts';

/** The document of a definition that counts for a case: the one released last. */
export interface CaseDocument {
  readonly id: string;
  readonly status: 'released' | 'signed';
  readonly at: Instant;
  readonly number?: string;
}

/** A document that awaits its approval. */
export interface CaseDraft {
  readonly definition: string;
  readonly at: Instant;
}

/** What has become of a document of a case, as the documents' own domain tells it. */
export interface DocumentMark {
  /** Its id. */
  readonly document: string;
  readonly definition: string;
  /** `made`: a draft that awaits approval. `expired`: its files are no longer kept. */
  readonly how: 'made' | 'released' | 'refused' | 'failed' | 'signed' | 'expired';
  readonly number?: string;
  /** In the language of the document. */
  readonly title?: string;
  /** The name of whoever approved, refused or signed it. */
  readonly by?: string;
  /** Why it was refused, or could not be made. */
  readonly reason?: string;
  /** The person who asked for it. */
  readonly askedBy?: string;
  /** Roles of which one has to approve it. */
  readonly approvers?: readonly string[];
}

/** The effect that asks for a document; its payload is a `DocumentRequest`. */
export const documentEffect = 'document';

/** A document that follows from a commit. The case is the effect's own. */
export interface DocumentRequest {
  readonly definition: string;
  /** What it follows from, and the revision of the case that it shows. */
  readonly cause: {
    readonly kind: 'move' | 'handoff' | 'stage';
    readonly name: string;
    readonly revision: number;
  };
}
