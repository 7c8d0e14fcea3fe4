import { BatonError } from '../shared/index.ts';

/** A whole number above 0 from the environment; undefined where nothing is said. Raises `setting-wrong`. */
export function positiveSetting(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
): number | undefined {
  const text = env[name];
  if (text === undefined || text === '') return undefined;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new BatonError({ code: 'setting-wrong', params: { name, value: text } });
}
