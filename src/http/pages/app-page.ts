import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Response } from 'express';
import { appHeaders } from '../security/app-headers.ts';
import { setHeaders } from './page-parts.ts';

/** Where the build puts the app; from `src` as from the package it is the same folder. */
export const builtApp = new URL('../../../dist/web/', import.meta.url);
const nonceMark = '__NONCE__';
const languageMark = /<html lang="[^"]*"/;
const texts = new Map<string, string>();

/** A page as it was built; undefined where it wasn't. */
export function textOfPage(name: string): string | undefined {
  const known = texts.get(name);
  if (known !== undefined) return known;
  try {
    const text = readFileSync(new URL(name, builtApp), 'utf8');
    texts.set(name, text);
    return text;
  } catch {
    return undefined;
  }
}

/** Sends a page of the app in a language, its styles under a nonce of this one answer. */
export function sendAppPage(
  response: Response,
  page: string,
  about: {
    readonly secure: boolean;
    readonly locale: string;
    readonly framedBy?: readonly string[];
  },
): void {
  const nonce = randomBytes(16).toString('base64');
  setHeaders(response, appHeaders(about.secure, nonce, about.framedBy));
  const inLanguage = page.replace(languageMark, `<html lang="${about.locale}"`);
  response.type('html').send(inLanguage.replaceAll(nonceMark, nonce));
}
