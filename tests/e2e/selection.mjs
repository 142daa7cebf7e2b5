// Selecting text the way a person does: press before the first character, drag,
// release after the last.

/**
 * Selects the `nth` (from 0) occurrence of `quote` in the element
 * `[data-reader]` with the real mouse, and gives what the page then has
 * selected. Text that cannot be selected (`user-select: none`) is passed over,
 * and so is white space, which a page may show in its own way. A quote that
 * begins in text of one direction and ends inside that of the other is up to the
 * browser: Chromium stops at the border. Look at what comes back.
 */
export async function selectText(page, quote, { nth = 0 } = {}) {
  const { from, to } = await page.evaluate(edgesOfQuote, quote, nth);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 3 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await page.mouse.up();
  return page.evaluate(() => getSelection().toString());
}

/** Runs in the page, so it holds all it needs: brings the quote into view, gives its two edges. */
async function edgesOfQuote(quote, nth) {
  // Pressing on selected text would drag it away instead of selecting anew.
  getSelection().removeAllRanges();
  // What the page draws on the way may move the text, so it must have been at rest for a while:
  // paragraphs out of view have a guessed height until they come near.
  const RESTED_MS = 300;
  const GIVEN_UP_MS = 10_000;
  const begun = performance.now();
  let before;
  let still = begun;
  while (performance.now() - begun < GIVEN_UP_MS) {
    const letters = found();
    const edges = { from: edge(letters[0], 'start'), to: edge(letters.at(-1), 'end') };
    const isInView = isSeen(edges.from) && isSeen(edges.to);
    const now = JSON.stringify(edges);
    if (!isInView || now !== before) {
      still = performance.now();
    } else if (performance.now() - still > RESTED_MS) {
      return edges;
    }
    before = now;
    if (!isInView) {
      letters[0].node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' });
    }
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }
  throw new Error(`“${quote}” does not come to rest in view`);

  function isSeen({ x, y }) {
    return Boolean(document.elementFromPoint(x, y)?.closest('[data-reader]'));
  }

  /** The letters of the quote, each with its text node and its offset there in UTF-16 units. */
  function found() {
    const letters = lettersOfReader();
    const wanted = [...quote].filter((letter) => !/\s/u.test(letter));
    let left = nth;
    for (let at = 0; at + wanted.length <= letters.length; at += 1) {
      if (wanted.every((letter, i) => letters[at + i].letter === letter) && left-- === 0) {
        return letters.slice(at, at + wanted.length);
      }
    }
    throw new Error(`the reader does not hold “${quote}” (occurrence ${nth})`);
  }

  function lettersOfReader() {
    const reader = document.querySelector('[data-reader]');
    if (!reader) {
      throw new Error('there is no [data-reader] in the page');
    }
    const letters = [];
    const walker = document.createTreeWalker(reader, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (getComputedStyle(node.parentElement).userSelect === 'none') {
        continue;
      }
      let offset = 0;
      for (const letter of node.data) {
        if (!/\s/u.test(letter)) {
          letters.push({ letter, node, offset });
        }
        offset += letter.length;
      }
    }
    return letters;
  }

  /** A point on the character of `letter`, on the side where a caret lands at its start or end. */
  function edge({ node, offset }, side) {
    // A letter with its combining marks, or a whole emoji, is one character to a caret.
    const whole = new Intl.Segmenter().segment(node.data).containing(offset);
    const range = document.createRange();
    range.setStart(node, whole.index);
    range.setEnd(node, whole.index + whole.segment.length);
    const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
    const rect = side === 'start' ? rects[0] : rects.at(-1);
    if (!rect) {
      throw new Error(`“${whole.segment}” of “${quote}” is not on the screen`);
    }
    range.collapse(side === 'start');
    // Mice move in whole pixels, and some characters are no wider than three. In text from right
    // to left the start is on the right. So ask the page itself where a caret would land.
    const y = Math.round(rect.top + rect.height / 2);
    const left = [rect.left + rect.width * 0.2, rect.left, rect.left - 1];
    const right = [rect.right - rect.width * 0.2, rect.right, rect.right + 1];
    const nearest = side === 'start' ? [...left, ...right] : [...right, ...left];
    const points = nearest.map((x) => ({ x: Math.round(x), y }));
    // Where two directions meet there may be no such point, but a drag over the character may do.
    const outward = /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(whole.segment) ? points[3] : points[0];
    return points.find((point) => isCaretAt(point, range)) ?? outward;
  }

  function isCaretAt(point, place) {
    const caret = document.caretPositionFromPoint(point.x, point.y);
    if (!caret) {
      return false;
    }
    const between = document.createRange();
    between.setStart(caret.offsetNode, caret.offset);
    const order = between.compareBoundaryPoints(Range.START_TO_START, place);
    if (order > 0) {
      between.setStart(place.startContainer, place.startOffset);
      between.setEnd(caret.offsetNode, caret.offset);
    } else {
      between.setEnd(place.startContainer, place.startOffset);
    }
    // The end of one node and the start of the next are one place to the eye.
    return between.toString() === '';
  }
}
