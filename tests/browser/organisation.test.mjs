// What the municipality settles once: the letters of the sheet, the starter text and a template of its own, on a phone and a wide screen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

let close;
let page;
let server;

before(async () => {
  ({ close, page, server } = await workplace());
});
after(() => close());

const read = (name) => everywhere(page, `organisation ${name}`);

const go = (name) => page.getByRole('navigation', { name: 'Sider om kommunen' }).getByRole('link', { name }).click();

const upload = async (file) => {
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Les på prøve' }).click();
};

test('the letters of the sheet are shown before they are saved', async () => {
  const quiet = watch(page);
  await page.goto(`${server.address}/organisation`);
  await read('card');
  await go('Merking av krav');
  await page.getByLabel('Absolutt krav').fill('MÅ');
  await page.getByLabel('Evalueringskrav').fill('MÅ');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.error-summary').getByText('er brukt for en annen type').waitFor();
  await read('labels refused');
  await page.getByLabel('Evalueringskrav').fill('BØR');
  await page.getByRole('button', { name: 'Vis i kravarket' }).click();
  await page.getByRole('cell', { name: 'BØR', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText(/^Lagret /).waitFor();
  await read('labels');
  quiet();
});

test('the logo and the colour are in the head of every page, and nothing moves when they come', async () => {
  const quiet = watch(page);
  await go('Logo og farge');
  await read('look empty');
  // A picture that the browser itself draws, wider than the head has room for.
  const drawn = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 160 });
    const paint = canvas.getContext('2d');
    paint.fillStyle = '#7a1f3d';
    paint.fillRect(0, 0, 160, 160);
    paint.font = 'bold 100px sans-serif';
    paint.fillText('Fjordvik', 190, 115);
    return canvas.toDataURL('image/png').split(',')[1];
  });
  const send = async (buffer) => {
    await page.getByLabel('Fil med logoen').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer });
    await page.getByRole('button', { name: 'Ta i bruk logoen' }).click();
  };
  await send(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
  await page.locator('.error-summary').getByText('Filen er ikke et PNG-bilde').waitFor();
  await read('logo refused');
  await send(Buffer.from(drawn, 'base64'));
  await page.getByText(/^Lagret /).waitFor();
  await page.getByLabel('Fargekode').fill('#c9a0dc');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.error-summary').getByText('for lys til å leses på hvitt').waitFor();
  await read('colour refused');
  await page.getByLabel('Fargekode').fill('#7a1f3d');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText(/^Lagret /).waitFor();
  await read('look');

  const logo = page.locator('header .logo');
  const box = await logo.boundingBox();
  assert.ok(box.height <= 32 && box.width <= 150, JSON.stringify(box));
  assert.ok(await logo.evaluate((image) => image.complete && image.naturalWidth === 640));
  const line = () => page.locator('header.top').evaluate((header) => getComputedStyle(header).boxShadow);
  assert.match(await line(), /rgb\(122, 31, 61\)/);
  await page.emulateMedia({ colorScheme: 'dark' });
  assert.match(await line(), /color\(srgb|rgb\(/);
  await page.emulateMedia({ colorScheme: 'light' });

  // The room is there before the picture is.
  const waiting = await page.context().newPage();
  await waiting.route('**/organisation/logo/**', (route) => route.abort());
  await waiting.goto(`${server.address}/procurements`);
  assert.equal((await waiting.locator('header .logo').boundingBox()).height, box.height);
  await waiting.close();
  await page.goto(`${server.address}/organisation/look`);
  await page.getByRole('button', { name: 'Fjern logoen' }).click();
  await page.getByText('Dere har ingen logo i Kravspor.').waitFor();
  await page.getByLabel('Fargekode').fill('');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText(/^Lagret /).waitFor();
  assert.equal(await line(), 'none');
  quiet();
});

test('the starter text is read, approved and withdrawn', async () => {
  const quiet = watch(page);
  await go('Standardtekst');
  await page.getByText('Klausulene er ikke godkjent for kommunen.').waitFor();
  await read('starter');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await page.getByRole('heading', { name: 'Partar og signatur' }).waitFor();
  await read('starter nynorsk');
  await page.getByLabel('Hvem som godkjenner').fill('Advokaten');
  await page.getByLabel('Rolle').fill('kommuneadvokat');
  await page.getByRole('button', { name: 'Godkjenn', exact: true }).click();
  await page.getByText('Godkjent av Advokaten, kommuneadvokat').waitFor();
  await read('starter approved');
  await page.getByRole('button', { name: 'Trekk tilbake godkjenningen' }).click();
  await page.getByText('Klausulene er ikke godkjent for kommunen.').waitFor();
  quiet();
});

test('a template is prepared, tried, used and taken out of use', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  const procurement = await bringIn(page, server, 'school-survey');

  await page.goto(`${server.address}/organisation/templates`);
  await read('templates empty');
  await upload({ name: 'mal.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('Avtale') });
  await page.locator('.error-summary').getByText('Filen er ikke et Word-dokument').waitFor();
  await read('template refused');
  await page.getByRole('link', { name: 'Veiledning og alle feltnavn' }).click();
  await read('guide');
  await page.goto(`${server.address}/organisation/templates`);
  const sample = page.getByRole('link', { name: 'Eksempel på mal (Bokmål)' });
  const [download] = await Promise.all([page.waitForEvent('download'), sample.click()]);
  await upload({ name: 'Databehandleravtale for Fjordvik kommune.docx', mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) });
  await page.getByRole('heading', { name: 'Databehandleravtale for Fjordvik kommune.docx' }).waitFor();
  await read('template tried');
  const tried = page.getByRole('button', { name: 'Last ned utfylt' });
  const [filled] = await Promise.all([page.waitForEvent('download'), tried.click()]);
  assert.equal((await readFile(await filled.path())).subarray(0, 2).toString(), 'PK');
  await page.getByRole('button', { name: 'Ta i bruk' }).click();
  await page.getByText('Databehandleravtaler med dokumentspråk «Bokmål» lages fra denne malen.').waitFor();
  await read('template in use');

  await page.goto(`${procurement}/annexes/preview/agreement`);
  await page.getByRole('heading', { name: 'Databehandleravtalen fra kommunens mal' }).waitFor();
  await read('template preview');
  await page.goto(`${server.address}/organisation/templates`);
  await read('templates');
  await page.getByRole('link', { name: 'Databehandleravtale for Fjordvik kommune.docx' }).click();
  await page.getByRole('button', { name: 'Slutt å bruke malen' }).click();
  await page.getByText('Brukt tidligere').waitFor();
  await page.getByRole('link', { name: 'Slett malen' }).click();
  await read('template delete');
  await page.getByRole('button', { name: 'Slett malen' }).click();
  await page.getByRole('heading', { name: 'Maler for databehandleravtalen' }).waitFor();
  await go('Hva som er bestemt');
  await page.getByText('Slettet malen').waitFor();
  await read('acts');
  quiet();
});
