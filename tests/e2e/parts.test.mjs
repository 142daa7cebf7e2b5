// What is not needed at first is loaded later, and then works.

import assert from 'node:assert/strict';
import { eachBrowser } from './harness.mjs';

eachBrowser('dialogs and the room of a project come when they are wanted', async ({ launch }) => {
  const session = await launch();
  const page = await session.open();
  await page.evaluate(() => {
    [...document.querySelectorAll('button')].find((b) => /sample/i.test(b.textContent)).click();
  });
  await page.waitForSelector('mark', { timeout: 20000 });
  console.log(session.requests.join('\n'));
  for (const name of ['?']) {
    await page.keyboard.press(name);
    await page.waitForSelector('dialog[open]');
    console.log(await page.$eval('dialog', (d) => d.textContent.slice(0, 80)));
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('dialog'));
  }
  await page.click('mark');
  await page.waitForSelector('#summary');
  await page.type('#summary', 'hello');
  await page.keyboard.press('Tab');
  assert.ok(await page.$eval('#summary', (e) => e.value === 'hello'));
});
