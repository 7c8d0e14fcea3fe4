import type { Option } from '../../../ui/index.ts';
import type { FormAnswer, JsonSchema, Values } from './answer.ts';
import type { FieldModel, FormModel, SectionModel, Widget } from './field-model.ts';

/** Reads schema and UI schema of a form, which say the same in two ways, into what is drawn. */
export function formModel({ schema, ui }: Pick<FormAnswer, 'schema' | 'ui'>): FormModel {
  const top = schema.properties ?? {};
  const fields = (top['fields'] ?? {}) as JsonSchema;
  const fieldsUi = object(ui['fields']);
  const properties = everyProperty(fields);
  const required = new Set(fields.required ?? []);
  const sections = list(ui['ui:sections']).map((given): SectionModel => {
    const {
      id,
      title,
      fields: ids,
      folded = false,
    } = given as {
      id: string;
      title: string;
      fields: readonly string[];
      folded?: boolean;
    };
    const models = ids.map((name) =>
      fieldModel(name, `/fields/${name}`, properties[name] ?? {}, {
        ui: object(fieldsUi[name]),
        isRequired: required.has(name),
      }),
    );
    return { id, title, isFolded: folded, fields: models };
  });
  return { sections, beside: besideFields(schema, ui) };
}

/** Fields that are shown only sometimes stand in the conditions of the schema. */
function everyProperty(schema: JsonSchema): { readonly [name: string]: JsonSchema } {
  const conditional = (schema.allOf ?? []).flatMap(({ then }) =>
    Object.entries(then?.properties ?? {}).filter(([, one]) => one.title !== undefined),
  );
  return { ...Object.fromEntries(conditional), ...schema.properties };
}

interface About {
  readonly ui: Values;
  readonly isRequired: boolean;
}

function fieldModel(
  id: string,
  pointer: string,
  schema: JsonSchema,
  { ui, isRequired }: About,
): FieldModel {
  const settings = object(ui['ui:options']);
  const options = optionsOf(schema);
  const limits = {
    min: schema.minimum ?? schema.formatMinimum,
    max: schema.maximum ?? schema.formatMaximum,
    maxLength: schema.maxLength,
    maxRows: schema.maxItems,
  };
  const help = ui['ui:help'];
  return {
    id,
    pointer,
    title: schema.title ?? id,
    ...(typeof help === 'string' && { help }),
    widget: (ui['ui:widget'] ?? 'text') as Widget,
    isReadOnly: ui['ui:readonly'] === true,
    isRequired,
    began: { shown: ui['ui:shown'] !== false, required: ui['ui:required'] === true },
    ...(options && { options }),
    ...(settings as Pick<FieldModel, 'currency' | 'scale' | 'source' | 'to'>),
    ...(settings['accept'] !== undefined && { accept: [settings['accept']].flat() as string[] }),
    ...limits,
    columns: columnsOf(pointer, schema, object(settings['columns'])),
  };
}

function columnsOf(pointer: string, { items }: JsonSchema, ui: Values): FieldModel['columns'] {
  if (items?.properties === undefined) return undefined;
  const required = new Set(items.required ?? []);
  return Object.entries(items.properties).map(([id, schema]) => {
    const isRequired = required.has(id);
    const own = { ...object(ui[id]), 'ui:required': isRequired };
    return fieldModel(id, `${pointer}/*/${id}`, schema, { ui: own, isRequired });
  });
}

function optionsOf({ oneOf, items }: JsonSchema): readonly Option[] | undefined {
  return (oneOf ?? items?.oneOf)?.map(({ const: id, title }) => ({ id, title }));
}

/** Inputs, the reason and the note, in the order of the UI schema. */
function besideFields(schema: JsonSchema, ui: Values): readonly FieldModel[] {
  const top = schema.properties ?? {};
  const inputs = top['inputs'];
  const inputsUi = object(ui['inputs']);
  const required = new Set(schema.required ?? []);
  const asked = (list(inputsUi['ui:order']) as string[]).map((id) =>
    fieldModel(id, `/inputs/${id}`, inputs?.properties?.[id] ?? {}, {
      ui: object(inputsUi[id]),
      isRequired: inputs?.required?.includes(id) ?? false,
    }),
  );
  const others = ['reason', 'note'].flatMap((id) => {
    const one = top[id];
    if (one === undefined) return [];
    const isRequired = required.has(id);
    const own = { ...object(ui[id]), 'ui:required': isRequired };
    return [fieldModel(id, `/${id}`, one, { ui: own, isRequired })];
  });
  return [...asked, ...others];
}

function object(value: unknown): Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Values)
    : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
