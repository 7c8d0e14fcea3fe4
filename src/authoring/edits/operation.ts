import type { PathPart, ReleaseFile } from '../../definitions/index.ts';
import { nodeAt } from '../../definitions/index.ts';
import { BatonError, type Json, type JsonObject, type Place } from '../../shared/index.ts';
import { addEntry } from './add-entry.ts';
import { followRename } from './follow-rename.ts';
import { inOneLine, entry } from './render.ts';
import { removeDeclared } from './remove-declared.ts';
import { removePart } from './remove-part.ts';
import { rename } from './rename.ts';
import { reorder } from './reorder.ts';
import { setValue } from './set-value.ts';
import { applyEdits, findDefinition, type DefinitionName, type TextEdit } from './text-edit.ts';

/** What a diagram or a form does to a definition. */
export type Operation =
  /** Writes a value at a path; with null it is removed. */
  | {
      readonly do: 'set';
      readonly of: DefinitionName;
      readonly path: readonly PathPart[];
      readonly value: Json;
    }
  /** Adds what is declared by an id: a stage, a field, a move, a handoff. */
  | {
      readonly do: 'add';
      readonly of: DefinitionName;
      readonly path: readonly PathPart[];
      readonly id: string;
      readonly value: Json;
      readonly after?: string;
    }
  /** Removes what is declared at a path, with its name wherever it can be left out. */
  | { readonly do: 'remove'; readonly of: DefinitionName; readonly path: readonly PathPart[] }
  | {
      readonly do: 'rename';
      readonly of: DefinitionName;
      readonly path: readonly PathPart[];
      readonly to: string;
    }
  /** Puts an entry behind another; to the front where none is named. */
  | {
      readonly do: 'order';
      readonly of: DefinitionName;
      readonly path: readonly PathPart[];
      readonly after?: string;
    }
  /** Writes a further definition, to the end of a file or as a new one. */
  | { readonly do: 'define'; readonly file: string; readonly definition: JsonObject };

export interface Edited {
  readonly files: readonly ReleaseFile[];
  /** Places where a removed or renamed name still stands. */
  readonly left: readonly Place[];
}

/**
 * Carries operations out one after the other on the text of a workspace; everything they are not about
 * stays as it is, to the byte. Raises `no-such-definition`, `bad-edit` and `edit-name-taken`.
 */
export function edit(files: readonly ReleaseFile[], operations: readonly Operation[]): Edited {
  let edited: Edited = { files, left: [] };
  for (const operation of operations) {
    const { files: next, left = [] } = carryOut(edited.files, operation);
    edited = { files: next, left: [...edited.left, ...left] };
  }
  return edited;
}

function carryOut(
  files: readonly ReleaseFile[],
  operation: Operation,
): { readonly files: readonly ReleaseFile[]; readonly left?: readonly Place[] } {
  if (operation.do === 'define')
    return { files: define(files, operation.file, operation.definition) };
  const { of, path } = operation;
  if (operation.do === 'remove') return removeDeclared(files, of, path);
  if (operation.do === 'rename') {
    const edits = rename(files, of, path, operation.to);
    const renamed = files.map((file) => changed(file, edits.get(file.path)));
    return followRename(files, renamed, oldName(of, path), operation.to);
  }
  const document = findDefinition(files, of);
  const edits = editsOf(document, operation);
  return {
    files: files.map((file) => changed(file, file.path === document.file.path ? edits : undefined)),
  };
}

function editsOf(
  document: ReturnType<typeof findDefinition>,
  operation: Extract<Operation, { do: 'set' | 'add' | 'order' }>,
): readonly TextEdit[] {
  const { path } = operation;
  if (operation.do === 'order') return reorder(document, path, operation.after);
  if (operation.do === 'set')
    return operation.value === null
      ? nodeAt(document.root, path)
        ? [removePart(document, path)]
        : []
      : [setValue(document, path, operation.value)];
  const { id, value, after } = operation;
  if (nodeAt(document.root, [...path, id]))
    throw new BatonError({ code: 'edit-name-taken', params: { name: id } });
  return [addEntry(document, path, id, value, { after })];
}

/** The last part of the path; of a definition its id. */
const oldName = ({ id }: DefinitionName, path: readonly PathPart[]) => String(path.at(-1) ?? id);

const changed = (file: ReleaseFile, edits: readonly TextEdit[] | undefined): ReleaseFile =>
  edits ? { ...file, content: applyEdits(file.content, edits) } : file;

function define(
  files: readonly ReleaseFile[],
  path: string,
  definition: JsonObject,
): readonly ReleaseFile[] {
  const manner = { indent: 0, flow: false, json: false };
  const text = Object.entries(definition)
    .map(([key, value]) => `${entry(key, value, manner, isLarge(value))}\n`)
    .join('');
  const there = files.find((file) => file.path === path);
  if (!there) return [...files, { path, content: text }];
  const content = there.content.trim() === '' ? text : `${there.content.trimEnd()}\n---\n${text}`;
  return files.map((file) => (file === there ? { ...file, content } : file));
}

/** Readable texts stand on one line; what holds further settings does not. */
const isLarge = (value: Json) => inOneLine(value).length > 60;
