import { DatePicker, Select, TextField } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { dayOf, PeriodField } from './period-field.tsx';
import type { Parameter, Parameters } from './queries.ts';
import { words } from './words.ts';
import styles from './figures.module.css';

export interface ParameterBarProps {
  readonly ask: readonly Parameter[];
  readonly values: Parameters;
  readonly onChange: (id: string, value: string | undefined) => void;
}

/** What a report or a dashboard asks for, above its figures. */
export function ParameterBar({ ask, values, onChange }: ParameterBarProps) {
  const text = useWords(words);
  if (ask.length === 0) return null;
  return (
    <div className={styles.parameters} role="group" aria-label={text.parameters}>
      {ask.map((parameter) => (
        <div key={parameter.id} className={styles.parameter}>
          <ParameterField
            parameter={parameter}
            value={values[parameter.id]}
            onChange={(value) => onChange(parameter.id, value)}
          />
        </div>
      ))}
    </div>
  );
}

function ParameterField(props: {
  readonly parameter: Parameter;
  readonly value: unknown;
  readonly onChange: (value: string | undefined) => void;
}) {
  const { parameter, value, onChange } = props;
  const text = useWords(words);
  const { title: label, kind, type, options } = parameter;
  const given = value === undefined ? undefined : String(value);
  if (kind === 'period') return <PeriodField label={label} value={given} onChange={onChange} />;
  if (options !== undefined)
    return <Select label={label} options={options} value={given} onChange={onChange} />;
  if (type === 'boolean')
    return (
      <Select
        label={label}
        options={[
          { id: 'true', title: text.yes },
          { id: 'false', title: text.no },
        ]}
        value={given}
        onChange={onChange}
      />
    );
  if (type === 'date')
    return (
      <DatePicker
        label={label}
        value={dayOf(given)}
        onChange={(day) => onChange(day?.toString())}
      />
    );
  return (
    <TextField
      label={label}
      defaultValue={given ?? ''}
      onBlur={(event) => onChange((event.target as HTMLInputElement).value || undefined)}
    />
  );
}
