import { expect, it } from 'vitest';
import { Ledger } from './import-ledger';
import { readText } from './fixture';
import { grouped } from './told-ledger';

const model = (inside: string): string =>
	`<?xml version="1.0"?><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-m"><name>M</name>${inside}</model>`;
const element = (id: string): string =>
	`<element identifier="id-${id}" xsi:type="BusinessActor"><name>Phòng ${id}</name></element>`;
const relation = (id: number, from: string, to: string): string =>
	`<relationship identifier="id-${String(id)}" source="id-${from}" target="id-${to}" xsi:type="Foo"/>`;

it('says what is alike once, with a count and the names that the file gives instead of its ids', async () => {
	const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
	const relations = letters.slice(1).map((letter, at) => relation(at, 'a', letter));
	const { ledger } = await readText(
		model(`<elements>${letters.map(element).join('')}</elements><relationships>${relations.join('')}</relationships>`)
	);
	const alike = ledger.filter(({ code }) => code === 'unknown-type');
	expect(alike).toHaveLength(6);
	const [told, ...others] = grouped(alike);
	expect(others).toEqual([]);
	expect(told).toMatchObject({ count: 6, title: expect.stringMatching(/^Phòng a → Phòng b; .*; … \(\+1\)$/u) });
});

it('keeps apart what differs, and names the place where the file has no name', () => {
	const ledger = new Ledger();
	ledger.add('unsupported', 'model/extra');
	ledger.add('old-type', 'elements/x', 'A', 'B');
	ledger.add('old-type', 'elements/y', 'C', 'D');
	const told = grouped(ledger.entries.map((entry) => ({ ...entry, title: '' })));
	expect(told.map(({ title, count }) => [title, count])).toEqual([
		['model/extra', 1],
		['elements/x', 1],
		['elements/y', 1]
	]);
});
