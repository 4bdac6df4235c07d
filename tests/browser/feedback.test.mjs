// A remark about the catalogue, two clicks from the line; more is said after, changed and withdrawn. And what a phone sees of it.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

let place;
let page;
let procurement;

before(async () => {
  place = await workplace();
  page = place.page;
  procurement = await bringIn(page, place.server, 'case-archive');
});
after(() => place.close());

test('two clicks from the line, and more when there is more to say', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${procurement}/requirements`);
  const line = page.locator('.line').first();
  const id = await line.locator('.id').first().textContent();
  await line.getByRole('link', { name: `Tilbakemelding til katalogen ${id}` }).click();
  await page.getByRole('heading', { name: `Tilbakemelding: Krav ${id}` }).waitFor();
  await everywhere(page, 'feedback verdicts');
  await page.getByRole('button', { name: 'Stenger ute leverandører' }).click();
  await page.waitForURL(/\?saved=1$/);
  await page.getByRole('heading', { name: `Tilbakemeldingen din: Krav ${id}` }).waitFor();

  const wording = page.getByLabel('Forslag til tekst (valgfritt)');
  const words = await wording.inputValue();
  assert.ok(words.length > 20, 'the proposal begins with the present wording');
  await page.getByLabel('Hvorfor? (valgfritt)').fill('To av tre leverandører kan ikke dette.\nDe kan noe som er like godt.');
  await wording.fill(`${words} Tilsvarende løsninger godtas.`);
  await everywhere(page, 'feedback remark');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.saved').first().waitFor();
  await page.getByRole('link', { name: 'Se alle tilbakemeldingene' }).click();
  await page.getByText('Tilsvarende løsninger godtas.').waitFor();
  await everywhere(page, 'feedback list');

  await page.getByRole('link', { name: `Endre eller trekk tilbake Krav ${id}` }).click();
  await page.getByText('Trekk tilbakemeldingen').first().click();
  await everywhere(page, 'feedback withdraw');
  await page.getByRole('button', { name: 'Ja, trekk tilbakemeldingen' }).click();
  await page.getByText('Ingen har gitt tilbakemelding ennå.').waitFor();
  quiet();
});

test('the link stands beside everything that the catalogue has', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${procurement}/need/service`);
  await page.getByRole('link', { name: /^Tilbakemelding på hjelpeteksten / }).first().click();
  await page.getByRole('heading', { name: /^Tilbakemelding: Hjelpeteksten til «/ }).waitFor();
  await page.getByRole('link', { name: 'Tilbake til der du var' }).click();
  await everywhere(page, 'feedback of a question');
  await page.goto(`${procurement}/risk/S-K01`);
  await page.getByRole('link', { name: 'Tilbakemelding til katalogen S-K01' }).waitFor();
  await page.getByRole('link', { name: /^Tilbakemelding til katalogen T-/ }).first().waitFor();
  await everywhere(page, 'feedback of a scenario');
  await page.goto(`${procurement}/annexes/preview/agreement`);
  await page.getByRole('link', { name: 'Tilbakemelding til katalogen 4', exact: true }).click();
  await page.getByRole('heading', { name: 'Tilbakemelding: Punkt 4 i databehandleravtalen' }).waitFor();
  await everywhere(page, 'feedback of a clause');
  quiet();
});

test('a supplier opens the link in a browser of their own', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${procurement}/feedback`);
  await page.getByLabel('Hvor lenge').selectOption({ label: '4 uker' });
  await everywhere(page, 'feedback links');
  await page.getByRole('button', { name: 'Lag lenken' }).click();
  const link = await page.locator('#link').textContent();
  await everywhere(page, 'feedback link made');

  const context = await place.context.browser().newContext({ locale: 'nb-NO' });
  const visitor = await context.newPage();
  const heard = watch(visitor);
  await visitor.goto(link);
  await visitor.getByText('Dette er ikke en konkurranse.', { exact: false }).waitFor();
  await everywhere(visitor, 'visit lines');
  await visitor.getByRole('link', { name: /^Si hva du mener / }).first().click();
  await visitor.getByRole('button', { name: 'Send tilbakemeldingen' }).click();
  await visitor.locator('.error-summary').getByText('Velg hva du mener.').waitFor();
  await everywhere(visitor, 'visit line refused');
  await visitor.getByLabel('For strengt').check();
  await visitor.getByLabel('Hvorfor? (valgfritt)').fill('Dette finnes ikke i markedet.');
  await visitor.getByLabel('Navn eller firma (valgfritt)').fill('Systemhuset AS');
  await visitor.getByRole('button', { name: 'Send tilbakemeldingen' }).click();
  await visitor.getByText('Takk. Tilbakemeldingen er sendt.').waitFor();
  await everywhere(visitor, 'visit thanks');

  await page.goto(`${procurement}/feedback`);
  await page.getByText('Fra lenken, kaller seg «Systemhuset AS»', { exact: false }).waitFor();
  await page.getByText('Dette finnes ikke i markedet.').waitFor();
  await everywhere(page, 'feedback from a link');
  await page.getByRole('button', { name: /^Lukk lenken/ }).click();
  await page.getByText('Lukket', { exact: false }).first().waitFor();
  heard();
  await visitor.goto(link);
  await visitor.getByRole('heading', { name: 'Lenken virker ikke' }).waitFor();
  await context.close();
  quiet();
});
