import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readCanonical } from '$models/architecture/canonical';
import { liveObjects } from '$models/architecture/live';
import { builtInPacks } from '$models/framework/packs';
import { check } from './check';
import { Checker } from './checker';
import { followed } from './follow';
import { outcomeBetween, whatIf, written } from './what-if';

const read = readCanonical(readFileSync('models/samples/ca-mau.khuevan.json', 'utf8'));
const [pack] = builtInPacks;
if (!read.ok || pack === undefined) throw new Error('The sample and its pack are there');
const { architecture, dossier } = read.value;
const asOf = dossier.cutoffDate;
const object = liveObjects(architecture).find(({ code }) => code === 'KT-55');
if (object === undefined) throw new Error('The sample has KT-55');
const entries = [{ subject: 'object', id: object.id, field: 'recordType', entry: { value: 'reference' } }] as const;

it('tells what a quick fix would raise elsewhere, as a check after it finds it', () => {
	const checker = new Checker(pack, { asOf, dossier });
	checker.update(architecture);
	const before = checker.report();
	const after = followed(before, whatIf(checker, architecture, entries));
	const { came, went } = outcomeBetween(before, after);
	expect(went.map(({ rule }) => rule)).toContain('G07');
	expect(came.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['F01', 'G07g', 'G12']));
	const really = check(written(architecture, entries), pack, asOf, { dossier });
	const ids = (report: typeof really): string[] => report.findings.map(({ id }) => id).sort();
	expect(ids(after)).toEqual(ids(really));
});

it('leaves the checker and the architecture as they were', () => {
	const checker = new Checker(pack, { asOf, dossier });
	checker.update(architecture);
	const before = checker.report();
	whatIf(checker, architecture, entries);
	expect(checker.report()).toEqual(before);
	expect(object.fields['recordType']).toEqual({ value: 'original' });
});
