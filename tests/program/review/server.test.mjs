// The server of `sejajar review`: its log, its limits, and who may ask.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {appendFileSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import test from 'node:test';

import {ask, file, folder, review} from './server.mjs';

const kLanguages = ['--source-language', 'en', '--target-language', 'id'];
file('a.en', 'The ferry left at 7.45.\nIt rained in Vietnam all day.\nNobody minded, since the museum had opened.\nThe bridge is 300 metres long.\n');
file('a.id', 'Feri berangkat pukul 7,45.\nHujan turun di Vietnam sepanjang hari.\nTidak ada yang keberatan.\nJembatan itu panjangnya 300 meter.\n');

/** `body` with a server of the pair and its log, which is new. */
async function served(body, ...args) {
  rmSync(join(folder, 'a.en.review'), {force: true});
  const server = await review('a.en', 'a.id', ...kLanguages, ...args);
  assert.ok(server.address, server.errors());
  try {
    await body(server);
  } finally {
    await server.end();
  }
}

const line = (number) => JSON.stringify({at: 0, count: 1, rows: [{r: [0, 1, 0, 1], n: `note ${number}`}]});
const append = (address, number, body = line(number), headers = {}) =>
  ask(`${address}log?number=${number}`, {method: 'POST', body, headers});

test('only its own page is answered', () => served(async ({address}) => {
  const {port, pathname} = new URL(address);
  assert.match(pathname, /^\/[0-9a-f]{32}\/$/);
  const page = await ask(address);
  assert.equal(page.status, 200);
  assert.match(page.text, /connect-src 'self'/);
  assert.equal(page.headers['x-frame-options'], 'DENY');
  assert.equal(page.headers['access-control-allow-origin'], undefined);
  assert.equal((await ask(`http://127.0.0.1:${port}/`)).status, 404);
  assert.equal((await ask(`http://127.0.0.1:${port}/${'0'.repeat(32)}/log`)).status, 404);
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', `127.0.0.1.evil.example:${port}`]) {
    assert.notEqual((await ask(address, {headers: {Host: host}})).status, 200, host);
  }
  for (const headers of [{Origin: 'http://evil.example'}, {Origin: 'null'}, {Origin: `http://127.0.0.1:${Number(port) + 1}`},
    {Origin: `https://127.0.0.1:${port}`}, {'Sec-Fetch-Site': 'cross-site'}, {'Sec-Fetch-Site': 'same-site'}, {'Sec-Fetch-Site': 'none'}]) {
    assert.equal((await append(address, 0, line(0), headers)).status, 403, JSON.stringify(headers));
  }
  assert.equal((await ask(`${address}log`)).text, '');
  assert.equal((await append(address, 0, line(0), {Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin'})).status, 200);
  assert.equal((await ask(`${address}log`)).text, `${line(0)}\n`);
}));

test('only this machine can reach it', () => served(async ({address}) => {
  const {port} = new URL(address);
  assert.equal((await ask(address.replace('127.0.0.1', '127.0.0.2'))).status, 0);
  const listening = readFileSync('/proc/net/tcp', 'utf8').split('\n').filter((row) => row.includes(`:${Number(port).toString(16).toUpperCase().padStart(4, '0')} 00000000:0000 0A`));
  assert.deepEqual(listening.map((row) => row.trim().split(/\s+/)[1].slice(0, 8)), ['0100007F']);
}));

test('lines are stored once and in order', () => served(async ({address}) => {
  assert.equal((await append(address, 0)).status, 200);
  assert.equal((await append(address, 0)).status, 200);
  assert.equal((await append(address, 0, line(9))).status, 409);
  assert.equal((await append(address, 5)).status, 409);
  for (const body of ['', 'x', '{"a":\n1}', '[1]', `{"a": "${'\u0001'}"}`]) assert.equal((await append(address, 1, body)).status, 400, body);
  for (const number of ['', 'x', '-1', '1,2', '99999999999999999999']) {
    assert.equal((await ask(`${address}log?number=${number}`, {method: 'POST', body: line(1)})).status, 400, number);
  }
  assert.equal((await append(address, 1, `{"n": "${'x'.repeat(17 << 20)}"}`)).status, 413);
  assert.equal((await ask(`${address}log`)).text, `${line(0)}\n`);
  assert.equal(statSync(join(folder, 'a.en.review')).mode & 0o777, 0o600);
}));

test('a review is taken up where it was left; one server at a time', async () => {
  await served(async ({address, end}) => {
    for (let k = 0; k < 3; ++k) await append(address, k);
    const second = await review('a.en', 'a.id', ...kLanguages);
    assert.equal(second.code, 1);
    assert.match(second.errors(), /a\.en\.review: another sejajar review has it open/);
    await end();
    appendFileSync(join(folder, 'a.en.review'), '{"at": 0, "cou');
    const again = await review('a.en', 'a.id', ...kLanguages);
    assert.equal((await ask(`${again.address}log`)).text, [0, 1, 2].map((k) => `${line(k)}\n`).join(''));
    assert.equal((await append(again.address, 3)).status, 200);
    await again.end();
    assert.equal(readFileSync(join(folder, 'a.en.review'), 'utf8').split('\n').length, 6);
  });
});

test('the log of other texts is refused and left as it is', async () => {
  file('other.review', '{"review":"sejajar-1"}\n{"at": 0}\n');
  file('notes.txt', 'my notes\n');
  for (const name of ['other.review', 'notes.txt']) {
    const before = readFileSync(join(folder, name), 'utf8');
    const server = await review('a.en', 'a.id', ...kLanguages, '--log', name);
    assert.equal(server.code, 1);
    assert.match(server.errors(), /expected another file for --log/);
    assert.equal(readFileSync(join(folder, name), 'utf8'), before);
  }
  assert.equal((await review('a.en', 'a.id', ...kLanguages, '--log', 'a.id')).code, 2);
  assert.equal((await review('a.en', 'a.id', ...kLanguages, '--log', 'none/x')).code, 1);
  assert.equal((await review('a.en', 'a.id', ...kLanguages, '--port', '70000')).code, 2);
});

test('a port that is taken is refused; Ctrl+C ends the server', () => served(async ({address}) => {
  const {port} = new URL(address);
  const second = await review('a.en', 'a.id', ...kLanguages, '--log', 'second.review', '--port', port);
  assert.equal(second.code, 1);
  assert.match(second.errors(), new RegExp(`port ${port} is not free; expected another --port`));
  const third = await review('a.en', 'a.id', ...kLanguages, '--log', 'third.review');
  assert.equal(await third.interrupt(), 130);
}));

test('hostile names of files are names', async () => {
  const name = '<img src=x onerror=alert(1)> "q" $(touch x) {{data}}\n.en';
  file(name, readFileSync(join(folder, 'a.en'), 'utf8').replace('ferry', '</script><script>alert(1)</script>'));
  const server = await review(`./${name}`, 'a.id', ...kLanguages);
  assert.ok(server.address, server.errors());
  const page = (await ask(server.address)).text;
  assert.equal(page.includes('<img'), false);
  assert.equal(page.includes('<script>alert'), false);
  assert.equal((await append(server.address, 0)).status, 200);
  await server.end();
  assert.ok(existsSync(join(folder, `${name}.review`)));
  assert.equal(existsSync(join(folder, 'x')), false);
});

test('a stretch is aligned again', () => served(async ({address}) => {
  const align = (bounds) => ask(`${address}align?bounds=${bounds}`, {method: 'POST'});
  const rows = JSON.parse((await align('1,4,1,4')).text);
  assert.deepEqual(rows.map(({r}) => r), [[1, 2, 1, 2], [2, 3, 2, 3], [3, 4, 3, 4]]);
  assert.ok(rows.every(({p}) => p > 0 && p <= 1));
  assert.deepEqual(JSON.parse((await align('1,3,2,2')).text).map(({r}) => r), [[1, 2, 2, 2], [2, 3, 2, 2]]);
  for (const bounds of ['1,9,1,2', '3,1,1,2', '1,2', '', 'x,y,z,w', '0,1,0,4294967295']) {
    const answer = await align(bounds);
    assert.equal(answer.status, 500, bounds);
    assert.equal((await ask(address)).status, 200);
  }
}));

test('no confirmed line is lost when the server is killed', {timeout: 500000}, async () => {
  const rounds = Number(process.env.SEJAJAR_KILLS || 5);
  rmSync(join(folder, 'a.en.review'), {force: true});
  const confirmed = [];
  for (let round = 0; round < rounds; ++round) {
    const server = await review('a.en', 'a.id', ...kLanguages);
    assert.ok(server.address, server.errors());
    const stored = (await ask(`${server.address}log`)).text.split('\n').filter((text) => text);
    assert.deepEqual(stored.slice(0, confirmed.length), confirmed);
    assert.ok(stored.length <= confirmed.length + 1);
    confirmed.splice(0, confirmed.length, ...stored);
    const killed = new Promise((done) => { setTimeout(done, Math.random() * 40); }).then(() => server.end());
    for (;;) {
      const text = line(confirmed.length);
      if ((await append(server.address, confirmed.length, text)).status !== 200) break;
      confirmed.push(text);
    }
    await killed;
  }
  assert.ok(confirmed.length > rounds, `${confirmed.length} lines`);
  assert.ok(existsSync(join(folder, 'a.en.review')));
});

/** A manifest of two pairs, three versions of a text, and a pair that is not there. */
function manifest() {
  for (const name of ['b', 'c']) {
    for (const language of ['en', 'id']) file(`${name}.${language}`, `${readFileSync(join(folder, `a.${language}`), 'utf8')}${name}.\n`);
  }
  file('c.de', readFileSync(join(folder, 'c.en'), 'utf8'));
  file('pairs.tsv', 'output\tlanguages\tversion\tversion\tversion\nb.tmx\ten,id\tb.en\tb.id\t\nc.tmx\ten,id\tc.en\tc.id\t\n' +
    'v.tmx\ten,id,de\tc.en\tc.id\tc.de\nn.tmx\ten,id\tnone.en\tnone.id\t\n');
  rmSync(join(folder, 'pairs.tsv.reviews'), {recursive: true, force: true});
}

const logs = () => (existsSync(join(folder, 'pairs.tsv.reviews')) ? readdirSync(join(folder, 'pairs.tsv.reviews')) : []);
const read = async (address) => JSON.parse((await ask(address)).text);

/** The lines of the table by the number of the text, when all are known. */
async function figures(address) {
  for (;;) {
    const {lines, left} = await read(`${address}figures?from=0`);
    if (left === 0) return new Map(lines);
    await new Promise((done) => { setTimeout(done, 50); });
  }
}

test('the texts of a manifest are aligned when they are opened, each with a log of its own', async () => {
  manifest();
  const server = await review('--pairs', 'pairs.tsv');
  assert.deepEqual(logs(), []);
  assert.equal((await ask(`${server.address}reviewed`)).text, '');
  const append = (pair, number) => ask(`${server.address}log?pair=${pair}&number=${number}`, {method: 'POST', body: line(number)});
  assert.equal((await append(1, 1)).status, 409, 'lines before it are missing');
  assert.deepEqual(logs(), []);
  assert.equal((await append(1, 0)).status, 200);
  assert.match(logs().join(), /^c\.en-[0-9a-f]{16}\.review$/);
  assert.equal((await append(4, 0)).status, 404);
  assert.equal((await append('x', 0)).status, 404);
  assert.equal((await ask(`${server.address}reviewed`)).text, `1\t${line(0)}\n`);
  const pair = await read(`${server.address}pair?pair=1`);
  assert.deepEqual([pair.line.languages, pair.line.rows, pair.data.sides.length], ['en · id', 5, 2]);
  assert.match(pair.summary, /c\.en/);
  const versions = await read(`${server.address}pair?pair=2`);
  assert.deepEqual([versions.line.languages, versions.data.sides.length], ['en · id · de', 3]);
  const failed = await ask(`${server.address}pair?pair=3`);
  assert.equal(failed.status, 500);
  assert.match(failed.text, /none\.en/);
  const again = async (number, bounds) => JSON.parse((await ask(`${server.address}align?pair=${number}&bounds=${bounds}`, {method: 'POST'})).text);
  assert.equal((await again(1, '0,5,0,5'))[0].r.length, 4);
  assert.equal((await again(2, '0,5,0,5,0,5'))[0].r.length, 6);
  const lines = await figures(server.address);
  assert.deepEqual([...lines.keys()], [0, 1, 2, 3]);
  assert.deepEqual(lines.get(1), pair.line);
  assert.deepEqual(lines.get(2), versions.line);
  assert.match(lines.get(3).error, /none\.en/);
  assert.match(server.errors(), /none\.en/);
  assert.deepEqual(await read(`${server.address}search?words=C.`), [1, 2]);
  assert.deepEqual(await read(`${server.address}search?words=hujan%20%20TURUN`), [0, 1, 2]);
  assert.deepEqual(await read(`${server.address}search?words=nowhere`), []);
  await server.end();
  const fresh = await review('--pairs', 'pairs.tsv');
  assert.equal((await ask(`${fresh.address}reviewed`)).text, `1\t${line(0)}\n`);
  assert.equal((await ask(`${fresh.address}log?pair=1`)).text, `${line(0)}\n`);
  assert.equal((await ask(`${fresh.address}log?pair=0`)).text, '');
  const second = await review('--pairs', 'pairs.tsv');
  const taken = await ask(`${second.address}log?pair=1`);
  assert.equal(taken.status, 500);
  assert.match(taken.text, /c\.en-.*another sejajar review has it open/);
  assert.equal((await ask(`${second.address}log?pair=0`)).status, 200);
  await second.end();
  await fresh.end();
});

test('the log of texts that have changed is refused when they are opened', async () => {
  manifest();
  const server = await review('--pairs', 'pairs.tsv');
  await ask(`${server.address}log?pair=0&number=0`, {method: 'POST', body: line(0)});
  await server.end();
  appendFileSync(join(folder, 'b.en'), 'The lighthouse is 31 metres high.\n');
  const fresh = await review('--pairs', 'pairs.tsv');
  const answer = await ask(`${fresh.address}log?pair=0`);
  assert.equal(answer.status, 500);
  assert.match(answer.text, /b\.en-.*the log of another review/);
  assert.equal((await ask(`${fresh.address}log?pair=1`)).status, 200);
  await fresh.end();
});

test('a batch is reviewed with the figures of its journal', async () => {
  manifest();
  const batch = spawnSync(process.env.SEJAJAR, ['batch', 'pairs.tsv', '--journal', 'run.jsonl', '--restart', '-q'], {cwd: folder});
  assert.equal(batch.status, 1, String(batch.stderr));
  appendFileSync(join(folder, 'b.en'), 'The lighthouse is 31 metres high.\n');
  const server = await review('--pairs', 'pairs.tsv', '--journal', 'run.jsonl');
  const page = (await ask(server.address)).text;
  const {pairs} = JSON.parse(page.match(/id="report-data">(.*?)<\/script>/)[1]);
  assert.deepEqual(pairs.map(({rows}) => rows), [undefined, 5, 5, undefined], 'b has changed since, and none.en failed');
  assert.deepEqual(pairs.map(({languages}) => languages), ['', 'en · id', 'en · id · de', '']);
  assert.deepEqual([...(await figures(server.address)).keys()], [0, 3]);
  const {line: opened} = await read(`${server.address}pair?pair=1`);
  assert.deepEqual({...opened, key: ''}, pairs[1]);
  await server.end();
  assert.equal((await review('a.en', 'a.id', '--journal', 'run.jsonl')).code, 2);
  for (const language of ['en', 'id']) {
    mkdirSync(join(folder, language), {recursive: true});
    copyFileSync(join(folder, `a.${language}`), join(folder, language, 'a.txt'));
  }
  const folders = spawnSync(process.env.SEJAJAR, ['batch', 'en', 'id', '-o', 'out/', '--journal', 'folders.jsonl', '--restart', '-q'], {cwd: folder});
  assert.equal(folders.status, 0, String(folders.stderr));
  const listed = await review('--pairs', 'en/', 'id/', '--journal', 'folders.jsonl');
  assert.deepEqual(await read(`${listed.address}figures`), {lines: [], left: 0});
  assert.equal((await ask(`${listed.address}log?number=0`, {method: 'POST', body: line(0)})).status, 200);
  await listed.end();
  assert.equal(readdirSync(join(folder, 'en.reviews')).length, 1);
  assert.equal((await review('--pairs', 'en/*.txt', 'id/*.txt')).code, 2, 'the log has no name');
  assert.equal((await review('--pairs', 'pairs.tsv', '--journal', 'a.en')).code, 2);
});

test('two thousand pairs are listed at once, and aligned later', async () => {
  const rows = Array.from({length: 2000}, (_, k) => `many/${k}.en\tmany/${k}.id`);
  mkdirSync(join(folder, 'many'));
  for (let k = 0; k < 2000; ++k) for (const language of ['en', 'id']) copyFileSync(join(folder, `a.${language}`), join(folder, `many/${k}.${language}`));
  file('many.tsv', `source\ttarget\n${rows.join('\n')}\n`);
  const began = performance.now();
  const server = await review('--pairs', 'many.tsv', ...kLanguages);
  const milliseconds = performance.now() - began;
  const pair = await read(`${server.address}pair?pair=1999`);
  assert.equal(pair.data.rows, 4);
  const opened = performance.now() - began - milliseconds;
  const {left} = await read(`${server.address}figures?from=0`);
  assert.ok(left > 0, 'not all are aligned yet');
  assert.ok(milliseconds < 5000, `${milliseconds} ms until the page can be opened`);
  console.log(`2,000 pairs: address after ${Math.round(milliseconds)} ms, a pair open ${Math.round(opened)} ms later`);
  await server.end();
});

test('a stretch of three versions is aligned again', async () => {
  file('a.de', readFileSync(join(folder, 'a.en'), 'utf8'));
  rmSync(join(folder, 'a.en.review'), {force: true});
  const server = await review('a.en', 'a.id', 'a.de', '--languages', 'en,id,de');
  const answer = await ask(`${server.address}align?bounds=1,4,1,4,1,4`, {method: 'POST'});
  const rows = JSON.parse(answer.text);
  assert.equal(rows[0].c.length, 3);
  assert.deepEqual(rows.map(({r}) => r[0]), [...rows.keys()].map((k) => (k ? rows[k - 1].r[1] : 1)));
  assert.deepEqual(rows[rows.length - 1].r.filter((bound, k) => k % 2), [4, 4, 4]);
  for (const bounds of ['1,4,1,4', '1,9,1,4,1,4', '']) {
    assert.notEqual((await ask(`${server.address}align?bounds=${bounds}`, {method: 'POST'})).status, 200, bounds);
  }
  await server.end();
});
