import type { paths } from '../../api/index.ts';

export type Found = paths['/search']['get']['responses'][200]['content']['application/json'];
export type Group = Found['groups'][number];
export type Kind = Group['kind'];
export type Hit = Group['items'][number];

export const kinds = [
  'case',
  'record',
  'person',
  'document',
  'funnel',
  'record type',
  'report',
  'dashboard',
  'definition',
] as const satisfies readonly Kind[];

/** Where something that was found is looked at. */
export function hrefOf({ kind, of }: Group, { id, about }: Hit): string {
  const own = encodeURIComponent(id);
  switch (kind) {
    case 'case':
      return `/cases/${own}`;
    case 'record':
      return `/records/${of?.id ?? ''}/${own}`;
    case 'person':
      return `/people/${own}`;
    case 'document':
      return subjectHref(about);
    case 'funnel':
      return `/funnels/${own}`;
    case 'record type':
      return `/records/${own}`;
    case 'report':
      return `/reports/${own}`;
    case 'dashboard':
      return `/dashboards/${own}`;
    case 'definition':
      return `/build?file=${own}`;
  }
}

/** Documents are looked at where what they are about is. */
function subjectHref(about: Hit['about']): string {
  const [kind, type = ''] = (about?.collection ?? '').split(':');
  const id = encodeURIComponent(about?.id ?? '');
  return kind === 'record' ? `/records/${type}/${id}` : `/cases/${id}?tab=documents`;
}
