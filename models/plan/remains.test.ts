import { describe, expect, it } from 'vitest';
import { textOf } from '$models/architecture/field';
import { ObjectId } from '$models/architecture/identifier';
import { stateAt } from '$models/architecture/state-at';
import { check } from '$models/conformance/check';
import { builtInPack } from '$models/framework/packs';
import { architectureOf } from '$models/views/generated/fixture';
import { remainsAt } from './remains';

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

	it('is the same as today before the first task ends', () => {
		const { fixed, fresh } = remainsAt(architecture, pack, '2027-06-29', { now, rules: missingOwner });
		expect([fixed, fresh]).toEqual([[], []]);
	});
});
