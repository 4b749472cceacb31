import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import type { Architecture } from '$models/architecture/architecture';
import { emptyArchitecture } from '$models/architecture/empty';
import { builtInPacks } from '$models/framework/packs';
import type { Pack } from '$models/framework/pack';
import { LiveDocument, seedDocument } from '$models/sync/document';
import { randomEdits } from '../../tests/generators/random-edits';
import { seeded } from '../../tests/generators/random';
import { check } from './check';
import { Checker } from './checker';
import { exampleArchitecture } from './examples';
import { followed } from './follow';
import type { CheckReport } from './report';

const asOf = '2026-11-23';

function start(pack: Pack): { readonly doc: Y.Doc; readonly live: LiveDocument } {
	const doc = new Y.Doc();
	const empty = emptyArchitecture({
		id: 'random',
		name: 'Ngẫu nhiên',
		frame: 'province',
		agency: '96',
		agencyName: 'UBND tỉnh Cà Mau',
		pack: `${pack.id}@${pack.version}`,
		sample: false
	});
	seedDocument(doc, empty, 'seed');
	return { doc, live: new LiveDocument(doc) };
}

const bySubject = (report: CheckReport): string[] => report.findings.map((finding) => JSON.stringify(finding));

/** Where two reports part, in words that help. */
function difference(incremental: CheckReport, full: CheckReport): string {
	const [a, b] = [bySubject(incremental), bySubject(full)];
	const missing = b.filter((finding) => !a.includes(finding)).slice(0, 2);
	const extra = a.filter((finding) => !b.includes(finding)).slice(0, 2);
	const outcomes = full.outcomes.filter(
		(outcome, at) => JSON.stringify(outcome) !== JSON.stringify(incremental.outcomes[at])
	);
	return JSON.stringify({ missing, extra, outcomes: outcomes.slice(0, 2) });
}

function walk(pack: Pack, steps: number, seed: number): void {
	const random = seeded(seed);
	const { live } = start(pack);
	const checker = new Checker(pack, { asOf });
	checker.update(live.current.architecture);
	let follower = checker.report();
	for (let step = 0; step < steps; step += 1) {
		live.apply(randomEdits(pack, random), 'somebody');
		follower = followed(follower, checker.update(live.current.architecture));
		const incremental = checker.report();
		const full = check(live.current.architecture, pack, asOf);
		if (JSON.stringify(incremental) !== JSON.stringify(full)) {
			throw new Error(`${pack.id}, seed ${seed}, step ${step}: ${difference(incremental, full)}`);
		}
		if (JSON.stringify(follower) !== JSON.stringify(full)) {
			throw new Error(`${pack.id}, seed ${seed}, step ${step}: told otherwise: ${difference(follower, full)}`);
		}
	}
}

/** `npm run torture` goes thousands of steps; each compares with a full check, so the daily run goes fewer. */
const factor = process.env['TORTURE'] === '1' ? 40 : 0.5;
const shares: Readonly<Record<string, number>> = {
	'vn-1425': 60 * factor,
	'nq-214': 50 * factor,
	'archimate-3.2': 50 * factor
};

describe('a check after edits', () => {
	for (const pack of builtInPacks) {
		it(`says what a full check says, after each of ${shares[pack.id] ?? 1_000} random edits (${pack.id})`, () => {
			walk(pack, shares[pack.id] ?? 1_000, 20_261_125);
		}, 3_600_000);
	}

	const architectureOf = (raw: unknown): Architecture => {
		const read = exampleArchitecture(raw);
		if (!read.ok) throw new Error(read.problem.message);
		return read.value;
	};
	const [pack] = builtInPacks;
	if (pack === undefined) throw new Error('There is no built-in pack');
	const only = (...rules: string[]) => ({ rules: pack.rules.filter(({ id }) => rules.includes(id)) });

	it('tells one finding when one field breaks one rule, and takes it back', () => {
		const before = architectureOf({
			objects: [{ id: 'a', kind: 'system', fields: { name: 'Cổng', layer: 'L4', component: 'KTT' } }]
		});
		const [object] = before.objects.values();
		if (object === undefined) throw new Error('The example lost its object');
		const checker = new Checker(pack, { asOf, ...only('Q01') });
		expect(checker.update(before).set).toEqual([]);
		const fields = { ...object.fields, component: { value: 'DL' } };
		const broken = { ...before, objects: new Map([[object.id, { ...object, fields }]]) };
		expect(checker.update(broken)).toMatchObject({ set: [{ id: 'Q01:object:a' }], removed: [] });
		expect(checker.update(before)).toMatchObject({ set: [], removed: ['Q01:object:a'] });
		expect(checker.update(before)).toMatchObject({ set: [], removed: [], outcomes: [] });
	});

	it('words a finding anew when its record is renamed, under the same id', () => {
		const named = (name: string): Architecture =>
			architectureOf({ objects: [{ id: 'a', kind: 'system', fields: { name } }] });
		const checker = new Checker(pack, { asOf, ...only('Q01') });
		const [before] = checker.update(named('Cổng')).set;
		const change = checker.update(named('Cổng dịch vụ'));
		expect(change.set.map(({ id }) => id)).toEqual([before?.id]);
		expect(change.set[0]?.message.vi).toContain('Cổng dịch vụ');
	});
});
