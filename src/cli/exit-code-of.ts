import { BatonError, errorEntry } from '../shared/index.ts';
import { ServerRefusal } from './client/refusal.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { isFileError } from './terminal/problems.ts';

/** Faults of the command line itself, as other commands of a shell tell them apart too. */
const usageCodes: ReadonlySet<string> = new Set([
  'argument-invalid',
  'backup-target-exists',
  'file-exists',
  'file-missing',
  'file-unusable',
  'folder-not-empty',
  'no-workspace',
]);

/** How the command ends after an error. */
export function exitCodeOf(error: unknown): ExitCode {
  if (isFileError(error)) return exitCodes.usage;
  if (error instanceof ServerRefusal)
    return error.status === 503 ? exitCodes.unavailable : exitCodes.refused;
  if (!(error instanceof BatonError)) return exitCodes.internal;
  if (error.code === 'server-running' || errorEntry(error.code).status === 503)
    return exitCodes.unavailable;
  return usageCodes.has(error.code) ? exitCodes.usage : exitCodes.refused;
}
