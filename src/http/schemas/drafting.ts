import { Type } from 'typebox';
import { ProblemList } from '../problem/problem-list.ts';
import { closed, Instant } from './parts.ts';
import { WorkspaceFile } from './workspace-files.ts';

const Someone = closed({ id: Type.String(), name: Type.String() });
const { path, content, encoding } = WorkspaceFile.properties;

const FileState = Type.Enum(['same', 'changed', 'added', 'deleted'], {
  description: 'How it stands to the release that the draft is based on.',
});
export const FileRevision = Type.Integer({
  minimum: 0,
  description: 'Of this file in the draft; 0 where it was never touched.',
});
const aside = Type.Integer({ description: 'Other versions of it that await a look.' });

export const DraftFileSchema = closed({
  path,
  revision: FileRevision,
  state: FileState,
  binary: Type.Boolean(),
  size: Type.Integer({ description: 'In bytes.' }),
  changed: Type.Optional(Instant),
  changedBy: Type.Optional(Someone),
  aside,
});

const head = {
  id: Type.String(),
  title: Type.String(),
  shared: Type.Boolean(),
  owner: Someone,
  release: Type.Integer({ description: 'The release that it is based on.' }),
  behind: Type.Boolean({ description: 'Another release applies now.' }),
  revision: Type.Integer({ description: 'Grows with every change of anything in it.' }),
  created: Instant,
  changed: Instant,
  changedBy: Someone,
};

export const DraftSummarySchema = closed({
  ...head,
  changedFiles: Type.Integer(),
  conflicts: Type.Integer({ description: 'Files of which other versions await a look.' }),
});
export const DefinitionDraftSchema = closed({ ...head, files: Type.Array(DraftFileSchema) });

const VersionAsideSchema = closed({
  id: Type.String(),
  content: Type.Optional(content),
  encoding,
  deleted: Type.Boolean(),
  from: closed({ person: Type.Optional(Someone), release: Type.Optional(Type.Integer()) }),
  at: Instant,
});

/** A file with its text; none where it was deleted. */
export const DraftTextSchema = closed({
  path,
  revision: FileRevision,
  state: FileState,
  content: Type.Optional(content),
  encoding,
  base: Type.Optional(Type.String({ description: 'Its text in the release.' })),
  changed: Type.Optional(Instant),
  changedBy: Type.Optional(Someone),
  aside: Type.Array(VersionAsideSchema),
});

const StepSchema = closed({
  move: Type.Optional(Type.String()),
  as: Type.Optional(Type.String()),
  stages: Type.Array(Type.String()),
  refused: Type.Array(Type.String()),
  told: Type.Array(closed({ topic: Type.String(), to: Type.Array(Type.String()) })),
  documents: Type.Array(Type.String()),
});

export const TriedExampleSchema = closed({
  id: Type.String(),
  title: Type.String(),
  funnel: Type.String(),
  file: Type.Optional(Type.String()),
  line: Type.Optional(Type.Integer()),
  passed: Type.Boolean(),
  problems: ProblemList,
  steps: Type.Array(StepSchema),
});

export const ChangedFileSchema = closed({
  path: Type.String(),
  state: FileState,
  binary: Type.Boolean(),
  added: Type.Integer({ description: 'Lines.' }),
  removed: Type.Integer({ description: 'Lines.' }),
});

export const HunkSchema = closed({
  lines: Type.Array(
    closed({
      kind: Type.Enum(['same', 'added', 'removed']),
      text: Type.String(),
      before: Type.Optional(Type.Integer()),
      after: Type.Optional(Type.Integer()),
    }),
  ),
});

export const ChangeSchema = closed({
  kind: Type.String({ description: 'Such as `added`, `removed`, `tightened`.' }),
  what: Type.String({ description: 'Kind of the part that changed: `stage`, `move`, `field`.' }),
  id: Type.String(),
  definition: closed({ kind: Type.String(), id: Type.String() }),
  text: Type.String({ description: 'The change in words.' }),
  impact: Type.Optional(
    Type.String({
      description: 'What it touches most: running cases, permissions, figures, words.',
    }),
  ),
});

const count = (description: string) => Type.Integer({ description });

export const ImpactSchema = closed({
  funnels: Type.Array(
    closed({
      funnel: Type.String(),
      title: Type.String(),
      open: count('Running cases; each stays on the release in which it began.'),
      older: count('Those of them that follow an earlier release than the one that applies.'),
      stages: Type.Array(
        closed({
          stage: Type.String(),
          title: Type.String(),
          open: Type.Integer(),
          vanishes: Type.Boolean(),
        }),
      ),
      changes: Type.Boolean({ description: 'Cases that begin from then on go otherwise.' }),
      vanishes: Type.Boolean(),
    }),
  ),
  changes: Type.Array(
    closed({
      ...ChangeSchema.properties,
      applies: Type.Enum(['to new cases', 'at once', 'by its own dates', 'to nobody']),
    }),
  ),
  clocks: count('Running cases whose clocks are worked out anew, since working time changes.'),
  held: ProblemList,
});
