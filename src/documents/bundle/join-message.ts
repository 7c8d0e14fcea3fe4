import type { Problem } from '../../shared/index.ts';
import type { PdfHead, PdfPart } from './joined-pdf.ts';

/** What a thread is to join. */
export interface JoinTask {
  readonly documents: readonly PdfPart[];
  readonly head: PdfHead;
}

export type JoinAnswer =
  { readonly bytes: Uint8Array } | { readonly problems: readonly [Problem, ...Problem[]] };
