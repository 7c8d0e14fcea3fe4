import { Type } from 'typebox';
import { AnyObject, closed } from './parts.ts';
import { WorkspaceFile } from './workspace-files.ts';

const { path, content } = WorkspaceFile.properties;
const Offset = Type.Integer({
  minimum: 0,
  description: 'Characters (UTF-16) from the start of the file.',
});
const text = Type.Optional(Type.String());

/** A place in a file as an editor shows it, saved or not. */
export const EditorPlace = closed({ path, content, offset: Offset });

export const CompletionSchema = closed({
  from: Offset,
  to: Offset,
  items: Type.Array(
    closed({
      label: Type.String(),
      kind: Type.Enum(['key', 'value', 'name', 'field', 'function', 'option']),
      insert: text,
      detail: text,
      description: text,
      required: Type.Optional(Type.Boolean()),
    }),
  ),
});

export const HoverSchema = closed({
  from: Type.Optional(Offset),
  to: Type.Optional(Offset),
  name: text,
  type: text,
  mayBeEmpty: Type.Optional(Type.Boolean()),
  title: text,
  meaning: text,
  reading: text,
  signatures: Type.Optional(Type.Array(Type.String())),
  declared: Type.Optional(closed({ file: Type.String(), line: Type.Integer(), offset: Offset })),
});

const place = { file: Type.String(), line: Type.Integer(), column: Type.Integer(), offset: Offset };
export const UsesSchema = closed({
  items: Type.Array(closed({ ...place, length: Type.Integer() }), {
    description: 'Its declaration first, then every place that names it.',
  }),
});

const outlinePart = {
  id: Type.String(),
  kind: Type.String({ description: 'Of a part what it is in: `stages`, `fields`.' }),
  title: text,
  line: Type.Integer(),
  endLine: Type.Integer(),
  offset: Offset,
};

/** What a draft declares, and what can be chosen from where it is written by forms. */
export const OutlineSchema = closed({
  definitions: Type.Array(
    closed({
      file: Type.String(),
      ...outlinePart,
      about: Type.Optional(closed({ funnel: text, record: text })),
      parts: Type.Array(
        closed({
          ...outlinePart,
          depth: Type.Integer({ description: 'How many parts it is in.' }),
        }),
        { description: 'What it declares: each part before those within it.' },
      ),
    }),
  ),
  kinds: Type.Array(closed({ kind: Type.String(), purpose: Type.String() })),
  fieldTypes: Type.Array(
    closed({
      name: Type.String(),
      title: Type.String(),
      settings: Type.Array(Type.String()),
      needs: Type.Array(Type.String()),
    }),
  ),
  languages: Type.Array(Type.String(), { description: 'In which readable texts are written.' }),
  currency: text,
});

const Path = Type.Array(
  Type.Union([Type.String({ maxLength: 200 }), Type.Integer({ minimum: 0 })]),
  {
    maxItems: 30,
  },
);
const of = closed({ kind: Type.String({ maxLength: 50 }), id: Type.String({ maxLength: 100 }) });
const newId = Type.String({
  maxLength: 100,
  pattern: '^[a-z][A-Za-z0-9_]*(-[a-z0-9]+)*$',
  description: 'An id as definitions have them.',
});
const after = Type.Optional(Type.String({ maxLength: 100 }));

export const OperationSchema = Type.Union([
  closed({ do: Type.Literal('set'), of, path: Path, value: Type.Unknown() }),
  closed({ do: Type.Literal('add'), of, path: Path, id: newId, value: Type.Unknown(), after }),
  closed({ do: Type.Literal('remove'), of, path: Path }),
  closed({ do: Type.Literal('rename'), of, path: Path, to: newId }),
  closed({ do: Type.Literal('order'), of, path: Path, after }),
  closed({ do: Type.Literal('define'), file: path, definition: AnyObject }),
]);

export const EditedSchema = closed({
  files: Type.Array(closed({ path: Type.String(), content: Type.String() }), {
    description: 'Those that are changed, to be saved.',
  }),
  left: Type.Array(
    closed({
      file: text,
      line: Type.Optional(Type.Integer()),
      column: Type.Optional(Type.Integer()),
      path: text,
    }),
    { description: 'Where a removed or renamed name still stands.' },
  ),
});

const drawn = {
  id: Type.String(),
  title: text,
  path: Type.Array(Type.Union([Type.String(), Type.Integer()])),
  at: Offset,
  line: Type.Integer(),
  from: Offset,
  to: Offset,
  settings: Type.Unknown({ description: 'As it is written.' }),
};
const ids = Type.Array(Type.String());

export const GraphSchema = closed({
  file: Type.String(),
  title: text,
  stages: Type.Array(
    closed({
      ...drawn,
      kind: Type.Enum(['simple', 'nested', 'together', 'outcome']),
      parent: text,
      branch: Type.Boolean(),
      department: text,
    }),
  ),
  moves: Type.Array(closed({ ...drawn, sources: ids, targets: ids, handoff: text })),
  handoffs: Type.Array(closed(drawn)),
  fields: Type.Array(closed(drawn)),
  follows: Type.Array(closed({ from: Type.String(), to: Type.String() }), {
    description: 'Ways that are no moves: from branches to what follows them.',
  }),
});

const Named = closed({ id: Type.String(), title: Type.String() });

export const DraftFieldsSchema = closed({
  file: Type.String(),
  items: Type.Array(
    closed({
      ...drawn,
      type: Type.String({ description: 'As it is written.' }),
      isRequired: Type.Boolean(),
      asked: Type.Array(
        closed({
          kind: Type.Enum(['stages', 'moves', 'handoffs']),
          id: Type.String(),
          title: text,
        }),
        { description: 'What asks for it.' },
      ),
      changing: Type.Optional(
        Type.Array(Named, { description: 'Roles that may change it; absent like `rights`.' }),
      ),
    }),
  ),
  rights: Type.Optional(
    closed({
      policy: Type.Optional(
        closed({
          id: Type.String(),
          title: Type.String(),
          file: Type.String(),
          line: Type.Integer(),
        }),
      ),
      adding: Type.Array(Named, { description: 'Roles that add rows, and fill it in then.' }),
      seeing: Type.Array(Named),
      changingAll: Type.Array(Named, { description: 'Roles that change whatever they see.' }),
      limited: Type.Array(
        closed({
          index: Type.Integer({ description: 'Place of the rule in `edit`, from 0.' }),
          roles: Type.Array(Named),
          stages: Type.Array(Named, { description: 'In all where there are none.' }),
          fields: ids,
        }),
        { description: 'Rules that name what may be changed: a new field is not among it.' },
      ),
    }),
  ),
});

export const WorkedSchema = closed({
  parts: Type.Array(
    closed({
      source: Type.String(),
      from: Offset,
      to: Offset,
      depth: Type.Integer(),
      type: Type.String(),
      kind: text,
      currency: text,
      state: Type.Enum(['value', 'empty', 'each', 'failed', 'hidden']),
      value: Type.Optional(Type.Unknown({ description: 'In stored form.' })),
      problem: text,
    }),
  ),
  problems: Type.Array(
    closed({
      message: Type.String(),
      hint: text,
      offset: Offset,
    }),
  ),
});
