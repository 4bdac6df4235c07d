// An editor reads another organisation's catalogue in, sees what differs side by side, takes some of it into the draft, looks at what is new
// in a newer file, and offers some of their own.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everywhere, invite, watch, workplace } from './lib.mjs';

let place;
let page;
let address;

/** A neighbour's edition as its Kravspor takes it out: other words for one requirement, and one that is new. */
const edition = (version, reason) =>
  Buffer.from(
    JSON.stringify({
      title: 'Storvik kommune',
      version,
      date: '2026-11-22',
      base: '3.1.0',
      change: [{ id: 'IDT-003', reason: { nb: reason } }],
      item: [
        {
          id: 'IDT-STO-1',
          domain: 'IDT',
          obligation: 'the user sees when they last signed in',
          text: {
            nb: 'Løsningen skal vise brukeren når den siste innloggingen var.',
            nn: 'Løysinga skal vise brukaren når den siste innlogginga var.',
            en: 'The solution shall show the user when the last sign-in was.',
          },
          reason: {
            nb: 'Da oppdager brukeren om andre har logget inn.',
            nn: 'Då oppdagar brukaren om andre har logga inn.',
            en: 'The user then sees whether somebody else has signed in.',
          },
          evidence: {
            nb: 'Skjermbilde fra løsningen.',
            nn: 'Skjermbilete frå løysinga.',
            en: 'A screenshot of the solution.',
          },
          type: 'absolute',
          placement: 'specification',
          met: 'start',
          verified_by: 'demonstration',
          burden: 1,
          since: '3.1.0',
          reviewed: '2026-11-22',
        },
      ],
    }),
  );

const choose = (name, buffer) => page.getByLabel('Fil', { exact: true }).setInputFiles({ name, mimeType: 'application/json', buffer });

const make = async (name) => {
  await page.goto(`${address}/organisation/members`);
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Gjør til redaktør' }).click();
  await page.getByRole('button', { name: 'Fjern som redaktør' }).waitFor();
};

before(async () => {
  place = await workplace();
  page = place.page;
  address = place.server.address;
  await make('Innkjøper');
});
after(() => place.close());

test('a file that is no catalogue is refused in words', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${address}/catalogue/editions`);
  await page.getByRole('link', { name: 'Kataloger vi følger' }).click();
  await page.getByText('Dere følger ingen kataloger ennå.', { exact: false }).waitFor();
  await everywhere(page, 'followed none');
  await page.getByLabel('Navn (valgfritt)').fill('Naboen');
  await choose('hei.json', Buffer.from('{"hei": 1}'));
  await page.getByRole('button', { name: 'Les inn og sammenlign' }).click();
  await page.locator('.error-summary').getByText('JSON-filen er verken en katalog', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('Navn (valgfritt)').inputValue(), 'Naboen');
  await everywhere(page, 'followed refused');
  quiet();
});

test('what differs is seen side by side and taken into the draft', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.getByLabel('Navn (valgfritt)').fill('');
  await choose('storvik.json', edition('1.0.0', 'Fordi vi vil vite hvem som logget inn.'));
  await page.getByRole('button', { name: 'Les inn og sammenlign' }).click();
  await page.getByRole('heading', { name: 'Storvik kommune' }).waitFor();
  await page.getByText('Begynn på et utkast før du tar inn noe herfra.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Ta inn i utkastet' }).count(), 0);
  await everywhere(page, 'followed one');
  const other = page.url();
  await page.getByRole('link', { name: 'Gå til egne utgaver' }).click();
  await page.getByRole('button', { name: 'Begynn på et utkast' }).click();
  await page.goto(other);
  await page.getByRole('button', { name: 'Ta inn i utkastet IDT-003' }).click();
  await page.waitForURL(/#at-IDT-003$/);
  await page.getByRole('button', { name: 'Ta inn i utkastet IDT-STO-1' }).click();
  await page.waitForURL(/#at-IDT-STO-1$/);
  await everywhere(page, 'followed taken');
  await page.getByRole('link', { name: 'Se det i utkastet IDT-003' }).click();
  assert.equal(await page.getByLabel('Hva er gjort, og hvorfor?').inputValue(), 'Hentet fra katalogen til Storvik kommune, 1.0.0.');
  assert.equal(await page.getByLabel('Begrunnelse (bokmål)').inputValue(), 'Fordi vi vil vite hvem som logget inn.');
  await page.goto(`${address}/catalogue/editions/draft`);
  await page.getByRole('heading', { name: 'IDT-STO-1 Nytt krav' }).waitFor();
  await page.goto(other);
  quiet();
});

test('a newer file is new until somebody has looked at it', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  const other = page.url();
  await choose('storvik.json', edition('1.0.1', 'Fordi vi vil vite hvem det var.'));
  await page.getByRole('button', { name: 'Les inn nyere fil' }).click();
  await page.getByRole('heading', { name: 'Nytt siden sist' }).waitFor();
  await everywhere(page, 'followed newer');
  await page.goto(`${address}/waiting`);
  await everywhere(page, 'waiting followed');
  await page.getByRole('link', { name: 'Storvik kommune: se hva som er nytt i 1.0.1' }).click();
  await page.getByRole('button', { name: 'Jeg har sett på det' }).click();
  await page.getByText('Sett av Innkjøper', { exact: false }).waitFor();
  await page.goto(`${address}/waiting`);
  await page.getByText('Ingenting venter på deg nå.').waitFor();
  await page.goto(`${other}/stop`);
  await everywhere(page, 'followed stop');
  await page.getByRole('link', { name: 'Behold den' }).click();
  await page.getByRole('heading', { name: 'Storvik kommune' }).waitFor();
  quiet();
});

test('another editor reads it, and then it can be offered on', { timeout: 400_000 }, async () => {
  const quiet = watch(page);
  await page.goto(`${address}/catalogue/offer`);
  await page.getByText('Dere har ingen egne krav å tilby.', { exact: false }).waitFor();
  await everywhere(page, 'offer none');
  const anne = await invite(place, 'anne@example.no', 'Anne');
  await make('Anne');
  await anne.goto(`${address}/catalogue/editions/draft`);
  for (const id of ['IDT-003', 'IDT-STO-1']) {
    await anne.getByRole('button', { name: `Jeg har lest og godkjenner ${id}` }).click();
    await anne.waitForURL(new RegExp(`#change-${id}$`));
  }
  await anne.getByRole('link', { name: 'Gi ut utgaven' }).click();
  await anne.getByRole('button', { name: 'Gi ut', exact: true }).click();
  await anne.getByRole('link', { name: 'Ta ut utgaven som fil' }).waitFor();
  await everywhere(anne, 'edition with a file');
  await anne.goto(`${address}/catalogue/offer`);
  await anne.getByRole('button', { name: 'Ta ut filen' }).click();
  await anne.locator('.error-summary').getByText('Velg minst én ting å tilby.').waitFor();
  await everywhere(anne, 'offer refused');
  await anne.getByRole('checkbox', { name: /^IDT-STO-1 Nytt krav/ }).check();
  const [download] = await Promise.all([anne.waitForEvent('download'), anne.getByRole('button', { name: 'Ta ut filen' }).click()]);
  assert.equal(download.suggestedFilename(), 'kravspor-tilbud-fjordvik-kommune-1.0.0.json');
  quiet();
});
