/** The digits of what search shows, where the page says that its own are those of the Arab East. */
import { easternDigits } from '../arabic/digits.ts';

const FOREIGN = 'bdi, code, [dir="ltr"], [lang]:not(html, [lang|="ar"])';

/** Changes the digits of the element's text, now and whenever it changes. */
export function keepDigits(element: Element): void {
  if (document.documentElement.dataset.digits !== 'eastern') return;
  const change = (): void => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const text = node.nodeValue ?? '';
      const isForeign = node.parentElement?.closest(FOREIGN) instanceof Element;
      if (/\d/.test(text) && !isForeign) node.nodeValue = easternDigits(text);
    }
  };
  new MutationObserver(change).observe(element, {
    childList: true,
    characterData: true,
    subtree: true,
  });
}
