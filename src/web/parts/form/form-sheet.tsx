import { useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, useMe } from '../../api/index.ts';
import { ProblemState, Sheet, SheetSkeleton, Skeleton, toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { apiHome, apiServices, formKey, readForm } from './api-home.ts';
import { fetchEveryControl } from './controls/index.tsx';
import type { Filling } from './filling/filling.ts';
import { useFilling } from './filling/use-filling.ts';
import { FormActions, FormFields } from './generated-form.tsx';
import type { FormAnswer } from './model/answer.ts';
import type { FormPartProps, FormSheetProps, OpenFormProps } from './open-form.tsx';
import { FormServicesProvider } from './services.ts';
import { words } from './words.ts';
import { useFormWorld } from './world.ts';

// The next form that is opened may have fields of any kind.
fetchEveryControl();

/** The panel of a form, once the code of forms is there. */
export function OpenSheet(props: FormSheetProps) {
  const { path, title, onClose } = props;
  const read = useForm(path);
  const text = useWords(words);
  if (read.data !== undefined)
    return <FilledSheet {...props} form={read.data} services={read.services} />;
  if (!read.error) return <SheetSkeleton title={title} onClose={onClose} />;
  return (
    <Sheet title={title ?? text.form} isOpen onClose={onClose}>
      <ProblemState error={read.error} onRetry={() => void read.refetch()} />
    </Sheet>
  );
}

function FilledSheet(props: FormSheetProps & WithForm) {
  const { form, onClose, title, services } = props;
  const id = useId();
  const text = useWords(words);
  const filling = useApiFilling(props);
  const hasTable = filling.model.sections.some(({ fields }) =>
    fields.some(({ widget }) => widget === 'table'),
  );
  const close = (): void => {
    if (filling.isChanged && filling.sending !== 'sending') toast({ text: text.discarded });
    onClose();
  };
  return (
    <Sheet
      title={title ?? form.title}
      isOpen
      onClose={close}
      wide={hasTable}
      actions={
        <FormActions
          filling={filling}
          form={id}
          sendLabel={props.sendLabel}
          isDanger={props.isDanger}
          onCancel={close}
        />
      }
    >
      <FormServicesProvider value={services}>
        <FormFields filling={filling} id={id} focusFirst />
      </FormServicesProvider>
    </Sheet>
  );
}

/** The form in the page, once the code of forms is there. */
export function OpenPart(props: FormPartProps) {
  const read = useForm(props.path);
  if (read.data !== undefined)
    return <FilledForm key={props.path} {...props} form={read.data} services={read.services} />;
  return read.error ? (
    <ProblemState error={read.error} onRetry={() => void read.refetch()} />
  ) : (
    <Skeleton />
  );
}

function FilledForm(props: FormPartProps & WithForm): ReactNode {
  const id = useId();
  const filling = useApiFilling(props);
  return (
    <FormServicesProvider value={props.services}>
      <FormFields filling={filling} id={id}>
        <FormActions
          filling={filling}
          form={id}
          sendLabel={props.sendLabel}
          isDanger={props.isDanger}
          onCancel={props.onCancel}
        />
      </FormFields>
    </FormServicesProvider>
  );
}

interface WithForm {
  readonly form: FormAnswer;
  readonly services: ReturnType<typeof apiServices>;
}

function useForm(path: string) {
  const world = useFormWorld();
  const types = useQuery({
    queryKey: world === '' ? keys.recordTypes : [...keys.recordTypes, world],
    queryFn: () => must(api.GET('/record-types', { baseUrl: `/api/v1${world}` })),
    staleTime: 60_000,
  });
  const read = useQuery({
    queryKey: formKey(path, world),
    queryFn: () => readForm(path, world),
    gcTime: 0,
    retry: false,
  });
  const services = useMemo(
    () => apiServices(path, new Map(types.data?.items.map((type) => [type.id, type])), world),
    [path, types.data, world],
  );
  return { data: read.data, error: read.error, refetch: read.refetch, services };
}

function useApiFilling(props: OpenFormProps & WithForm): Filling {
  const { path, form, onDone, begin, values, labels } = props;
  const { id: person } = useMe();
  const world = useFormWorld();
  const home = useMemo(() => apiHome(path, form.id, person, world), [path, form.id, person, world]);
  const filling = useFilling(form, { home, onDone });
  const { model } = filling;
  const isBegun = useRef(false);
  useEffect(() => {
    if (isBegun.current) return;
    isBegun.current = true;
    for (const [type, names] of Object.entries(labels ?? {}))
      for (const [id, title] of Object.entries(names)) filling.name(type, id, title);
    for (const [pointer, value] of Object.entries(values ?? {})) filling.set(pointer, value);
    const fields = model.sections.flatMap((section) => section.fields);
    const first = fields.find(({ widget, isReadOnly }) => widget === 'text' && !isReadOnly);
    if (begin && first && form.draft === undefined) filling.set(first.pointer, begin);
  }, [begin, values, labels, filling, model, form.draft]);
  return filling;
}
