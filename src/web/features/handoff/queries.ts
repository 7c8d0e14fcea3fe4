import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

/** An offer as the contract that it is. */
export type Contract =
  paths['/cases/{case}/offers/{offer}']['get']['responses'][200]['content']['application/json'];

export function useContract(caseId: string, offer: string) {
  return useQuery({
    queryKey: [...keys.case(caseId), 'offer', offer],
    queryFn: () =>
      must(api.GET('/cases/{case}/offers/{offer}', { params: { path: { case: caseId, offer } } })),
  });
}
