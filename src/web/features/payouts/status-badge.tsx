import { Badge, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

const tones: { readonly [status: string]: Tone } = {
  submitted: 'accent',
  approved: 'note',
  closed: 'good',
};

/** Where the run of a period stands. */
export function StatusBadge({ status }: { readonly status: string }) {
  const text = useWords(words);
  const word = (text.statuses as { readonly [status: string]: string })[status];
  return <Badge tone={tones[status]}>{word ?? status}</Badge>;
}
