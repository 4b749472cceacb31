/** The figures of a running server: every line is one that Prometheus reads, and what happens moves them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import WebSocket from 'ws';
import * as Y from 'yjs';
import { syncFrame, UPDATE } from '$collab/rooms/frames';
import { value } from '$collab/runtime/fixture';
import { startServer, type RunningServer } from '$collab/server';
import { settingsFor } from '$collab/settings-fixture';
import { ROUTE } from './count-requests';

const password = 'mot-mat-khau-dai';
const folder = mkdtempSync(join(tmpdir(), 'khuevan-metrics-'));
const secretName = 'Kiến trúc bí mật Zq7';
let server: RunningServer;
let token: string;
let id: string;

beforeAll(async () => {
	const started = await startServer(settingsFor(folder, password), {
		app: (request, response) => {
			Object.assign(request, { [ROUTE]: '/api/v1/architectures/[id]' });
			response.writeHead(404).end();
		},
		samplePath: null
	});
	if (!started.ok) throw new Error(started.problem.message);
	server = started.value;
	token = value(await server.runtime.signIn({ name: 'admin', password, address: 'test' })).token;
	const input = { frame: 'province', agency: '96', name: secretName };
	id = value(await server.runtime.createArchitecture(token, input)).id;
});
afterAll(async () => {
	await server.stop();
	rmSync(folder, { recursive: true, force: true });
});

const SAMPLE =
	/^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*)\})? (N[Aa][Nn]|[+-]?Inf|[+-]?[\d.]+(?:e[+-]?\d+)?)$/u;

/** Every figure by its name and labels. A line that is none of Prometheus' format throws. */
async function figures(): Promise<ReadonlyMap<string, number>> {
	const read = new Map<string, number>();
	for (const line of (await server.runtime.metrics()).split('\n')) {
		if (line === '' || /^# (?:HELP|TYPE) /u.test(line)) continue;
		const [, name = '', labels = '', figure = ''] = SAMPLE.exec(line) ?? [];
		if (name === '') throw new Error(`Not a figure: ${line}`);
		read.set(labels === '' ? name : `${name}{${labels}}`, Number(figure));
	}
	return read;
}

/** A socket in the model's room, open. */
async function joined(): Promise<WebSocket> {
	const { room, ticket } = value(await server.runtime.ticket(token, id));
	const socket = new WebSocket(`${server.address.replace('http', 'ws')}/sync/${room}?ticket=${ticket}&ack=1`);
	await new Promise((resolve) => socket.once('message', resolve));
	return socket;
}

const closed = (socket: WebSocket): Promise<number> =>
	new Promise((resolve) => socket.once('close', (code) => resolve(code)));

/** Resolves with the frame of the kind. */
const frameOf = (socket: WebSocket, kind: number): Promise<void> =>
	new Promise((resolve) => {
		const hear = (data: Buffer): void => {
			if (data[0] !== kind) return;
			socket.off('message', hear);
			resolve();
		};
		socket.on('message', hear);
	});

function anEdit(): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap('geometry').set('a/b', [1, 2, 3, 4]);
	return syncFrame(UPDATE, Y.encodeStateAsUpdate(doc));
}

describe('the figures', () => {
	it('are all there before anything happened, and every line is one that Prometheus reads', async () => {
		const read = await figures();
		for (const name of [
			'khuevan_connections',
			'khuevan_open_rooms{kind="m"}',
			'khuevan_updates_committed_total',
			'khuevan_commit_seconds_count',
			'khuevan_fan_out_bytes_total',
			'process_resident_memory_bytes',
			'nodejs_eventloop_lag_seconds'
		])
			expect([...read.keys()], name).toContain(name);
	});

	it('move with what people do in a room', async () => {
		const [one, other] = [await joined(), await joined()];
		const before = await figures();
		expect(before.get('khuevan_connections')).toBe(2);
		expect(before.get('khuevan_open_rooms{kind="m"}')).toBe(1);
		const [acknowledged, heard] = [frameOf(one, 100), frameOf(other, 0)];
		const edit = anEdit();
		one.send(edit);
		await Promise.all([acknowledged, heard]);
		const after = await figures();
		const moved = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0);
		expect(moved('khuevan_updates_committed_total')).toBe(1);
		expect(moved('khuevan_commit_seconds_count')).toBe(1);
		expect(moved('khuevan_fan_out_bytes_total')).toBeGreaterThanOrEqual(edit.length);

		const end = closed(one);
		one.send(Uint8Array.from([0, 9, 0]));
		expect(await end).toBe(4400);
		expect((await figures()).get('khuevan_refused_frames_total{code="4400"}')).toBe(1);
		const left = closed(other);
		other.close();
		await left;
	});

	it('move with jobs, checks and requests', async () => {
		value(await server.runtime.check(token, id, {}));
		value(await server.runtime.startJob(token, id, 'export', { format: 'none' }, null));
		await (await fetch(`${server.address}/api/v1/architectures/${id}?token=${token}`)).text();
		await expect
			.poll(async () => Object.fromEntries(await figures()))
			.toMatchObject({
				'khuevan_jobs_total{kind="export",state="waiting"}': 1,
				'khuevan_jobs_total{kind="export",state="failed"}': 1,
				'khuevan_http_requests_total{method="GET",route="/api/v1/architectures/[id]",status="4xx"}': 1
			});
		expect((await figures()).get('khuevan_check_seconds_count{of="whole"}')).toBeGreaterThan(0);
		expect((await figures()).get('khuevan_check_seconds_count{of="change"}')).toBeGreaterThan(0);
	});

	it('tell no name, no id and no secret', async () => {
		const text = await server.runtime.metrics();
		for (const secret of [secretName, id, token, password, 'admin', folder]) expect(text).not.toContain(secret);
	});
});
