import { PlusIcon, TrashIcon } from '@primer/octicons-react';
import { Button, IconButton, Menu, MenuItem, Select, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Target, TargetField } from '../queries.ts';
import { words } from '../words.ts';
import { withConstant, type Mapping } from './model.ts';
import styles from '../imports.module.css';

/** Types that one text says whole. */
const plain = ['text', 'long text', 'integer', 'number', 'percent', 'date', 'choice', 'URL'];

/** Fields that no column fills and that are the same in every row. */
export function Constants(props: {
  readonly target: Target;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const text = useWords(words);
  const { target, mapping, onChange } = props;
  const set = target.fields.filter(({ id }) => mapping.constants[id] !== undefined);
  const free = target.fields.filter(
    ({ id, type }) =>
      plain.includes(type) && !(id in mapping.fields) && mapping.constants[id] === undefined,
  );
  const change = (field: string, value: string | undefined) =>
    onChange(withConstant(mapping, field, value));
  return (
    <div className={styles.stack}>
      {set.map((field) => (
        <ConstantRow
          key={field.id}
          field={field}
          value={mapping.constants[field.id] ?? ''}
          onChange={(value) => change(field.id, value)}
        />
      ))}
      {free.length === 0 ? null : (
        <div>
          <Menu
            label={text.addConstant}
            trigger={
              <Button small variant="quiet">
                <PlusIcon />
                {text.addConstant}
              </Button>
            }
          >
            {free.map(({ id, title, options }) => (
              <MenuItem key={id} onAction={() => change(id, options?.[0]?.id ?? '')}>
                {title}
              </MenuItem>
            ))}
          </Menu>
        </div>
      )}
    </div>
  );
}

function ConstantRow(props: {
  readonly field: TargetField;
  readonly value: string;
  readonly onChange: (value: string | undefined) => void;
}) {
  const text = useWords(words);
  const { field, value, onChange } = props;
  const label = text.constantOf(field.title);
  return (
    <div className={styles.constant}>
      {field.options === undefined ? (
        <TextField label={label} value={value} onChange={onChange} />
      ) : (
        <Select label={label} options={field.options} value={value} onChange={onChange} />
      )}
      <IconButton
        small
        label={text.removeConstant(field.title)}
        onPress={() => onChange(undefined)}
      >
        <TrashIcon />
      </IconButton>
    </div>
  );
}
