import { useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../api/index.ts';
import { ComboBox } from '../../ui/index.ts';

/** One of the cases that the reader sees, found by words. */
export function CaseField(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
}) {
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState('');
  const wanted = useDeferredValue(typed.trim());
  const { data, isFetching } = useQuery({
    queryKey: [...keys.cases(), 'named', wanted],
    queryFn: () =>
      must(api.GET('/search', { params: { query: { q: wanted, only: ['case'], limit: 12 } } })),
    enabled: wanted !== '' && wanted !== chosen,
  });
  const options = (data?.groups ?? []).flatMap(({ of, items }) =>
    items.map(({ id, title, stands }) => ({
      id,
      title,
      help: [of?.title, stands].filter(Boolean).join(' · '),
    })),
  );
  return (
    <ComboBox
      label={props.label}
      options={options}
      value={props.value}
      text={typed}
      onSearch={setTyped}
      isLoading={isFetching || typed.trim() !== wanted}
      isRequired
      onChange={(id) => {
        const title = options.find((option) => option.id === id)?.title ?? '';
        setChosen(title);
        if (title !== '') setTyped(title);
        props.onChange(id);
      }}
    />
  );
}
