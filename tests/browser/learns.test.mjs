// The loop that the catalogue learns by, as pilot, supplier, procurement officer and editors walk it: a remark made on a line in a pilot is
// found beside two others on the same item, becomes a reworded item of an edition, is answered, and is a proposed change in an open
// procurement, which takes it, while the frozen annex stays as it was. On both databases.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringIn, databases, everywhere, invite, watch, workplace } from './lib.mjs';

const ITEM = 'LOG-002';
const WORDING = 'Løsningen skal logge alle endringer, slettinger og eksporter av opplysninger med bruker-ID, tidspunkt og hvilke opplysninger det gjaldt.';
const ANSWER = 'Dere har rett: nå står det hva som skal logges.';
const EDITIONS = '/catalogue/editions';

for (const on of databases()) {
  test(`a remark in a pilot ends as a line in an open procurement, on ${on}`, { timeout: 900_000 }, async () => {
    const place = await workplace({ on });
    try {
      await walk(place);
    } finally {
      await place.close();
    }
  });
}

async function walk(place) {
  const { page: pilot, server } = place;
  const address = server.address;
  const [buyer, editor, reader] = [
    await invite(place, 'lars@example.no', 'Lars'),
    await invite(place, 'rita@example.no', 'Rita'),
    await invite(place, 'anne@example.no', 'Anne'),
  ];
  const quiet = [pilot, buyer, editor, reader].map(watch);

  // A procurement is a pilot, and says what is wrong with a line; so does another procurement, and a supplier with its link.
  const pilots = await bringIn(pilot, server, 'case-archive');
  await pilot.getByRole('link', { name: 'Pilot', exact: true }).click();
  await pilot.getByRole('button', { name: 'Gjør anskaffelsen til pilot' }).click();
  await pilot.getByText('gjorde anskaffelsen til pilot', { exact: false }).waitFor();
  const remark = await say(pilot, pilots, 'Uklart', WORDING);
  const open = await bringIn(buyer, server, 'school-survey');
  await say(buyer, open, 'Vanskelig å kontrollere', WORDING.replace('alle', 'samtlige'));
  await bySupplier(place, buyer, open);

  // The other procurement announces a version of its annexes.
  await buyer.goto(`${open}/annexes/freeze`);
  await buyer.getByLabel('Hvem frigir versjonen').selectOption({ index: 1 });
  await buyer.getByLabel('Hvorfor versjonen frigis selv om noe mangler').fill('Fristen er avtalt');
  await buyer.getByRole('button', { name: 'Frigi likevel, og frys versjonen' }).click();
  await buyer.getByRole('heading', { level: 1, name: 'Versjon 1' }).waitFor();
  const frozen = `${open}/annexes/versions/1/published/kravark.xlsx`;
  const before = await bytes(buyer, frozen);

  // To edit is a right of its own, and opens no procurement.
  assert.equal((await editor.goto(`${address}/desk`)).status(), 403);
  for (const name of ['Rita', 'Anne']) {
    await pilot.goto(`${address}/organisation/members`);
    await pilot.getByRole('main').getByRole('link', { name, exact: true }).click();
    await pilot.getByRole('button', { name: 'Gjør til redaktør' }).click();
    await pilot.getByRole('button', { name: 'Fjern som redaktør' }).waitFor();
  }
  assert.equal((await editor.goto(pilots)).status(), 404);

  // The editor finds the three beside each other, two of them alike, and answers them.
  await editor.goto(`${address}/desk`);
  await editor.getByRole('link', { name: `Krav ${ITEM}` }).click();
  const main = editor.getByRole('main');
  await main.getByRole('heading', { name: '2 forslag som ligner hverandre', exact: false }).waitFor();
  for (const verdict of ['Uklart', 'Vanskelig å kontrollere', 'For strengt']) {
    await main.locator('strong', { hasText: verdict }).first().waitFor();
  }
  await everywhere(editor, 'learns desk');
  await editor.getByRole('radio').first().check();
  await editor.getByLabel('Svar', { exact: false }).last().fill(ANSWER);
  await main.locator('form.say').getByRole('button').last().click();
  await editor.waitForURL(/saved=1/);

  // One words it anew, the other reads it, and it is released.
  await editor.goto(`${address}${EDITIONS}`);
  await editor.getByRole('button', { name: 'Begynn på et utkast' }).click();
  await editor.goto(`${address}/desk/item/${ITEM}`);
  await editor.getByRole('link', { name: 'Fortsett i utkastet til neste utgave' }).click();
  await editor.getByLabel('Kravtekst (bokmål)').fill(WORDING);
  await editor.getByLabel('Hva er gjort, og hvorfor?').fill('Kravet sier hva som skal logges.');
  await editor.getByRole('button', { name: 'Lagre' }).click();
  await editor.waitForURL(/\?saved=1$/);
  await reader.goto(`${address}${EDITIONS}/draft`);
  await reader.getByRole('button', { name: `Jeg har lest og godkjenner ${ITEM}` }).click();
  await reader.getByText('Lest og godkjent av Anne', { exact: false }).waitFor();
  await editor.goto(`${address}${EDITIONS}/draft/release`);
  await editor.getByLabel('Nummer').fill('1.1');
  await everywhere(editor, 'learns release');
  await editor.getByRole('button', { name: 'Gi ut', exact: true }).click();
  await editor.getByRole('heading', { level: 1, name: /1\.1\.0/ }).waitFor();
  await editor.getByText('Dere sa', { exact: false }).first().waitFor();
  await everywhere(editor, 'learns released');

  // Whoever spoke up is told.
  await pilot.goto(`${address}/waiting`);
  await pilot.getByText(`Tilbakemeldingen din er besvart: Krav ${ITEM}`).waitFor();
  await pilot.goto(remark);
  await pilot.getByText(ANSWER).waitFor();

  // The open procurement is offered it, and takes it.
  await buyer.goto(open);
  await buyer.getByRole('link', { name: 'Se hva den vil endre' }).click();
  const offered = buyer.getByRole('article', { name: ITEM });
  await offered.locator('ins').first().waitFor();
  await everywhere(buyer, 'learns newer');
  await buyer.getByLabel(`Ta inn ${ITEM}`).check();
  await buyer.getByRole('button', { name: 'Ta inn det jeg har krysset av' }).click();
  await buyer.getByRole('heading', { name: 'Utgaven ble tatt inn' }).waitFor();
  await buyer.goto(`${open}/requirements/${ITEM}`);
  assert.ok((await buyer.getByRole('main').innerText()).includes(WORDING), 'the line has the new words');
  const after = await bytes(buyer, frozen);
  assert.ok(before.equals(after), 'the frozen annex stays as it was');

  // Everything is in the journals, and the pilot's own procurement is as it was.
  await buyer.goto(`${open}/journal`);
  await buyer.getByText('Kjeden er hel', { exact: false }).waitFor();
  assert.match(await buyer.getByRole('main').innerText(), /1\.1\.0/);
  await pilot.goto(`${pilots}/requirements/${ITEM}`);
  assert.ok(!(await pilot.getByRole('main').innerText()).includes(WORDING), 'nothing changes by itself');
  await pilot.goto(`${address}/organisation/acts`);
  assert.match(await pilot.getByRole('main').innerText(), new RegExp(`${ITEM}[^]*redaktør`));
  quiet.forEach((check) => check());
}

