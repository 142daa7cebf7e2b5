// The page arrives, whole and alone.

import assert from 'node:assert/strict';
import { base, eachBrowser } from './harness.mjs';

eachBrowser('the page asks no other host', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  assert.equal(await page.title(), 'Whence');
  assert.ok(session.requests.every((address) => address.startsWith(base)));
});

eachBrowser('colours follow the system', async ({ launch }) => {
  for (const dark of [false, true]) {
    const page = await (await launch({ dark })).open();
    const isDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    assert.equal(isDark, dark);
  }
});
