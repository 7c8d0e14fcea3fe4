import type { TypeEnvironment } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';

/** How the values of a member are shown, beyond what their type says. */
export type Display =
  /** A fraction, shown as a percentage. */
  | { readonly kind: 'percent' }
  /** Ids of people, shown by their names. */
  | { readonly kind: 'person' }
  /** Ids, shown by their titles. */
  | { readonly kind: 'options'; readonly titles: ReadonlyMap<string, LocalizedText> };

/** What a template may speak of. */
export interface TemplateEnvironment {
  readonly types: TypeEnvironment;
  /** How a member of an object type is shown. */
  readonly display: (objectType: string, member: string) => Display | undefined;
  /** Languages in which texts of the template itself must be given. */
  readonly languages: readonly string[];
  /** Members whose own declaration is wrong: a path that names one of them is not checked. */
  readonly broken: ReadonlySet<string>;
}
