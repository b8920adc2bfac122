/** How much garbage a build lets lie. */
import { setFlagsFromString } from 'node:v8';

/**
 * From now on V8 clears up when its heap is half as large again as after the last time, in this thread and in those
 * that start later. By itself it waits until it is up to four times as large, where much is made in little time: at ten
 * thousand briefs half a gigabyte more, in the last seconds of a build. V8 reads the flag at each collection
 * (heap/memory-controller.cc), so that it may be set while it runs.
 */
export function curbHeapGrowth(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
