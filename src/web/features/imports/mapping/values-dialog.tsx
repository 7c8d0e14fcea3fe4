import { useState } from 'react';
import { FormDialog, Select, SimpleTable, type Column as TableColumn } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { Column } from '../queries.ts';
import { words } from '../words.ts';
import type { FieldMapping } from './model.ts';

interface Named {
  readonly id: string;
  readonly title: string;
}
type Value = Column['values'][number];
type Chosen = { readonly [text: string]: string };

const nothing = '$nothing';

/** Says of each text of a column which option or stage it stands for. */
export function ValuesDialog(props: {
  readonly column: Column;
  readonly options: readonly Named[];
  readonly mapping: FieldMapping;
  readonly onChange: (mapping: FieldMapping) => void;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { column, options, mapping, onChange, onClose } = props;
  const [chosen, setChosen] = useState<Chosen>(mapping.values ?? {});
  const known = new Set(options.map(({ id }) => id));
  const chosenFor = (value: string) => chosen[value] ?? (known.has(value) ? value : nothing);
  const choose = (value: string, id: string) => {
    const { [value]: _before, ...rest } = chosen;
    setChosen(id === nothing ? rest : { ...rest, [value]: id });
  };
  const columns: TableColumn<Value>[] = [
    { id: 'text', title: column.name, cell: (value) => value.text },
    { id: 'count', title: text.rows, number: true, cell: ({ count }) => format.number(count) },
    { id: 'option', title: text.standsFor, cell: optionCell(options, chosenFor, choose) },
  ];
  return (
    <FormDialog
      title={text.valuesOf(column.name)}
      action={text.take}
      wide
      isDismissable={false}
      onSend={() => {
        onChange({ ...mapping, values: chosen });
        onClose();
      }}
      onClose={onClose}
    >
      <p>{text.valuesText}</p>
      <SimpleTable
        label={text.valuesOf(column.name)}
        rows={column.values}
        keyOf={(value) => value.text}
        columns={columns}
      />
    </FormDialog>
  );
}

function optionCell(
  options: readonly Named[],
  chosenFor: (value: string) => string,
  onChoose: (value: string, id: string) => void,
) {
  return ({ text }: Value) => (
    <OptionSelect
      value={text}
      options={options}
      chosen={chosenFor(text)}
      onChoose={(id) => onChoose(text, id)}
    />
  );
}

function OptionSelect(props: {
  readonly value: string;
  readonly options: readonly Named[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}) {
  const text = useWords(words);
  return (
    <Select
      label={text.standsForOf(props.value)}
      hideLabel
      options={[{ id: nothing, title: text.nothingYet }, ...props.options]}
      value={props.chosen}
      onChange={props.onChoose}
    />
  );
}