/** Says what is wrong with the line and how it should be worded, and where that stands. */
async function say(page, procurement, verdict, wording) {
  await page.goto(`${procurement}/requirements/${ITEM}`);
  await page.getByRole('link', { name: `Tilbakemelding til katalogen ${ITEM}` }).first().click();
  await page.getByRole('button', { name: verdict }).click();
  await page.waitForURL(/\?saved=1$/);
  const remark = page.url().replace(/\?.*/, '');
  await page.getByLabel('Forslag til tekst (valgfritt)').fill(wording);
  await page.getByRole('button', { name: 'Lagre' }).click();
  await page.locator('.saved').first().waitFor();
  return remark;
}

/** A supplier says something of the line by a link, before anything is announced. */
async function bySupplier(place, buyer, procurement) {
  await buyer.goto(`${procurement}/feedback`);
  await buyer.getByRole('button', { name: 'Lag lenken' }).click();
  const link = await buyer.locator('#link').textContent();
  const context = await place.context.browser().newContext({ locale: 'nb-NO' });
  const visitor = await context.newPage();
  await visitor.goto(`${link}/${ITEM}`);
  await visitor.getByLabel('For strengt').check();
  await visitor.getByLabel('Navn eller firma (valgfritt)').fill('Systemhuset AS');
  await visitor.getByRole('button', { name: 'Send tilbakemeldingen' }).click();
  await visitor.getByText('Takk. Tilbakemeldingen er sendt.').waitFor();
  await context.close();
}

/** A file as it is downloaded. */
async function bytes(page, address) {
  const answer = await page.request.get(address);
  assert.equal(answer.status(), 200, address);
  return answer.body();
}
