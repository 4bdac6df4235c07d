// What the municipality settles once: the letters of the sheet, the starter text and a template of its own, on a phone and a wide screen.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { audit, launch, readCase, setUp, startServer, watch } from './lib.mjs';

let browser;
let server;
let page;

before(async () => {
  browser = await launch();
  server = await startServer();
  const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 1280, height: 800 } });
  page = await context.newPage();
  await setUp(page, server);
});
after(async () => {
  await browser.close();
  await server.stop();
});

/** Reads the page with axe on a phone and on a wide screen, in the light and in the dark; nothing is wider than the phone. */
async function everywhere(name) {
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await audit(page, `organisation ${name} ${scheme}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${name} is ${wide} px wider than ${width}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const go = (name) => page.getByRole('navigation', { name: 'Sider om kommunen' }).getByRole('link', { name }).click();

const upload = async (file) => {
  await page.getByLabel('Fil', { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: 'Les på prøve' }).click();
};

test('the letters of the sheet are shown before they are saved', async () => {
  const quiet = watch(page);
  await page.goto(`${server.address}/organisation`);
  await everywhere('card');
  await go('Merking av krav');
  await page.getByLabel('Absolutt krav').fill('MÅ');
  await page.getByLabel('Evalueringskrav').fill('MÅ');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.error-summary').getByText('er brukt for en annen type').waitFor();
  await everywhere('labels refused');
  await page.getByLabel('Evalueringskrav').fill('BØR');
  await page.getByRole('button', { name: 'Vis i kravarket' }).click();
  await page.getByRole('cell', { name: 'BØR', exact: true }).waitFor();
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText(/^Lagret /).waitFor();
  await everywhere('labels');
  quiet();
});

test('the starter text is read, approved and withdrawn', async () => {
  const quiet = watch(page);
  await go('Standardtekst');
  await page.getByText('Klausulene er ikke godkjent for kommunen.').waitFor();
  await everywhere('starter');
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await page.getByRole('heading', { name: 'Partar og signatur' }).waitFor();
  await everywhere('starter nynorsk');
  await page.getByLabel('Hvem som godkjenner').fill('Advokaten');
  await page.getByLabel('Rolle').fill('kommuneadvokat');
  await page.getByRole('button', { name: 'Godkjenn', exact: true }).click();
  await page.getByText('Godkjent av Advokaten, kommuneadvokat').waitFor();
  await everywhere('starter approved');
  await page.getByRole('button', { name: 'Trekk tilbake godkjenningen' }).click();
  await page.getByText('Klausulene er ikke godkjent for kommunen.').waitFor();
  quiet();
});

test('a template is prepared, tried, used and taken out of use', { timeout: 180_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${server.address}/procurements`);
  const file = { name: 'sak.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(await readCase('school-survey'))) };
  await page.getByLabel('Saksfil').setInputFiles(file);
  await page.getByRole('button', { name: 'Hent inn' }).click();
  const procurement = page.url();

  await page.goto(`${server.address}/organisation/templates`);
  await everywhere('templates empty');
  await upload({ name: 'mal.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('Avtale') });
  await page.locator('.error-summary').getByText('Filen er ikke et Word-dokument').waitFor();
  await everywhere('template refused');
  await page.getByRole('link', { name: 'Veiledning og alle feltnavn' }).click();
  await everywhere('guide');
  await page.goto(`${server.address}/organisation/templates`);
  const sample = page.getByRole('link', { name: 'Eksempel på mal (Bokmål)' });
  const [download] = await Promise.all([page.waitForEvent('download'), sample.click()]);
  await upload({ name: 'Databehandleravtale for Fjordvik kommune.docx', mimeType: 'application/octet-stream', buffer: await readFile(await download.path()) });
  await page.getByRole('heading', { name: 'Databehandleravtale for Fjordvik kommune.docx' }).waitFor();
  await everywhere('template tried');
  const tried = page.getByRole('button', { name: 'Last ned utfylt' });
  const [filled] = await Promise.all([page.waitForEvent('download'), tried.click()]);
  assert.equal((await readFile(await filled.path())).subarray(0, 2).toString(), 'PK');
  await page.getByRole('button', { name: 'Ta i bruk' }).click();
  await page.getByText('Databehandleravtaler med dokumentspråk «Bokmål» lages fra denne malen.').waitFor();
  await everywhere('template in use');

  await page.goto(`${procurement}/annexes/preview/agreement`);
  await page.getByRole('heading', { name: 'Databehandleravtalen fra kommunens mal' }).waitFor();
  await everywhere('template preview');
  await page.goto(`${server.address}/organisation/templates`);
  await everywhere('templates');
  await page.getByRole('link', { name: 'Databehandleravtale for Fjordvik kommune.docx' }).click();
  await page.getByRole('button', { name: 'Slutt å bruke malen' }).click();
  await page.getByText('Brukt tidligere').waitFor();
  await page.getByRole('link', { name: 'Slett malen' }).click();
  await everywhere('template delete');
  await page.getByRole('button', { name: 'Slett malen' }).click();
  await page.getByRole('heading', { name: 'Maler for databehandleravtalen' }).waitFor();
  await go('Hva som er bestemt');
  await page.getByText('Slettet malen').waitFor();
  await everywhere('acts');
  quiet();
});
