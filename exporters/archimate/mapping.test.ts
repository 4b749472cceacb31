import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Architecture, ArchitectureObject, Relation } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { ObjectId, RelationId } from '$models/architecture/identifier';
import { allowsRelation } from '$models/framework/lookup';
import { canonical, packOf, readText, written } from './fixture';
import { Names, ownId, usableId } from './identifiers';
import { languagePack, mappingFor } from './mappings';
import { mappingSchemaText } from './mapping-schema';
import given from './mappings/vn-1425.json' with { type: 'json' };

const national = packOf('vn-1425');

const object = (id: string, kind: string): ArchitectureObject => ({
	id: ObjectId(id),
	kind,
	code: '',
	parent: null,
	notes: [],
	importKey: '',
	catalogue: '',
	deletedAt: null,
	fields: { name: { value: `Tên ${id}` } },
	targets: {}
});

const relation = (id: string, source: string, type: string, target: string): Relation => ({
	id: RelationId(id),
	source: ObjectId(source),
	target: ObjectId(target),
	type,
	code: '',
	importKey: '',
	deletedAt: null,
	fields: {},
	targets: {}
});

function model(objects: readonly ArchitectureObject[], relations: readonly Relation[]): Architecture {
	const meta = {
		id: 'm',
		name: 'M',
		frame: 'province',
		agency: '',
		agencyName: '',
		pack: 'vn-1425@1.1',
		sample: false
	} as const;
	return {
		...emptyArchitecture(meta),
		objects: new Map(objects.map((one) => [one.id, one])),
		relations: new Map(relations.map((one) => [one.id, one]))
	};
}

describe('the mapping of the national framework', () => {
	it('has a row for every kind, every relation and every type, and says that it is ours', () => {
		const found = mappingFor(national);
		if (!found.ok) throw new Error(found.problem.message);
		const { mapping, vocabulary } = found.value;
		expect(mapping.kinds.map(({ kind }) => kind).sort()).toEqual(national.kinds.map(({ id }) => id).sort());
		expect(mapping.relations.map(({ kind }) => kind).sort()).toEqual(national.relationKinds.map(({ id }) => id).sort());
		expect(mapping.types.map(({ type }) => type).sort()).toEqual([...vocabulary.types].sort());
		expect(mapping.standing.en).toMatch(/no instrument/u);
	});

	it('says what is lost wherever two kinds become one type', () => {
		const found = mappingFor(national);
		if (!found.ok) throw new Error(found.problem.message);
		const { kinds } = found.value.mapping;
		for (const type of new Set(kinds.map((row) => row.type))) {
			const rows = kinds.filter((row) => row.type === type);
			expect(rows.filter(({ loses }) => loses === undefined).length, type).toBeLessThan(2);
		}
	});

	it('has a schema that is up to date', () => {
		const text = readFileSync('exporters/archimate/mappings/mapping.schema.json', 'utf8');
		expect(JSON.parse(text)).toEqual(JSON.parse(mappingSchemaText()));
	});
});

describe('a mapping of somebody', () => {
	it.each([
		[{ ...given, version: 2 }, 'version'],
		[{ ...given, pack: 'archimate-3.2' }, 'pack'],
		[{ ...given, kinds: given.kinds.slice(1) }, 'kinds'],
		[{ ...given, kinds: [...given.kinds, given.kinds[0]] }, 'kinds'],
		[{ ...given, types: given.types.slice(1) }, 'types'],
		[{ ...given, kinds: [{ kind: 'system', type: 'spaceship' }] }, 'kinds/0/type'],
		[{ ...given, relationTypes: [{ type: 'flow', kind: 'love' }] }, 'relationTypes/0/kind'],
		[[], '']
	])('is refused with the place where it is wrong (%#)', (mapping, place) => {
		const found = mappingFor(national, mapping);
		expect(found).toMatchObject({ ok: false, problem: { code: 'wrong-mapping', place } });
	});

	it('decides what an element becomes', async () => {
		const text = `<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m"><name>M</name><elements><element identifier="a" xsi:type="Node"><name>A</name></element></elements></model>`;
		const types = given.types.map((row) => (row.type === 'node' ? { type: 'node', kind: 'platform' } : row));
		const kindBy = async (mapping: unknown) =>
			[...(await readText(text, { pack: national, mapping })).architecture.objects.values()].map(({ kind }) => kind);
		expect(await kindBy(undefined)).toEqual(['infrastructure']);
		expect(await kindBy({ ...given, types })).toEqual(['platform']);
	});
});

describe('what the framework means', () => {
	const objects = [object('s', 'system'), object('p', 'platform'), object('d', 'database')];

	it('comes back though its type says less', async () => {
		const own = model(objects, [
			relation('r1', 's', 'service-use', 'p'),
			relation('r2', 'd', 'data-exchange', 's'),
			relation('r3', 's', 'dependency', 'd')
		]);
		expect(canonical((await readText(written(own, national, []))).architecture)).toBe(canonical(own));
	});

	it('is written the way round that ArchiMate has it, and only as its matrix allows', () => {
		const text = written(
			model(objects, [relation('r1', 's', 'service-use', 'p'), relation('r2', 'd', 'data-exchange', 's')]),
			national,
			[]
		);
		expect(text).toContain('<relationship identifier="r1" source="p" target="s" xsi:type="Serving">');
		expect(allowsRelation(languagePack(), 'data-object', 'flow', 'application-component')).toBe(false);
		expect(text).toContain('<relationship identifier="r2" source="d" target="s" xsi:type="Association">');
	});

	it('is taken as what another program made of it', async () => {
		const own = model(objects, [relation('r1', 's', 'service-use', 'p')]);
		const text = written(own, national, []);
		const edited = text
			.replace(/xsi:type="ApplicationComponent"(?=>\s*<name xml:lang="vi">Tên p)/u, 'xsi:type="Node"')
			.replace('Tên s', 'Tên mới')
			.replaceAll('khuevan-kind', 'propid-1');
		const { architecture } = await readText(edited);
		expect(architecture.objects.get(ObjectId('p'))?.kind).toBe('infrastructure');
		expect(architecture.objects.get(ObjectId('s'))).toMatchObject({
			kind: 'system',
			fields: { name: { value: 'Tên mới' } }
		});
		expect(architecture.relations.get(RelationId('r1'))).toMatchObject({
			source: 's',
			type: 'service-use',
			target: 'p'
		});
	});
});

describe('identifiers', () => {
	it('are names of XML, each once, and give the id back', () => {
		const names = new Names();
		const ids = ['a', '1a', 'kv-o-a', 'đô thị', 'a/b:c|d_e', '', 'x'.repeat(300), '𠀀', 'field-object-name'];
		const given_ = (['o', 'r', 'n'] as const).flatMap((space) => ids.map((id) => [names.of(space, id), id] as const));
		expect(new Set(given_.map(([name]) => name)).size).toBe(given_.length);
		for (const [name, id] of given_) {
			expect(name).toMatch(/^[A-Za-z_][\w.-]*$/u);
			if (id !== '') expect(ownId(name)).toBe(id);
		}
		expect(names.of('o', '1a')).toBe(new Names().of('o', '1a'));
	});

	it('of strangers stay where they can', () => {
		expect(usableId('id-5')).toBe('id-5');
		expect(usableId('5 x')).toBe(usableId('5 x'));
		expect(usableId('5 x')).not.toBe(usableId('5-x'));
	});
});
