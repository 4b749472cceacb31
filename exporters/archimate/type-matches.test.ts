import { expect, test } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { importArchimate } from './import';

const pack = builtInPack('vn-1425');

const element = (id: string, type: string): string =>
	`<element identifier="${id}" xsi:type="${type}"><name xml:lang="vi">${id}</name></element>`;
const file = new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m">
<name xml:lang="vi">Mô hình</name>
<elements>${element('id-a', 'ApplicationComponent')}${element('id-b', 'Stakeholder')}${element('id-c', 'Stakeholder')}</elements>
<relationships><relationship identifier="id-r" source="id-a" target="id-b" xsi:type="Serving"/></relationships>
</model>`);

const read = async (choices: Parameters<typeof importArchimate>[2]['choices'] = []) => {
	const found = await importArchimate(file, 'a.xml', { pack, packOf: () => undefined, id: 'k1', choices });
	if (!found.ok) throw new Error(found.problem.message);
	return found.value;
};

test('each type of the file is told with what it becomes and what that does not say', async () => {
	const { matches } = await read();
	expect(matches.map(({ of, type, count, taken, loses }) => [of, type, count, taken, loses !== null])).toEqual([
		['element', 'stakeholder', 2, 'other', true],
		['element', 'application-component', 1, 'system', false],
		['relation', 'serving', 1, 'service-use', false]
	]);
});

test('what somebody chose is taken, as a kind or as a record, and is no loss any more', async () => {
	const asUnit = await read([{ of: 'element', type: 'stakeholder', taken: 'unit' }]);
	expect([...asUnit.architecture.objects.values()].map(({ kind }) => kind)).toEqual(['system', 'unit', 'unit']);
	expect(asUnit.ledger.filter(({ code }) => code === 'other-type')).toEqual([]);
	expect(asUnit.matches[0]).toMatchObject({ taken: 'unit', loses: null });
	const asGoal = await read([{ of: 'element', type: 'stakeholder', taken: '@goal' }]);
	expect(asGoal.architecture.goals.size).toBe(2);
});

test('a kind that the framework does not have is refused', async () => {
	const choices = [{ of: 'element', type: 'stakeholder', taken: 'no-such' }] as const;
	const found = await importArchimate(file, 'a.xml', { pack, packOf: () => undefined, id: 'k1', choices });
	expect(found).toMatchObject({ ok: false, problem: { code: 'wrong-mapping' } });
});
