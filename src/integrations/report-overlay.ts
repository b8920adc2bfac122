/**
 * What is wrong with the content, over the foot of every page of `npm run dev`, until it is mended. It takes no focus
 * from the page; Escape or its button puts it away until the report is another. Nothing of it is in a build.
 */
import { ASK, REPORT, type ReportMessage } from './report-messages.ts';

const DISMISSED = 'mujaz-dismissed-report';

const STYLE = `
  :host { all: initial; position: fixed; inset-inline: 0; inset-block-end: 0; z-index: 2147483647; }
  section {
    box-sizing: border-box; max-block-size: 60vh; overflow: auto; direction: rtl; color-scheme: light dark;
    padding: 1rem clamp(1rem, 4vw, 2.5rem) 1.25rem; line-height: 1.7; font-size: 1rem;
    font-family: 'Noto Naskh Arabic', 'Segoe UI', Tahoma, system-ui, sans-serif;
    color: light-dark(#2b1210, #f7e9e6); background: light-dark(#fff6f3, #2a1512);
    border-block-start: 4px solid light-dark(#b3261e, #ff8a7a); box-shadow: 0 -8px 32px #0003;
  }
  header { display: flex; gap: 1rem; align-items: start; justify-content: space-between; }
  h2 { margin: 0; font-size: 1.1rem; line-height: 1.7; }
  p { margin: 0 0 .5rem; color: light-dark(#6b3d38, #d9b6b0); }
  button {
    flex: none; font: inherit; min-inline-size: 44px; min-block-size: 44px; padding-inline: .9rem; cursor: pointer;
    color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 6px;
  }
  button:focus-visible, section:focus-visible { outline: 3px solid light-dark(#1a5fb4, #8ab4f8); outline-offset: 2px; }
  ol { list-style: none; margin: 0; padding: 0; }
  li { padding-block: .6rem; border-block-start: 1px solid light-dark(#b3261e33, #ff8a7a44); white-space: pre-line; overflow-wrap: anywhere; }
  li > code { display: block; direction: ltr; text-align: start; font: .9rem/1.6 ui-monospace, Consolas, monospace; overflow-wrap: anywhere; }
`;

let host: HTMLElement | undefined;

function show(report: string | undefined): void {
  host?.remove();
  host = undefined;
  if (report === undefined) sessionStorage.removeItem(DISMISSED);
  if (report === undefined || sessionStorage.getItem(DISMISSED) === report) return;
  host = document.createElement('mujaz-report');
  const root = host.attachShadow({ mode: 'open' });
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  root.adoptedStyleSheets = [style];
  root.append(panelOf(report));
  // Put into the page first: what is said later in a place that is there already is read aloud.
  document.body.append(host);
}

function panelOf(report: string): HTMLElement {
  const panel = element('section', '');
  panel.lang = 'ar';
  panel.tabIndex = 0;
  panel.setAttribute('role', 'alert');
  panel.setAttribute('aria-labelledby', 'title');
  const head = element('header', '');
  const title = element('h2', 'في المحتوى أخطاء');
  title.id = 'title';
  const close = element('button', 'إخفاء');
  close.setAttribute('type', 'button');
  close.addEventListener('click', () => {
    dismiss(report);
  });
  head.append(title, close);
  const list = element('ol', '');
  const parts = report.split('\n\n');
  list.append(...parts.slice(0, -1).map(problemOf));
  panel.append(
    head,
    element('p', 'ما فيه خطأ يُعرض كما كان قبله، أو لا يُعرض. تختفي هذه الرسالة حين يُصلح.'),
    list,
    element('p', parts.at(-1) ?? ''),
  );
  return panel;
}

/** The first line of a problem is its place, from the left; what follows is Arabic. */
function problemOf(problem: string): HTMLElement {
  const [place = '', ...lines] = problem.split('\n');
  const item = element('li', '');
  item.append(element('code', place), lines.map((line) => line.trim()).join('\n'));
  return item;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function dismiss(report: string): void {
  sessionStorage.setItem(DISMISSED, report);
  show(report);
}

if (import.meta.hot) {
  let current: string | undefined;
  import.meta.hot.on(REPORT, ({ report }: ReportMessage) => {
    if (report === current && host !== undefined) return;
    current = report;
    show(report);
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && host !== undefined && current !== undefined) dismiss(current);
  });
  import.meta.hot.send(ASK, {});
}
