/** All that a result comes from besides what it is made of: the code behind it, the packages, Node.js, the settings. */
import path from 'node:path';
import { codeDigest, filesBehind } from './code-graph.ts';
import { environmentDigest } from './environment.ts';
import { fingerprint } from './fingerprint.ts';
import { sourceGraph } from './source-graph.ts';

/**
 * The code of what Node runs as it lies there.
 *
 * @param root the project's folder, absolute
 * @param entry the module that makes it, relative to the project
 * @param settings whatever else it depends on: plain data
 * @returns 22 characters in base64url: while they are the same, so is what comes of the same input
 * @throws as codeDigest and sourceGraph do
 */
export function resultCode(root: string, entry: string, settings: object = {}): string {
  const graph = sourceGraph();
  const entries = [path.join(root, entry)];
  const code = codeDigest(graph, entries, root);
  const packages = new Set(filesBehind(graph, entries, root).flatMap(graph.packagesOf));
  return fingerprint([code, environmentDigest(root, [...packages].sort()), settings]);
}
