// What tenderers answered comes back when the contract is signed: sheets that other people's programs have written in and saved. The editor
// reads numbers of many, and nobody's own. On a phone and on a wide screen.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { bringIn, everywhere, watch, workplace } from './lib.mjs';

const run = promisify(execFile);
const PYTHON = process.env.KRAVSPOR_PYTHON ?? 'python3';
const LINE = 'LOG-008';
/** Types answers into the requirement sheet as somebody does: the first argument is the file, the second the line, the rest its answers. */
const FILL = `
import sys
import openpyxl
sheet, line, *answers = sys.argv[1:]
for number, answer in enumerate(answers, 1):
    book = openpyxl.load_workbook(sheet)
    page = book["Krav"]
    for row in range(2, page.max_row + 1):
        if page.cell(row, 1).value == line:
            page.cell(row, 11).value = answer
            page.cell(row, 12).value = f"Slik gjør vi det, {number}"
    book.save(sheet.replace(".xlsx", f"-{number}.xlsx"))
`;

let folder;
let place;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kravspor-tenders-'));
  place = await workplace();
});
after(async () => {
  await place.close();
  await rm(folder, { recursive: true, force: true });
});

test('answered sheets are read in after signing and told to the editor', { timeout: 600_000 }, async () => {
  const { page, server } = place;
  const quiet = watch(page);
  for (let round = 1; round <= 3; round += 1) {
    const base = await bringIn(page, server, 'school-survey');
    if (round === 1) {
      await page.goto(`${base}/tenders`);
      await page.getByText('når konkurransen er over og kontrakten er signert').waitFor();
      await everywhere(page, 'tenders early');
    }
    const sheet = await freezeAndSign(page, base, round);
    await page.goto(`${base}/annexes`);
    await page.getByRole('link', { name: 'Tilbydernes svar' }).click();
    await page.getByText('Det er ikke lest inn noen svar.').waitFor();
    if (round === 1) await refused(page);
    await page.getByLabel('Utfylte kravark').setInputFiles(await answered(sheet, ['Ja / Yes', 'Nei / No', 'Delvis / Partly', 'Ja / Yes']));
    await page.getByRole('button', { name: 'Les inn svarene' }).click();
    await page.getByText('4 utfylte kravark', { exact: false }).waitFor();
    assert.equal(await page.getByText('Disse svarene er ikke talt med').count(), 0, 'every answer was understood');
    if (round === 1) await everywhere(page, 'tenders read');
  }

  await page.goto(`${server.address}/organisation/members`);
  await page.getByRole('main').getByRole('link', { name: 'Innkjøper', exact: true }).click();
  await page.getByRole('button', { name: 'Gjør til redaktør' }).click();
  await page.goto(`${server.address}/desk/item/${LINE}`);
  await page.getByText('12 svar i 3 anskaffelser.', { exact: false }).waitFor();
  const drawn = await page.getByRole('img', { name: /^Svar fra tilbydere/ }).getAttribute('aria-label');
  assert.match(drawn, /Ja: 6; Delvis: 3; Nei: 3/);
  await everywhere(page, 'desk tenders');
  quiet();
});

/** A version is frozen, the contract is signed, and the sheet that was announced is on the disk. */
async function freezeAndSign(page, base, round) {
  await page.goto(`${base}/annexes/freeze`);
  await page.getByLabel('Hvem frigir versjonen').selectOption({ index: 1 });
  await page.getByLabel('Hvorfor versjonen frigis selv om noe mangler').fill('Fristen er avtalt');
  await page.getByRole('button', { name: 'Frigi likevel, og frys versjonen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Versjon 1' }).waitFor();
  await page.goto(`${base}/annexes/sign`);
  for (const role of ['procurement_officer', 'head_of_unit']) {
    await page.locator(`[name="sign-G5-${role}"]`).selectOption({ index: 1 });
  }
  await page.locator('[name="on"]').fill('2026-11-21');
  await Promise.all([page.waitForURL(/saved=1/), page.locator('form:has([name="on"])').getByRole('button').last().click()]);
  const sent = await page.request.get(`${base}/annexes/versions/1/published/kravark.xlsx`);
  const sheet = join(folder, `kravark-${round}.xlsx`);
  await writeFile(sheet, await sent.body());
  return sheet;
}

/** The sheet answered by as many tenderers: the first file as openpyxl saved it, the second saved again by LibreOffice, the third as CSV. */
async function answered(sheet, answers) {
  await run(PYTHON, ['-c', FILL, sheet, LINE, ...answers]);
  const files = answers.map((_, at) => sheet.replace('.xlsx', `-${at + 1}.xlsx`));
  await convert(files[1], 'xlsx:Calc MS Excel 2007 XML');
  // The third sheet of the workbook, with semicolons, in UTF-8.
  await convert(files[2], 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,3');
  const [one, two, three, four] = files;
  const name = three.split('/').at(-1).replace('.xlsx', '-Krav.csv');
  return [one, join(folder, 'saved', two.split('/').at(-1)), join(folder, 'saved', name), four];
}

async function convert(file, to) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', join(folder, 'saved'), file]);
}

/** What is no sheet is refused, and said by name. */
async function refused(page) {
  await page.getByLabel('Utfylte kravark').setInputFiles({ name: 'priser.csv', mimeType: 'text/csv', buffer: Buffer.from('Pris;100') });
  await page.getByRole('button', { name: 'Les inn svarene' }).click();
  await page.locator('.error-summary').getByText('«priser.csv»: Filen har ikke overskriftene fra kravarket', { exact: false }).waitFor();
  await everywhere(page, 'tenders refused');
}
