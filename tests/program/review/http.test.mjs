// What no browser would send, and what browsers do with connections.

import assert from 'node:assert/strict';
import net from 'node:net';
import {after, before, test} from 'node:test';

import {ask, file, review} from './server.mjs';

let server;
let port;
let root;

before(async () => {
  file('h.en', 'The ferry left.\nIt rained.\n');
  file('h.id', 'Feri berangkat.\nHujan turun.\n');
  server = await review('h.en', 'h.id', '--source-language', 'en', '--target-language', 'id');
  ({port, pathname: root} = new URL(server.address));
});
after(() => server.end());

/** All that is answered to `bytes` until the server closes the connection; `then` is sent after the first answer. */
function raw(bytes, then) {
  return new Promise((done) => {
    let text = '';
    const socket = net.connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (part) => {
      text += part;
      if (then) socket.write(then);
      then = undefined;
    });
    socket.on('error', () => done(text));
    socket.on('close', () => done(text));
  });
}

const statuses = (text) => [...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map((match) => Number(match[1]));
const start = (line, ...fields) => [line, `Host: 127.0.0.1:${port}`, ...fields].join('\r\n') + '\r\n';
const request = (line, ...fields) => start(line, ...fields) + '\r\n';
const last = (line, ...fields) => request(line, ...fields, 'Connection: close');

test('malformed requests are refused', async () => {
  for (const bytes of ['\r\n\r\n', 'x\r\n\r\n', 'GET\r\n\r\n', '\0\x01\xff\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'GET / HTTP/1.1\r\nno colon\r\n\r\n',
    'GET / HTTP/1.1\r\n: empty\r\n\r\n', start('GET / HTTP/1.1', 'Content-Length: -1') + '\r\n', start('GET / HTTP/1.1', 'Content-Length: 99999999999999999999') + '\r\n',
    request(`POST ${root}log?number=0 HTTP/1.1`, 'Transfer-Encoding: chunked') + 'zz\r\n']) {
    assert.deepEqual(statuses(await raw(bytes)), [400], JSON.stringify(bytes));
  }
  assert.equal((await ask(server.address)).status, 200);
});

test('long requests are refused', async () => {
  const long = 'x'.repeat(9000);
  for (const bytes of [last(`GET /${long} HTTP/1.1`), last('GET / HTTP/1.1', `X: ${long}`), last('GET / HTTP/1.1', ...Array(3000).fill('x: 1')), long, start(`GET / HTTP/1.1`, `X: ${long}`)]) {
    assert.deepEqual(statuses(await raw(bytes)), [431], bytes.slice(0, 40));
  }
  assert.deepEqual(statuses(await raw(request(`POST ${root}log?number=0 HTTP/1.1`, 'Content-Length: 99999999999'))), [413]);
  assert.deepEqual(statuses(await raw(request(`POST ${root}log?number=0 HTTP/1.1`, 'Transfer-Encoding: chunked') + '1000001\r\n')), [413]);
});

test('who asks is checked before the rest of the request is read', async () => {
  const post = `POST ${root}log?number=0 HTTP/1.1\r\nContent-Length: 99999999999\r\n`;
  for (const fields of ['', 'Host: evil.example\r\n', `Host: 127.0.0.1:${port}\r\nHost: evil.example\r\n`, `Host: 127.0.0.1:${port}\r\nOrigin: http://evil.example\r\n`]) {
    assert.deepEqual(statuses(await raw(`${post}${fields}\r\n`)), [403], fields);
  }
});

test('a connection serves several requests', async () => {
  const get = `GET ${root}log HTTP/1.1`;
  assert.deepEqual(statuses(await raw(request(get) + request('GET / HTTP/1.1') + last(get))), [200, 404, 200]);
  assert.deepEqual(statuses(await raw(request(`GET ${root}log HTTP/1.0`) + last(get))), [200]);
  const head = await raw(request(`HEAD ${root} HTTP/1.1`) + last(get));
  assert.deepEqual(statuses(head), [200, 200]);
  assert.match(head, /Content-Length: [1-9]\d{3,}\r\n/);
  assert.equal(head.includes('<html'), false);
});

test('bodies come whole, in chunks, or when asked for', async () => {
  const post = `POST ${root}log?number=0 HTTP/1.1`;
  const fields = ['Connection: close', 'Content-Length: 10'];
  assert.deepEqual(statuses(await raw(request(post, 'Connection: close', 'Transfer-Encoding: chunked') + '4\r\n{"at\r\n6\r\n": 0}\n\r\n0\r\n\r\n')), [400]);
  assert.deepEqual(statuses(await raw(request(post, 'Connection: close', 'Transfer-Encoding: chunked') + '4\r\n{"at\r\n5\r\n": 0}\r\n0\r\n\r\n')), [200]);
  assert.deepEqual(statuses(await raw(request(post, 'Connection: close', 'Content-Length: 9') + '{"at": 0}')), [200]);
  assert.deepEqual(statuses(await raw(request(post, ...fields, 'Expect: 100-continue'), '{"at": 10}')), [100, 409]);
});

test('the query is percent-decoded', async () => {
  const align = (query) => ask(`${server.address}align?${query}`, {method: 'POST'});
  const plain = await align('bounds=0,2,0,2');
  assert.equal(plain.status, 200);
  assert.equal((await align('x=1&bounds=0%2C2%2c0,%32')).text, plain.text);
  for (const query of ['bounds=0%2', 'bounds=%', 'bounds=0%2G2', 'bounds', 'xbounds=0,2,0,2', '&&', '']) {
    assert.equal((await align(query)).status, 500, query);
  }
});

test('idle connections do not keep others waiting for ever', {timeout: 30000}, async () => {
  const idle = Array.from({length: 16}, (_, k) => raw(k % 2 ? '' : 'GET / HT'));
  await new Promise((done) => { setTimeout(done, 200); });
  const asked = Date.now();
  assert.equal((await ask(server.address)).status, 200);
  assert.ok(Date.now() - asked > 1000, 'all threads were busy');
  assert.deepEqual(new Set(await Promise.all(idle)), new Set(['']));
});
