/**
 * Tells of every change below a folder, by one watch a folder.
 *
 * Vite's watcher (chokidar) has one a file, of which systems allow few, and reads a folder again whenever a file in it
 * is saved: a tenth of a second where a year of briefs lies in it.
 */
import { type FSWatcher, lstatSync, readdirSync, watch } from 'node:fs';
import path from 'node:path';

/**
 * @param directory absolute
 * @param changed gets files and folders that may be new, changed or gone; of a new folder all may be
 * @param fail gets what the file system says where it cannot watch
 * @returns what ends it
 */
export function watchFolder(
  directory: string,
  changed: (file: string) => void,
  fail: (error: unknown) => void,
): () => void {
  const watchers = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    for (const [one, watcher] of watchers)
      if (one === folder || one.startsWith(folder + path.sep)) {
        watcher.close();
        watchers.delete(one);
      }
  };
  const follow = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false }, (event, name) => {
        if (name === null) {
          changed(folder);
          return;
        }
        const file = path.join(folder, name);
        // A folder that came or went; one may also stand where another was.
        if (event === 'rename') {
          forget(file);
          if (isFolder(file)) follow(file);
        }
        changed(file);
      });
      watcher.on('error', fail);
      watchers.set(folder, watcher);
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory()) follow(path.join(folder, entry.name));
    } catch (error) {
      // It went in between.
      if (isFolder(folder)) fail(error);
    }
  };
  follow(directory);
  return () => {
    forget(directory);
  };
}

function isFolder(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false })?.isDirectory() === true;
}
