export { approveDocument, refuseDocument, type ApprovalStep } from './deciding/approve-document.ts';
export type { DocumentStep } from './deciding/change-document.ts';
export { documentAbilities, type DocumentAbility } from './deciding/document-abilities.ts';
export { retryDocument } from './deciding/retry-document.ts';
export { documentHandler } from './document-effect.ts';
export { enqueueScheduled } from './enqueue-scheduled.ts';
export { enqueueStatements, type ClosedPeriod } from './enqueue-statements.ts';
export { expireDocuments } from './expire-documents.ts';
export { makeDocuments } from './making/make-documents.ts';
export type { MakerParts } from './making/maker-parts.ts';
export type {
  DocumentParts,
  DocumentReads,
  LetterOrder,
  LetterPost,
  PayoutName,
  StatementSource,
} from './parts.ts';
export { previewDocument, type MadeFile, type PreviewRequest } from './preview-document.ts';
export { remakeDocument, type RemadeFile } from './remake-document.ts';
export { availableDocuments } from './reading/available-documents.ts';
export { checkDocumentFiles } from './reading/check-files.ts';
export { documentBytes, verifyDocument } from './reading/document-bytes.ts';
export { mayOpenDocument, openDocument } from './reading/open-document.ts';
export { requestDocument, type DocumentRequest } from './request-document.ts';
export {
  acceptByLink,
  acceptDocument,
  type HouseAcceptance,
  type LinkAcceptance,
} from './signing/accept-document.ts';
export { signedCopy } from './signing/signed-copy.ts';
export {
  createSigningLink,
  readSigningLink,
  withdrawSigningLink,
  type LinkRequest,
  type OpenedLink,
} from './signing/signing-link.ts';
export { writeSigningLetter, type SigningLetter } from './signing/mailing/signing-letter.ts';
