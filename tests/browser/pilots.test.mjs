// A procurement is a pilot: how a step went, the interview, and the report that makes itself; on a phone and on a wide screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

let place;
let page;
let procurement;

before(async () => {
  place = await workplace();
  page = place.page;
  procurement = await bringIn(page, place.server, 'school-survey');
});
after(() => place.close());

test('a pilot is begun and told of', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.getByRole('link', { name: 'Pilot', exact: true }).click();
  await page.getByText('Denne anskaffelsen er ikke en pilot.').waitFor();
  await everywhere(page, 'pilot none');
  await page.getByRole('button', { name: 'Gjør anskaffelsen til pilot' }).click();
  await page.getByText('gjorde anskaffelsen til pilot', { exact: false }).waitFor();
  await everywhere(page, 'pilot begun');

  await page.getByRole('link', { name: 'Fortell hvordan det gikk Risiko' }).click();
  await page.getByLabel('Hvor mange minutter brukte du?', { exact: false }).fill('to timer');
  await page.getByLabel('Hva var vanskelig?').fill('Å velge mellom\nnivåene.');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.error-summary').getByText('Skriv antall minutter med tall', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('Hva var vanskelig?').inputValue(), 'Å velge mellom\nnivåene.');
  await everywhere(page, 'pilot step refused');
  await page.getByLabel('Hvor mange minutter brukte du?', { exact: false }).fill('120');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('nivåene.').waitFor();
  await page.getByRole('link', { name: 'Svar på intervjuet' }).click();
  await everywhere(page, 'pilot interview');
  await page.getByLabel('Hva manglet i katalogen for denne anskaffelsen?').fill('Krav til eksport av rådata.');
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.getByText('Krav til eksport av rådata.').waitFor();
  await everywhere(page, 'pilot told');
  quiet();
});

test('the report makes itself, and what people wrote leaves when it is shared', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${procurement}/requirements/LOG-001`);
  await page.getByLabel('Kravet', { exact: true }).fill('Løsningen skal skrive en logg over hver pålogging.');
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.goto(`${procurement}/pilot/report`);
  await page.getByRole('heading', { name: 'Omformulert' }).waitFor();
  await page.getByText('120 minutter, fortalt av én').waitFor();
  const main = () => page.getByRole('main').innerText();
  assert.ok(!(await main()).includes('rådata'), 'what people wrote stays');
  await everywhere(page, 'pilot report');
  await page.getByRole('link', { name: 'Tilbake til piloten' }).click();
  await page.getByRole('button', { name: 'Del også det vi har skrevet' }).click();
  await page.getByRole('link', { name: 'Se hva piloten gjorde med katalogen' }).click();
  assert.ok((await main()).includes('rådata'));
  await everywhere(page, 'pilot report shared');
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Last ned rapporten (JSON)' }).click();
  assert.equal((await file).suggestedFilename(), 'kravspor-pilot.json');
  await page.goto(`${procurement}/pilot`);
  await page.getByRole('button', { name: 'Avslutt piloten' }).click();
  await page.getByText('Det som er fortalt, blir stående.', { exact: false }).waitFor();
  assert.equal(await page.getByRole('link', { name: /^Fortell hvordan det gikk/ }).count(), 0);
  await everywhere(page, 'pilot ended');
  quiet();
});
