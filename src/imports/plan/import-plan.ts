import {
  entityOf,
  type EntityType,
  type Field,
  type ImportDefinition,
  type ImportField,
  type Workspace,
} from '../../definitions/index.ts';
import { noReferences, type Expression } from '../../expressions/index.ts';
import { importableFields } from '../mapping/importable-fields.ts';
import { cellReader, type Cell, type ReadingContext } from './cell-reader.ts';
import type { Columns, JoinedRow, ReadText } from './joined-row.ts';

/** How one thing of a row is read: a field, the stage, when a stage was entered. */
export interface Reader {
  readonly name: string;
  readonly mapping: ImportField;
  read(row: JoinedRow): Cell;
}

/** An import definition bound to the columns of its files. */
export interface ImportPlan {
  readonly definition: ImportDefinition;
  /** Absent for people. */
  readonly entity?: EntityType;
  readonly columns: Columns;
  readonly key: Reader;
  /** The key's among them. */
  readonly fields: readonly Reader[];
  readonly stage?: Reader;
  readonly visits: readonly Reader[];
  skips(row: JoinedRow): boolean;
}

/** Binds a definition to its files. Raises `import-column-missing`. */
export function planImport(
  definition: ImportDefinition,
  workspace: Workspace,
  columns: Columns,
  context: ReadingContext,
): ImportPlan {
  const { into, key, stage, skip } = definition;
  const entity = into === 'people' ? undefined : entityOf(workspace, into);
  const bind = (name: string, mapping: ImportField, field: Field | undefined): Reader => {
    const text = textReader(mapping, columns);
    const cell = cellReader(mapping, field, context);
    return { name, mapping, read: (row) => cell(text(row)) };
  };
  const targets = importableFields(workspace, into);
  const fields = [...keyed(definition)].map(([name, mapping]) =>
    bind(name, mapping, targets.get(name)),
  );
  const keyReader = fields.find(({ name }) => name === key);
  if (keyReader === undefined) throw new TypeError(`no key in import ${definition.id}`);
  const moment = entity?.systemFields.get('opened');
  return {
    definition,
    ...(entity === undefined ? {} : { entity }),
    columns,
    key: keyReader,
    fields,
    ...(stage === undefined ? {} : { stage: bind('stage', stage, undefined) }),
    visits: definition.visits.map((visit) => bind(visit.stage, visit.entered, moment)),
    skips: skipRule(skip, columns),
  };
}

/** The mapped fields; the key reads the column of its own name where it is not mapped. */
function keyed({ key, fields }: ImportDefinition): ReadonlyMap<string, ImportField> {
  if (fields.has(key)) return fields;
  return new Map([[key, { from: key, values: new Map(), blank: [] }], ...fields]);
}

function textReader({ from, expression }: ImportField, columns: Columns): ReadText {
  if (from !== undefined) return columns.reader(from);
  if (expression === undefined) return () => '';
  return (row) => {
    const value = expression.evaluate({ row: columns.asObject(row) }, noReferences);
    return String(value).trim();
  };
}

function skipRule(skip: Expression | undefined, columns: Columns): ImportPlan['skips'] {
  if (skip === undefined) return () => false;
  return (row) => skip.evaluate({ row: columns.asObject(row) }, noReferences) === true;
}
