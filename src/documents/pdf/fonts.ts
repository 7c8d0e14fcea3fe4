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

/** What pages are set in that name no font, or the usual ones: never a font that only some machines have. */
const usualFamilies = ['sans-serif', 'serif', 'system-ui', 'Times New Roman', 'Arial', 'Helvetica'];

function fontConfig(folders: readonly string[], cache: string): string {
  const families = usualFamilies.map(
    (family) =>
      `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>Noto Sans SC</string></edit></match>`,
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
