/** Shows on standard error how far ingest is: a bar on a terminal, a plain line every ten seconds elsewhere. */
import { progressBar, progressLine, type Progress } from '../src/ingest/progress.ts';

/** Milliseconds between two lines. */
const TERMINAL = 100;
const PLAIN = 10_000;

export interface ProgressDisplay {
  readonly show: (progress: Progress) => void;
  /** Takes the bar off the terminal. */
  readonly end: () => void;
}

/** @param stream where it is shown; the result of the run goes elsewhere */
export function progressDisplay(stream: NodeJS.WriteStream): ProgressDisplay {
  const wait = stream.isTTY ? TERMINAL : PLAIN;
  let last = stream.isTTY ? -TERMINAL : 0;
  let isShown = false;
  return {
    show(progress) {
      if (progress.elapsed - last < wait) return;
      last = progress.elapsed;
      isShown = true;
      const line = progressLine(progress);
      // «\r» and EL (ECMA-48): the bar is drawn over itself.
      stream.write(stream.isTTY ? `\r\u001b[K${progressBar(progress)} ${line}` : `${line}\n`);
    },
    end() {
      if (stream.isTTY && isShown) stream.write('\r\u001b[K');
    },
  };
}
