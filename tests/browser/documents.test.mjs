// The annexes as an office program other than ours reads them: LibreOffice makes pages of every file, and the pages are read.
// Two cases here; every case in every language where KRAVSPOR_EVERY_LANGUAGE is set, as `cargo xtask deep` does.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';

const run = promisify(execFile);
const LIMIT = { timeout: 300_000 };
const LARGE = { maxBuffer: 64 * 1024 * 1024 };
const SCHOOL = ['school-survey', 'nb'];
const ARCHIVE = ['case-archive', 'en'];
const NAMES = ['school-survey', 'night-supervision', 'case-archive', 'booking', 'sewer-sensors', 'ai-assistant'];
const EVERY = NAMES.flatMap((name) => ['nb', 'nn', 'en'].map((lang) => [name, lang]));
const PACKAGES = process.env.KRAVSPOR_EVERY_LANGUAGE ? EVERY : [SCHOOL, ARCHIVE];
/** How the number of a page begins. */
const PAGE = { nb: 'Side', nn: 'Side', en: 'Page' };

let folder;
const made = new Map();

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kravspor-documents-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const caseFile = (name) => new URL(`../cases/${name}.json`, import.meta.url).pathname;

/** The office files of a case in a language, each with the text of every page that LibreOffice makes of it. Made once. */
async function documents([name, lang]) {
  const out = join(folder, `${name}-${lang}`);
  if (!made.has(out)) {
    await run(process.env.KRAVSPOR_BIN, ['annex', caseFile(name), '--out', out, '--date', '2026-11-21', '--lang', lang]);
    const manifest = JSON.parse(await readFile(join(out, 'manifest.json'), 'utf8'));
    const paths = manifest.files.map((entry) => entry.path).filter((path) => /\.(docx|xlsx)$/.test(path));
    await convert(out, paths);
    const pages = new Map();
    for (const path of paths) pages.set(path, await read(join(out, pdf(path))));
    made.set(out, pages);
  }
  return made.get(out);
}

const pdf = (path) => path.replace(/\.\w+$/, '.pdf');

/** One start for the files of each folder, whose names differ: their pages are put beside them. */
async function convert(out, paths) {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  for (const inside of new Set(paths.map((path) => dirname(path)))) {
    const files = paths.filter((path) => dirname(path) === inside);
    assert.equal(new Set(files.map(pdf)).size, files.length, `two files in ${inside} would have the same pages`);
    const sources = files.map((path) => join(out, path));
    await run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(out, inside), ...sources], LIMIT);
  }
}

/** The text of each page. */
async function read(pages) {
  const { stdout } = await run('pdftotext', ['-layout', pages, '-'], LARGE);
  return stdout.split('\f').slice(0, -1);
}

const words = (page) => page.replace(/\s+/g, ' ');

for (const [name, lang] of PACKAGES) {
  test(`every file of ${name} in ${lang} opens as pages with its words on them`, LIMIT, async () => {
    const { title } = JSON.parse(await readFile(caseFile(name), 'utf8'));
    const called = title.split(' ').slice(0, 2).join(' ');
    for (const [path, pages] of await documents([name, lang])) {
      assert.ok(pages.length > 0, `${path} has no page`);
      const all = words(pages.join(' '));
      assert.ok(all.length > 200, `${path}: ${all}`);
      if (path.endsWith('.docx')) {
        pages.forEach((page, at) => {
          const number = new RegExp(`${PAGE[lang]} ${at + 1} \\S+ ${pages.length}(?!\\d)`);
          assert.match(words(page), number, `${path}, page ${at + 1}`);
          assert.ok(words(page).includes(called), `${path}, page ${at + 1} does not say ${called}`);
        });
      }
      if (path.endsWith('beslutningsnotat.docx')) assert.ok(pages.length <= 2, `the memo takes ${pages.length} pages`);
      if (path.startsWith('intern/')) {
        for (const page of pages) assert.match(page, /Intern/, `${path} does not say on every page that it is internal`);
      }
    }
  });

  test(`every line of ${name} in ${lang} stands on a page of its sheet`, LIMIT, async () => {
    const { stdout } = await run(process.env.KRAVSPOR_BIN, ['derive', caseFile(name)], LARGE);
    const announced = (line) => !line.left_out && !line.confidential && ['specification', 'award'].includes(line.placement);
    const ids = JSON.parse(stdout).lines.filter(announced).map((line) => line.id);
    assert.ok(ids.length >= 5, `${ids.length} lines`);
    const files = await documents([name, lang]);
    for (const path of [...files.keys()].filter((path) => /^kravark.*\.xlsx$/.test(path))) {
      const found = new Set(files.get(path).join(' ').split(/\s+/));
      assert.deepEqual(ids.filter((id) => !found.has(id)), [], path);
    }
  });
}

test('the agreement opens as pages with numbers, clauses and what is open', LIMIT, async () => {
  const text = (await documents(SCHOOL)).get('databehandleravtale.docx');
  assert.ok(text.length > 10 && text.length < 40, `${text.length} pages`);
  assert.match(text[0], /Databehandleravtale/);
  const all = text.join('\n');
  for (const words of [/Bilag A – Opplysninger om behandlingen/, /Bilag D/, /\[Åpent: fylles ut av tilbyderen\]/, /4\.1\s+Databehandleren skal/]) {
    assert.match(all, words);
  }
  // Children, employees and guardians are named, and free text that may hold art. 9 data.
  for (const words of [/Elever/, /Ansatte/, /Foresatte/, /[Ff]ritekst/]) assert.match(all, words);
});

test('the requirement sheet opens with a header on every page', LIMIT, async () => {
  const text = (await documents(SCHOOL)).get('kravark.xlsx');
  const requirements = text.filter((page) => /[A-Z]{3}-\d{3}/.test(page));
  assert.ok(requirements.length >= 2, 'the requirements take more than one page');
  for (const page of requirements) assert.match(page, /Krav-ID/);
  assert.match(text.join('\n'), /LOG-001/);
});

test('the risk report says on every page that it is internal', LIMIT, async () => {
  const text = (await documents(SCHOOL)).get('intern/risikorapport.docx');
  assert.ok(text.length > 10);
  for (const page of text) assert.match(page, /skal ikke publiseres/);
});
