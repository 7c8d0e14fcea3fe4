import type { Collection, CollectionPlan } from '../../../definitions/index.ts';
import { bareLayout, layoutOf, union, type Layout } from './layout.ts';

/** A collection's plan as it is stored: the one in force and the one that rows are being filled for. */
export interface StoredPlan {
  readonly collection: Collection;
  readonly active?: CollectionPlan;
  readonly next?: CollectionPlan;
  /** Rows may still hold values as unique that the plan in force does not want so. */
  readonly unclean?: true;
}

/** `reading` serves queries; `writing` is what new rows must serve: the same, or more. */
export interface Layouts {
  readonly reading: Layout;
  readonly writing: Layout;
}

/** The layouts that this process knows, by collection. */
export class LayoutRegistry {
  readonly #layouts = new Map<Collection, Layouts>();

  /** The layout of a collection for reading; one that no plan names has system fields only. */
  of(collection: Collection): Layout {
    return this.get(collection).reading;
  }

  get(collection: Collection): Layouts {
    let known = this.#layouts.get(collection);
    if (!known) {
      const bare = bareLayout(collection);
      this.#layouts.set(collection, (known = { reading: bare, writing: bare }));
    }
    return known;
  }

  adopt({ collection, active, next }: StoredPlan): Layouts {
    const reading = active ? layoutOf(active) : bareLayout(collection);
    const layouts = { reading, writing: next ? union(reading, layoutOf(next)) : reading };
    this.#layouts.set(collection, layouts);
    return layouts;
  }
}
