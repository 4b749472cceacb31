import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore } from '$collab/storage/open-store';
import type { StoredJob } from '$collab/storage/store';
import { khuevanWith, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true }));

const job: StoredJob = {
	id: 'j1',
	architecture: 'k1',
	account: 'a1',
	kind: 'export',
	state: 'running',
	progress: 0.42,
	step: 'prepare',
	input: JSON.stringify({ format: 'dossier', edition: 'public' }),
	fileName: null,
	fileBlob: null,
	error: null,
	resultName: null,
	resultType: null,
	resultBlob: null,
	resultSize: null,
	dataBlob: null,
	leaseUntil: null,
	createdAt: '2026-11-27T01:00:00.000Z'
};

const jobs = (...more: string[]) => khuevanWith({ DATA_DIR: folder }, 'jobs', ...more);

beforeAll(async () => {
	const opened = await openStore(folder, 'serve');
	if (!opened.ok) throw new Error(opened.problem.message);
	const store = opened.value;
	const read = { ...job, kind: 'import-analysis', state: 'done', input: '{"fileName":"so.xlsx"}' } as const;
	await store.addJob({ ...read, id: 'j2', fileName: 'so.xlsx', createdAt: '2026-11-27T01:01:00.000Z' });
	const plan = { ...read, kind: 'import-plan', input: '{"source":"j2"}', fileName: 'so.xlsx' };
	await store.addJob({ ...plan, id: 'j3', createdAt: '2026-11-27T01:02:00.000Z' });
	const error = JSON.stringify({ code: 'conflict', message: 'The architecture changed meanwhile' });
	const apply = { ...plan, kind: 'import-apply', state: 'failed', input: '{"source":"j3"}', error } as const;
	await store.addJob({ ...apply, id: 'j4', createdAt: '2026-11-27T01:03:00.000Z' });
	const losses = await store.putBlob(new TextEncoder().encode('{"losses":[{},{}]}'), job.createdAt);
	const done = {
		...job,
		state: 'done',
		resultName: 'a.zip',
		resultType: 'x',
		resultSize: 1,
		dataBlob: losses
	} as const;
	await store.addJob({ ...done, id: 'j5', createdAt: '2026-11-27T01:04:00.000Z' });
	await store.addJob(job);
	await store.close();
});

test('the newest first, each with what it is about and what came of it', async () => {
	const listed = await jobs('list');
	expect(listed).toMatchObject({ status: 0, error: '' });
	expect(listed.out.slice(0, -1).split('\n')).toEqual([
		'j5\tdone\texport dossier\ta.zip\ta1\t2026-11-27T01:04:00.000Z\t2 losses',
		'j4\tfailed\timport-apply\tso.xlsx\ta1\t2026-11-27T01:03:00.000Z\tThe architecture changed meanwhile',
		'j3\tdone\timport-plan\tso.xlsx\ta1\t2026-11-27T01:02:00.000Z\t',
		'j2\tdone\timport-analysis\tso.xlsx\ta1\t2026-11-27T01:01:00.000Z\t',
		'j1\trunning 42%\texport dossier\t\ta1\t2026-11-27T01:00:00.000Z\t'
	]);
	expect(await jobs('list', 'k9')).toMatchObject({ status: 2, error: expect.stringContaining('k9') as unknown });
});

test('one that runs is cancelled, once; one that has ended or is not there is told', async () => {
	expect(await jobs('cancel', 'j1')).toMatchObject({ status: 0, out: 'j1\tcancelled\n' });
	expect((await jobs('list')).out).toContain('j1\tcancelled\t');
	expect(await jobs('cancel', 'j1')).toMatchObject({
		status: 2,
		error: expect.stringContaining('cancelled') as unknown
	});
	expect(await jobs('cancel', 'j9')).toMatchObject({ status: 2, error: expect.stringContaining('j9') as unknown });
	expect(await jobs('cancel')).toMatchObject({ status: 2, error: expect.stringContaining('takes:') as unknown });
	expect(await jobs('stop')).toMatchObject({ status: 2 });
});
