import { useFormat, useWords } from '../../words/index.ts';
import { words } from './words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const near = 36 * hour;

/** A moment as it matters: “in 3 hours” where it is near, the day where it is not. */
export function useWhen(): (moment: string) => string {
  const format = useFormat();
  const text = useWords(words);
  return (moment) => {
    const apart = Math.abs(fromNow(moment));
    if (apart < minute) return text.justNow;
    return apart < near ? format.relative(moment) : format.day(moment);
  };
}

/** For how long something has been so: “for 3 hours”, “since Nov 12”. */
export function useSince(): (moment: string) => string {
  const format = useFormat();
  const text = useWords(words);
  return (moment) => {
    const apart = Math.abs(fromNow(moment));
    if (apart < minute) return text.justNow;
    return apart < near ? text.forTime(format.duration(apart)) : text.since(format.day(moment));
  };
}

/** A length of working time: in hours, since a working day has no length of its own. */
export function useWorkingTime(): (milliseconds: number) => string {
  const format = useFormat();
  const text = useWords(words);
  return (milliseconds) =>
    milliseconds < day
      ? format.duration(milliseconds)
      : text.hours(format.number(Math.round(milliseconds / hour)));
}

/** Whether a moment is past. */
export function isPast(moment: string): boolean {
  return fromNow(moment) <= 0;
}

/** Milliseconds until a moment; less than none where it is past. */
function fromNow(moment: string): number {
  return Date.parse(moment) - Date.now();
}
