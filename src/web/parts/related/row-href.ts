/** Where the page of something stands that a field names: `to` as fields have it, a record type or `case:` and a funnel. */
export function rowHref(to: string, id: string): string {
  return to.startsWith('case:') ? `/cases/${id}` : `/records/${to}/${id}`;
}
