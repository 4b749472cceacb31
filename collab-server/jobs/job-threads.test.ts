import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noClaims, readCanonical, writeCanonical } from '$models/architecture/canonical';
import { smallArchitecture } from '$models/architecture/fixture';
import { certificateSchema, noDecisions } from '$models/conformance/certificate';
import { builtInPack } from '$models/framework/packs';
import { seedDocument } from '$models/sync/document';
import { sha256 } from '$collab/packs/packs';
import { isSignedBy, signerOf } from '$collab/signing/signing-key';
import { compute, type Work } from './computation';
import { JobThreads } from './job-threads';

const threads = new JobThreads(1);
afterAll(() => threads.stop());

const sample = fileURLToPath(new URL('../../models/samples/ca-mau.khuevan.json', import.meta.url));

const province = readFileSync(sample, 'utf8');
const small = writeCanonical(smallArchitecture(), noClaims);

/** A large one where a thread has to be in the midst of it, else one that is soon done. */
function work(format: 'json' | 'dossier', file = small): Work {
	const read = readCanonical(file);
	const pack = builtInPack('vn-1425');
	if (!read.ok || pack === undefined) throw new Error('no sample');
	const doc = new Y.Doc();
	seedDocument(doc, read.value.architecture, null);
	const dossier = read.value.dossier ?? { code: '', version: '1.0', cutoffDate: '', effectiveDate: null };
	return {
		kind: 'export',
		of: { state: Y.encodeStateAsUpdate(doc) },
		pack,
		pinnedTo: read.value.architecture.meta.pack,
		dossier: { ...dossier, cutoffDate: '2026-11-20' },
		approval: null,
		earlier: [],
		format,
		level: 'internal',
		asOf: '2026-11-20',
		answers: [],
		decisions: noDecisions,
		people: new Map(),
		auditHead: null,
		key: null
	};
}

const never = new AbortController().signal;

describe('threads for jobs', () => {
	it('come to what the same calculation comes to here, and tell how far they are', async () => {
		const steps: number[] = [];
		const there = await threads.compute(work('json'), { progress: (done) => steps.push(done), signal: never });
		const here = await compute(work('json'), { progress: () => undefined, signal: never });
		expect(there).toEqual(here);
		expect(steps.length).toBeGreaterThan(1);
		expect(steps).toEqual([...steps].sort((a, b) => a - b));
	});

	it('sign with the key of the installation what a dossier tells of its check, and the file in it bears it out', async () => {
		const signer = signerOf(generateKeyPairSync('ed25519').privateKey);
		const given = { ...work('dossier'), key: signer.privateKey };
		const outcome = await threads.compute(given, { progress: () => undefined, signal: never });
		if (!outcome.ok || !('file' in outcome)) throw new Error('no dossier');
		const zip = await JSZip.loadAsync(outcome.file.bytes);
		const text = async (path: string): Promise<string> => (await zip.file(path)?.async('string')) ?? '';
		const certificate = certificateSchema.parse(JSON.parse(await text('Kiem-tra/giay-chung-nhan.json')));
		expect(certificate.signature?.publicKey).toBe(signer.key.publicKey);
		expect(isSignedBy(certificate, createPublicKey(signer.privateKey))).toBe(true);
		expect(certificate.stateHash).toBe(sha256(await text('Du-lieu/kien-truc.khuevan.json')));
		expect(await text('Kiem-tra/giay-chung-nhan.html')).toContain(signer.key.publicKey);
	}, 120_000);

	it('end in the midst of a job that is cancelled, and do the next one', async () => {
		const abort = new AbortController();
		let told = 0;
		const cancelled = threads.compute(work('dossier', province), {
			progress: () => {
				told += 1;
				abort.abort();
			},
			signal: abort.signal
		});
		const next = threads.compute(work('json'), { progress: () => undefined, signal: never });
		await expect(cancelled).rejects.toThrow('cancelled');
		expect(told).toBe(1);
		expect(await next).toMatchObject({ ok: true });
	});

	it('live on after work that makes no sense', async () => {
		const broken = { ...work('json'), of: { state: new Uint8Array([1, 2, 3]) } };
		await expect(threads.compute(broken, { progress: () => undefined, signal: never })).rejects.toThrow();
		expect(await threads.compute(work('json'), { progress: () => undefined, signal: never })).toMatchObject({
			ok: true
		});
	});
});
