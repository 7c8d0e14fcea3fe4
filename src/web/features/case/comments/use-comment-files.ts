import { useState } from 'react';
import { api, must } from '../../../api/index.ts';
import { useProblemText } from '../../../parts/casework/index.ts';
import { toast } from '../../../ui/index.ts';
import type { CaseComment } from '../queries.ts';

type KeptFile = CaseComment['files'][number];

/** More the server does not take with one comment. */
const mostFiles = 10;

export interface CommentFiles {
  readonly kept: KeptFile[];
  readonly isSending: boolean;
  readonly add: (chosen: readonly File[]) => Promise<void>;
  readonly remove: (blob: string) => void;
  readonly clear: () => void;
}

/** Files that go with a comment: each is sent to the server as soon as it is chosen. */
export function useCommentFiles(): CommentFiles {
  const problemText = useProblemText();
  const [kept, setKept] = useState<readonly KeptFile[]>([]);
  const [sending, setSending] = useState(0);
  const add = async (chosen: readonly File[]): Promise<void> => {
    const room = chosen.slice(0, Math.max(0, mostFiles - kept.length));
    setSending((count) => count + room.length);
    await Promise.all(
      room.map(async (file) => {
        try {
          const one = await upload(file);
          setKept((before) => [...before, one]);
        } catch (error) {
          toast({ bad: true, text: `${file.name}: ${problemText(error)}` });
        } finally {
          setSending((count) => count - 1);
        }
      }),
    );
  };
  return {
    kept: [...kept],
    isSending: sending > 0,
    add,
    remove: (blob) => setKept((before) => before.filter((file) => file.blob !== blob)),
    clear: () => setKept([]),
  };
}

function upload(file: File): Promise<KeptFile> {
  const form = new FormData();
  form.append('file', file);
  return must(api.POST('/files', { body: { file: file.name }, bodySerializer: () => form }));
}
