// A version is frozen by somebody who may, a line is changed, and the difference stands in words: on a phone and on a wide screen.

import assert from 'node:assert/strict';
import { before, after, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

const REWORDED = 'Løsningen skal skrive en logg over hver pålogging.';
/** Why the version is let through; it is never announced. */
const REASON = 'Fristen er avtalt med rådmannen';

let close;
let page;
let server;
let base;

before(async () => {
  ({ close, page, server } = await workplace());
  base = await bringIn(page, server, 'school-survey');
});
after(() => close());

const read = (name) => everywhere(page, `versions ${name}`);

test('a version is frozen with the reason that is asked for', { timeout: 180_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${base}/annexes`);
  await page.getByText('Ingen versjon er frosset ennå.').waitFor();
  await read('none');
  await page.goto(`${base}/annexes/freeze`);
  await read('freeze');
  await page.getByRole('button', { name: 'Frigi likevel, og frys versjonen' }).click();
  await page.locator('.error-summary').getByText('Skriv hvorfor versjonen frigis').waitFor();
  await read('freeze refused');
  await page.getByLabel('Hvem frigir versjonen').selectOption({ index: 1 });
  await page.getByLabel('Hvorfor versjonen frigis selv om noe mangler').fill(REASON);
  await page.getByRole('button', { name: 'Frigi likevel, og frys versjonen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Versjon 1' }).waitFor();
  await page.getByText(REASON).waitFor();
  await read('frozen');
  quiet();
});

test('what is changed since stands in words, and the reason is not among them', { timeout: 180_000 }, async () => {
  const quiet = watch(page);
  await page.getByRole('link', { name: 'Vis endringer siden denne versjonen' }).click();
  await page.getByText('Ingenting av det som kunngjøres, er endret.').waitFor();
  await read('nothing changed');
  await page.goto(`${base}/requirements/LOG-001`);
  await page.getByLabel('Kravet', { exact: true }).fill(REWORDED);
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.goto(`${base}/annexes/changes`);
  await page.locator('ins').first().waitFor();
  const text = await page.locator('main').innerText();
  assert.match(text, /LOG-001/);
  assert.ok(!text.includes(REASON));
  await read('changed');
  await page.goto(`${base}/annexes`);
  await page.getByRole('link', { name: 'Vis endringer siden' }).first().waitFor();
  await read('one');
  quiet();
});
