import { useState } from 'react';
import { toCalendarDateTime, today, Time } from '@internationalized/date';
import { api, must } from '../../api/index.ts';
import { DatePicker, TextArea, TextField, type DateValue } from '../../ui/index.ts';
import { useWords, useZone } from '../../words/index.ts';
import { CommandDialog } from './command-dialog.tsx';
import type { CaseData } from './queries.ts';
import { words } from './words.ts';
import styles from './case.module.css';

/** Stops the clocks while somebody outside is waited for. */
export function PauseDialog(props: { readonly data: CaseData; readonly onClose: () => void }) {
  const { pause: text } = useWords(words);
  const zone = useZone();
  const { data, onClose } = props;
  const [whom, setWhom] = useState('');
  const [note, setNote] = useState('');
  const [until, setUntil] = useState<DateValue | null>(null);
  const [isTried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (whom.trim() === '') return undefined;
    const body = {
      waitingFor: whom.trim(),
      ...(note.trim() !== '' && { note: note.trim() }),
      ...(until !== null && { until: until.toDate(zone).toISOString() }),
    };
    const params = { path: { case: data.id } };
    return () => must(api.POST('/cases/{case}/pause', { params, body }));
  };
  return (
    <CommandDialog caseId={data.id} text={text} send={send} onClose={onClose}>
      <p className={styles.quiet}>{text.lead}</p>
      <TextField
        label={text.whom}
        isRequired
        maxLength={200}
        value={whom}
        onChange={setWhom}
        error={isTried && whom.trim() === '' ? text.whomNeeded : undefined}
      />
      <DatePicker
        label={text.until}
        granularity="minute"
        placeholderValue={toCalendarDateTime(today(zone).add({ days: 1 }), new Time(9))}
        value={until}
        onChange={setUntil}
      />
      <TextArea label={text.note} rows={3} maxLength={5000} value={note} onChange={setNote} />
    </CommandDialog>
  );
}
