import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { ApiError, readLines, sendForm, type Problem } from '../../api/index.ts';
import { runsKey, type RefusedRow, type Run } from './queries.ts';

/** How far a run is. */
export interface Progress {
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly refused: number;
  /** Part of the file that is read, 0 to 1. */
  readonly share: number;
  readonly secondsLeft?: number;
}

/** What came of a run. */
export interface Outcome {
  readonly run: Run;
  /** Of a trial: the rows that would not get in. */
  readonly refusedRows?: readonly RefusedRow[];
}

type Line = { readonly progress: Progress } | Outcome | { readonly problems: Problem['errors'] };

/** The file with how it is imported: by a definition that is published, or by one that is put together. */
export interface Source {
  readonly file: File;
  readonly definition?: string;
  readonly mapping?: object;
}

/** Runs an import, tells how far it is, and can break it off. */
export function useImportRun() {
  const client = useQueryClient();
  const stopping = useRef<AbortController>(undefined);
  const [progress, setProgress] = useState<Progress>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [error, setError] = useState<unknown>();
  const [isRunning, setRunning] = useState(false);
  const run = async (source: Source, dryRun: boolean): Promise<void> => {
    stopping.current = new AbortController();
    const { signal } = stopping.current;
    setRunning(true);
    setProgress(undefined);
    setOutcome(undefined);
    setError(undefined);
    try {
      const response = await sendForm(addressOf(source, dryRun), formOf(source), signal);
      for await (const line of readLines(response)) {
        const told = line as Line;
        if ('progress' in told) setProgress(told.progress);
        else if ('run' in told) setOutcome(told);
        else setError(refusal(told.problems));
      }
    } catch (failure) {
      if (!signal.aborted) setError(failure);
    } finally {
      setRunning(false);
      if (!dryRun) await client.invalidateQueries({ queryKey: runsKey });
    }
  };
  const stop = () => stopping.current?.abort();
  return { run, stop, isRunning, progress, outcome, error };
}

function addressOf({ definition }: Source, dryRun: boolean): string {
  const query = new URLSearchParams({
    ...(definition !== undefined && { import: definition }),
    ...(dryRun && { dryRun: 'true' }),
  });
  return `/import-runs?${query.toString()}`;
}

function formOf({ file, mapping }: Source): FormData {
  const form = new FormData();
  form.append('file', file, file.name);
  if (mapping !== undefined) {
    const json = new Blob([JSON.stringify(mapping)], { type: 'application/json' });
    form.append('mapping', json, 'mapping.json');
  }
  return form;
}

/** Problems that are told within an answer, as those of an answer of refusal. */
function refusal(errors: Problem['errors']): ApiError {
  const detail = errors[0]?.message ?? '';
  const problem = {
    type: 'about:blank',
    title: detail,
    status: 422,
    detail,
    code: errors[0]?.code ?? '',
  };
  return new ApiError({ ...problem, requestId: '', errors });
}
