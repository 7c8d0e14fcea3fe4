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
} from './stored-document.ts';
