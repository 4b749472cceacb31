/** A version that is exported goes along with those that its remarks were made in, and the one that was submitted last before it. */
import { beforeAll, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import type { Work } from '$collab/jobs/computation';
import { createHandlers } from '$collab/jobs/handlers';
import type { Packs } from '$collab/packs/packs';
import { complete, edit, fieldOf, installedPacks, submitted, value, type Province } from '$collab/runtime/fixture';
import { remarksNow } from './appraisal-remarks';
import { earlierVersions } from './earlier-versions';
import { dossierOf, draftedProvince } from './fixture';

let packs: Packs;
beforeAll(async () => {
	packs = await installedPacks('1');
});

const earlierThan = async (test: Province, version: string) => {
	const stored = await dossierOf(test);
	const exactPack = (reference: string, hash: string) => packs.exact(reference, hash);
	const remarks = await remarksNow(test, stored, version);
	return earlierVersions({ store: test.store, exactPack }, test.id, { version, remarks });
};
const noteIn = (canonical: Uint8Array): unknown => {
	const read = readCanonical(new TextDecoder().decode(canonical));
	return read.ok ? [...read.value.architecture.objects.values()][0]?.fields['note'] : read.problem;
};

it('each as it was frozen, and none before anything was submitted', async () => {
	const test = await draftedProvince(packs);
	await complete(test, test.id, 'chi');
	await submitted(test, test.id, ['chi', 'ha']);
	expect(await earlierThan(test, '1.0')).toEqual([]);
	value(
		await test.runtime.comment('dung', test.id, { about: 'object:o1', text: 'Sai', field: 'owner', version: '1.0' })
	);
	const back = { move: 'return', reason: 'Thiếu', effectiveDate: null, decision: null } as const;
	value(await test.runtime.moveSubmission('dung', test.id, '1.0', back));
	for (const [version, note] of [
		['1.1', 'Lần một'],
		['1.2', 'Lần hai']
	] as const) {
		value(await test.runtime.setDossier('chi', test.id, { version, change: 'Sửa theo ý kiến' }));
		await edit(test, 'an', fieldOf('o1', 'note', note));
		if (version === '1.2') {
			test.now = new Date(test.now.getTime() + 60_000);
			const file = { name: 'moi.txt', bytes: new TextEncoder().encode('Biên bản\n') };
			value(await test.runtime.addEvidence('an', test.id, { about: 'object:o1', note: '' }, file));
		}
		await submitted(test, test.id, ['chi', 'ha']);
		if (version === '1.1') value(await test.runtime.moveSubmission('dung', test.id, '1.1', back));
	}
	const earlier = await earlierThan(test, '1.2');
	expect(earlier.map(({ version, ended, canonical }) => [version, ended, noteIn(canonical)])).toEqual([
		['1.0', 'returned', undefined],
		['1.1', 'returned', { value: 'Lần một' }]
	]);
	// Of what was attached since it tells whose work that was, in the post of that day.
	await test.store.addPost('an', { position: 'Chuyên viên', unit: 'Sở KH&CN', since: '2026-01-01T00:00:00.000Z' });
	await test.store.addPost('an', { position: 'Trưởng phòng', unit: '', since: '2030-01-01T00:00:00.000Z' });
	// What tells of no version before is not given any.
	const works: Work[] = [];
	const { store, rooms, id } = test;
	const handlers = createHandlers({
		...{ store, rooms, clock: () => test.now, packOf: (reference: string) => packs.find(reference) },
		compute: (work) => {
			works.push(work);
			return Promise.resolve({ ok: true, data: null });
		}
	});
	for (const format of ['form01-docx', 'dossier', 'form03'] as const)
		await handlers.export({
			...{ architecture: id, account: 'an', file: null, input: { format, version: '1.2' } },
			...{ progress: () => undefined, commit: () => true, earlier: () => Promise.resolve(null) },
			signal: new AbortController().signal
		});
	const given = works.map((work) => (work.kind === 'export' ? work.earlier.map(({ version }) => version) : null));
	expect(given).toEqual([['1.0', '1.1'], ['1.0', '1.1'], []]);
	const [first] = works.map((work) => (work.kind === 'export' ? work.earlier.at(-1)?.evidence : undefined));
	expect(first?.map(({ name, by }) => [name, by])).toEqual([['moi.txt', 'Ông an – Chuyên viên, Sở KH&CN']]);
});
