import { Type } from 'typebox';
import { documentFormats } from '../../definitions/index.ts';
import { closed, id, Instant, name, Revision, Title } from './parts.ts';
import { WorkspaceFiles } from './workspace-files.ts';
import { Named, Someone } from './standing.ts';

/** The schemas of documents: what is told of them, and what is asked of them. */

export const Format = Type.Union(
  documentFormats.map((format) => Type.Literal(format)),
  { description: 'What kind of file.' },
);
const Formats = Type.Array(Format, { minItems: 1, maxItems: documentFormats.length });
const Language = Type.String({
  minLength: 2,
  maxLength: 35,
  pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$',
  description: 'A language tag, such as `zh-CN`.',
});
export const Sha256 = Type.String({
  pattern: '^[0-9a-fA-F]{64}$',
  description: 'SHA-256 of the bytes, in hexadecimal.',
});

export const documentStatuses = [
  'queued',
  'draft',
  'released',
  'refused',
  'failed',
  'expired',
] as const;
export const Status = Type.Union(documentStatuses.map((status) => Type.Literal(status)));

const FileSchema = closed({
  format: Type.String(),
  name: Type.String(),
  type: Type.String({ description: 'Media type.' }),
  size: Type.Integer({ minimum: 0, description: 'In bytes.' }),
  sha256: Type.String({ description: 'Of the bytes, in hexadecimal.' }),
  url: Type.Optional(Type.String({ description: 'Where the bytes are, while they are kept.' })),
});

const AcceptanceSchema = closed({
  name: Type.String(),
  email: Type.Optional(Type.String()),
  at: Instant,
  format: Type.String(),
  sha256: Type.String({ description: 'Of the file that was accepted.' }),
  by: Type.Union([Type.Literal('link'), Type.Literal('person')]),
  address: Type.Optional(
    Type.String({ description: 'Network address; for whoever administers data.' }),
  ),
});

const summary = {
  id: Type.String(),
  revision: Revision,
  definition: Type.String(),
  title: Title,
  subject: closed({
    collection: Type.String({ description: '`case:<funnel>`, `record:<type>`, `payout:<plan>`.' }),
    id: Type.String(),
    name: Type.Optional(Type.String()),
  }),
  cause: closed({
    kind: Type.String({ description: 'demand, move, handoff, stage or schedule.' }),
    name: Type.Optional(Type.String()),
    revision: Type.Optional(Revision),
  }),
  status: Type.String({
    description:
      'queued: going to be made; draft: awaits approval; released: it counts; refused; failed; expired: its files are no longer kept.',
  }),
  number: Type.Optional(Type.String({ description: 'Taken when it is released.' })),
  release: Type.Integer({ description: 'Of the definitions it was made by.' }),
  requested: Instant,
  by: Type.Optional(Someone),
  released: Type.Optional(Instant),
  keepUntil: Type.Optional(Instant),
  files: Type.Array(FileSchema),
  accepted: Type.Integer({ minimum: 0, description: 'How often it was accepted.' }),
};

/** A document in a list. */
export const DocumentSummarySchema = closed(summary);

/** A document with all that is known of it, and what the caller may do with it now. */
export const DocumentSchema = closed({
  ...summary,
  language: Type.String(),
  formats: Type.Array(Type.String()),
  releaseHash: Type.String(),
  templateHash: Type.String({ description: 'Of the templates it was made from.' }),
  approvers: Type.Array(Named, { description: 'Roles of which one has to approve.' }),
  approvals: Type.Array(
    closed({
      by: Type.Optional(Someone),
      at: Instant,
      as: Type.String({ description: 'approved or refused.' }),
      comment: Type.Optional(Type.String()),
    }),
  ),
  acceptances: Type.Array(AcceptanceSchema),
  attempts: Type.Integer({ minimum: 0 }),
  due: Type.Optional(
    Type.String({ format: 'date-time', description: 'When it is made or tried next.' }),
  ),
  error: Type.Optional(
    Type.String({ description: 'What failed last; for whoever may try again.' }),
  ),
  may: Type.Array(Type.String(), {
    description:
      'What the caller may do with it now: approve, refuse, sign, accept, retry, remake.',
  }),
});

