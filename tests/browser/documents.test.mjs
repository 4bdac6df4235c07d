// The annexes as an office program other than ours reads them: LibreOffice makes pages of them, and the pages are read.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
let folder;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kravspor-documents-'));
  const kase = new URL('../cases/school-survey.json', import.meta.url).pathname;
  await run(process.env.KRAVSPOR_BIN, ['annex', kase, '--out', folder, '--date', '2026-11-21']);
});
after(() => rm(folder, { recursive: true, force: true }));

/** The text of each page that LibreOffice makes of the file. */
async function pages(file) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, file)], { timeout: 120_000 });
  const pdf = join(folder, file.split('/').at(-1).replace(/\.\w+$/, '.pdf'));
  const { stdout } = await run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 16 * 1024 * 1024 });
  return stdout.split('\f').slice(0, -1);
}

test('the agreement opens as pages with numbers, clauses and what is open', { timeout: 180_000 }, async () => {
  const text = await pages('databehandleravtale.docx');
  assert.ok(text.length > 10 && text.length < 40, `${text.length} pages`);
  assert.match(text[0], /Databehandleravtale/);
  assert.match(text[0], new RegExp(`Side 1 av ${text.length}`));
  const all = text.join('\n');
  for (const words of [/Bilag A – Opplysninger om behandlingen/, /Bilag D/, /\[Åpent: fylles ut av tilbyderen\]/, /4\.1\s+Databehandleren skal/]) {
    assert.match(all, words);
  }
  // Children, employees and guardians are named, and free text that may hold art. 9 data.
  for (const words of [/Elever/, /Ansatte/, /Foresatte/, /[Ff]ritekst/]) assert.match(all, words);
});

test('the requirement sheet opens with a header on every page', { timeout: 180_000 }, async () => {
  const text = await pages('kravark.xlsx');
  const requirements = text.filter((page) => /[A-Z]{3}-\d{3}/.test(page));
  assert.ok(requirements.length >= 2, 'the requirements take more than one page');
  for (const page of requirements) assert.match(page, /Krav-ID/);
  assert.match(text.join('\n'), /LOG-001/);
});

test('the risk report says on every page that it is internal', { timeout: 180_000 }, async () => {
  const text = await pages('intern/risikorapport.docx');
  assert.ok(text.length > 10);
  for (const page of text) assert.match(page, /skal ikke publiseres/);
});
