/** The keys of the desk, and copying. Without it, all is there by links and buttons. It runs in the browser alone. */

/** Where a key leads on a page. By where the keys lie, so that they are the same in an Arabic layout. */
const PLACES: Readonly<Record<string, string>> = {
  KeyD: '#draft',
  KeyM: '#proposals',
  KeyS: '#sources',
};
const PAGES: Readonly<Record<string, string>> = { KeyU: 'index.html', KeyN: 'names.html' };

const dialog = document.querySelector('dialog');

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const { target } = event;
  if (target instanceof Element && target.closest('input:not([type=hidden]), textarea, select'))
    return;
  if (dialog?.open === true) return;
  if (event.key === '?' || event.key === '؟') dialog?.showModal();
  else if (event.shiftKey || !act(event.code)) return;
  event.preventDefault();
});

/** @returns whether the key means something here */
function act(code: string): boolean {
  if (code === 'KeyJ' || code === 'KeyK') return move(code === 'KeyJ' ? 1 : -1);
  const place = PLACES[code];
  const page = PAGES[code];
  if (place !== undefined) return focusOn(document.querySelector<HTMLElement>(place));
  if (page !== undefined) {
    location.assign(page);
    return true;
  }
  if (code === 'KeyA') return press(document.querySelector<HTMLElement>('[data-key="a"]'));
  return code === 'KeyP' && focusOn(document.querySelector<HTMLElement>('[data-key="p"]'));
}

/** In a list from story to story; on the page of one, to the next page. */
function move(by: 1 | -1): boolean {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')].filter((row) =>
    row.checkVisibility(),
  );
  if (rows.length === 0) {
    const link = document.querySelector<HTMLLinkElement>(
      `link[rel="${by === 1 ? 'next' : 'prev'}"]`,
    );
    if (link !== null) location.assign(link.href);
    return link !== null;
  }
  const at = rows.findIndex((row) => row === document.activeElement);
  return focusOn(rows[at === -1 ? 0 : at + by] ?? null);
}

function focusOn(element: HTMLElement | null): boolean {
  element?.focus();
  element?.scrollIntoView({ block: element.matches('[data-row], button') ? 'nearest' : 'start' });
  return element !== null;
}

function press(element: HTMLElement | null): boolean {
  element?.click();
  return element !== null;
}

document.addEventListener('click', (event) => {
  if (!(event.target instanceof Element)) return;
  const button = event.target.closest('button');
  if (button?.dataset.help !== undefined) dialog?.showModal();
  if (button?.dataset.copy === undefined) return;
  const command = button.parentElement?.querySelector('code')?.textContent ?? '';
  const label = button.textContent;
  void navigator.clipboard.writeText(command).then(
    () => {
      button.textContent = 'نُسخ';
      setTimeout(() => (button.textContent = label), 1500);
    },
    () => {
      // No leave to copy: the command is marked, to be copied by hand.
      const code = button.parentElement?.querySelector('code') ?? null;
      if (code !== null) getSelection()?.selectAllChildren(code);
    },
  );
});

// A press is made once, however often the button is pressed.
document.addEventListener('submit', (event) => {
  const { target } = event;
  if (!(target instanceof HTMLFormElement) || target.method === 'dialog') return;
  if (target.dataset.sent !== undefined) event.preventDefault();
  target.dataset.sent = '';
});
addEventListener('pageshow', () => {
  for (const form of document.querySelectorAll('form')) delete form.dataset.sent;
});
