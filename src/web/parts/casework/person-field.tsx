import { useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../api/index.ts';
import { ComboBox } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

/** One of the people who may see a case, found by typing a part of the name. */
export function PersonField(props: {
  readonly case: string;
  readonly label?: string;
  readonly help?: string;
  /** The name of whoever is chosen at first. */
  readonly name?: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly isRequired?: boolean;
  readonly error?: string;
}) {
  const text = useWords(words);
  const [typed, setTyped] = useState(props.name ?? '');
  const [chosen, setChosen] = useState(props.name);
  const sought = typed === chosen ? '' : typed.trim();
  const search = useDeferredValue(sought);
  const { data, isFetching } = useReaders(props.case, search);
  const options = (data ?? []).map(({ id, name, email }) => ({ id, title: name, help: email }));
  return (
    <ComboBox
      label={props.label ?? text.person}
      help={props.help}
      options={options}
      value={props.value}
      text={typed}
      onSearch={setTyped}
      onChange={(id) => {
        const title = options.find((option) => option.id === id)?.title;
        if (title !== undefined) setTyped(title);
        setChosen(title);
        props.onChange(id);
      }}
      isLoading={isFetching || sought !== search}
      isRequired={props.isRequired}
      error={props.error}
    />
  );
}

/** People who may see a case and whose name or address has these words. */
export function useReaders(id: string, search: string, enabled = true) {
  return useQuery({
    queryKey: [...keys.people, 'readers', id, search],
    queryFn: async () => {
      const query = { limit: 12, ...(search !== '' && { search }) };
      const answer = await must(
        api.GET('/cases/{case}/readers', { params: { path: { case: id }, query } }),
      );
      return answer.items;
    },
    enabled,
    placeholderData: (before) => before,
  });
}
