// Starts `sejajar review` and speaks with it.

import {spawn} from 'node:child_process';
import {mkdtempSync, writeFileSync} from 'node:fs';
import http from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

export const folder = mkdtempSync(join(tmpdir(), 'sejajar-review-'));

export function file(name, text) {
  writeFileSync(join(folder, name), text);
  return name;
}

const running = new Set();
after(() => { for (const child of running) child.kill('SIGKILL'); });

/** A server of `files`; `address` is its page, `end` kills it without warning, `interrupt` as Ctrl+C does. */
export async function review(...args) {
  const child = spawn(process.env.SEJAJAR, ['review', ...args, '-q'], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  running.add(child);
  let errors = '';
  child.stderr.on('data', (text) => { errors += text; });
  const exited = new Promise((done) => { child.on('exit', (code) => { running.delete(child); done(code); }); });
  const address = await new Promise((done) => {
    child.stdout.on('data', (text) => done(String(text).trim()));
    exited.then(() => done(null));
  });
  const end = async () => {
    child.kill('SIGKILL');
    await exited;
  };
  const interrupt = () => {
    child.kill('SIGINT');
    return exited;
  };
  return {address, end, interrupt, errors: () => errors, code: address ? null : await exited};
}

/** The answer to a request: {status, text, headers}; status 0 if there is none. */
export function ask(address, {method = 'GET', headers = {}, body} = {}) {
  return new Promise((done) => {
    const request = http.request(address, {method, headers, agent: false}, (response) => {
      let text = '';
      response.on('data', (part) => { text += part; });
      response.on('end', () => done({status: response.statusCode, text, headers: response.headers}));
      response.on('error', () => done({status: 0}));
    });
    request.on('error', () => done({status: 0}));
    request.end(body);
  });
}
