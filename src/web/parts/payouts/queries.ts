import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Got<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Plan = Got<'/incentives'>['items'][number];
export type Book = Plan['books'][number];
export type Earnings = Got<'/incentives/{plan}/earnings'>;
export type Statement = Earnings['statements'][number];
export type Line = Statement['lines'][number];
export type Dispute = Got<'/disputes'>['items'][number];
export type Progress = Got<'/incentives/{plan}/progress'>;

/** A reason of a payout with the reasons that it follows from. */
export interface Because {
  readonly says: string;
  readonly rule?: string;
  readonly from: readonly Because[];
}

/** A period of a plan, and whose of it. */
export interface OfPeriod {
  readonly plan: string;
  readonly period: string;
}

/** The plans that concern the reader. */
export function usePlans() {
  return useQuery({
    queryKey: [...keys.earnings, 'plans'],
    queryFn: () => must(api.GET('/incentives')),
  });
}

/** Statements of a period: of one person, or of all whom the reader may see. */
export function useEarnings(plan: string, period: string, person?: string) {
  return useQuery({
    queryKey: [...keys.earnings, 'statements', plan, period, person],
    queryFn: () =>
      must(
        api.GET('/incentives/{plan}/earnings', {
          params: { path: { plan }, query: { period, ...(person !== undefined && { person }) } },
        }),
      ),
  });
}

/** Why a line is what it is, down to the facts. */
export function useWhyLine({ plan, period }: OfPeriod, entry: string) {
  return useQuery({
    queryKey: [...keys.earnings, 'why', plan, period, entry],
    queryFn: () =>
      must(
        api.GET('/incentives/{plan}/periods/{period}/why', {
          params: { path: { plan, period }, query: { entry } },
        }),
      ),
  });
}

/** The documents that were made of somebody's statement. */
export function useStatementDocuments({ plan, period }: OfPeriod, person: string) {
  return useQuery({
    queryKey: [...keys.earnings, 'documents', plan, period, person],
    queryFn: () =>
      must(
        api.GET('/incentives/{plan}/periods/{period}/people/{person}/documents', {
          params: { path: { plan, period, person } },
        }),
      ),
  });
}

/** Objections: of one person, or all that the reader may see. */
export function useDisputes(of: Partial<OfPeriod> & { readonly person?: string }) {
  return useQuery({
    queryKey: [...keys.payouts, 'disputes', of],
    queryFn: () => must(api.GET('/disputes', { params: { query: { ...of, limit: 200 } } })),
  });
}
