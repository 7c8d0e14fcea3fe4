import { useState } from 'react';
import { useMutation, type UseMutationResult } from '@tanstack/react-query';
import { api, keys, must, useInvalidate } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { toast } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { Matter } from './model.ts';
import { words } from './words.ts';

/** Something that takes an item out of the list. */
export interface Deed {
  readonly matter: Matter;
  readonly run: () => Promise<unknown>;
  readonly said: string;
  readonly undo?: () => Promise<unknown>;
}

export interface Deeds {
  /** Items that are gone already, though the server may not have answered yet. */
  readonly gone: ReadonlySet<string>;
  readonly accept: (matter: Matter) => void;
  readonly done: (matter: Matter) => void;
  readonly reopen: (matter: Matter) => void;
  readonly snooze: (matter: Matter, until: Date) => void;
  readonly read: (matter: Matter) => void;
  /** The same for what was asked in a dialog, which stays open, with what was written in it, until it is done. */
  readonly asked: UseMutationResult<unknown, Error, Deed>;
}

/**
 * What is done with items where they stand. The item leaves the list at once and comes back, with the reason, where the
 * server refuses; done and put off can be undone for a while.
 */
export function useDeeds(): Deeds {
  const text = useWords(words);
  const format = useFormat();
  const { gone, start, asked } = useGone(text.undo);
  return {
    gone,
    asked,
    accept: (matter) => {
      if (matter.kind !== 'offer') return;
      const params = { path: { case: matter.of.case.id, offer: matter.of.offer } };
      start({
        matter,
        run: () => must(api.POST('/cases/{case}/offers/{offer}/accept', { params, body: {} })),
        said: text.saidAccepted(matter.caseName ?? ''),
      });
    },
    done: (matter) => {
      const deed = endOf(matter);
      if (deed) start({ matter, ...deed, said: text.saidDone });
    },
    reopen: (matter) => {
      const { item } = matter;
      if (item !== undefined)
        start({ matter, run: () => mark(item, { as: 'open' }), said: text.saidOpen });
    },
    snooze: (matter, until) => {
      const { item } = matter;
      if (item === undefined) return;
      start({
        matter,
        run: () => mark(item, { as: 'snoozed', until: until.toISOString() }),
        undo: () => mark(item, { as: 'open' }),
        said: text.saidSnoozed(format.dateTime(until)),
      });
    },
    read: (matter) => {
      if (matter.kind === 'news' && matter.of.read === undefined)
        void mark(matter.key, { as: 'read' });
    },
  };
}

/** Rejects an offer, with one of its reasons. */
export function rejection(
  matter: Matter,
  body: { readonly reason: string; readonly note?: string },
): (() => Promise<unknown>) | undefined {
  if (matter.kind !== 'offer') return undefined;
  const params = { path: { case: matter.of.case.id, offer: matter.of.offer } };
  return () => must(api.POST('/cases/{case}/offers/{offer}/reject', { params, body }));
}

function mark(item: string, body: Mark): Promise<unknown> {
  return must(api.POST('/inbox/{item}/mark', { params: { path: { item } }, body }));
}

type Mark =
  { readonly as: 'read' | 'done' | 'open' } | { readonly as: 'snoozed'; readonly until: string };

/** Decides on an approval or a document. */
export function voteOn(
  matter: Matter,
  decision: 'approve' | 'refuse',
  text: string,
): (() => Promise<unknown>) | undefined {
  const comment = text === '' ? {} : { comment: text };
  if (matter.kind === 'approval') {
    const { case: of, approval } = matter.of;
    const params = { path: { case: of.id, approval } };
    return () =>
      must(
        api.POST('/cases/{case}/approvals/{approval}/vote', {
          params,
          body: { decision, ...comment },
        }),
      );
  }
  if (matter.kind !== 'document') return undefined;
  const params = { path: { document: matter.of.id } };
  return decision === 'approve'
    ? () => must(api.POST('/documents/{document}/approve', { params, body: comment }))
    : () => must(api.POST('/documents/{document}/refuse', { params, body: { comment: text } }));
}

/** A task is done for everybody; news are done for the reader. Other things end when they are answered. */
function endOf(matter: Matter): Pick<Deed, 'run' | 'undo'> | undefined {
  if (matter.kind === 'news')
    return {
      run: () => mark(matter.key, { as: 'done' }),
      undo: () => mark(matter.key, { as: 'open' }),
    };
  if (matter.kind !== 'task') return undefined;
  const params = { path: { case: matter.of.case.id, task: matter.of.task.id } };
  return {
    run: () => must(api.POST('/cases/{case}/tasks/{task}/done', { params, body: {} })),
    undo: () => must(api.POST('/cases/{case}/tasks/{task}/reopen', { params })),
  };
}

/** Items leave when something is begun with them, and are shown again where it failed or was undone. */
function useGone(undoWord: string) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const invalidate = useInvalidate();
  const problem = useProblemText();
  const keep = (key: string, isGone: boolean): void =>
    setGone((before) => {
      const after = new Set(before);
      if (isGone) after.add(key);
      else after.delete(key);
      return after;
    });
  const readAgain = ({ caseId }: Matter) => {
    const ofCase = caseId === undefined ? [] : [keys.case(caseId), keys.cases()];
    return invalidate(keys.work, keys.inbox, ...ofCase);
  };
  const onSuccess = async (_: unknown, { matter, said, undo }: Deed): Promise<void> => {
    const back = async (): Promise<void> => {
      await undo?.();
      keep(matter.key, false);
      await readAgain(matter);
    };
    toast({ text: said, ...(undo && { action: { title: undoWord, run: () => void back() } }) });
    keep(matter.key, true);
    await readAgain(matter);
    keep(matter.key, false);
  };
  const begun = useMutation({
    mutationFn: ({ run }: Deed) => run(),
    onMutate: ({ matter }) => keep(matter.key, true),
    onError: (error, { matter }) => {
      keep(matter.key, false);
      toast({ bad: true, text: problem(error) });
      return readAgain(matter);
    },
    onSuccess,
  });
  const asked = useMutation({ mutationFn: ({ run }: Deed) => run(), onSuccess });
  return { gone, asked, start: (deed: Deed) => begun.mutate(deed) };
}
