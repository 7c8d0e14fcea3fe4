import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, must, type paths } from '../../api/index.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Health = Answer<'/server-health'>;
export type Job = Answer<'/jobs'>['items'][number];
export type Backup = Answer<'/backups'>['items'][number];
export type DeadEffect = Answer<'/dead-effects'>['items'][number];
export type DeadDelivery = Answer<'/dead-deliveries'>['items'][number];
export type AuditEntry = Answer<'/audit'>['items'][number];

export const operationKeys = {
  health: ['operations', 'health'],
  jobs: ['operations', 'jobs'],
  backups: ['operations', 'backups'],
  effects: ['operations', 'dead effects'],
  deliveries: ['operations', 'dead deliveries'],
  audit: ['operations', 'audit'],
} as const;

const often = 10_000;
/** A job that was begun by hand is looked after. */
const quick = 3000;

export function useHealth(enabled = true) {
  return useQuery({
    queryKey: operationKeys.health,
    queryFn: () => must(api.GET('/server-health')),
    refetchInterval: often,
    enabled,
  });
}

/** How many effects and messages were given up; undefined while nobody knows. */
export function useDeadCount(enabled: boolean): number | undefined {
  const { data } = useHealth(enabled);
  return data && data.effects.dead + data.messages.dead;
}

export function useJobs() {
  return useQuery({
    queryKey: operationKeys.jobs,
    queryFn: () => must(api.GET('/jobs')),
    refetchInterval: quick,
  });
}

export function useBackups() {
  return useQuery({
    queryKey: operationKeys.backups,
    queryFn: () => must(api.GET('/backups')),
    retry: false,
  });
}

export function useDeadEffects() {
  return useInfiniteQuery({
    queryKey: operationKeys.effects,
    queryFn: ({ pageParam: cursor }) =>
      must(api.GET('/dead-effects', { params: { query: { ...(cursor && { cursor }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

export function useDeadDeliveries() {
  return useInfiniteQuery({
    queryKey: operationKeys.deliveries,
    queryFn: ({ pageParam: cursor }) =>
      must(api.GET('/dead-deliveries', { params: { query: { ...(cursor && { cursor }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
}

/** Which entries of the trail are asked for. */
export type AuditQuestion = Pick<
  NonNullable<paths['/audit']['get']['parameters']['query']>,
  'about' | 'action' | 'from' | 'until'
>;

export function useAudit(question: AuditQuestion) {
  return useInfiniteQuery({
    queryKey: [...operationKeys.audit, question],
    queryFn: ({ pageParam: cursor }) =>
      must(api.GET('/audit', { params: { query: { ...question, ...(cursor && { cursor }) } } })),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
}
