import { useMutation } from '@tanstack/react-query';
import { api, must, saveFile } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { toast } from '../../ui/index.ts';

/** Downloads the figures of a report as a file. */
export function useDownload(report: string, parameters: Readonly<Record<string, unknown>>) {
  const problem = useProblemText();
  const { mutate, isPending } = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const asked = api.POST('/reports/{report}/export', {
        params: { path: { report } },
        body: { format, parameters },
        parseAs: 'blob',
      });
      saveFile(await must<Blob>(asked as never), `${report}.${format}`);
    },
    onError: (error) => toast({ bad: true, text: problem(error) }),
  });
  return { run: mutate, isPending };
}
