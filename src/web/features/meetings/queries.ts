import { useQuery } from '@tanstack/react-query';
import { api, must, type paths } from '../../api/index.ts';

type Path = '/meetings/{meeting}/occurrences/{occurrence}';
export type Occurrence = paths[Path]['get']['responses'][200]['content']['application/json'];
export type Topic = Occurrence['agenda'][number];
export type ActionItem = Occurrence['actions'][number];
export type Listed =
  paths['/calendar']['get']['responses'][200]['content']['application/json']['items'][number];
export type Answer = 'accepted' | 'declined' | 'tentative';

/** Every answer about meetings begins with it. */
export const meetingKey = ['meetings'];

/** What the reader is invited to in the next four weeks. */
export function useUpcoming() {
  return useQuery({
    queryKey: [...meetingKey, 'upcoming'],
    queryFn: () => must(api.GET('/calendar')),
  });
}

/** What the reader owes. */
export function useOwed() {
  return useQuery({
    queryKey: [...meetingKey, 'owed'],
    queryFn: () => must(api.GET('/action-items')),
  });
}

export interface Where {
  readonly meeting: string;
  readonly occurrence: string;
}

export function useOccurrence(where: Where) {
  return useQuery({
    queryKey: [...meetingKey, where.meeting, where.occurrence],
    queryFn: () =>
      must(
        api.GET('/meetings/{meeting}/occurrences/{occurrence}', { params: { path: { ...where } } }),
      ),
  });
}

export function answerFor(where: Where, answer: Answer): Promise<unknown> {
  return must(
    api.PUT('/meetings/{meeting}/occurrences/{occurrence}/answer', {
      params: { path: { ...where } },
      body: { answer },
    }),
  );
}

export function finish({ meeting, occurrence, id }: ActionItem): Promise<unknown> {
  return must(
    api.POST('/meetings/{meeting}/occurrences/{occurrence}/actions/{action}/done', {
      params: { path: { meeting, occurrence, action: id } },
    }),
  );
}
