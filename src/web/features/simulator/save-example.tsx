import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must, useInvalidate } from '../../api/index.ts';
import {
  Banner,
  Button,
  Dialog,
  FormDialog,
  LinkButton,
  Select,
  TextField,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { draftsQuery } from './queries.ts';
import { usePlay } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** What came of saving. */
interface Written {
  readonly path: string;
  readonly left: readonly string[];
  readonly problems: readonly { readonly message: string }[];
  readonly draft: string;
}

/** Saves a played case as an example into a draft. */
export function SaveExample({ onClose }: { readonly onClose: () => void }) {
  const text = useWords(words);
  const { save, isPending, error, written } = useSave();
  const { example, isReady, change } = useExample();
  if (written) return <Saved written={written} onClose={onClose} />;
  return (
    <FormDialog
      title={text.saveExample}
      action={text.save}
      isDisabled={!isReady}
      isPending={isPending}
      error={error}
      isDismissable={example.title === ''}
      onSend={() => save(example)}
      onClose={onClose}
    >
      <p className={styles.soft}>{text.exampleText}</p>
      <ExampleFields example={example} change={change} />
    </FormDialog>
  );
}

interface Example {
  readonly case: string;
  readonly title: string;
  readonly id: string;
  readonly draft: string;
}

function useExample() {
  const { simulation } = usePlay();
  const { data: drafts } = useQuery(draftsQuery);
  const [example, setExample] = useState<Partial<Example>>({});
  const whole: Example = {
    case: example.case ?? simulation.cases.at(-1)?.id ?? '',
    title: example.title ?? '',
    id: example.id ?? idOf(example.title ?? ''),
    draft: example.draft ?? simulation.draft?.id ?? drafts?.[0]?.id ?? '',
  };
  const isReady = Object.values(whole).every((part) => part.trim() !== '') && isId.test(whole.id);
  const change = (more: Partial<Example>): void => setExample({ ...example, ...more });
  return { example: whole, isReady, change };
}

const isId = /^[a-z][a-z0-9-]*$/;

/** An id from the words of a title, as far as it has such letters. */
function idOf(title: string): string {
  const plain = title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  return plain.replaceAll(/^[-0-9]+|-+$/g, '').slice(0, 60);
}

function ExampleFields(props: {
  readonly example: Example;
  readonly change: (more: Partial<Example>) => void;
}) {
  const text = useWords(words);
  const { example, change } = props;
  const { simulation } = usePlay();
  const { data: drafts = [] } = useQuery(draftsQuery);
  if (drafts.length === 0) return <Banner tone="info">{text.noDrafts}</Banner>;
  return (
    <>
      <Select
        label={text.exampleCase}
        value={example.case}
        onChange={(id) => change({ case: id })}
        options={simulation.cases.map(({ id, name }) => ({ id, title: name }))}
      />
      <TextField
        label={text.exampleTitle}
        help={text.exampleTitleHelp}
        value={example.title}
        onChange={(title) => change({ title })}
        maxLength={200}
        autoFocus
      />
      <TextField label={text.exampleId} value={example.id} onChange={(id) => change({ id })} />
      <Select
        label={text.exampleDraft}
        value={example.draft}
        onChange={(draft) => change({ draft })}
        options={drafts.map(({ id, title }) => ({ id, title }))}
      />
    </>
  );
}

function useSave() {
  const { simulation } = usePlay();
  const invalidate = useInvalidate();
  const [state, setState] = useState<{
    isPending: boolean;
    error?: unknown;
    written?: Written;
  }>({ isPending: false });
  const save = async (example: Example) => {
    setState({ isPending: true });
    try {
      const params = { path: { simulation: simulation.id } };
      const answer = await must(
        api.POST('/simulations/{simulation}/example', { params, body: example }),
      );
      setState({ isPending: false, written: { ...answer, draft: example.draft } });
      await invalidate(keys.drafts);
    } catch (error) {
      setState({ isPending: false, error });
    }
  };
  return { ...state, save: (example: Example) => void save(example) };
}

function Saved(props: { readonly written: Written; readonly onClose: () => void }) {
  const text = useWords(words);
  const format = useFormat();
  const { path, left, problems, draft } = props.written;
  return (
    <Dialog
      isOpen
      title={text.saveExample}
      onClose={props.onClose}
      actions={
        <>
          <LinkButton href={`/build/${draft}?file=${encodeURIComponent(path)}`}>
            {text.openExample}
          </LinkButton>
          <LinkButton href={`/build/${draft}/review`}>{text.review}</LinkButton>
          <Button variant="primary" onPress={props.onClose}>
            {text.close}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        <Banner tone={problems.length === 0 ? 'good' : 'warn'}>
          {problems.length === 0 ? text.saved : text.savedButDiffers}
        </Banner>
        {problems.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        {left.length === 0 ? null : <p className={styles.soft}>{text.left(format.list(left))}</p>}
        <code>{path}</code>
      </div>
    </Dialog>
  );
}