/** Whose payout of which period. */
export const OnePayout = closed({
  plan: name('The incentive plan.'),
  period: id('The label of the period, such as `2026-Q1`.'),
  person: id('The person.'),
});

/** A document that may be asked for. */
export const AvailableDocumentSchema = closed({
  definition: Type.String(),
  title: Title,
  formats: Type.Array(Type.String()),
  languages: Type.Array(Type.String(), {
    description: 'Languages of the organization; any other falls back to the first.',
  }),
});

export const RequestDocumentBody = closed({
  definition: name('The document.'),
  language: Type.Optional(Language),
  formats: Type.Optional(Formats),
});

const Comment = Type.Optional(Type.String({ minLength: 1, maxLength: 5000 }));
export const DocumentApprovalBody = closed({ comment: Comment });
export const DocumentRefusalBody = closed({
  comment: Type.String({ minLength: 1, maxLength: 5000, description: 'Why.' }),
});

export const AcceptDocumentBody = closed({
  format: Format,
  sha256: Sha256,
});

export const SigningLinkBody = closed({
  format: Type.Optional(Format),
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 200, description: 'Who signs.' })),
  email: Type.Optional(Type.String({ minLength: 3, maxLength: 254 })),
  days: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 365, description: 'How long it is good.' }),
  ),
  send: Type.Optional(
    Type.Boolean({
      description:
        'Whether it is mailed to the address, in the language of the document, and again before it ends.',
    }),
  ),
});

export const SigningLinkSchema = closed({
  id: Type.String(),
  format: Type.String(),
  sha256: Type.String(),
  name: Type.Optional(Type.String()),
  email: Type.Optional(Type.String()),
  by: Type.Optional(Someone),
  created: Instant,
  expires: Instant,
  used: Type.Optional(Instant),
  withdrawn: Type.Optional(Instant),
  sent: Type.Optional(Type.String({ description: 'The channel by which it is mailed.' })),
  status: Type.String({ description: 'open, used, withdrawn or expired.' }),
});

/** More in one file would take longer to make than anybody waits. */
export const mostInBundle = 100;
export const BundleBody = closed({
  documents: Type.Array(id('A document.'), { minItems: 1, maxItems: mostInBundle }),
  as: Type.Union([Type.Literal('pdf'), Type.Literal('zip')]),
});

export const VerificationSchema = closed({
  sha256: Type.String(),
  known: Type.Boolean({
    description: 'Whether it is, byte by byte, a file of a document that the caller may see.',
  }),
  document: Type.Optional(DocumentSummarySchema),
  format: Type.Optional(Type.String()),
});

export const RemadeSchema = closed({
  same: Type.Boolean({ description: 'Whether what is made now is what was kept.' }),
  files: Type.Array(
    closed({
      format: Type.String(),
      sha256: Type.String({ description: 'Of what was kept.' }),
      again: Type.String({ description: 'Of what is made now.' }),
      same: Type.Boolean(),
    }),
  ),
});

const preview = {
  document: name('The document, as the files define it.'),
  case: Type.Optional(id('The case that it is tried with.')),
  record: Type.Optional(closed({ type: name('The record type.'), id: id('The record.') })),
  format: Type.Optional(Format),
  language: Type.Optional(Language),
};
export const PreviewBody = closed({ files: WorkspaceFiles, ...preview });
/** The files are those of a draft. */
export const DraftPreviewQuery = closed({
  document: preview.document,
  case: preview.case,
  type: Type.Optional(name('The record type.')),
  record: Type.Optional(id('The record that it is tried with.')),
  format: preview.format,
  language: preview.language,
  inline: Type.Optional(Type.Boolean()),
  revision: Type.Optional(
    Type.Integer({ description: 'Of the draft: a browser keeps the file for a while by it.' }),
  ),
});
