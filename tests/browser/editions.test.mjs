// Two editors change the catalogue: one writes, the other reads, people are heard by a link, and what is released is what a new procurement
// begins with.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { everywhere, invite, watch, workplace } from './lib.mjs';

let place;
let kari;
let anne;
let address;

const make = async (name) => {
  await kari.goto(`${address}/organisation/members`);
  await kari.getByRole('main').getByRole('link', { name, exact: true }).click();
  await kari.getByRole('button', { name: 'Gjør til redaktør' }).click();
  await kari.getByRole('button', { name: 'Fjern som redaktør' }).waitFor();
};

before(async () => {
  place = await workplace();
  kari = place.page;
  address = place.server.address;
  await make('Innkjøper');
});
after(() => place.close());

test('an editor alone is told that one more is needed', { timeout: 400_000 }, async () => {
  const quiet = watch(kari);
  await kari.goto(`${address}/catalogue`);
  await kari.getByRole('link', { name: 'Egne utgaver av katalogen' }).click();
  await kari.getByText('Det trengs en redaktør til.', { exact: false }).waitFor();
  await everywhere(kari, 'editions none');
  await kari.getByRole('button', { name: 'Begynn på et utkast' }).click();
  await kari.getByText('Det er ingen endringer ennå.').waitFor();
  await everywhere(kari, 'editions draft empty');
  anne = await invite(place, 'anne@example.no', 'Anne');
  await make('Anne');
  quiet();
});

test('a requirement is worded anew, and the other editor reads it', { timeout: 400_000 }, async () => {
  const quiet = [watch(kari), watch(anne)];
  await kari.goto(`${address}/catalogue/item/IDT-003`);
  await kari.getByRole('link', { name: 'Endre kravet i neste utgave' }).click();
  await everywhere(kari, 'editions item');
  await kari.getByLabel('Begrunnelse (bokmål)').fill('');
  await kari.getByRole('button', { name: 'Lagre' }).click();
  await kari.locator('.error-summary').getByText('Skriv teksten på bokmål.').waitFor();
  await everywhere(kari, 'editions item refused');
  await kari.getByLabel('Begrunnelse (bokmål)').fill('Fordi vi vil vite hvem som logget inn.');
  await kari.getByLabel('Hva er gjort, og hvorfor?').fill('Begrunnelsen er skrevet klarere.');
  await kari.getByRole('button', { name: 'Lagre' }).click();
  await kari.waitForURL(/\?saved=1$/);

  await anne.goto(`${address}/catalogue/editions/draft`);
  await anne.getByText('Ikke lest av en annen redaktør ennå.').waitFor();
  await everywhere(anne, 'editions draft');
  await anne.getByRole('button', { name: 'Jeg har lest og godkjenner IDT-003' }).click();
  await anne.getByText('Lest og godkjent av Anne', { exact: false }).waitFor();
  quiet.forEach((check) => check());
});

test('a new requirement takes over from another', { timeout: 400_000 }, async () => {
  const quiet = [watch(kari), watch(anne)];
  await kari.goto(`${address}/catalogue/editions/draft/item/IDT-001`);
  await kari.getByRole('link', { name: 'Lag et nytt krav som erstatter dette' }).click();
  await everywhere(kari, 'editions new');
  await kari.getByLabel('Hva kravet betyr, i én linje på engelsk').fill('');
  await kari.getByLabel('Hva er gjort, og hvorfor?').fill('Kravet gjelder nå alle.');
  await kari.getByRole('button', { name: 'Lagre' }).click();
  await kari.locator('.error-summary').getByText('Skriv én linje', { exact: false }).waitFor();
  await kari.getByLabel('Hva kravet betyr, i én linje på engelsk').fill('everybody is identified in this way');
  await kari.getByRole('button', { name: 'Lagre' }).click();
  await kari.getByRole('heading', { name: 'Endre krav IDT-FJO-1' }).waitFor();
  await everywhere(kari, 'editions new saved');
  await anne.goto(`${address}/catalogue/editions/draft`);
  await anne.getByRole('heading', { name: 'IDT-001 Erstattes av IDT-FJO-1' }).waitFor();
  await anne.getByRole('button', { name: 'Jeg har lest og godkjenner IDT-001' }).click();
  await anne.getByRole('button', { name: 'Jeg har lest og godkjenner IDT-FJO-1' }).click();
  await anne.waitForLoadState();
  assert.equal(await anne.getByText('Ikke lest av en annen redaktør ennå.').count(), 0);
  await everywhere(anne, 'editions draft read');
  quiet.forEach((check) => check());
});

test('somebody with the link is heard, and the edition is released with what was said', { timeout: 400_000 }, async () => {
  const quiet = [watch(kari), watch(anne)];
  await kari.goto(`${address}/catalogue/editions/draft`);
  await kari.getByLabel('Hvor lenge').selectOption({ label: '4 uker' });
  await kari.getByRole('button', { name: 'Start høringen' }).click();
  const link = await kari.locator('#link').textContent();
  await everywhere(kari, 'editions hearing made');

  const context = await place.context.browser().newContext({ locale: 'nb-NO' });
  const visitor = await context.newPage();
  const heard = watch(visitor);
  await visitor.goto(link);
  await everywhere(visitor, 'hearing');
  await visitor.getByRole('button', { name: 'Send innspillet' }).click();
  await visitor.locator('.error-summary').getByText('Skriv hva du mener.').waitFor();
  await everywhere(visitor, 'hearing refused');
  await visitor.getByLabel('Hva gjelder det?').selectOption({ label: 'IDT-003: Ny tekst' });
  await visitor.getByLabel('Innspillet ditt').fill('Mye bedre.');
  await visitor.getByLabel('Navn eller firma (valgfritt)').fill('Systemhuset AS');
  await visitor.getByRole('button', { name: 'Send innspillet' }).click();
  await visitor.getByText('Takk. Innspillet er sendt.').waitFor();
  heard();

  await anne.goto(`${address}/catalogue/editions`);
  await anne.getByRole('link', { name: 'Fjordvik kommune', exact: true }).click();
  await everywhere(anne, 'editions hearing');
  await kari.goto(`${address}/catalogue/editions/draft`);
  await kari.getByText('Mye bedre.').waitFor();
  await everywhere(kari, 'editions draft heard');
  await kari.getByRole('button', { name: 'Avslutt høringen' }).click();
  await kari.getByRole('link', { name: 'Gi ut utgaven' }).click();
  assert.equal(await kari.getByLabel('Nummer').inputValue(), '1.0.0');
  await everywhere(kari, 'editions release');
  await kari.getByLabel('Nummer').fill('1.1');
  await kari.getByRole('button', { name: 'Gi ut', exact: true }).click();
  await kari.getByRole('heading', { name: 'Fjordvik kommune 1.1.0' }).waitFor();
  await kari.getByText('Mye bedre.').first().waitFor();
  await everywhere(kari, 'edition released');
  await visitor.goto(link);
  await visitor.getByRole('heading', { name: 'Høringen er over' }).waitFor();
  await context.close();

  await kari.goto(`${address}/catalogue/item/IDT-003`);
  await kari.getByRole('heading', { name: 'Historikk' }).waitFor();
  await everywhere(kari, 'catalogue item with a history');
  await kari.goto(`${address}/procurements`);
  await kari.getByLabel('Navn på anskaffelsen').fill('Etter utgaven');
  await kari.getByRole('button', { name: 'Opprett anskaffelse' }).click();
  await kari.waitForURL(/\/p\//);
  await kari.getByText('fjordvik-kommune.1.1.0', { exact: false }).waitFor();
  quiet.forEach((check) => check());
});
