import { useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { ComboBox } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { FieldModel } from '../model/field-model.ts';
import { useFormServices } from '../services.ts';
import { words } from '../words.ts';
import { partsOf, textOf, type ControlProps } from './control.ts';
import { CreateSheet } from './create-sheet.tsx';

const creating = ' new';

/** A person or a record, found by typing; a record that is not there yet can be added on the way. */
export function SearchControl(props: ControlProps) {
  const { field, value, labels, onChange, onLeave, onName, cell } = props;
  const text = useWords(words);
  const type = field.to ?? 'person';
  const chosen = textOf(value);
  const label = labels[type]?.[chosen] ?? chosen;
  const [typed, setTyped] = useState<string>();
  const take = (id: string, title: string): void => {
    onName(type, id, title);
    onChange(id);
  };
  const adding = useAdding(type, take);
  const sought = typed === undefined || typed === label ? '' : typed.trim();
  const wanted = useDeferredValue(sought);
  const { options, isLoading } = useOptions(field, wanted);
  const others = options.filter(({ id }) => id !== chosen);
  const here = chosen === '' || wanted !== '' ? [] : [{ id: chosen, title: label }];
  const choose = (id: string | undefined): void => {
    setTyped(undefined);
    if (id === creating) return adding.begin(wanted);
    const option = others.find((one) => one.id === id);
    if (option) onName(type, option.id, option.title);
    onChange(id ?? null);
  };
  return (
    <>
      <ComboBox
        {...partsOf(props)}
        opensOnTyping={cell !== undefined || adding.isBack}
        hideLabel={cell !== undefined}
        options={[...here, ...others]}
        value={chosen === '' ? undefined : chosen}
        onChange={choose}
        text={typed ?? label}
        onSearch={(next) => {
          setTyped(next === label ? undefined : next);
          if (next === '' && chosen !== '') onChange(null);
        }}
        isLoading={isLoading || sought !== wanted}
        placeholder={text.reference.placeholder}
        onBlur={() => {
          setTyped(undefined);
          adding.leave();
          onLeave();
        }}
      />
      {adding.sheet}
    </>
  );
}

/** The form of what was not found. The list stays closed when the focus comes back from it: it would hide the page. */
function useAdding(type: string, onMade: (id: string, title: string) => void) {
  const [name, setName] = useState<string>();
  const [isBack, setIsBack] = useState(false);
  const close = (): void => {
    setName(undefined);
    setIsBack(true);
  };
  const made = (id: string, title: string): void => {
    close();
    onMade(id, title);
  };
  const sheet =
    name === undefined ? null : (
      <CreateSheet type={type} name={name} onClose={close} onMade={made} />
    );
  return { sheet, isBack, begin: setName, leave: () => setIsBack(false) };
}

/** What was found for a text, and last the offer to add what was not. */
function useOptions(field: FieldModel, wanted: string) {
  const text = useWords(words);
  const { search, mayCreate } = useFormServices();
  const source = field.source ?? '';
  const found = useQuery({
    queryKey: ['form search', source, wanted],
    queryFn: () => search?.(source, wanted) ?? [],
    staleTime: 30_000,
    placeholderData: (last) => last,
  });
  const title = field.to === undefined ? undefined : mayCreate?.(field.to);
  const add =
    title === undefined ? [] : [{ id: creating, title: text.reference.create(wanted, title) }];
  return { options: [...(found.data ?? []), ...add], isLoading: found.isFetching };
}
