import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { edition } from '$models/architecture/edition';
import { textOf, valueOf } from '$models/architecture/field';
import { DiagramId, NodeId, ObjectId, RelationId } from '$models/architecture/identifier';
import type { Exchange } from './exchange';
import { canonical, complaints, hasShared, packOf, readText, saidBy, scenesOf, shared, written } from './fixture';
import type { Imported } from './import';

const language = packOf('archimate-3.2');
const national = packOf('vn-1425');

const count = (text: string, pattern: RegExp): number => [...text.matchAll(pattern)].length;

describe.skipIf(!hasShared).each(['archisurance.xml', 'bendpoint.test.xml'])('the file %s', (name) => {
	let text: string;
	let read: Imported;
	beforeAll(async () => {
		text = readFileSync(resolve(shared, name), 'utf8');
		read = await readText(text);
	});

	it('is read whole', () => {
		const { objects, relations, diagrams, nodes } = read.architecture;
		expect(objects.size).toBe(count(text, /<element /gu));
		expect(relations.size).toBe(count(text, /<relationship /gu));
		expect(diagrams.size).toBe(count(text, /<view /gu));
		expect(nodes.size).toBe(count(text, /<node /gu));
		expect(read.ledger.filter(({ kind }) => kind !== 'kept-aside')).toEqual([]);
	});

	it('is written again with everything that it said', async () => {
		const again = written(read.architecture, language, await scenesOf(read.architecture, language));
		expect(saidBy(again)).toEqual(saidBy(text));
		expect(await complaints(again)).toEqual([]);
	});

	it('goes through the national framework and back', async () => {
		const { architecture, ledger } = await readText(text, { pack: national });
		expect(architecture.objects.size + architecture.goals.size).toBe(count(text, /<element /gu));
		expect(ledger.some(({ kind }) => kind === 'left-out')).toBe(false);
		const again = written(architecture, national, []);
		const types = (exchange: Exchange): string[] =>
			[...exchange.elements, ...exchange.relationships].map(({ id, type }) => `${id} ${type}`).sort();
		expect(types(saidBy(again))).toEqual(types(saidBy(text)));
		expect(canonical((await readText(again)).architecture)).toBe(canonical({ ...architecture }));
	});
});

describe.skipIf(!hasShared)('what the file with bends says', () => {
	it('is where the lines end, and nothing between', async () => {
		const { architecture } = await readText(readFileSync(resolve(shared, 'bendpoint.test.xml')));
		const view = DiagramId('id-019dd58b-68f1-765a-bca8-2716884f56b2');
		expect(architecture.bends.size).toBe(0);
		const carried = String(valueOf(architecture.diagrams.get(view)?.fields['archimate']));
		expect(carried).toContain('"sourceAttachment":[35,138]');
		expect(carried).toContain('"targetAttachment":[160,138]');
	});
});

describe.skipIf(!hasShared)('what the file of the insurance says', () => {
	let read: Imported;
	beforeAll(async () => {
		read = await readText(readFileSync(resolve(shared, 'archisurance.xml')));
	});

	it('is names, kinds, ends and documentation', () => {
		const { objects, relations, meta, geometry } = read.architecture;
		expect(meta).toMatchObject({ name: 'Archisurance', pack: 'archimate-3.2@1.0' });
		expect(objects.get(ObjectId('id-1544'))).toMatchObject({
			kind: 'business-interface',
			fields: { name: { value: 'mail' } }
		});
		expect(textOf(objects.get(ObjectId('id-303'))?.fields['name'])).toBe('Home  &  Away');
		expect(relations.get(RelationId('id-1446'))?.type).toBe('serving');
		expect(geometry.get(NodeId('id-4103'))).toEqual([284, 553, 133, 60]);
	});

	it('names styles and properties that are carried along, with how many there are', () => {
		const told = (code: string) => read.ledger.filter((entry) => entry.code === code);
		expect(told('style').find(({ place }) => place === 'views/id-4056')?.count).toBe(65);
		expect(told('property').map(({ before }) => before)).toEqual(['Property1', 'Property2', 'Property3']);
		expect(told('drawing').map(({ place }) => place)).toEqual(['views/id-3761/id-e1dfdab4']);
	});
});

describe('the sample of a province', () => {
	it('comes out in the official format with all its diagrams, and back as it was', async () => {
		const file = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
		if (!file.ok) throw new Error(file.problem.message);
		const { architecture } = edition(file.value.architecture, {
			level: 'internal',
			asOf: '2026-11-26',
			pack: national
		});
		const text = written(architecture, national, await scenesOf(architecture, national));
		expect(canonical((await readText(text)).architecture)).toBe(canonical(architecture));
		expect(saidBy(text).views.every(({ nodes }) => nodes.length > 0)).toBe(true);
		if (hasShared) expect(await complaints(text)).toEqual([]);
	});
});
