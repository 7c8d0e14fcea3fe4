import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../../api/index.ts';
import {
  FormFields,
  FormServicesProvider,
  previewHome,
  previewServices,
  useFilling,
  type FormAnswer,
} from '../../../parts/form/index.ts';
import { Banner, EmptyState, Select, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Definition } from '../queries.ts';
import { organizationOptions } from '../settings/choices.ts';
import { useHeld, useOutline, useVerdict } from '../workbench/use-workbench.ts';
import { words } from '../words.ts';
import { NotPreviewed } from './must-compile.tsx';
import styles from '../build.module.css';

/** A form of the draft as somebody with a role would have it, alive with its rules. */
export function FormPreview({ definition }: { readonly definition: Definition | undefined }) {
  const text = useWords(words);
  if (!definition) return <EmptyState title={text.noDiagram}>{text.noDiagramText}</EmptyState>;
  return <Preview definition={definition} />;
}

function Preview({ definition }: { readonly definition: Definition }) {
  const text = useWords(words);
  const { draft } = useHeld();
  const { data: outline } = useOutline();
  const { data: verdict } = useVerdict();
  const roles = organizationOptions(outline, 'roles');
  const forms = useForms(definition);
  const [role, setRole] = useState<string>();
  const [which, setWhich] = useState(forms[0]?.id ?? 'open');
  const as = role ?? roles[0]?.id;
  const chosen = forms.find(({ id }) => id === which) ?? forms[0];
  const { data, error, refetch } = useQuery({
    queryKey: [...keys.drafts, draft, 'form', chosen?.body, as, verdict?.revision],
    queryFn: () =>
      must(
        api.POST('/definition-drafts/{draft}/form-preview', {
          params: { path: { draft } },
          body: { ...chosen?.body, role: as ?? '' },
        }),
      ),
    enabled: as !== undefined && chosen !== undefined,
    retry: false,
  });
  return (
    <div className={styles.tryout}>
      <div className={styles.choices}>
        <Select label={text.previewForm} options={forms} value={chosen?.id} onChange={setWhich} />
        <Select label={text.previewAs} options={roles} value={as} onChange={setRole} />
      </div>
      {error ? (
        <NotPreviewed error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <FilledPreview key={JSON.stringify(data)} form={data as unknown as FormAnswer} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

function FilledPreview({ form }: { readonly form: FormAnswer }) {
  const text = useWords(words);
  const filling = useFilling(form, { home: previewHome, onDone: () => undefined });
  const isEmpty = filling.model.sections.length === 0 && filling.model.beside.length === 0;
  if (isEmpty) return <EmptyState title={text.emptyForm}>{text.emptyFormText}</EmptyState>;
  return (
    <div className={styles.previewed}>
      <h2>{form.title}</h2>
      <FormServicesProvider value={previewServices}>
        <FormFields filling={filling} />
      </FormServicesProvider>
      <Banner tone="info">{text.sendPreview}</Banner>
    </div>
  );
}

/** The forms that a definition makes. */
function useForms({ kind, id, parts }: Definition) {
  const text = useWords(words);
  if (kind === 'Record') return [{ id: 'new', title: text.newRecord, body: { record: id } }];
  const title = (part: Definition['parts'][number]) => part.title ?? part.id;
  const moves = parts.filter((part) => part.kind === 'moves');
  const stages = parts.filter((part) => part.kind === 'stages' || part.kind === 'together');
  return [
    { id: 'open', title: text.openForm, body: { funnel: id } },
    ...moves.map((part) => ({
      id: `move ${part.id}`,
      title: text.moveForm(title(part)),
      body: { funnel: id, move: part.id },
    })),
    ...stages.map((part) => ({
      id: `stage ${part.id}`,
      title: text.editForm(title(part)),
      body: { funnel: id, stage: part.id },
    })),
  ];
}
