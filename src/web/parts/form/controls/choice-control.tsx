import { CheckboxGroup, ComboBox, RadioGroup, Select } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import { partsOf, textOf, type ControlProps } from './control.ts';

/** More options than this are found by typing. */
const manyOptions = 15;
/** So few, with words so short, stand side by side. */
const fewOptions = 4;
const shortTitle = 16;

/** One of several: all in sight where they are few and one must be chosen, in a list otherwise. */
export function ChoiceControl(props: ControlProps) {
  const { field, value, options, isRequired, onChange, onLeave, cell } = props;
  const text = useWords(words);
  const chosen = textOf(value);
  const areShort = options.every(({ title }) => title.length <= shortTitle);
  const isRadio = field.widget === 'radio' || (isRequired && options.length <= fewOptions);
  if (isRadio && areShort && cell === undefined && options.length > 0)
    return (
      <RadioGroup
        {...partsOf(props)}
        orientation="horizontal"
        options={options}
        value={chosen}
        onChange={onChange}
        onBlur={onLeave}
      />
    );
  if (options.length > manyOptions)
    return (
      <ComboBox
        {...partsOf(props)}
        opensOnTyping={cell !== undefined}
        hideLabel={cell !== undefined}
        options={options}
        value={chosen === '' ? undefined : chosen}
        onChange={(id) => onChange(id ?? null)}
        onBlur={onLeave}
      />
    );
  const empty = isRequired && chosen !== '' ? [] : [{ id: '', title: text.none }];
  return (
    <Select
      {...partsOf(props)}
      hideLabel={cell !== undefined}
      options={[...empty, ...options]}
      value={chosen === '' ? undefined : chosen}
      onChange={(id) => onChange(id === '' ? null : id)}
      onBlur={onLeave}
    />
  );
}

/** Any of several. */
export function ChoicesControl(props: ControlProps) {
  const { value, options, onChange, onLeave } = props;
  const chosen = Array.isArray(value) ? (value as string[]) : [];
  return (
    <CheckboxGroup
      {...partsOf(props)}
      options={options}
      value={chosen}
      onChange={(ids) =>
        onChange(options.map(({ id }) => id).filter((id) => (ids as string[]).includes(id)))
      }
      onBlur={onLeave}
    />
  );
}
