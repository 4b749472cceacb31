import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { plainRoots, recordRoots } from '$models/architecture/edit';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { smallArchitecture } from '$models/architecture/fixture';
import { ObjectId } from '$models/architecture/identifier';
import { createUndo, LiveDocument, readDocument, seedDocument } from './document';

const written = (doc: Y.Doc): string => writeCanonical(readDocument(doc).architecture, noClaims);

function seeded(): Y.Doc {
	const doc = new Y.Doc();
	seedDocument(doc, smallArchitecture(), 'seed');
	return doc;
}

describe('an architecture in a document', () => {
	it('comes out as it went in', () => {
		const doc = seeded();
		expect(written(doc)).toBe(writeCanonical(smallArchitecture(), noClaims));
		expect(readDocument(doc).defects).toEqual([]);
	});

	it('keeps both of two changes to different values of one list', () => {
		const one = seeded();
		const two = new Y.Doc();
		Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
		new LiveDocument(one).apply(
			[{ op: 'set', root: 'objects', id: 'portal', key: 'usageScope/unit', value: true }],
			'one'
		);
		new LiveDocument(two).apply(
			[{ op: 'set', root: 'objects', id: 'portal', key: 'usageScope/commune', value: undefined }],
			'two'
		);
		Y.applyUpdate(one, Y.encodeStateAsUpdate(two));
		Y.applyUpdate(two, Y.encodeStateAsUpdate(one));
		expect(readDocument(one).architecture.objects.get(ObjectId('portal'))?.fields['usageScope']).toEqual({
			value: ['province', 'unit']
		});
		expect(written(one)).toBe(written(two));
	});

	it('sets aside what leads nowhere, names it, and keeps it in the document', () => {
		const doc = seeded();
		doc.getMap('objects').delete('store');
		const read = readDocument(doc);
		expect(read.architecture.relations.size).toBe(0);
		expect(read.defects).toEqual([expect.objectContaining({ code: 'dangling-end', place: 'relations/reads' })]);
		expect(doc.getMap('relations').has('reads')).toBe(true);
	});

	it('breaks a circle that two people made together, the same way for both', () => {
		const doc = seeded();
		for (const [id, parent] of [
			['portal', 'store'],
			['store', 'portal']
		] as const) {
			(doc.getMap('objects').get(id) as Y.Map<unknown>).set('parent', parent);
		}
		const read = readDocument(doc);
		expect(read.architecture.objects.get(ObjectId('portal'))?.parent).toBeNull();
		expect(read.architecture.objects.get(ObjectId('store'))?.parent).toBe('portal');
		expect(read.defects.map(({ code }) => code)).toEqual(['containment-cycle']);
	});

	it('reads anything at all', () => {
		const anything = fc.oneof(
			fc.string(),
			fc.double(),
			fc.boolean(),
			fc.constant(null),
			fc.array(fc.jsonValue()),
			fc.object()
		);
		const roots = fc.constantFrom(
			'objects',
			'relations',
			'relationProps',
			'gaps',
			'nodes',
			'geometry',
			'bends',
			'meta',
			'gapTasks',
			'strange'
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(roots, fc.string(), anything, fc.boolean())), (writes) => {
				const doc = seeded();
				for (const [root, key, value, nested] of writes) {
					doc.getMap(root).set(key, nested ? new Y.Map([[key, value]]) : value);
				}
				const read = readDocument(doc);
				expect(read.architecture.objects).toBeInstanceOf(Map);
			})
		);
	});

	it('shows after each change what a fresh reading shows', () => {
		const edit = fc.tuple(
			fc.constantFrom('portal', 'store', 'other'),
			fc.constantFrom('name', 'parent', 'lifecycle', 'usageScope/unit', 'deletedAt', 'note:x'),
			fc.constantFrom('portal', 'store', 'x', true, 3, null)
		);
		fc.assert(
			fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
				const doc = seeded();
				const live = new LiveDocument(doc);
				for (const [id, key, value] of edits) {
					const record = doc.getMap('objects').get(id);
					if (record instanceof Y.Map) record.set(key, value);
					else doc.getMap('objects').set(id, new Y.Map<unknown>([['kind', 'system']]));
					expect(live.current).toEqual(readDocument(doc));
				}
			}),
			{ numRuns: 50 }
		);
	});

	it('shows what a fresh reading shows when things go, come back and lead elsewhere', () => {
		const written = seeded();
		const roots = [...recordRoots, ...plainRoots].filter((root) => root !== 'meta' && root !== 'relationProps');
		const places = roots.flatMap((root) => [...written.getMap(root).keys()].map((id) => [root, id] as const));
		const entryOf = (root: string, id: string): unknown => {
			const entry = written.getMap(root).get(id);
			return entry instanceof Y.Map ? new Y.Map(Object.entries(entry.toJSON() as object)) : entry;
		};
		const ids = [...new Set([...places.map(([, id]) => id), 'nowhere'])];
		const act = fc.tuple(
			fc.constantFrom(...places),
			fc.constantFrom('delete', 'restore', 'name', 'parent', 'object', 'source', 'target', 'diagram', 'gap', 'task'),
			fc.constantFrom(...ids)
		);
		fc.assert(
			fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
				const doc = seeded();
				const live = new LiveDocument(doc);
				for (const [[root, id], what, other] of acts) {
					const map = doc.getMap(root);
					const entry = map.get(id);
					if (what === 'delete') map.delete(id);
					else if (what === 'restore' || entry === undefined) map.set(id, entryOf(root, id));
					else if (entry instanceof Y.Map)
						entry.set(what === 'object' && root === 'gaps' ? `objects/${other}` : what, root === 'gaps' ? true : other);
					else if (typeof entry === 'object' && !Array.isArray(entry)) map.set(id, { ...entry, [what]: other });
					expect(live.current).toEqual(readDocument(doc));
				}
			}),
			{ numRuns: 150 }
		);
	});

	it('undoes only what its own origin did', () => {
		const doc = seeded();
		const undo = createUndo(doc, 'me');
		const live = new LiveDocument(doc);
		live.apply([{ op: 'set', root: 'objects', id: 'portal', key: 'name', value: 'Tên mới' }], 'me');
		live.apply([{ op: 'set', root: 'objects', id: 'store', key: 'name', value: 'Kho khác' }], 'you');
		undo.undo();
		const { objects } = live.current.architecture;
		expect(objects.get(ObjectId('portal'))?.fields['name']).toEqual({ value: 'Cổng thông tin điện tử' });
		expect(objects.get(ObjectId('store'))?.fields['name']).toEqual({ value: 'Kho khác' });
	});

	it('hears of chapters that came from elsewhere', () => {
		const doc = seeded();
		const live = new LiveDocument(doc);
		const other = new Y.Doc();
		other.getText('chapter:form01/I.1').insert(0, 'Mục đích');
		Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
		expect(live.current.architecture.chapters.get('form01/I.1')).toBe('Mục đích');
	});
});
