/** What a host lets programs read (robots.txt, RFC 9309). */
import robotsParser from 'robots-parser';

export interface Robots {
  /** @param address absolute, of the host whose rules they are */
  readonly allows: (address: string) => boolean;
  /** Milliseconds between two requests that the host asks for (`Crawl-delay`); 0 where it asks for none. */
  readonly delay: number;
}

/** What asking for `/robots.txt` gave: a status below 500. */
export interface RobotsAnswer {
  readonly status: number;
  readonly text: string;
}

/** By which rules name us (RFC 9309, 2.2.1). */
export const PRODUCT = 'Mujaz';

/** Letters that are read (RFC 9309, 2.5: at least 500 KiB); no rule of a site has a line so long. */
const MOST = 500 * 1024;
const LONGEST_LINE = 2000;

/**
 * Without the file (4xx) all may be read (RFC 9309, 2.3.1.3).
 *
 * @param address of the file
 */
export function robotsOf(address: string, { status, text: file }: RobotsAnswer): Robots {
  if (status !== 200) return { allows: () => true, delay: 0 };
  const lines = file.slice(0, MOST).split(/\r\n|\r|\n/);
  const text = lines.filter((line) => line.length <= LONGEST_LINE).join('\n');
  const rules = robotsParser(address, text);
  const delay = rules.getCrawlDelay(PRODUCT) ?? 0;
  return {
    // Undefined is of another host's addresses: these rules say nothing of them.
    allows: (one) => rules.isAllowed(one, PRODUCT) !== false,
    delay: Number.isFinite(delay) && delay > 0 ? delay * 1000 : 0,
  };
}
