import type { IncomingMessage } from 'node:http';
import { BatonError, type Locale } from '../../shared/index.ts';

/** The revision named by `If-Match`; undefined where it names none or `*`. Raises `http-header-invalid`. */
export function readIfMatch(request: IncomingMessage): number | undefined {
  const given = request.headers['if-match'];
  if (given === undefined || given === '*') return undefined;
  const revision = /^(?:W\/)?"(\d{1,15})"$/.exec(given)?.[1];
  if (revision === undefined)
    throw new BatonError({
      code: 'http-header-invalid',
      params: { header: 'If-Match', expected: 'an ETag such as "7", or *' },
    });
  return Number(revision);
}

/** The key under which a command is recognised when repeated. Raises `http-header-invalid`. */
export function readIdempotencyKey(request: IncomingMessage): string | undefined {
  const given = request.headers['idempotency-key'];
  if (given === undefined) return undefined;
  if (typeof given !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(given))
    throw new BatonError({
      code: 'http-header-invalid',
      params: { header: 'Idempotency-Key', expected: '1 to 200 visible ASCII characters' },
    });
  return given;
}

const supported: readonly Locale[] = ['en', 'zh-CN'];

/** The first language of `Accept-Language` that Baton speaks (RFC 9110, 12.5.4); undefined where none. */
export function readLocale(request: IncomingMessage): Locale | undefined {
  const header = request.headers['accept-language'];
  if (header === undefined) return undefined;
  return header
    .slice(0, 200)
    .split(',')
    .map((range, order) => ({ range: rangeOf(range), weight: weightOf(range), order }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order)
    .map(({ range }) => supported.find((locale) => languageOf(locale) === languageOf(range)))
    .find((locale) => locale !== undefined);
}

function rangeOf(range: string): string {
  return range.split(';')[0]?.trim() ?? '';
}

function weightOf(range: string): number {
  const weight = /;\s*q=([\d.]+)/.exec(range)?.[1];
  return weight === undefined ? 1 : Number(weight) || 0;
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}
