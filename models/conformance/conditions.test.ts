import { describe, expect, it } from 'vitest';
import type { Condition } from '$models/framework/condition';
import { builtInPacks } from '$models/framework/packs';
import type { Rule } from '$models/framework/rule';
import { exampleVerdict } from './examples';
import { matcher } from './pattern-match';
import type { Verdict } from './report';

const [pack] = builtInPacks;
const [model] = pack?.rules ?? [];
if (pack === undefined || model === undefined) throw new Error('There is no built-in pack');

const open = { undetermined: { reason: 'Chờ', contact: 'Sở', due: '2026-12-31' } };

/** The verdict of a condition over the records of an example that meet `where`. */
function verdictOf(
	require: Condition,
	architecture: unknown,
	where: Condition | null = null,
	subject: Rule['target']['subject'] = 'object'
): Verdict {
	const rule: Rule = { ...model, asked: null, fix: null, target: { subject, where }, require, examples: [] } as Rule;
	const verdict = exampleVerdict(rule, { name: { vi: '', en: '' }, verdict: 'pass', architecture }, pack as never);
	if (!verdict.ok) throw new Error(verdict.problem.message);
	return verdict.value;
}

describe('a share', () => {
	const all: Condition = {
		share: { of: 'object', among: { is: ['lifecycle', 'operating'] }, where: { present: 'operator' }, percent: 100 }
	};
	const done = { id: 'a', kind: 'system', fields: { lifecycle: 'operating', operator: 'X' } };

	it('is open while it is open who is counted and would not meet it', () => {
		const perhaps = { id: 'b', kind: 'system', fields: { lifecycle: open } };
		expect(verdictOf(all, { objects: [done, perhaps] }, null, 'architecture')).toBe('undetermined');
	});

	it('is reached however those come out who would meet it', () => {
		const perhaps = { id: 'b', kind: 'system', fields: { lifecycle: open, operator: 'Y' } };
		expect(verdictOf(all, { objects: [done, perhaps] }, null, 'architecture')).toBe('pass');
	});

	it('is missed for good where enough surely fail', () => {
		const failing = { id: 'b', kind: 'system', fields: { lifecycle: 'operating' } };
		const perhaps = { id: 'c', kind: 'system', fields: { lifecycle: open } };
		expect(verdictOf(all, { objects: [done, failing, perhaps] }, null, 'architecture')).toBe('fail');
	});
});

it('takes an undetermined slot for no slot that is known to be empty', () => {
	const objects = [
		{ id: 'a', kind: 'system', fields: { name: 'A' } },
		{ id: 'b', kind: 'system', fields: { name: 'B' } }
	];
	const mappings = [
		{ id: 'a.1', object: 'a', fields: { slotComponent: open } },
		{ id: 'b.1', object: 'b', fields: { slotComponent: 'H8.18' } }
	];
	const alone: Condition = { sameFunction: { max: 0 } };
	expect(verdictOf(alone, { objects, mappings }, { is: ['name', 'A'] })).toBe('undetermined');
	expect(verdictOf(alone, { objects, mappings }, { is: ['name', 'B'] })).toBe('pass');
});

it('counts a relation of a record to itself once', () => {
	const architecture = {
		objects: [{ id: 'a', kind: 'system', fields: { name: 'A' } }],
		relations: [{ id: 'r', source: 'a', type: 'technical', target: 'a', fields: {} }]
	};
	expect(verdictOf({ relations: { direction: 'any', min: 1, max: 1 } }, architecture)).toBe('pass');
});

it('counts a diagram once, however often it shows a record', () => {
	const architecture = {
		objects: [{ id: 'a', kind: 'system', fields: { name: 'A' } }],
		diagrams: [{ id: 'd', type: 'SĐ-04', fields: { title: 'D' } }],
		nodes: [
			{ id: 'd/a', diagram: 'd', kind: 'object', object: 'a' },
			{ id: 'd/a2', diagram: 'd', kind: 'object', object: 'a' }
		]
	};
	expect(verdictOf({ linked: { to: 'diagrams', min: 1, max: 1 } }, architecture)).toBe('pass');
});

describe('a pattern over a long text', () => {
	const filler = (letters: number): string => 'x'.repeat(letters);

	it('finds nothing that is there only because the text was cut', () => {
		expect(matcher('bar$')(`${filler(1_997)}bar${filler(500)}`)).toBe(false);
		expect(matcher('foo|^bar')(`${filler(1_000)}bar${filler(2_000)}`)).toBe(false);
		expect(matcher('bar\\b')(`${filler(1_997)}bar${filler(500)}`)).toBe(false);
	});

	it('finds what is there, at its ends and across cuts', () => {
		expect(matcher('^foo|bar')(`${filler(3_000)}bar`)).toBe(true);
		expect(matcher('bar$')(`${filler(5_000)}bar`)).toBe(true);
		expect(matcher('^bar')(`bar${filler(5_000)}`)).toBe(true);
		for (const at of [990, 1_990, 1_999, 2_000, 2_500]) {
			expect(matcher('mật khẩu\\s{0,9}[:=]')(`${filler(at)} mật khẩu :${filler(1_500)}`)).toBe(true);
		}
	});
});
