/** The layers of the web app, the lowest first; each may import those before it. */
const layers = ['words', 'api', 'ui', 'parts', 'features', 'app'];

/**
 * What is wrong with an import from one file of `src/web` to another, both given as paths from there; undefined where
 * nothing is. A feature imports no other feature, and is itself imported through its `index.tsx`.
 */
export function checkWebImport(from: string, to: string): string | undefined {
  const [layer = '', name] = from.split('/');
  const [targetLayer = '', targetName] = to.split('/');
  if (!layers.includes(layer)) return undefined;
  if (layer === targetLayer) {
    if (layer !== 'features' || name === targetName) return undefined;
    return `the feature ${name} may not import the feature ${targetName}: move what both need to src/web/parts`;
  }
  if (layers.indexOf(targetLayer) > layers.indexOf(layer) || !layers.includes(targetLayer))
    return `src/web/${layer} may not import src/web/${targetLayer}, which lies above it`;
  if (targetLayer === 'features' && to !== `features/${targetName}/index.tsx`)
    return `a feature is imported only through its index.tsx, not ${to}`;
  return undefined;
}
