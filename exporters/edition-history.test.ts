import JSZip from 'jszip';
import { expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { smallArchitecture } from '$models/architecture/fixture';
import { builtInPack } from '$models/framework/packs';
import { edited } from '$models/sync/edited';
import { noPainter } from './document/no-painter';
import { buildDocument } from './form01/build';
import { writeForm03 } from './form03/write';
import { siteHtml } from './html/export';
import { prepareExport } from './prepare';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('There is no pack vn-1425');
const pack = found;

/** The one object whose gap is closed in the middle of 2027, and how far it may circulate before and after. */
const circulating = (before: string, after: string): Architecture =>
	edited(smallArchitecture(), [
		{ op: 'set', root: 'objects', id: 'portal', key: 'circulation', value: before },
		{ op: 'set', root: 'objects', id: 'portal', key: 'to:circulation', value: after },
		{ op: 'set', root: 'objects', id: 'portal', key: 'to:name', value: 'Cổng sau nâng cấp' }
	]);

const told = (change: string) => ({
	version: '1.0',
	updated: '2026-11-01',
	effective: null,
	change,
	basis: '',
	decision: null,
	objects: ['KT-1'],
	unit: 'UBND tỉnh'
});

/** Everything that a public edition of a day holds, as it reads. */
async function publicBytes(architecture: Architecture, asOf: string, changes: readonly string[]): Promise<string> {
	const dossier = {
		...{ code: 'HS-96-1', version: '1.0', cutoffDate: asOf, effectiveDate: null },
		history: changes.map(told)
	};
	const input = await prepareExport(architecture, dossier, pack, { level: 'public', asOf });
	const zip = await JSZip.loadAsync((await writeForm03(input)).bytes);
	const parts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')));
	return [...parts, siteHtml(input)].join('\n');
}

const BEFORE = '2026-12-01';
const AFTER = '2027-12-01';

const changes = ['Nâng Cổng thông tin điện tử, mật mã Zq7', 'Dùng Cổng sau nâng cấp, mật mã Zq8', 'Rà soát Zq9'];

it.each([
	['restricted', 'public', BEFORE],
	['restricted', 'public', AFTER],
	['public', 'restricted', AFTER]
])('the history names no object that is %s at first and %s later, in an edition of %s', async (first, later, asOf) => {
	const bytes = await publicBytes(circulating(first, later), asOf, changes);
	for (const words of ['Zq7', 'Zq8']) expect(bytes).not.toContain(words);
	expect(bytes).toContain('Zq9');
});

it.each([
	['public', BEFORE],
	['public', AFTER],
	['restricted', BEFORE]
])(
	'the history names an object that is public up to the day, and %s later, in an edition of %s',
	async (later, asOf) => {
		const bytes = await publicBytes(circulating('public', later), asOf, changes);
		for (const words of ['Zq7', 'Zq9']) expect(bytes).toContain(words);
	}
);

it('a public decision says nothing that names an object left out of the edition', async () => {
	const facts = {
		grounds: 'Căn cứ Quyết định về Cổng thông tin điện tử, Zq7;\nCăn cứ Luật, Zq8',
		proposer: 'Theo đề nghị của tổ Cổng sau nâng cấp, Zq6',
		place: 'Cà Mau Zq9'
	};
	const decided = { ...told('Rà soát'), effective: BEFORE, decision: { number: '1/QĐ', date: BEFORE, ...facts } };
	const claims = { code: 'HS-96-1', version: '1.0', cutoffDate: BEFORE, effectiveDate: BEFORE };
	for (const dossier of [
		{ ...claims, decision: facts },
		{ ...claims, history: [decided] }
	]) {
		const input = await prepareExport(circulating('restricted', 'public'), dossier, pack, {
			level: 'public',
			asOf: BEFORE
		});
		const { decision } = buildDocument(input, { ...noPainter, holds: () => true }).model;
		const words = JSON.stringify(decision);
		for (const kept of ['Zq8', 'Zq9']) expect(words).toContain(kept);
		for (const gone of ['Zq6', 'Zq7']) expect(JSON.stringify(input.dossier) + words).not.toContain(gone);
	}
});
