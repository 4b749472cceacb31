import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { noClaims, writeCanonical } from '$models/architecture/canonical';
import { smallArchitecture } from '$models/architecture/fixture';
import { builtInPack } from '$models/framework/packs';
import { createUndo, LiveDocument, seedDocument } from '$models/sync/document';
import { planCommand } from './commands';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;
const context = { pack, newId: () => 'made', now: '2026-11-23T08:00:00.000Z' };

function live(): LiveDocument {
	const doc = new Y.Doc();
	seedDocument(doc, smallArchitecture(), 'seed');
	return new LiveDocument(doc);
}

const planned = (document: LiveDocument, call: unknown) => planCommand(document.current.architecture, call, context);

function run(document: LiveDocument, call: unknown): void {
	const plan = planned(document, call);
	if (!plan.ok) throw new Error(plan.problem.message);
	document.apply(plan.value.edits, 'me');
}

it.each([
	['kpi', 'kpis'],
	['goal', 'goals']
] as const)('takes a %s away, and undo brings all of it back', (subject, root) => {
	const document = live();
	run(document, { type: `${subject}.add`, fields: { name: { value: 'Tỷ lệ kết nối' } } });
	const before = writeCanonical(document.current.architecture, noClaims);
	const undo = createUndo(document.doc, 'me');
	run(document, { type: 'record.drop', subject, ids: ['made', 'made'] });
	expect(document.current.architecture[root].size).toBe(0);
	undo.undo();
	expect(writeCanonical(document.current.architecture, noClaims)).toBe(before);
});

it('takes a mapping away and leaves its object', () => {
	const document = live();
	run(document, { type: 'record.drop', subject: 'mapping', ids: ['portal.1'] });
	expect(document.current.architecture.mappings.size).toBe(0);
	expect([...document.current.architecture.objects.values()].map(({ id }) => String(id))).toContain('portal');
});

it('takes nothing away where one is missing, and nothing that has a bin', () => {
	const document = live();
	expect(planned(document, { type: 'record.drop', subject: 'goal', ids: ['nowhere'] })).toMatchObject({
		problem: { code: 'not-found' }
	});
	expect(planned(document, { type: 'record.drop', subject: 'object', ids: ['portal'] })).toMatchObject({
		problem: { code: 'wrong-input' }
	});
});
