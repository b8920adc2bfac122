/** The last searches of this reader, kept on this device and nowhere else. */
const KEY = 'mujaz-searches';
const MOST = 6;

/** @returns the newest first; empty where the browser keeps nothing */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string') : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  keep([query, ...recentSearches().filter((other) => other !== query)].slice(0, MOST));
}

export function forgetSearches(): void {
  keep([]);
}

function keep(queries: readonly string[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(queries));
  } catch {
    // A browser that keeps nothing (private windows) still searches.
  }
}
