import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { builtInPack } from '$models/framework/packs';
import { readDocument, seedDocument } from '$models/sync/document';
import type { Architecture } from './architecture';
import { noClaims, readCanonical, writeCanonical } from './canonical';
import { edition } from './edition';
import { smallFile } from './fixture';
import { DiagramId } from './identifier';
import { drawnDiagrams, isKeptView, isOfDossier, keptRequest, keptViews } from './kept-view';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;

interface Kept {
	readonly id: string;
	readonly type?: string;
	readonly view: string;
	readonly title?: string;
}

function withViews(...views: readonly Kept[]): Architecture {
	const kept = views.map(({ id, type = '@view', view, title = id }) => ({ id, type, fields: { title, view } }));
	const read = readCanonical(JSON.stringify({ ...smallFile, diagrams: [...smallFile.diagrams, ...kept] }));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value.architecture;
}

const later = '{"view":"radar","rings":[3, 1],  "of":"store"}';
const ids = (some: readonly { readonly id: string }[]): string[] => some.map(({ id }) => id);

describe('kept views', () => {
	it('are told apart from diagrams that people arrange', () => {
		const architecture = withViews({ id: 'v1', view: '{"view":"heat"}' }, { id: 'v2', type: 'SĐ-05', view: later });
		expect(ids(keptViews(architecture))).toEqual(['v1', 'v2']);
		expect(ids(drawnDiagrams(architecture))).toEqual(['d1']);
	});

	it('are of the dossier as a free type alone, never as a reference figure', () => {
		const of = (type: string): boolean => isOfDossier(pack, { type, fields: { view: { value: '{"view":"heat"}' } } });
		expect([of('@view'), of('SĐ-05'), of('SĐ-T-02'), of('unheard')]).toEqual([false, true, false, false]);
		expect(isOfDossier(pack, { type: 'SĐ-T-02', fields: {} })).toBe(true);
	});

	it('come back from file and document as they were, read or not', () => {
		const architecture = withViews(
			{ id: 'v1', view: '{"view":"heat","overlay":"lifecycle"}' },
			{ id: 'v2', view: later }
		);
		const written = writeCanonical(architecture, noClaims);
		expect(written).toContain(JSON.stringify(later));
		const doc = new Y.Doc();
		seedDocument(doc, architecture, 'seed');
		const read = readDocument(doc);
		expect(writeCanonical(read.architecture, noClaims)).toBe(written);
		expect(read.defects).toEqual([expect.objectContaining({ code: 'unknown-view', place: 'diagrams/v2/view' })]);
	});

	it('that lost their request are named and stay kept views', () => {
		const doc = new Y.Doc();
		seedDocument(doc, withViews({ id: 'v1', view: '{"view":"heat"}' }), 'seed');
		(doc.getMap('diagrams').get('v1') as Y.Map<unknown>).delete('view');
		const { architecture, defects } = readDocument(doc);
		const diagram = architecture.diagrams.get(DiagramId('v1'));
		expect(diagram !== undefined && isKeptView(diagram)).toBe(true);
		expect(diagram === undefined ? null : keptRequest(diagram)).toMatchObject({ ok: false });
		expect(defects).toEqual([expect.objectContaining({ place: 'diagrams/v1/view' })]);
	});

	it('leave an edition with the object that they ask about, by id, by name, or in a request of a later program', () => {
		const architecture = withViews(
			{ id: 'by-id', view: '{"view":"impact","object":"store"}' },
			{ id: 'by-name', view: '{"view":"heat","filter":{"text":"Kho dữ liệu dùng chung"}}' },
			{ id: 'later', view: later },
			{ id: 'other', view: '{"view":"impact","object":"portal"}' }
		);
		const store = [...architecture.objects.values()].find(({ id }) => id === 'store');
		if (store === undefined) throw new Error('There is no store');
		const restricted = { ...store, fields: { ...store.fields, circulation: { value: 'restricted' } } };
		const objects = new Map([...architecture.objects, [store.id, restricted]]);
		const cut = edition({ ...architecture, objects }, { level: 'public', asOf: '2026-11-26', pack });
		expect(ids(keptViews(cut.architecture))).toEqual(['other']);
		for (const id of ['by-id', 'by-name', 'later'])
			expect(cut.omissions).toContainEqual({ place: `diagrams/${id}`, reason: 'names-a-dropped-object' });
	});
});
