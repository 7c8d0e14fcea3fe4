import { readFileSync } from 'node:fs';

/** Version of the product, from its package. */
export const version = readVersion();

function readVersion(): string {
  for (const place of ['../../package.json', '../../../package.json']) {
    const text = readPackage(new URL(place, import.meta.url));
    if (text?.name === 'baton') return text.version;
  }
  return '0.0.0';
}

function readPackage(url: URL): { readonly name?: string; readonly version: string } | undefined {
  try {
    return JSON.parse(readFileSync(url, 'utf8')) as { name?: string; version: string };
  } catch {
    return undefined;
  }
}
