import type { ReadPath, TypeEnvironment } from '../../expressions/index.ts';
import { gather } from '../data/gather.ts';
import { planOf } from '../data/plan.ts';
import { inPlace } from '../check/in-place.ts';
import type { Display, TemplateEnvironment } from '../model/environment.ts';
import type { FileTemplate } from '../model/template.ts';
import { Run } from '../render/run.ts';
import type { Sheet } from './sheet.ts';
import { sheetTable } from './sheet-table.ts';
import { writeWorkbook } from './write-workbook.ts';

/** The name of the item in the columns of a sheet with rows. */
export const rowName = 'row';

/** The types of the data that expressions of a sheet speak of: what is referred to stands in place. */
export function dataTypes(types: TypeEnvironment): TypeEnvironment {
  return { ...types, objects: inPlace(types.objects) };
}

/** How the value at a path is shown, beyond what its type says. */
export function displayAt(
  [first = '', ...rest]: ReadPath,
  types: TypeEnvironment,
  display: TemplateEnvironment['display'],
): Display | undefined {
  let type = types.roots[first]?.type;
  let shown: Display | undefined;
  for (const name of rest) {
    if (type?.kind !== 'object') return undefined;
    shown = display(type.name, name);
    type = types.objects[type.name]?.members[name]?.type;
  }
  return shown;
}

/** A workbook of these sheets, whose expressions were compiled against `dataTypes`. */
export function workbookTemplate(
  path: string,
  sheets: readonly Sheet[],
  { types, display }: Pick<TemplateEnvironment, 'types' | 'display'>,
): FileTemplate {
  const reads = sheets.flatMap(readsOf);
  const roots = planOf(reads, types, display);
  return {
    path,
    format: 'xlsx',
    reads,
    files: [path],
    gather: (bindings, context) => gather(roots, bindings, context),
    async render(data, settings) {
      const run = new Run({ path, format: 'xlsx' }, [], data, settings);
      return writeWorkbook(sheets.map((sheet) => sheetTable(sheet, run)));
    },
  };
}

/** What a sheet reads, its rows by the path to their list. */
function readsOf({ rows, columns }: Sheet): readonly ReadPath[] {
  const [list = []] = rows?.reads ?? [];
  const own = columns.flatMap(({ value }) => value.reads);
  return [
    ...(rows?.reads ?? []),
    ...own.map((path) => (rows && path[0] === rowName ? [...list, ...path.slice(1)] : path)),
  ];
}
