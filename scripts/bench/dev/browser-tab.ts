/** What a tab of a browser does while an editor works: it waits to be told to load its page again, and does so. */

export interface BrowserTab {
  /**
   * Does something that changes the page, and waits until a page with these words has been loaded.
   *
   * @returns milliseconds, and how often the page was loaded
   */
  readonly untilShown: (
    change: () => Promise<void>,
    words: string,
  ) => Promise<{ readonly ms: number; readonly loads: number }>;
  readonly close: () => void;
}

const PATIENCE_MS = 120_000;

/**
 * Opens a page of `npm run dev`, and the socket by which Vite tells its client what to do.
 *
 * @param address of the server, with a slash at the end
 * @param page its path, without a slash at the beginning
 */
export async function openTab(address: string, page: string): Promise<BrowserTab> {
  const client = await (await fetch(new URL('@vite/client', address))).text();
  const [, token = ''] = /wsToken = "([^"]*)"/.exec(client) ?? [];
  const socket = new WebSocket(`${address.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => {
      resolve();
    });
    socket.addEventListener('error', () => {
      reject(new Error(`No socket at ${address}: Vite's client has changed.`));
    });
  });
  const load = async (): Promise<string> => (await fetch(new URL(page, address))).text();
  // Routes and styles are made ready by the first request.
  await load();
  let reload = (): void => undefined;
  socket.addEventListener('message', ({ data }) => {
    // Vite's payloads are JSON objects with a type.
    if ((JSON.parse(String(data)) as { type: string }).type === 'full-reload') reload();
  });
  return {
    untilShown: async (change, words) => {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      let loads = 0;
      reload = () => {
        loads += 1;
        load().then((text) => {
          if (text.includes(words)) resolve(performance.now());
        }, reject);
      };
      const timer = setTimeout(() => {
        reject(new Error(`«${words}» did not come to ${page}.`));
      }, PATIENCE_MS);
      const start = performance.now();
      try {
        await change();
        return { ms: (await promise) - start, loads };
      } finally {
        clearTimeout(timer);
        reload = () => undefined;
      }
    },
    close: () => {
      socket.close();
    },
  };
}
