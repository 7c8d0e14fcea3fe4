import { useState } from 'react';
import { ClockIcon, UndoIcon } from '@primer/octicons-react';
import { api, must } from '../../api/index.ts';
import { Button, FormDialog, Menu, MenuItem, TextField } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { Due } from './queries.ts';
import { usePlay, useStep } from './use-play.ts';
import { words } from './words.ts';
import styles from './simulator.module.css';

/** The clock of the simulated world, which goes on only by hand. */
export function ClockBar() {
  const text = useWords(words);
  const format = useFormat();
  const { simulation } = usePlay();
  const { pass, back, isPending } = useClock(simulation.id);
  const [next] = simulation.due;
  return (
    <section className={styles.clock} aria-label={text.time}>
      <span className={styles.now}>
        <ClockIcon />
        <time dateTime={simulation.now}>{format.dateTime(simulation.now)}</time>
      </span>
      <Button isDisabled={!next || isPending} onPress={() => pass({ next: true })}>
        {next ? text.nextIs(text.due[next.kind]) : text.nothingDue}
      </Button>
      {next ? <NextDue due={next} /> : null}
      <PassTime isDisabled={isPending} pass={(by) => pass({ by })} />
      <Button
        variant="quiet"
        isDisabled={simulation.steps.length === 0 || isPending}
        onPress={back}
      >
        <UndoIcon />
        {text.back}
      </Button>
    </section>
  );
}

/** Where and when the next thing falls due, beside the button. */
function NextDue({ due }: { readonly due: Due }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <span className={styles.nextDue}>
      {text.dueIn(due.stage.title)} · {format.dateTime(due.at)}
    </span>
  );
}

type HowFar = { readonly next: true } | { readonly by: string };

function useClock(id: string) {
  const { step, isPending } = useStep(id);
  const params = { path: { simulation: id } };
  return {
    isPending,
    pass: (how: HowFar) =>
      step(() => must(api.POST('/simulations/{simulation}/clock', { params, body: how }))),
    back: () => step(() => must(api.POST('/simulations/{simulation}/back', { params }))),
  };
}

const durations = { hour: '1 working hour', day: '1 working day', week: '7 days' } as const;

function PassTime(props: { readonly isDisabled: boolean; readonly pass: (by: string) => void }) {
  const text = useWords(words);
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Menu
        label={text.howLong}
        trigger={<Button isDisabled={props.isDisabled}>{text.pass}</Button>}
      >
        {(['hour', 'day', 'week'] as const).map((one) => (
          <MenuItem key={one} onAction={() => props.pass(durations[one])}>
            {text[one]}
          </MenuItem>
        ))}
        <MenuItem onAction={() => setAsking(true)}>{text.other}</MenuItem>
      </Menu>
      {isAsking ? <HowLong onClose={() => setAsking(false)} onPass={props.pass} /> : null}
    </>
  );
}

function HowLong(props: { readonly onClose: () => void; readonly onPass: (by: string) => void }) {
  const text = useWords(words);
  const [by, setBy] = useState('');
  const pass = () => {
    props.onPass(by.trim());
    props.onClose();
  };
  return (
    <FormDialog
      title={text.howLong}
      action={text.pass}
      isDisabled={by.trim() === ''}
      onSend={pass}
      onClose={props.onClose}
    >
      <TextField label={text.time} help={text.howLongHelp} value={by} onChange={setBy} autoFocus />
    </FormDialog>
  );
}
