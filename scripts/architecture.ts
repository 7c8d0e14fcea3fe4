/** Reports every import under `src` that the design forbids; exit code 1 where there is one. */
import { checkSources } from './architecture/check-sources.ts';

const violations = checkSources(new URL('../', import.meta.url));
for (const { file, line, message } of violations) console.error(`${file}:${line}: ${message}`);
process.exitCode = violations.length > 0 ? 1 : 0;
