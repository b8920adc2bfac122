/**
 * One build at a time in a folder. Astro bundles every build of a project into the same folder (`.astro/.prerender`),
 * and builds share their caches.
 */
import { lockFolder } from '../files/folder-lock.ts';

/**
 * Takes the lock until this process ends; waits where another has it. A process that has it gets it at once.
 *
 * @param folder absolute
 * @param onWait told once, when it has to wait
 * @throws the system's error, where no name can be had
 */
export async function lockBuild(folder: string, onWait: () => void): Promise<void> {
  await lockFolder('build', folder, onWait);
}
