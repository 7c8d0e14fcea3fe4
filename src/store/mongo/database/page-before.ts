import type { Documents, Filter, ReadOptions } from './documents.ts';

/**
 * A page of documents, the newest by `moment` first and those of one moment by id, after the one of the
 * id `before`. The members of `having` hold those values; what is undefined is not asked about.
 */
export async function pageBefore<T extends { readonly _id: string }>(
  documents: Documents<T>,
  moment: keyof T & string,
  having: { readonly [member: string]: string | undefined },
  page: { readonly before: string | undefined; readonly limit: number },
  fields: ReadOptions['fields'],
): Promise<readonly T[]> {
  const asked = Object.entries(having).flatMap(([member, value]) =>
    value === undefined ? [] : [[member, { $eq: value }] as const],
  );
  return documents.find(
    { ...Object.fromEntries(asked), ...(await beforeFilter(documents, moment, page.before)) },
    { sort: { [moment]: -1, _id: -1 }, limit: page.limit, ...(fields && { fields }) },
  );
}

/** What comes after the last document of the page before: earlier, or of a lower id at the same moment. */
async function beforeFilter<T extends { readonly _id: string }>(
  documents: Documents<T>,
  moment: keyof T & string,
  before: string | undefined,
): Promise<Filter> {
  if (before === undefined) return {};
  const last = await documents.findOne({ _id: { $eq: before } }, { fields: { [moment]: 1 } });
  if (!last) return {};
  const at = last[moment];
  return { $or: [{ [moment]: { $lt: at } }, { [moment]: at, _id: { $lt: last._id } }] };
}
