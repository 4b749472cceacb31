/** What is offered about the findings of the samples is a way out of them: tried, and then carried out and checked anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { readCanonical } from '$models/architecture/canonical';
import { textOf } from '$models/architecture/field';
import { liveObjects } from '$models/architecture/live';
import { check } from '$models/conformance/check';
import { Checker } from '$models/conformance/checker';
import { followed } from '$models/conformance/follow';
import { ownerKey } from '$models/conformance/owners';
import type { Finding } from '$models/conformance/report';
import { ends, outcomeBetween, whatIf, written, type WouldWrite } from '$models/conformance/what-if';
import { builtInPack } from '$models/framework/packs';
import { fixEntries, fixRows } from './fix-plan';
import { addUnit, ownerField, unitEntries, unitMeant } from './own-unit';

const found = builtInPack('vn-1425');
if (found === undefined) throw new Error('The pack vn-1425 is not there');
const pack = found;
const folder = new URL('../../../../models/samples/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.khuevan.json'));

/** Beginnings of which nothing is found that could be mended by a press. */
const offeringNothing = ['bo-van-hoa.khuevan.json', 'tong-lien-doan.khuevan.json'];

function sample(name: string) {
	const read = readCanonical(readFileSync(new URL(name, folder), 'utf8'));
	if (!read.ok) throw new Error(read.problem.message);
	return read.value;
}

const unitNames = (architecture: Architecture): readonly string[] =>
	liveObjects(architecture)
		.filter(({ kind }) => kind === pack.roles.unit)
		.map(({ fields }) => ownerKey(textOf(fields['name'])));

it('has samples to be tried on', () => expect(files).not.toEqual([]));

describe.each(files)('%s', (name) => {
	const { architecture, dossier } = sample(name);
	const asOf = dossier.cutoffDate;
	const checker = new Checker(pack, { asOf, dossier });
	checker.update(architecture);
	const report = checker.report();

	/** What the page would offer about a finding, as entries. */
	function offered(finding: Finding): readonly (readonly WouldWrite[])[] {
		const unit = unitMeant({ pack, architecture }, finding);
		const ways = [fixEntries(fixRows([finding], architecture, pack)), unitEntries({ pack }, unit)];
		return ways.filter((entries) => {
			if (entries.length === 0) return false;
			const after = followed(report, whatIf(checker, architecture, entries));
			return ends(outcomeBetween(report, after), finding.id);
		});
	}

	it('offers nothing that leaves its finding standing, and no second unit of a name', () => {
		const ways = report.findings.flatMap((finding) => offered(finding).map((entries) => ({ finding, entries })));
		expect(ways.length > 0).toBe(!offeringNothing.includes(name));
		for (const { finding, entries } of ways) {
			const then = written(architecture, entries);
			const left = check(then, pack, asOf, { dossier }).findings.map(({ id }) => id);
			expect(left).not.toContain(finding.id);
			const [before, after] = [unitNames(architecture), unitNames(then)];
			expect(after.length - new Set(after).size).toBe(before.length - new Set(before).size);
		}
	}, 120_000);
});

it('offers every quick fix that the big sample has, since each ends its finding', () => {
	const { architecture, dossier } = sample('ca-mau.khuevan.json');
	const checker = new Checker(pack, { asOf: dossier.cutoffDate, dossier });
	checker.update(architecture);
	const report = checker.report();
	const mended = report.findings.filter(({ fix }) => fix !== null);
	expect(mended.length).toBeGreaterThan(0);
	for (const finding of mended) {
		const change = whatIf(checker, architecture, fixEntries(fixRows([finding], architecture, pack)));
		expect([finding.id, ends(outcomeBetween(report, followed(report, change)), finding.id)]).toEqual([
			finding.id,
			true
		]);
	}
});

describe('a unit', () => {
	const { architecture, dossier } = sample('ca-mau.khuevan.json');
	const { findings } = check(architecture, pack, dossier.cutoffDate, { dossier });
	const of = (rule: string, code: string): Finding => {
		const one = findings.find((finding) => finding.rule === rule && finding.subject.code === code);
		if (one === undefined) throw new Error(`The sample has ${rule} on ${code}`);
		return one;
	};

	it('is not proposed where the rule asks whose the users of a record are, not whose the record is', () => {
		const finding = of('Q08', 'KT-40');
		expect(unitMeant({ pack, architecture }, finding)).toBe('');
	});

	it('is proposed where its owner is no unit yet, until it is one, however it is spelt', () => {
		const finding = of('G07', 'KT-55');
		expect(unitMeant({ pack, architecture }, finding)).toBe('Bộ Xây dựng');
		const add = { id: 'u', kind: pack.roles.unit, fields: { name: { value: 'BỘ xây dựng' } } };
		expect(unitMeant({ pack, architecture: written(architecture, [add]) }, finding)).toBe('');
	});

	it('is not added a second time', () => {
		let calls = 0;
		const editor = { pack, architecture, run: () => ((calls += 1), null) } as unknown as Parameters<typeof addUnit>[0];
		addUnit(editor, 'Sở Nông nghiệp và Môi trường tỉnh Cà Mau');
		expect(calls).toBe(0);
		addUnit(editor, 'Sở Ngoại vụ tỉnh Cà Mau');
		expect(calls).toBe(1);
	});

	it('leaves the owner to the rules that ask for him', () => {
		const editor = { pack, words: ({ vi }: { vi: string }) => vi } as unknown as Parameters<typeof ownerField>[0];
		expect([of('Q08', 'KT-40'), of('G07', 'KT-55')].map((one) => ownerField(editor, one)?.id ?? null)).toEqual([
			null,
			pack.roles.owner
		]);
	});
});
