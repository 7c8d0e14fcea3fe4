import { useMutation } from '@tanstack/react-query';
import { api, keys, must, saveFile, useInvalidate } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import { toast } from '../../ui/index.ts';

/** Downloads what is to be paid to whom; that it was is noted with the period. */
export function usePayroll(of: { readonly plan: string; readonly period: string }) {
  const problem = useProblemText();
  const invalidate = useInvalidate();
  const { mutate, isPending } = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const asked = api.POST('/incentives/{plan}/periods/{period}/payroll', {
        params: { path: of },
        body: { format },
        parseAs: 'blob',
      });
      saveFile(await must<Blob>(asked as never), `${of.plan} ${of.period}.${format}`);
      await invalidate(keys.payouts);
    },
    onError: (error) => toast({ bad: true, text: problem(error) }),
  });
  return { run: mutate, isPending };
}
