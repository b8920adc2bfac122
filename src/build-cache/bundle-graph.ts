/** The graph of what is bundled, as the bundler sees it. */
import type { CodeGraph } from './code-graph.ts';
import { stylesIn } from './style-imports.ts';

/** The part of the bundler's view that is asked (Rollup's plugin context). */
export interface ModuleGraph {
  readonly getModuleInfo: (id: string) => {
    readonly importedIds: readonly string[];
    readonly dynamicallyImportedIds: readonly string[];
  } | null;
}

/** Style sheets that a style sheet imports are put into it before the bundler sees them: they are looked up in the file. */
export function bundleGraph(bundler: ModuleGraph): CodeGraph {
  return {
    importsOf: (id) => {
      const info = bundler.getModuleInfo(id);
      return [
        ...(info?.importedIds ?? []),
        ...(info?.dynamicallyImportedIds ?? []),
        ...stylesIn(id),
      ];
    },
  };
}
