import { Select } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Column, Target } from '../queries.ts';
import { words } from '../words.ts';
import { stageTarget, targetOf, withTarget, type Mapping } from './model.ts';

const nothing = '$nothing';

/** What a column fills. Something that another column fills already is taken from it. */
export function TargetSelect(props: {
  readonly column: Column;
  readonly target: Target;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const text = useWords(words);
  const { column, target, mapping, onChange } = props;
  const types: { readonly [type: string]: string } = text.types;
  const fields = target.fields.map(({ id, title, type, required }) => ({
    id,
    title: required ? text.requiredField(title) : title,
    help: types[type] ?? type,
  }));
  const stage = target.stages.length === 0 ? [] : [{ id: stageTarget, title: text.stage }];
  const choose = (id: string) => {
    const field = target.fields.find((one) => one.id === id);
    onChange(withTarget(mapping, column, id === nothing ? undefined : id, field));
  };
  return (
    <Select
      label={text.fillsWhat(column.name)}
      hideLabel
      options={[{ id: nothing, title: text.leftOut }, ...stage, ...fields]}
      value={targetOf(mapping, column.name) ?? nothing}
      onChange={choose}
    />
  );
}
