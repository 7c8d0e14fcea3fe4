import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, by the beginning of its path: the longest first, and then all the rest. */
const longest = [
  'test/web/axe',
  'test/docs/guide.test',
  'test/web/lead-journey',
  'test/web/build',
  'test/http/access-matrix',
  'test/http/openapi',
  'test/app/crash/',
  'test/cli/',
  'test/web/',
];

/** Short files come last, so that all processors are busy to the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const root = `${this.ctx.config.root}/`;
    const placeOf = ({ moduleId }: TestSpecification): number => {
      const path = moduleId.startsWith(root) ? moduleId.slice(root.length) : moduleId;
      const place = longest.findIndex((beginning) => path.startsWith(beginning));
      return place === -1 ? longest.length : place;
    };
    return (await super.sort(files)).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
