import { parseTimeRange } from '../../shared/index.ts';
import type { RawChannel } from '../kinds/channel.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { Site } from '../load/site.ts';
import type { Channel } from '../model/index.ts';
import { channelSettingsAt } from './channel-settings.ts';
import type { Draft } from './draft.ts';
import { entriesOf, titleOf } from './names.ts';

/** The channel that is always there. */
export const inbox = 'inbox';

/** Compiles a channel: where it sends to, when it is silent, and whether it collects. */
export function compileChannel({ id, value, site }: KindDocument<RawChannel>, draft: Draft): void {
  if (id === inbox) site.at('id').report('reserved-name', { params: { name: id } });
  const settings = channelSettingsAt(site, value);
  const quiet = value.quiet === undefined ? undefined : quietAt(site.at('quiet'), value.quiet);
  const digest = value.digest && {
    at: entriesOf(value.digest.at, site.at('digest', 'at')).map(([text, at]) => timeAt(at, text)),
    days: value.digest.days ?? ('every day' as const),
  };
  if (!settings) return;
  const channel: Channel = {
    id,
    title: titleOf(value.title, id),
    settings,
    ...(digest ? { digest } : {}),
    ...(quiet ? { quiet } : {}),
  };
  draft.channels.set(id, channel);
}

const timeOfDay = /^([01]?\d|2[0-3]):([0-5]\d)$/;

/** A time of day: `9:00` is `09:00`. */
export function timeAt(site: Site, text: string): string {
  if (!timeOfDay.test(text)) site.report('bad-time', { params: { value: text } });
  return text.padStart(5, '0');
}

function quietAt(site: Site, text: string): Channel['quiet'] {
  const parsed = parseTimeRange(text);
  if (!parsed.ok) {
    site.report('invalid-time-range', { params: { value: text } });
    return undefined;
  }
  return { from: clockTime(parsed.value.start), to: clockTime(parsed.value.end) };
}

/** Minutes of the day as `20:00`. */
function clockTime(minutes: number): string {
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  return [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
}
