import { Type } from 'typebox';
import { closed } from './parts.ts';

export const WorkspaceFile = closed({
  path: Type.String({
    minLength: 1,
    maxLength: 300,
    pattern: '^(?!/)(?!.*(^|/)\\.\\.?(/|$))[^\\u0000-\\u001f\\\\]+$',
    description: 'Path in the workspace, with forward slashes.',
  }),
  content: Type.String({ maxLength: 3_000_000, description: 'Text, or bytes as `encoding` says.' }),
  encoding: Type.Optional(
    Type.Literal('base64', { description: 'Of Word templates and pictures (RFC 4648, padded).' }),
  ),
});

/** The definitions and templates of a workspace, all of them. */
export const WorkspaceFiles = Type.Array(WorkspaceFile, { minItems: 1, maxItems: 2000 });

/** A workspace is sent whole, its Word templates and pictures with it. */
export const maxWorkspaceBytes = 16_777_216;
