import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { packZip } from './zip';

const words = 'Khung kiến trúc số. '.repeat(500);
const entries = [
	{ path: 'Mau-02/Sơ đồ.svg', bytes: new TextEncoder().encode(words) },
	{ path: 'Mau-01.pdf', bytes: Uint8Array.of(1, 2, 3) },
	{ path: 'trong.txt', bytes: new Uint8Array() }
];

it('packs what others open: each file with its name, bytes and day, in the order given', async () => {
	const bytes = await packZip(entries, '2026-09-30');
	expect(bytes.byteLength).toBeLessThan(words.length / 4);
	const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
	const read = await Promise.all(
		Object.values(zip.files).map(async (file) => ({ path: file.name, bytes: await file.async('uint8array') }))
	);
	expect(read).toEqual(entries);
	expect(new Set(Object.values(zip.files).map(({ date }) => date.toISOString()))).toEqual(
		new Set(['2026-09-30T12:00:00.000Z'])
	);
	expect(await packZip(entries, '2026-09-30')).toEqual(bytes);
});
