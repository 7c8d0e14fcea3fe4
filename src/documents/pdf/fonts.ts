import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Noto Sans SC, regular and bold: what documents are set in. */
const ownFonts = fileURLToPath(new URL('fonts', import.meta.url));

/**
 * Writes a fontconfig file into the folder by which the browser finds the fonts of documents, those of the
 * system after them. Gives its path.
 */
export async function writeFontConfig(folder: string): Promise<string> {
  const folders = [ownFonts, '/usr/share/fonts'];
  const path = join(folder, 'fonts.conf');
  await mkdir(folder, { recursive: true });
  await writeFile(path, fontConfig(folders, join(folder, 'cache')));
  return path;
}

function fontConfig(folders: readonly string[], cache: string): string {
  const families = ['sans-serif', 'serif', 'system-ui'].map(
    (family) =>
      `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
  );
  const lines = [
    ...folders.map((one) => `<dir>${escapeXml(one)}</dir>`),
    `<cachedir>${escapeXml(cache)}</cachedir>`,
    ...families,
  ];
  return `<?xml version="1.0"?>\n<fontconfig>\n${lines.join('\n')}\n</fontconfig>\n`;
}

const escapeXml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
