import { controls, TableControl } from './controls/index.tsx';
import { ShownField } from './controls/shown-value.tsx';
import type { Filling } from './filling/filling.ts';
import { isRequired, isShown } from './filling/sent.ts';
import type { Values } from './model/answer.ts';
import type { FieldModel } from './model/field-model.ts';
import { isEmpty, valueAt } from './model/values.ts';
import styles from './form.module.css';

/** The id of the place of a field in a drawn form, to which summaries of errors lead. */
export function placeId(form: string, pointer: string): string {
  return `${form}${pointer.replaceAll('/', '-')}`;
}

/** One field of a form with its label, help and error; nothing where it is not shown now. */
export function FormField(props: {
  readonly field: FieldModel;
  readonly filling: Filling;
  readonly formId: string;
}) {
  const { field, filling, formId } = props;
  const { standing } = filling;
  if (field.pointer.startsWith('/fields/') && !isShown(field, standing)) return null;
  if (isBlank(field, filling)) return null;
  return (
    <div
      id={placeId(formId, field.pointer)}
      className={styles.field}
      data-wide={field.widget === 'table' || field.widget === 'textarea' || undefined}
    >
      <Drawn field={field} filling={filling} />
    </div>
  );
}

/** What can only be read and holds nothing has nothing to say; what is new may still be given a value. */
function isBlank(field: FieldModel, { standing, form }: Filling): boolean {
  const isRead = field.isReadOnly && field.widget !== 'table' && form.revision !== undefined;
  return isRead && field.pointer.startsWith('/fields/') && isEmpty(standing.values[field.id]);
}

function Drawn({ field, filling }: { readonly field: FieldModel; readonly filling: Filling }) {
  const { standing, entered, problems, labels, form } = filling;
  const isOwn = field.pointer.startsWith('/fields/');
  const value = isOwn ? standing.values[field.id] : valueAt(entered, field.pointer);
  const live = isOwn ? standing.states[field.id] : undefined;
  const needed = isOwn ? isRequired(field, standing) : field.isRequired;
  const common = { field, labels, onName: filling.name, isRequired: needed };
  if (field.widget === 'table')
    return (
      <TableControl
        {...common}
        entered={rowsOf(valueAt(entered, field.pointer))}
        rows={rowsOf(value)}
        states={live?.rows}
        problems={problems.filter(({ pointer }) => pointer?.startsWith(field.pointer))}
        onChange={(rows) => filling.set(field.pointer, rows)}
        onLeave={filling.leave}
      />
    );
  if (field.isReadOnly || field.widget === 'readonly')
    return (
      <ShownField field={field} value={value} labels={labels} isNew={form.revision === undefined} />
    );
  const Control = controls[field.widget];
  return (
    <Control
      {...common}
      value={value}
      error={problems.find(({ pointer }) => pointer === field.pointer)?.message}
      options={(field.options ?? []).filter(({ id }) => live?.options?.includes(id) ?? true)}
      onChange={(next) => filling.set(field.pointer, next)}
      onLeave={() => filling.leave(field.pointer)}
    />
  );
}

function rowsOf(value: unknown): readonly Values[] {
  return Array.isArray(value) ? (value as Values[]) : [];
}
