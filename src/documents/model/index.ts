export type {
  Acceptance,
  DocumentApproval,
  DocumentCause,
  DocumentFile,
  DocumentStatus,
  DocumentSubject,
  Named,
  SigningLink,
  StoredDocument,
  Untold,
} from './stored-document.ts';
