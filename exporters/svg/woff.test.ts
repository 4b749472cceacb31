import { readFileSync } from 'node:fs';
import { convert } from 'fontverter';
import { expect, test } from 'vitest';
import { fontFile } from '../fonts';
import { toWoff } from './woff';

test('another reader unpacks every table as it was', async () => {
	const font = readFileSync(fontFile('be-vietnam-pro/400Regular/BeVietnamPro_400Regular'));
	const woff = toWoff(font);
	expect(woff.length).toBeLessThan(font.length * 0.6);
	const back: Buffer = await convert(woff, 'sfnt', 'woff');
	const tables = (of: Buffer): string[] =>
		Array.from({ length: of.readUInt16BE(4) }, (_, at) => {
			const entry = 12 + at * 16;
			const offset = of.readUInt32BE(entry + 8);
			const data = of.subarray(offset, offset + of.readUInt32BE(entry + 12));
			return `${of.toString('latin1', entry, entry + 4)} ${data.toString('base64')}`;
		}).sort();
	expect(tables(back)).toEqual(tables(font));
});
