import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import { api, ApiError, keys, must, useDeed } from '../../api/index.ts';
import { FormDialog, Select, TextField } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { definitionOf, idFrom, type Mapping } from './mapping/model.ts';
import type { Survey } from './queries.ts';
import { words } from './words.ts';

const newDraft = '$new';

/** Keeps the mapping as a definition in a draft, to be published with others and run again and again. */
export function SaveDialog(props: {
  readonly survey: Survey;
  readonly mapping: Mapping;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const [, navigate] = useLocation();
  const { survey, mapping } = props;
  const deed = useDeed(keys.drafts);
  const [title, setTitle] = useState(survey.name.replace(/\.\w+$/, ''));
  const [id, setId] = useState(() => idFrom(survey));
  const [draft, setDraft] = useState(newDraft);
  const { data: drafts } = useQuery({
    queryKey: keys.drafts,
    queryFn: async () => (await must(api.GET('/definition-drafts'))).items,
  });
  const send = () =>
    deed.mutate(() => keep(definitionOf(mapping, id.trim(), title.trim()), draft, title), {
      onSuccess: (kept) => navigate(`/build/${String(kept)}`),
    });
  return (
    <FormDialog
      title={text.keepTitle}
      action={text.keep}
      isPending={deed.isPending}
      error={deed.error}
      isDismissable={false}
      onSend={send}
      onClose={props.onClose}
    >
      <p>{text.keepText}</p>
      <TextField label={text.keepName} isRequired value={title} onChange={setTitle} />
      <TextField
        label={text.keepId}
        help={text.keepIdHelp}
        isRequired
        value={id}
        onChange={setId}
      />
      <Select
        label={text.draft}
        options={[{ id: newDraft, title: text.newDraft }, ...(drafts ?? [])]}
        value={draft}
        onChange={setDraft}
      />
    </FormDialog>
  );
}

/** Returns the id of the draft. Raises `ApiError`, also for a definition that could not be published. */
async function keep(definition: object, chosen: string, title: string): Promise<string> {
  const body = { mapping: definition as Record<string, unknown> };
  const { path, text, problems } = await must(api.POST('/import-mappings/check', { body }));
  const [first] = problems;
  if (first !== undefined)
    throw new ApiError({
      type: 'about:blank',
      title: first.message,
      status: 422,
      detail: first.message,
      code: first.code,
      requestId: '',
      errors: problems,
    });
  const draft =
    chosen === newDraft
      ? (await must(api.POST('/definition-drafts', { body: { title } }))).id
      : chosen;
  const params = { path: { draft }, query: { path } };
  await must(
    api.PUT('/definition-drafts/{draft}/file', { params, body: { content: text, revision: 0 } }),
  );
  return draft;
}
