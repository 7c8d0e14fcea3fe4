import { useState, type ReactNode } from 'react';
import { FilterIcon, XIcon } from '@primer/octicons-react';
import { Button as AriaButton, DialogTrigger, Dialog } from 'react-aria-components';
import {
  Button,
  IconButton,
  Menu,
  MenuItem,
  Popover,
  SearchField,
  Select,
} from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import type { FilterRule, Layout } from '../model/layout.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import { isFilterable, newLine, operatorsOf, valueKindOf } from './operators.ts';
import { useOperatorText, useRuleText } from './rule-text.ts';
import { ValueInput } from './value-input.tsx';
import styles from './filter.module.css';

export interface FilterBarProps {
  readonly source: ListSource;
  readonly layout: Layout;
  readonly onChange: (part: Partial<Layout>) => void;
  /** What stands at its right. */
  readonly children?: ReactNode;
}

/** What is looked for, as a line of questions that all hold; each opens to be changed. */
export function FilterBar({ source, layout, onChange, children }: FilterBarProps) {
  const text = useWords(words);
  const { filter = [] } = layout;
  const keyed = keysOf(filter);
  const [fresh, setFresh] = useState<number>();
  const put = (next: readonly FilterRule[]): void => onChange({ filter: [...next] });
  const add = (field: ListField): void => {
    setFresh(filter.length);
    put([...filter, newLine(field)]);
  };
  return (
    <div className={styles.bar}>
      <Search value={layout.search ?? ''} onChange={(search) => onChange({ search })} />
      {filter.map((rule, index) => {
        const field = source.fields.get(rule.field);
        return field === undefined ? null : (
          <Line
            key={keyed[index]}
            source={source}
            field={field}
            rule={rule}
            opens={fresh === index}
            onChange={(next) => put(filter.map((one, place) => (place === index ? next : one)))}
            onRemove={() => put(filter.filter((_, place) => place !== index))}
          />
        );
      })}
      <AddFilter source={source} onAdd={add} />
      {filter.length < 2 ? null : (
        <Button variant="quiet" small onPress={() => put([])}>
          {text.filter.clear}
        </Button>
      )}
      {children}
    </div>
  );
}

/** A field may be asked about twice. */
function keysOf(filter: readonly FilterRule[]): readonly string[] {
  const count = new Map<string, number>();
  return filter.map(({ field }) => {
    const nth = (count.get(field) ?? 0) + 1;
    count.set(field, nth);
    return `${field} ${nth}`;
  });
}

/** Looks a moment after the last key, not at every one. */
function Search(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const text = useWords(words);
  const [typed, setTyped] = useState(props.value);
  const [timer, setTimer] = useState<number>();
  return (
    <div className={styles.search}>
      <SearchField
        label={text.filter.search}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          window.clearTimeout(timer);
          setTimer(window.setTimeout(() => props.onChange(value.trim()), value === '' ? 0 : 250));
        }}
      />
    </div>
  );
}

function AddFilter(props: {
  readonly source: ListSource;
  readonly onAdd: (field: ListField) => void;
}) {
  const text = useWords(words);
  const format = useFormat();
  const fields = [...props.source.fields.values()]
    .filter(isFilterable)
    .toSorted((a, b) => format.compare(a.title, b.title));
  const button = (
    <Button variant="quiet" small>
      <FilterIcon />
      {text.filter.title}
    </Button>
  );
  return (
    <Menu trigger={button} label={text.filter.add}>
      {fields.map((field) => (
        <MenuItem key={field.id} id={field.id} onAction={() => props.onAdd(field)}>
          {field.title}
        </MenuItem>
      ))}
    </Menu>
  );
}

interface LineProps {
  readonly source: ListSource;
  readonly field: ListField;
  readonly rule: FilterRule;
  /** It has just been added, and is opened to be filled in. */
  readonly opens: boolean;
  readonly onChange: (rule: FilterRule) => void;
  readonly onRemove: () => void;
}

function Line({ source, field, rule, opens, onChange, onRemove }: LineProps) {
  const text = useWords(words);
  const said = useRuleText(source, field, rule);
  const operatorText = useOperatorText();
  const changeOperator = (is: string): void => {
    const next = { field: field.id, is: is as FilterRule['is'] };
    const keeps = valueKindOf(field, next.is) === valueKindOf(field, rule.is);
    onChange(keeps ? { ...next, value: rule.value } : next);
  };
  return (
    <span className={styles.line}>
      <DialogTrigger defaultOpen={opens}>
        <AriaButton className={styles.said}>
          <span className={styles.field}>{field.title}</span> {said.operator}{' '}
          <span className={styles.value}>{said.value}</span>
        </AriaButton>
        <Popover>
          <Dialog aria-label={text.filter.edit(field.title)} className={styles.editor}>
            {({ close }) => (
              <>
                <Select
                  label={field.title}
                  options={operatorsOf(field).map((id) => ({ id, title: operatorText(field, id) }))}
                  value={rule.is}
                  onChange={changeOperator}
                />
                <ValueInput
                  source={source}
                  field={field}
                  rule={rule}
                  onChange={(value) => onChange({ ...rule, value })}
                />
                <Button small onPress={close}>
                  {text.filter.done}
                </Button>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <IconButton small label={text.filter.remove(field.title)} onPress={onRemove}>
        <XIcon size={12} />
      </IconButton>
    </span>
  );
}
