import { BatonError } from '../../shared/index.ts';
import type { SubjectName } from './subject/subject.ts';

/** What a schedule or a closing brought. */
export interface EnqueuedDocuments {
  readonly count: number;
  /** Those of which there is none, since what it shows could not be read. */
  readonly failed: readonly { readonly subject: SubjectName; readonly error: BatonError }[];
}

/** Enqueues a document of each subject. One that is refused is told and holds up no other. */
export async function enqueueEach<Wanted extends { readonly subject: SubjectName }>(
  wanted: Iterable<Wanted> | AsyncIterable<Wanted>,
  enqueue: (one: Wanted) => Promise<void>,
): Promise<EnqueuedDocuments> {
  const failed: { subject: SubjectName; error: BatonError }[] = [];
  let count = 0;
  for await (const one of wanted)
    try {
      await enqueue(one);
      count++;
    } catch (error) {
      if (!(error instanceof BatonError)) throw error;
      failed.push({ subject: one.subject, error });
    }
  return { count, failed };
}
