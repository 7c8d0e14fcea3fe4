import type { Browser } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { writeFontConfig } from './fonts.ts';

/**
 * Starts a Chromium that renders the same wherever it runs: with the fonts of documents, without a GPU.
 * The sandbox is left out because containers seldom allow it; pages run no script and reach no network.
 */
export async function launchChromium(named: string | undefined): Promise<Browser> {
  const { executable, libraries, folder } = await findChromium(named);
  const fonts = await writeFontConfig(folder);
  const libraryPath = [libraries, process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  // Takes longer to load than most of Baton; a server that prints nothing does without.
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath: executable,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: {
      ...ofSystem(),
      HOME: folder,
      FONTCONFIG_FILE: fonts,
      ...(libraryPath === '' ? {} : { LD_LIBRARY_PATH: libraryPath }),
    },
  });
}

/** What any process needs of the environment; secrets are none of it. */
const systemVariables = ['PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'LOCALAPPDATA'];

function ofSystem(): Record<string, string> {
  return Object.fromEntries(
    systemVariables.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
