/** An edited form on the command line: what it would change is told, and goes in once somebody accepts it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallSample } from '../generators/small-sample';
import { khuevan, sample, temporaryFolder } from './run-khuevan';

const folder = temporaryFolder();
const at = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const OLD = 'Hệ thống theo dõi nhiệm vụ UBND tỉnh giao';
const EDITED = 'Hệ thống giao việc của tỉnh';

/** Writes another text into every part of a package that holds it, as an editor of it does into one. */
async function edited(from: string, to: string, part: RegExp): Promise<void> {
	const zip = await JSZip.loadAsync(readFileSync(from));
	for (const file of Object.values(zip.files)) {
		if (!part.test(file.name)) continue;
		const text = await file.async('string');
		zip.file(file.name, text.replaceAll(`>${OLD}<`, `>${EDITED}<`));
	}
	writeFileSync(to, await zip.generateAsync({ type: 'nodebuffer' }));
}

/** The sample in which somebody else renamed the same object meanwhile. */
function renamed(): string {
	writeFileSync(at('now.json'), readFileSync(sample, 'utf8').replaceAll(`"${OLD}"`, '"Tên mà người khác đặt"'));
	return at('now.json');
}

/** Form 01 of a whole province is read back in `exporters/read-back`. */
const small = at('small.json');

beforeAll(async () => {
	writeFileSync(small, smallSample([OLD]));
	for (const [of, format, file] of [
		[sample, 'form03', 'made.xlsx'],
		[small, 'form01-docx', 'made.docx']
	] as const) {
		const { status } = await khuevan('export', of, '--to', format, '--out', at(file));
		expect(status).toBe(0);
	}
	await edited(at('made.xlsx'), at('edited.xlsx'), /sharedStrings\.xml$/u);
	await edited(at('made.docx'), at('edited.docx'), /document\.xml$/u);
});

const names = (file: string): readonly string[] =>
	(JSON.parse(readFileSync(file, 'utf8')) as { objects: { fields: { name: string } }[] }).objects.map(
		({ fields }) => fields.name
	);

test.each([
	['form03', 'made.xlsx', sample],
	['form01', 'made.docx', small]
])('an unedited %s changes nothing', async (from, file, into) => {
	const { status, out } = await khuevan('import', at(file), '--from', from, '--into', into);
	expect(status).toBe(0);
	expect(out).toContain('0 changes proposed');
});

test('an edited cell of Form 03 is told, and taken over where somebody accepts it', async () => {
	const parameters = ['import', at('edited.xlsx'), '--from', 'form03', '--into', sample, '--accept', 'clean'];
	const taken = await khuevan(...parameters, '--out', at('taken.json'));
	expect(taken).toMatchObject({ status: 0, error: '' });
	expect(taken.out).toContain(`clean objects/assignments/name: was "${OLD}", is "${OLD}", proposed "${EDITED}"`);
	expect(names(at('taken.json'))).toContain(EDITED);
	expect(names(at('taken.json'))).not.toContain(OLD);
});

test('what somebody else changed meanwhile stays, unless all is accepted', async () => {
	const parameters = ['import', at('edited.xlsx'), '--from', 'form03', '--into', renamed(), '--base', sample];
	const told = await khuevan(...parameters, '--accept', 'clean', '--out', at('kept.json'));
	expect(told.out).toContain('conflict objects/assignments/name');
	expect(names(at('kept.json'))).toContain('Tên mà người khác đặt');
	await khuevan(...parameters, '--accept', 'all', '--out', at('all.json'));
	expect(names(at('all.json'))).toContain(EDITED);
});

test('a state that is not known here is said so', async () => {
	const { status, error } = await khuevan('import', at('edited.xlsx'), '--from', 'form03', '--into', renamed());
	expect(status).toBe(0);
	expect(error).toContain('was made from another state');
});

test('an edited cell of Form 01 is told as the same change', async () => {
	const { status, out } = await khuevan('import', at('edited.docx'), '--from', 'form01', '--into', small);
	expect(status).toBe(0);
	expect(out).toContain(`objects/assignments/name: was "${OLD}", is "${OLD}", proposed "${EDITED}"`);
});

test.each([
	[['--from', 'form03'], '--into'],
	[['--from', 'form03', '--into', sample, '--out', 'x.json'], '--out goes with --accept'],
	[['--from', 'form03', '--into', sample, '--accept', 'clean'], 'needs --out'],
	[['--from', 'form03', '--into', sample, '--accept', 'some', '--out', 'x.json'], '--accept takes clean, all'],
	[['--from', 'xlsx', '--out', 'x.json', '--accept', 'all'], '--accept and --base go with']
])('%j ends with 2 and one line', async (parameters, line) => {
	const { status, out, error } = await khuevan('import', at('edited.xlsx'), ...parameters);
	expect({ status, out }).toEqual({ status: 2, out: '' });
	expect(error.trim().split('\n')).toHaveLength(1);
	expect(error).toContain(line);
});

test('what is no form of ours is refused in one line', async () => {
	writeFileSync(at('letter.xlsx'), 'Kính gửi');
	const { status, error } = await khuevan('import', at('letter.xlsx'), '--from', 'form03', '--into', sample);
	expect(status).toBe(2);
	expect(error.trim().split('\n')).toHaveLength(1);
});
