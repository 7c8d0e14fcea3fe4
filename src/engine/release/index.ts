export {
  publishRelease,
  tryExamples,
  type PublishParts,
  type PublishRequest,
} from './publish-release.ts';
export { ReleaseCache } from './release-cache.ts';
export { runExample, type PlayedStep } from './run-example.ts';
