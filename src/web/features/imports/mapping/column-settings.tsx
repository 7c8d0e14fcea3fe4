import { useState } from 'react';
import { AlertIcon } from '@primer/octicons-react';
import { Badge, Button, Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Column, Target } from '../queries.ts';
import { words } from '../words.ts';
import {
  mappingOf,
  stageTarget,
  targetOf,
  unmappedValues,
  withMapping,
  type FieldMapping,
  type Mapping,
} from './model.ts';
import { ValuesDialog } from './values-dialog.tsx';
import styles from '../imports.module.css';

interface Props {
  readonly column: Column;
  readonly target: Target;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

/** How a column fills what it fills: value by value, by what it is looked up, how dates are written. */
export function ColumnSettings({ column, target, mapping, onChange }: Props) {
  const text = useWords(words);
  const name = targetOf(mapping, column.name);
  const one = name === undefined ? undefined : mappingOf(mapping, name);
  if (name === undefined || one === undefined) return null;
  const field = target.fields.find(({ id }) => id === name);
  const options = name === stageTarget ? target.stages : field?.options;
  const change = (changed: FieldMapping) => onChange(withMapping(mapping, name, changed));
  const isDate = field?.type === 'date' || field?.type === 'date-time';
  return (
    <span className={styles.settings}>
      {options === undefined ? null : (
        <Values column={column} options={options} mapping={one} onChange={change} />
      )}
      {field?.finds === undefined ? null : (
        <Select
          label={text.foundBy}
          options={field.finds.map(({ by, title }) => ({ id: by, title }))}
          value={one.find}
          onChange={(find) => change({ ...one, find })}
        />
      )}
      {isDate ? (
        <TextField
          label={text.writtenAs}
          placeholder={text.isoDate}
          value={one.as ?? ''}
          onChange={(as) => {
            const { as: _before, ...rest } = one;
            change(as === '' ? rest : { ...rest, as });
          }}
        />
      ) : null}
    </span>
  );
}

function Values(props: {
  readonly column: Column;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly mapping: FieldMapping;
  readonly onChange: (mapping: FieldMapping) => void;
}) {
  const text = useWords(words);
  const { column, options, mapping } = props;
  const [isOpen, setOpen] = useState(false);
  const open = unmappedValues(mapping, column, options).length;
  return (
    <>
      <Button small onPress={() => setOpen(true)}>
        {text.values(column.values.length)}
      </Button>
      {open === 0 ? null : (
        <Badge tone="warn" icon={<AlertIcon size={12} />}>
          {text.unmapped(open)}
        </Badge>
      )}
      {isOpen ? <ValuesDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
