import { describe, expect, it } from 'vitest';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { stateAt } from '$models/architecture/state-at';
import { check } from '$models/conformance/check';
import type { FindingWaiver } from '$models/conformance/decisions';
import { builtInPack } from '$models/framework/packs';
import { architectureOf } from '$models/views/generated/fixture';
import { remainsAt, remainsBetween } from './remains';

const loaded = builtInPack('vn-1425');
if (loaded === undefined) throw new Error('The pack vn-1425 is not there');
const pack = loaded;

const now = '2026-11-23';

/** A portal that has no owner today and one in the target, which its task reaches by the end of June. */
const architecture = architectureOf({
	objects: [
		{ id: 'portal', fields: { modelState: 'both' }, to: { owner: 'UBND tỉnh Cà Mau' } },
		{ id: 'other', fields: { modelState: 'both' } }
	],
	gaps: [{ id: 'g', objects: ['portal'], task: 't' }],
	tasks: [{ id: 't', fields: { name: 'Giao chủ quản', deadline: '2027-06-30' } }]
});

const missingOwner = pack.rules.filter(({ id }) => id.startsWith('F'));

describe('what remains at a day', () => {
	it('is what a check of the state of that day says', () => {
		expect(textOf(stateAt(architecture, '2027-06-30').objects.get(ObjectId('portal'))?.fields['owner'])).not.toBe('');
		const remains = remainsAt(architecture, pack, '2027-06-30', { now, rules: missingOwner });
		const then = check(stateAt(architecture, '2027-06-30'), pack, '2027-06-30', { rules: missingOwner });
		const open = then.findings.filter(({ asked }) => !asked).map(({ id }) => id);
		expect([...remains.fresh, ...remains.same].map(({ id }) => id).sort()).toEqual([...open].sort());
		expect(remains.articles.reduce((sum, article) => sum + article.same.length + article.fresh.length, 0)).toBe(
			open.length
		);
		expect(remains.articles.reduce((sum, article) => sum + article.fixed.length, 0)).toBe(remains.fixed.length);
	});

	it('counts nothing as open that is waived on its day, and what a waiver covers no more as fresh', () => {
		const at = (day: string) => check(stateAt(architecture, day), pack, day, { rules: missingOwner });
		const [now_, then] = [at(now), at('2027-06-30')];
		const plain = remainsBetween(now_, then);
		const [first, second, third] = plain.same.map(({ id }) => id);
		const [mended] = plain.fixed.map(({ id }) => id);
		const holds = (...ids: (string | undefined)[]) =>
			new Map(
				ids.flatMap((id) => (id === undefined ? [] : [[id, { waiver: 'w', standing: 'holds' as const }] as const]))
			);
		const waits = new Map([[third ?? '', { waiver: 'w', standing: 'waits' as const }]]);
		const remains = remainsBetween(now_, then, {
			now: holds(first, second, mended),
			then: new Map<string, FindingWaiver>([...holds(first), ...waits])
		});
		const ids = (of: readonly { readonly id: string }[]) => of.map(({ id }) => id).sort();
		expect(ids(remains.waived)).toEqual([first]);
		expect(ids(remains.fresh)).toEqual([...ids(plain.fresh), second].sort());
		expect(ids(remains.same)).toEqual(ids(plain.same).filter((id) => id !== first && id !== second));
		expect(ids(remains.fixed)).toEqual(ids(plain.fixed).filter((id) => id !== mended));
		expect(remains.articles.flatMap(({ waived }) => ids(waived))).toEqual([first]);
	});

	it('counts no duty as newly come that a waiver in force then covers', () => {
		const at = (day: string) => check(stateAt(architecture, day), pack, day, { rules: missingOwner });
		const [before, then] = [{ ...at(now), findings: [] }, at('2027-06-30')];
		const [first] = then.findings.filter(({ asked }) => !asked);
		const waived = new Map([[first?.id ?? '', { waiver: 'w', standing: 'holds' as const }]]);
		const { fresh, waived: covered } = remainsBetween(before, then, { now: new Map(), then: waived });
		expect(fresh.map(({ id }) => id)).not.toContain(first?.id);
		expect(covered.map(({ id }) => id)).toEqual([first?.id]);
	});

	it('is the same as today before the first task ends', () => {
		const { fixed, fresh } = remainsAt(architecture, pack, '2027-06-29', { now, rules: missingOwner });
		expect([fixed, fresh]).toEqual([[], []]);
	});
});
