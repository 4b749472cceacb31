import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { fontFile, MissingFont } from './fonts';
import type { ExportInput } from './exporter';
import { exportFormats, runExport } from './registry';

const folder = mkdtempSync(join(tmpdir(), 'khuevan-fonts-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = readFileSync(fontFile('tinos/400Regular/Tinos_400Regular'));

it.each([
	['is cut off', whole.subarray(0, whole.length / 2)],
	['has no bytes', Buffer.alloc(0)],
	['is something else', Buffer.from('<html>Not found</html>')],
	['tells of tables that are not there', whole.subarray(0, 40)]
])('a font that %s is named before anything is drawn with it', (_, bytes) => {
	const path = join(folder, 'a.ttf');
	writeFileSync(path, bytes);
	expect(() => fontFile('tinos/400Regular/Tinos_400Regular', () => path)).toThrow(MissingFont);
});

it('a font that is not installed is named', () => {
	expect(() => fontFile('tinos/900Black/Tinos_900Black')).toThrow(/Tinos_900Black.*missing or damaged.*npm ci/u);
	const gone = join(folder, 'gone.ttf');
	expect(() => fontFile('tinos/400Regular/Tinos_400Regular', () => gone)).toThrow(MissingFont);
});

it('an export that lacks a font says so as a problem', async () => {
	const loader = vi
		.spyOn(exportFormats.png, 'loader')
		.mockResolvedValue(() => Promise.reject(new MissingFont('be-vietnam-pro/700Bold/BeVietnamPro_700Bold')));
	const made = await runExport('png', {} as ExportInput);
	loader.mockRestore();
	expect(made).toMatchObject({ ok: false, problem: { code: 'missing-font', place: 'BeVietnamPro_700Bold' } });
});
