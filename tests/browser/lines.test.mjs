// Weights with their arithmetic while somebody types, the burden gauge, and lines from elsewhere, on a phone and on a wide screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

let close;
let page;
let server;
let base;

before(async () => {
  ({ close, page, server } = await workplace());
  base = await bringIn(page, server, 'case-archive');
});
after(() => close());

const read = (name) => everywhere(page, `lines ${name}`);

test('the gauge stands above the list', async () => {
  const quiet = watch(page);
  await page.goto(`${base}/requirements`);
  await page.getByRole('heading', { name: 'Belastning for tilbyderne' }).waitFor();
  await page.getByText('Hva anslaget bygger på').click();
  await read('list');
  quiet();
});

test('weights are worked out while somebody types, and shown before they are saved', async () => {
  const quiet = watch(page);
  await page.goto(`${base}/requirements/weights`);
  await page.locator('html[data-islands=ready]').waitFor();
  await read('weights');
  const rows = page.locator('[data-weighed]');
  const percents = async () => (await rows.locator('.percent').allInnerTexts()).map((text) => parseInt(text, 10));
  const total = async () => (await percents()).reduce((sum, percent) => sum + percent, 0);
  const before = (await percents())[0];
  assert.equal(await total(), 100);
  await rows.first().locator('input').fill('90');
  await page.waitForFunction((before) => parseInt(document.querySelector('[data-weighed] .percent').innerText, 10) > before, before);
  assert.equal(await total(), 100);
  const live = await percents();
  await page.getByRole('button', { name: 'Vis virkningen' }).click();
  await page.locator('#preview').waitFor();
  assert.deepEqual(await percents(), live, 'the browser and the server work it out alike');
  await read('weights preview');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.waitForURL(/saved=1/);
  assert.deepEqual(await percents(), live);
  quiet();
});

test('lines are pasted, looked through, and taken in with a receipt', async () => {
  const quiet = watch(page);
  await page.goto(`${base}/requirements`);
  await page.getByRole('link', { name: 'Lim inn krav' }).click();
  await read('start');
  const rows = [
    'Nr\tKrav\tViktighet\tTema\tLeverandørens svar',
    '1\tLøsningen skal vise en oversikt over alle saker som venter på svar fra innbyggeren.\tMå\tSaksbehandling\t',
    '2\tLøsningen bør ha beste praksis og/eller varsling.\tKanskje\tSaksbehandling\t',
    '3\t\t\tEn overskrift i regnearket\t',
  ];
  await page.getByLabel('Krav', { exact: true }).fill(rows.join('\n'));
  await page.getByRole('button', { name: 'Se hva det blir' }).click();
  await page.getByRole('heading', { name: 'Prøvelesing av limt inn tekst' }).waitFor();
  await page.getByLabel('Viktighet').selectOption({ label: 'Type' });
  await page.getByRole('button', { name: 'Les på nytt' }).click();
  await page.getByLabel('«Kanskje» (Type)').waitFor();
  await read('draft');
  await page.getByRole('button', { name: 'Ta inn radene med kryss' }).click();
  await page.locator('.error-summary').waitFor();
  await read('draft wrong');
  await page.getByLabel('«Kanskje» (Type)').selectOption('evaluated');
  await page.getByLabel('«Saksbehandling» (Område)').selectOption('UUT');
  await page.getByRole('button', { name: 'Les på nytt' }).click();
  await page.getByRole('button', { name: 'Ta inn radene med kryss' }).click();
  await page.getByRole('heading', { name: 'Kvittering K-1' }).waitFor();
  await read('receipt');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Last ned kvitteringen' }).click()]);
  assert.equal(file.suggestedFilename(), 'kvittering.csv');
  await page.getByRole('link', { name: 'Til kravene' }).click();
  await page.getByText('Løsningen skal vise en oversikt over alle saker').waitFor();
  quiet();
});
