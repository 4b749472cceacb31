import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { ObjectId } from '$models/architecture/identifier';
import { liveObjects } from '$models/architecture/live';
import { partOf } from '$models/architecture/part';
import { builtInPacks } from '$models/framework/packs';
import { check } from './check';
import { Checker } from './checker';
import { maySay, partSight } from './part-sight';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const [pack] = builtInPacks;
if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
const { architecture, dossier } = read.value;
const asOf = dossier.cutoffDate;
const whole = check(architecture, pack, asOf, { dossier });
const checkerOf = (of: Architecture): Checker => {
	const checker = new Checker(pack, { asOf, dossier });
	checker.update(of);
	return checker;
};
/** A part of one object, with what a check of it says and may say. */
function partOfOne({ id }: ArchitectureObject) {
	const part = partOf(architecture, [id]);
	const checker = checkerOf(part);
	const { findings } = checker.report();
	return { part, findings, sight: partSight(part, checker, whole) };
}
const systems = liveObjects(architecture).filter(({ kind }) => kind === 'system');
/** Shared applications in whose part alone the rule about core platforms would find something. */
const passes = new Set(
	[
		...check(
			partOf(
				architecture,
				systems.map(({ id }) => id)
			),
			pack,
			asOf,
			{ dossier }
		).findings
	]
		.filter(({ rule, id }) => rule === 'Q08f' && !whole.findings.some((one) => one.id === id))
		.map(({ subject }) => subject.id)
);
const isOpen = new Set(whole.findings.map(({ id }) => id));

it('says of a part nothing that is not true of the whole', () => {
	let left = 0;
	for (const object of systems.slice(0, 8)) {
		const { findings, sight } = partOfOne(object);
		const said = findings.filter(maySay(sight));
		for (const { id } of said) expect(isOpen.has(id), id).toBe(true);
		left += findings.length - said.length;
	}
	expect(left).toBeGreaterThan(0);
});

it('does not say that a shared application is integrated with nothing because its relations are hidden', () => {
	const shared = systems.filter(({ id }) => passes.has(id)).slice(0, 2);
	const falsely = shared
		.map(partOfOne)
		.flatMap(({ findings, sight }) =>
			findings.filter(({ rule, id }) => rule === 'Q08f' && !isOpen.has(id)).map((finding) => ({ finding, sight }))
		);
	expect(falsely.length).toBeGreaterThan(0);
	for (const { finding, sight } of falsely) expect(maySay(sight)(finding)).toBe(false);
});

it('says what is wrong with a record made in the part, and of a known one what it says of itself', () => {
	const [object] = systems;
	if (object === undefined) throw new Error('The sample has systems');
	const { part, sight } = partOfOne(object);
	const made = { ...object, id: ObjectId('made-here'), code: '', fields: {}, targets: {} };
	const emptied = { ...object, fields: {}, targets: {} };
	const later = new Map([...part.objects, [made.id, made] as const, [object.id, emptied] as const]);
	const said = checkerOf({ ...part, objects: later })
		.report()
		.findings.filter(maySay(sight));
	expect(said.some(({ subject }) => subject.id === 'made-here')).toBe(true);
	expect(said.some(({ subject }) => subject.id === object.id)).toBe(true);
});
