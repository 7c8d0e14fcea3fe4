import type { Locale } from '../text.ts';
import type { Instant, PlainDate } from './instant.ts';
import type { TimeZone } from './zone.ts';

/** A day as people read it: `24 Nov 2026`, `2026年11月24日`. */
export function dateText(day: PlainDate, locale: Locale): string {
  const options = { dateStyle: 'medium', timeZone: 'UTC' } as const;
  return format(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** A moment as the reader's calendar and clock show it: `24 Nov 2026, 14:00`, `2026年11月24日 14:00`. */
export function momentText(moment: Instant, locale: Locale, zone: TimeZone): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const;
  return format(locale, options).format(moment);
}

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * Formats are costly to make and are kept; there are few locales and zones. English without a country puts the day
 * first and has 24 hours, as most who read it at work do.
 */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const tag = locale === 'en' ? 'en-GB' : locale;
  const key = `${tag} ${options.timeStyle ?? ''} ${options.timeZone ?? ''}`;
  let known = formats.get(key);
  if (!known) formats.set(key, (known = new Intl.DateTimeFormat(tag, options)));
  return known;
}
