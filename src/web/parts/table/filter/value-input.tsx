import { parseDate } from '@internationalized/date';
import { Checkbox, DatePicker, Select, Skeleton, TextField } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { FilterRule } from '../model/layout.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import { valueKindOf } from './operators.ts';
import { useValueOptions } from './value-options.ts';
import styles from './filter.module.css';

export interface ValueInputProps {
  readonly source: ListSource;
  readonly field: ListField;
  readonly rule: FilterRule;
  readonly onChange: (value: unknown) => void;
}

/** Where the value of a line is given, by the kind of its field. */
export function ValueInput(props: ValueInputProps) {
  const text = useWords(words);
  const { field, rule, onChange } = props;
  switch (valueKindOf(field, rule.is)) {
    case 'none':
      return null;
    case 'choices':
      return <Choices {...props} />;
    case 'yes or no':
      return (
        <Select
          label={text.filter.value}
          options={[
            { id: 'true', title: text.yes },
            { id: 'false', title: text.no },
          ]}
          value={String(rule.value)}
          onChange={(id) => onChange(id === 'true')}
        />
      );
    case 'period':
      return (
        <Select
          label={text.filter.value}
          options={Object.entries(text.periods).map(([id, title]) => ({ id, title }))}
          value={typeof rule.value === 'string' ? rule.value : undefined}
          onChange={onChange}
        />
      );
    case 'date':
      return (
        <DatePicker
          label={text.filter.value}
          value={dateOf(rule.value)}
          onChange={(date) => onChange(date?.toString())}
        />
      );
    case 'money':
      return <MoneyInput {...props} />;
    case 'number':
      return <NumberInput {...props} />;
    case 'text':
      return (
        <TextField
          label={text.filter.value}
          value={typeof rule.value === 'string' ? rule.value : ''}
          onChange={onChange}
          maxLength={200}
        />
      );
  }
}

function dateOf(value: unknown) {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDate(value) : null;
}

function Choices({ source, field, rule, onChange }: ValueInputProps) {
  const text = useWords(words);
  const options = useValueOptions(source, field);
  const chosen = new Set(Array.isArray(rule.value) ? (rule.value as string[]) : []);
  if (!options) return <Skeleton lines={3} />;
  const toggle = (id: string, isChosen: boolean): void => {
    const others = [...chosen].filter((one) => one !== id);
    onChange(isChosen ? [...others, id] : others);
  };
  return (
    <div role="group" aria-label={text.filter.values} className={styles.choices}>
      {options.map(({ id, title, help }) => (
        <Checkbox key={id} isSelected={chosen.has(id)} onChange={(is) => toggle(id, is)}>
          <span className={styles.choice}>
            <span>{title}</span>
            {help === undefined ? null : <span className={styles.count}>{help}</span>}
          </span>
        </Checkbox>
      ))}
    </div>
  );
}

/** A percent is typed as people say it: 20 for 0.2. */
function NumberInput({ field, rule, onChange }: ValueInputProps) {
  const text = useWords(words);
  const isPercent = field.type === 'percent';
  const given = typeof rule.value === 'number' ? rule.value : undefined;
  const shown =
    given === undefined ? '' : String(isPercent ? Number((given * 100).toFixed(8)) : given);
  return (
    <TextField
      key={field.id}
      label={text.filter.value}
      defaultValue={shown}
      inputMode="decimal"
      after={isPercent ? '%' : undefined}
      onChange={(typed) => {
        const number = numberOf(typed);
        onChange(number === undefined ? undefined : isPercent ? number / 100 : number);
      }}
    />
  );
}

function numberOf(typed: string): number | undefined {
  const plain = typed.replaceAll(/[\s,，]/g, '');
  const number = Number(plain);
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}

/** An amount stays the text that was typed, so that no digit is lost; of several currencies with its own. */
function MoneyInput({ field, rule, onChange }: ValueInputProps) {
  const text = useWords(words);
  const own = field.currency === undefined;
  const { amount = '', currency = '' } = (own ? (rule.value ?? {}) : { amount: rule.value }) as {
    readonly amount?: string;
    readonly currency?: string;
  };
  const give = (next: { readonly amount: string; readonly currency: string }): void => {
    const plain = next.amount.replaceAll(/[\s,，]/g, '');
    if (!/^-?\d+(\.\d+)?$/.test(plain)) onChange(undefined);
    else if (!own) onChange(plain);
    else onChange(/^[A-Z]{3}$/.test(next.currency) ? { ...next, amount: plain } : undefined);
  };
  return (
    <>
      <TextField
        key={field.id}
        label={text.filter.value}
        defaultValue={amount}
        inputMode="decimal"
        after={field.currency}
        onChange={(typed) => give({ amount: typed, currency })}
      />
      {own ? (
        <TextField
          label={text.filter.currency}
          defaultValue={currency}
          maxLength={3}
          onChange={(typed) => give({ amount, currency: typed.toUpperCase() })}
        />
      ) : null}
    </>
  );
}
