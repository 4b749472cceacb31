import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCanonical, writeCanonical } from './canonical';
import { fileJsonSchema } from './file-json-schema';
import { smallFile } from './fixture';

const text = JSON.stringify(smallFile);

function problemOf(file: string): { code: string; place: string | undefined } {
	const read = readCanonical(file);
	if (read.ok) throw new Error('read without complaint');
	return { code: read.problem.code, place: read.problem.place };
}

const changed = (change: (file: typeof smallFile) => void): string => {
	const copy = structuredClone(smallFile);
	change(copy);
	return JSON.stringify(copy);
};

describe('canonical file', () => {
	it('gives the same bytes when what was read is written', () => {
		const first = readCanonical(text);
		if (!first.ok) throw new Error(first.problem.message);
		const written = writeCanonical(first.value.architecture, first.value.dossier);
		const second = readCanonical(written);
		if (!second.ok) throw new Error(second.problem.message);
		expect(writeCanonical(second.value.architecture, second.value.dossier)).toBe(written);
		expect(JSON.parse(written)).toMatchObject({
			objects: [{ id: 'portal', to: { lifecycle: 'upgrading' } }, { id: 'store' }]
		});
	});

	it('says of the decision only what somebody said, and nothing where nobody did', () => {
		const read = readCanonical(text);
		if (!read.ok) throw new Error(read.problem.message);
		const { architecture, dossier } = read.value;
		const written = writeCanonical(architecture, {
			...dossier,
			decision: { archive: 'VP', place: 'Cà Mau', grounds: ' ' }
		});
		expect(written).toContain('    "decision": {\n      "place": "Cà Mau",\n      "archive": "VP"\n    }');
		const again = readCanonical(written);
		expect(again.ok && writeCanonical(again.value.architecture, again.value.dossier)).toBe(written);
		expect(writeCanonical(architecture, { ...dossier, decision: {} })).toBe(writeCanonical(architecture, dossier));
	});

	it('writes composed letters whatever came in', () => {
		const read = readCanonical(text.normalize('NFD'));
		if (!read.ok) throw new Error(read.problem.message);
		expect(writeCanonical(read.value.architecture, read.value.dossier)).toContain(
			'Kho dữ liệu dùng chung'.normalize('NFC')
		);
	});

	it('keeps a comma inside a text of a short list', () => {
		const read = readCanonical(
			changed((file) => Object.assign(file.objects[0] ?? {}, { fields: { tags: ['a,b', 'c'] } }))
		);
		if (!read.ok) throw new Error(read.problem.message);
		expect(writeCanonical(read.value.architecture, read.value.dossier)).toContain('["a,b", "c"]');
	});

	it('refuses a truncated file', () => {
		expect(problemOf(text.slice(0, 300)).code).toBe('not-json');
	});

	it('refuses a file of a newer version', () => {
		expect(problemOf(changed((file) => (file.khuevan = 2)))).toEqual({ code: 'newer-version', place: 'khuevan' });
	});

	it('refuses a relation that leads nowhere and says which', () => {
		expect(problemOf(changed((file) => Object.assign(file.relations[0] ?? {}, { target: 'gone' })))).toEqual({
			code: 'dangling-end',
			place: 'relations/0/target'
		});
	});

	it('refuses two objects of one id, and objects in each other', () => {
		expect(problemOf(changed((file) => Object.assign(file.objects[1] ?? {}, { id: 'portal' })))).toMatchObject({
			code: 'double-id'
		});
		const inEachOther = changed((file) => {
			Object.assign(file.objects[0] ?? {}, { parent: 'store' });
			Object.assign(file.objects[1] ?? {}, { parent: 'portal' });
		});
		expect(problemOf(inEachOther)).toMatchObject({ code: 'containment-cycle' });
	});

	it('refuses keys that it would otherwise lose', () => {
		expect(problemOf(changed((file) => Object.assign(file, { surprise: 1 }))).code).toBe('wrong-shape');
	});
});

describe('JSON Schema of the canonical file', () => {
	it('is the one that the reader goes by (node --import tsx models/architecture/write-schema.ts)', () => {
		expect(readFileSync('models/architecture/khuevan.schema.json', 'utf8')).toBe(fileJsonSchema());
	});
});
