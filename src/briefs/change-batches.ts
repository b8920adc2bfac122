/** Changes of files as an editor makes them: gathered, and handled one batch after the other. */

/** Editors and git touch many files at once; one that is saved is emptied and written within a millisecond or two. */
const GATHER_MS = 20;

/**
 * @param handle is never called while it is still at work
 * @param fail gets what it throws
 * @returns a function to be told of each file
 */
export function inBatches(
  handle: (files: ReadonlySet<string>) => Promise<void>,
  fail: (error: unknown) => void,
): (file: string) => void {
  let pending = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  const start = async (): Promise<void> => {
    if (isBusy || pending.size === 0) return;
    isBusy = true;
    const files = pending;
    pending = new Set();
    try {
      await handle(files);
    } catch (error) {
      fail(error);
    } finally {
      isBusy = false;
    }
    await start();
  };
  return (file) => {
    pending.add(file);
    clearTimeout(timer);
    timer = setTimeout(() => void start(), GATHER_MS);
  };
}
