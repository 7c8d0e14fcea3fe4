import type { AnyBulkWriteOperation, Connection, Model, PipelineStage, Schema } from 'mongoose';

/** A filter or an update of MongoDB. Values from outside stand only where an operator takes a value. */
export type Filter = { readonly [path: string]: unknown };
export type Update = { readonly [operator: string]: unknown };
export type Stage = { readonly [operator: string]: unknown };

export interface ReadOptions {
  readonly sort?: { readonly [path: string]: 1 | -1 };
  readonly limit?: number;
  /** Paths to give, or slices of arrays; all without it. */
  readonly fields?: { readonly [path: string]: unknown };
}

export interface UpdateOptions {
  readonly arrayFilters?: readonly Filter[];
  readonly upsert?: boolean;
  readonly sort?: { readonly [path: string]: 1 | -1 };
  readonly fields?: { readonly [path: string]: unknown };
}

type Raw = Record<string, unknown>;

/**
 * The documents of one mongoose model, read plain (`lean`). The model's schema casts what is written
 * and refuses a path that it does not know.
 */
export class Documents<T extends object> {
  readonly model: Model<Raw>;

  constructor(connection: Connection, name: string, schema: Schema) {
    this.model = connection.model(name, schema) as unknown as Model<Raw>;
  }

  /** The collection's name in the database. */
  get name(): string {
    return this.model.collection.name;
  }

  async find(filter: Filter, { sort, limit, fields }: ReadOptions = {}): Promise<readonly T[]> {
    const query = this.model.find({ ...filter }).lean();
    if (fields) query.projection(fields as Raw);
    if (sort) query.sort(sort);
    if (limit !== undefined) query.limit(limit);
    return (await query) as unknown as readonly T[];
  }

  async findOne(filter: Filter, options: ReadOptions = {}): Promise<T | undefined> {
    return (await this.find(filter, { ...options, limit: 1 }))[0];
  }

  async insert(documents: readonly T[]): Promise<void> {
    await this.model.insertMany([...documents] as unknown as Raw[], { ordered: true });
  }

  /** How many documents met the filter. */
  async update(filter: Filter, update: Update, options: UpdateOptions = {}): Promise<number> {
    const result = await this.model.updateOne({ ...filter }, { ...update }, toMongoose(options));
    return result.matchedCount + result.upsertedCount;
  }

  async updateAll(filter: Filter, update: Update, options: UpdateOptions = {}): Promise<void> {
    await this.model.updateMany({ ...filter }, { ...update }, toMongoose(options));
  }

  /** The document as it is after the update; undefined where none met the filter. */
  async findAndUpdate(
    filter: Filter,
    update: Update,
    { fields, ...options }: UpdateOptions = {},
  ): Promise<T | undefined> {
    const found = await this.model
      .findOneAndUpdate(
        { ...filter },
        { ...update },
        {
          ...toMongoose(options),
          returnDocument: 'after',
          ...(fields && { projection: fields as Raw }),
        },
      )
      .lean();
    return (found as unknown as T | null) ?? undefined;
  }

  async findAndDelete(filter: Filter): Promise<T | undefined> {
    const found = await this.model.findOneAndDelete({ ...filter }).lean();
    return (found as unknown as T | null) ?? undefined;
  }

  /** How many documents were deleted. */
  async deleteAll(filter: Filter): Promise<number> {
    return (await this.model.deleteMany({ ...filter })).deletedCount;
  }

  /** Each operation by itself, in any order. */
  async bulk(operations: readonly BulkOperation<T>[]): Promise<void> {
    if (operations.length === 0) return;
    const writes = operations.map(toWrite) as unknown as AnyBulkWriteOperation<Raw>[];
    await this.model.bulkWrite(writes, { ordered: false, throwOnValidationError: true });
  }

  async aggregate<R>(stages: readonly Stage[]): Promise<readonly R[]> {
    return this.#pipeline<R>(stages).exec();
  }

  /** Results one by one, as the server gives them. */
  stream<R>(stages: readonly Stage[]): AsyncIterable<R> {
    return this.#pipeline<R>(stages).cursor<R>({ batchSize: 1000 });
  }

  #pipeline<R>(stages: readonly Stage[]) {
    return this.model.aggregate<R>(stages as unknown as PipelineStage[]).allowDiskUse(true);
  }
}

export type BulkOperation<T> =
  | { readonly insert: T }
  | { readonly filter: Filter; readonly update: Update; readonly upsert?: boolean };

function toWrite<T>(operation: BulkOperation<T>): object {
  if ('insert' in operation) return { insertOne: { document: operation.insert } };
  const { filter, update, upsert = false } = operation;
  return { updateOne: { filter, update, upsert } };
}

function toMongoose({ arrayFilters, upsert, sort }: UpdateOptions) {
  return {
    ...(arrayFilters && { arrayFilters: arrayFilters.map((filter) => ({ ...filter })) }),
    ...(upsert && { upsert }),
    ...(sort && { sort }),
  };
}
