// Eyes for what must never be in a page: markup and programs that came in as
// words. They look at every element and attribute at the moment it appears, so
// what stands for a frame only is seen too.

/** The elements that the page itself is made of. */
const TAGS = `
  html head meta title link script body noscript
  a article aside b bdi blockquote button caption datalist dd details dialog div dl dt em fieldset form h1 h2 h3 h4 header hr input kbd label
  legend li main mark nav ol option p progress q section select small span strong summary sup table tbody td textarea th thead tr ul
`.trim().split(/\s+/);

/** Attributes into which the page puts words that are not its own, on purpose. All are words to a browser, or a language. */
const WORDS = ['title', 'aria-label', 'aria-description', 'lang', 'option value', 'input value'];

/** Attributes that hold an address. */
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'srcset', 'cite', 'ping', 'background'];

/** Sets the eyes up in a page that is still empty; `mark` stands in all names and values that must not come through. */
export function setTripwire(page, mark) {
  return page.evaluateOnNewDocument(tripwire, mark, TAGS, WORDS, ADDRESSES);
}

/** What was seen so far, after a look at the whole page: `ran` are programs, `markup` what became of words. */
export function seen(page) {
  return page.evaluate(() => window.tripwire.report());
}

/** Runs in the page before its own scripts. */
function tripwire(mark, tags, words, addresses) {
  const ran = new Set();
  const markup = new Set();
  window.__ran = (what) => ran.add(`__ran(${what})`);
  for (const name of ['alert', 'confirm', 'prompt', 'open', 'eval']) {
    window[name] = (...all) => ran.add(`${name}(${all})`);
  }
  const mayHoldWords = (tag, name) => words.includes(name) || words.includes(`${tag} ${name}`);
  const isHarmless = (address) => ['http:', 'https:', 'blob:'].includes(URL.parse(address, document.baseURI)?.protocol);
  const lookAt = (element) => {
    const tag = element.localName;
    if (!tags.includes(tag)) {
      markup.add(`<${tag}>`);
    }
    // By the prototype: a form may have its own idea of what its attributes are.
    for (const name of Element.prototype.getAttributeNames.call(element)) {
      const value = Element.prototype.getAttribute.call(element, name);
      const isTheirs = name.includes(mark) || (value.toLowerCase().includes(mark) && !mayHoldWords(tag, name));
      if (name.startsWith('on') || isTheirs || (addresses.includes(name) && !isHarmless(value))) {
        markup.add(`<${tag} ${name}="${value.slice(0, 200)}">`);
      }
    }
  };
  const lookIn = (node) => {
    if (node.nodeType === Node.ELEMENT_NODE) {
      lookAt(node);
      Element.prototype.querySelectorAll.call(node, '*').forEach(lookAt);
    }
  };
  new MutationObserver((changes) => {
    for (const { type, target, addedNodes } of changes) {
      if (type === 'attributes') {
        lookAt(target);
      }
      addedNodes.forEach(lookIn);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true });
  window.tripwire = {
    lookIn,
    report() {
      lookIn(document.documentElement);
      if (document.title === `${mark}-ran`) {
        ran.add('document.title');
      }
      if (mark in {} || mark in window) {
        ran.add(`an object or the window has got ${mark}`);
      }
      return { ran: [...ran], markup: [...markup] };
    },
    forget() {
      ran.clear();
      markup.clear();
    },
  };
}
