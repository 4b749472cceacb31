import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { noClaims, readCanonical, writeCanonical } from '$models/architecture/canonical';
import { smallFile } from '$models/architecture/fixture';
import { structuralKeys } from '$models/architecture/flat-keys';
import { builtInPacks } from '$models/framework/packs';
import type { FieldDefinition, Subject } from '$models/framework/pack';
import { readDocument, seedDocument } from './document';

const recordOf: Readonly<Record<Subject, string>> = {
	object: 'objects',
	relation: 'relations',
	mapping: 'mappings',
	gap: 'gaps',
	task: 'tasks',
	kpi: 'kpis',
	goal: 'goals',
	diagram: 'diagrams'
};

const sampleOf = (field: FieldDefinition): unknown =>
	field.type.startsWith('multi') ? ['a', 'b'] : field.type === 'number' ? 3 : field.type === 'boolean' ? true : 'một';

describe.each(builtInPacks)('fields of the pack $id', (pack) => {
	it('are named like no structural key', () => {
		const structural = new Set<string>(structuralKeys);
		expect(pack.fields.filter(({ id }) => structural.has(id) || /[:/]/u.test(id))).toEqual([]);
	});

	it.each(Object.entries(recordOf))('of a %s all come back from a document', (subject, root) => {
		const fields = Object.fromEntries(
			pack.fields.filter((field) => field.subject === subject).map((field) => [field.id, sampleOf(field)])
		);
		const file = structuredClone(smallFile) as unknown as Record<string, { id: string; fields: object }[]>;
		const first = file[root]?.[0] ?? { id: 'new', fields: {} };
		file[root] = [{ ...first, fields, to: fields } as never, ...(file[root]?.slice(1) ?? [])];
		const read = readCanonical(JSON.stringify(file));
		if (!read.ok) throw new Error(read.problem.message);
		const doc = new Y.Doc();
		seedDocument(doc, read.value.architecture, 'seed');
		const { architecture, defects } = readDocument(doc);
		expect(defects).toEqual([]);
		expect(writeCanonical(architecture, noClaims)).toBe(writeCanonical(read.value.architecture, noClaims));
	});
});
