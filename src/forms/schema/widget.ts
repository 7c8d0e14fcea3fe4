import { fieldType, type Field } from '../../definitions/index.ts';
import { localize, type JsonObject } from '../../shared/index.ts';

/** The part of the UI schema that is about one field. */
export function fieldUi(field: Field, options: { locale: string; readOnly: boolean }): JsonObject {
  const { locale, readOnly } = options;
  const settings = widgetOptions(field, locale);
  return {
    'ui:widget': fieldType(field).widget,
    ...(field.help === undefined ? {} : { 'ui:help': localize(field.help, locale) }),
    ...(readOnly ? { 'ui:readonly': true } : {}),
    ...(Object.keys(settings).length > 0 ? { 'ui:options': settings } : {}),
  };
}

function widgetOptions(field: Field, locale: string): JsonObject {
  const currency = field.valueType.kind === 'money' ? field.valueType.currency : undefined;
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(field.scale === undefined ? {} : { scale: field.scale }),
    ...(field.to === undefined ? {} : { source: `/api/v1/records/${field.to}`, to: field.to }),
    ...(field.type === 'user' ? { source: '/api/v1/people' } : {}),
    ...(field.accept === undefined ? {} : { accept: field.accept }),
    ...(field.maxBytes === undefined ? {} : { maxBytes: field.maxBytes }),
    ...(field.columns === undefined ? {} : { columns: columnUi(field.columns, locale) }),
  };
}

function columnUi(columns: readonly Field[], locale: string): JsonObject {
  return Object.fromEntries(
    columns.map((column) => [
      column.id,
      fieldUi(column, { locale, readOnly: column.computed !== undefined }),
    ]),
  );
}
