// A newer release of the catalogue is put in use while a procurement is open: what it would change here, taken in part, on a phone and on a
// wide screen.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

const REWORDED = 'Løsningen skal logge hvert oppslag i personopplysninger med bruker-ID, tidspunkt og formål.';
const REPLACING = 'Løsningen skal la kommunen hente ut alle logger om bruken av kommunens data når kommunen vil.';
const NEW = 'Løsningen skal vise kommunen hvem som har hentet ut logger.';

let place;
let page;
let procurement;

before(async () => {
  place = await workplace();
  page = place.page;
  procurement = await bringIn(page, place.server, 'school-survey');
});
after(() => place.close());

// The catalogue as it is downloaded, later: one demand reworded, one replaced, one new.
const later = async () => {
  const answer = await page.request.get(`${place.server.address}/catalogue/export?format=json`);
  const release = await answer.json();
  const text = (nb) => ({ nb, nn: 'Løysinga skal gjere det kommunen bed om.', en: 'The solution shall do what the municipality asks for.' });
  const item = (id) => release.item.find((found) => found.id === id);
  release.version = '9.0.0';
  item('LOG-001').text = text(REWORDED);
  const old = item('LOG-007');
  for (const [id, words] of [['LOG-907', REPLACING], ['LOG-908', NEW]]) {
    release.item.push({ ...old, id, text: text(words), obligation: `${old.obligation}: ${id}` });
  }
  Object.assign(old, { retired: '9.0.0', replaced_by: 'LOG-907' });
  for (const measure of release.measure.filter((found) => found.items?.includes('LOG-007'))) {
    measure.items = [...measure.items.filter((id) => id !== 'LOG-007'), 'LOG-907', 'LOG-908'];
  }
  return Buffer.from(JSON.stringify(release));
};

test('nothing is said of a newer release until there is one', async () => {
  const quiet = watch(page);
  await page.goto(procurement);
  assert.equal(await page.getByRole('link', { name: 'Se hva den vil endre' }).count(), 0);
  await page.goto(`${procurement}/newer`);
  await page.getByText('den samme som nye anskaffelser begynner med').waitFor();
  await everywhere(page, 'newer nothing');
  await page.goto(`${place.server.address}/catalogue/import`);
  await page.getByLabel('Fil', { exact: true }).setInputFiles({ name: 'hel.json', mimeType: 'application/json', buffer: await later() });
  await page.getByRole('button', { name: 'Les på prøve' }).click();
  await page.getByRole('button', { name: 'Les inn', exact: true }).click();
  await page.getByRole('button', { name: 'Bruk i nye anskaffelser' }).click();
  await page.getByText('Nye anskaffelser begynner med denne.').waitFor();
  quiet();
});

test('what it would change is shown side by side, and a part of it is taken', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(procurement);
  await page.getByText('Nye anskaffelser begynner nå med katalog 9.0.0.').waitFor();
  await everywhere(page, 'newer notice');
  await page.getByRole('link', { name: 'Se hva den vil endre' }).click();
  await page.getByRole('heading', { name: 'Krav med ny ordlyd (1)' }).waitFor();
  const reworded = page.getByRole('article', { name: 'LOG-001' });
  assert.ok(await reworded.locator('del').count(), 'what goes is marked as deleted');
  assert.ok(await reworded.locator('ins').count(), 'what comes is marked as inserted');
  await everywhere(page, 'newer proposals');

  await page.getByLabel('Ta inn LOG-001').check();
  await page.getByRole('button', { name: 'Ta inn det jeg har krysset av' }).click();
  await page.locator('.error-summary').getByText('Skriv hvorfor dere ikke tar inn resten').waitFor();
  assert.ok(await page.getByLabel('Ta inn LOG-001').isChecked(), 'what was ticked stays');
  await everywhere(page, 'newer refused');
  await page.getByLabel('Hvorfor tar dere ikke inn resten?').fill('Kravene vi har, er nok.');
  await page.getByRole('button', { name: 'Vis hva som faller bort' }).click();
  await page.getByRole('heading', { name: 'Med det du har krysset av' }).waitFor();
  await page.getByRole('button', { name: 'Ta inn det jeg har krysset av' }).click();
  await page.getByRole('heading', { name: 'Utgaven ble tatt inn' }).waitFor();
  await page.getByRole('heading', { name: 'Ikke tatt inn (2)' }).waitFor();
  await everywhere(page, 'newer taken');

  await page.goto(`${procurement}/requirements/LOG-007`);
  await page.getByText(/^Slik kravet sto i katalog .* Beholdt av Innkjøper/).waitFor();
  await everywhere(page, 'newer kept line');
  await page.goto(procurement);
  await page.getByRole('link', { name: /^Fra .* til 9\.0\.0/ }).waitFor();
  assert.equal(await page.getByRole('link', { name: 'Se hva den vil endre' }).count(), 0);
  await everywhere(page, 'newer overview after');
  quiet();
});
