import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const packed = promisify(gzip);
const packedBetter = promisify(brotliCompress);

/** Puts a `.gz` and a `.br` beside every file of a folder that shrinks by it; fonts don't. */
export async function compressAssets(folder: string): Promise<void> {
  const files = globSync('**/*.{js,css,html,svg,json}', { cwd: folder });
  await Promise.all(files.map((file) => compress(join(folder, file))));
}

async function compress(file: string): Promise<void> {
  const bytes = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
  writeFileSync(`${file}.gz`, await packed(bytes, { level: 9 }));
  writeFileSync(`${file}.br`, await packedBetter(bytes, { params }));
}
