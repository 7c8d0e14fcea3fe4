import { useState } from 'react';
import { api, must, useDeed } from '../../api/index.ts';
import { FormDialog, RadioGroup } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { channelsKey } from './channel.ts';
import { words } from './words.ts';

const hours = [1, 8, 24, 168] as const;
const hour = 3_600_000;

/** Sends nothing by the channel for a while; what comes up waits. */
export function PauseDialog(props: {
  readonly channel: string;
  readonly title: string;
  readonly onClose: () => void;
}) {
  const text = useWords(words);
  const deed = useDeed(channelsKey);
  const [chosen, setChosen] = useState<string>('1');
  const send = () => {
    const until = new Date(Date.now() + Number(chosen) * hour).toISOString();
    const params = { path: { channel: props.channel } };
    deed.mutate(() => must(api.POST('/channels/{channel}/pause', { params, body: { until } })), {
      onSuccess: props.onClose,
    });
  };
  return (
    <FormDialog
      title={text.pauseTitle(props.title)}
      action={text.pause}
      isPending={deed.isPending}
      error={deed.error}
      onSend={send}
      onClose={props.onClose}
    >
      <RadioGroup
        label={text.pauseFor}
        help={text.pauseHelp}
        options={hours.map((count) => ({ id: String(count), title: text.hours(count) }))}
        value={chosen}
        onChange={setChosen}
      />
    </FormDialog>
  );
}
