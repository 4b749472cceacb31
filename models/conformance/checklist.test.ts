import { describe, expect, it } from 'vitest';
import { builtInPack } from '$models/framework/packs';
import { checklistStandings, checklistVerdict, isPersonAsked, together, unsaidItems } from './checklist';
import { itemAnswers, itemAsked, itemQuestion } from './checklist-answers';
import type { CheckReport, Counts } from './report';
import { noCounts } from './rule-standing';

const outcome = (rule: string, counts: Partial<Counts>, error = '') => ({
	rule,
	counts: { ...noCounts, ...counts },
	error
});
const item = (computable: 'yes' | 'partly' | 'no') => ({ computable, rules: ['A', 'B'] });

describe('an item of the checklist', () => {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The built-in pack is missing');
	const now = pack.rules.filter(({ answeredAfter }) => answeredAfter === undefined);
	const asking = { rules: now.map((rule) => (rule.asked === null ? rule : { ...rule, id: 'B' })) };
	const passed = {
		outcomes: [outcome('A', { pass: 2 }), outcome('B', { 'not-applicable': 1 }), outcome('C', { fail: 9 })]
	};

	it('passes by machine only where a machine sees all of it', () => {
		expect(checklistVerdict(item('yes'), passed, asking)).toMatchObject({ verdict: 'pass', person: 'questions' });
		expect(checklistVerdict(item('partly'), passed, asking)).toMatchObject({
			verdict: 'not-enough-basis',
			person: 'rest'
		});
		expect(checklistVerdict(item('no'), passed, asking)).toMatchObject({ verdict: 'not-enough-basis', person: 'all' });
	});

	it('tells where no rule of it asks anybody', () => {
		expect(checklistVerdict(item('yes'), passed, { rules: [] })).toMatchObject({ person: 'nothing' });
		expect(checklistVerdict(item('partly'), passed, { rules: [] })).toMatchObject({ person: 'rest' });
	});

	it('waits for a person where he is asked and has not answered, whatever the machine found', () => {
		const asked = pack.forms.form01.checklist.filter(isPersonAsked).map(({ no }) => no);
		const [first = 0, ...rest] = asked;
		const said = {
			pack: 'vn-1425',
			finding: itemQuestion(first, 'ca-mau'),
			account: 'an',
			at: '2026-11-01',
			reason: ''
		};
		expect(unsaidItems(pack, new Map()).map(({ no }) => no)).toEqual(asked);
		const answers = itemAnswers(pack, [{ ...said, answer: 'fail' }]);
		expect(unsaidItems(pack, answers).map(({ no }) => no)).toEqual(rest);
	});

	it('follows from what the machine found and what a person said, never better than what the machine found', () => {
		expect(checklistVerdict(item('partly'), passed, asking, 'pass')).toMatchObject({
			verdict: 'pass',
			machine: 'pass'
		});
		expect(checklistVerdict(item('partly'), passed, asking, 'fail').verdict).toBe('fail');
		expect(checklistVerdict(item('yes'), passed, asking, 'fail').verdict).toBe('pass');
		expect(checklistVerdict(item('no'), passed, asking, 'pass').verdict).toBe('pass');
		const rows = [
			['pass', 'not-applicable', 'pass'],
			['not-applicable', 'pass', 'pass'],
			['not-applicable', 'not-applicable', 'not-applicable'],
			['not-enough-basis', 'pass', 'not-enough-basis'],
			['not-enough-basis', 'fail', 'fail'],
			['fail', 'pass', 'fail'],
			['fail', 'not-applicable', 'fail'],
			['pass', null, 'not-enough-basis']
		] as const;
		expect(rows.map(([machine, said]) => together(machine, said))).toEqual(rows.map(([, , verdict]) => verdict));
	});

	it('waits for nothing that comes only after issue, such as signatures, but hears that they are wrong', () => {
		const later = { rules: asking.rules.map((rule) => ({ ...rule, answeredAfter: 'issue' as const })) };
		const open = { outcomes: [outcome('A', { pass: 2 }), outcome('B', { 'not-enough-basis': 1 })] };
		expect(checklistVerdict(item('yes'), open, asking)).toMatchObject({ verdict: 'not-enough-basis' });
		expect(checklistVerdict(item('yes'), open, later)).toMatchObject({ verdict: 'pass', person: 'nothing' });
		const wrong = { outcomes: [outcome('A', { pass: 2 }), outcome('B', { fail: 1 })] };
		expect(checklistVerdict(item('yes'), wrong, later)).toMatchObject({ verdict: 'fail' });
		expect(pack.rules.filter(({ answeredAfter }) => answeredAfter === 'issue').map(({ id }) => id)).toEqual(['G11b']);
	});

	it('tells what the machine decides by itself apart from what people answered to its rules', () => {
		const answered = { outcomes: [outcome('A', { 'not-applicable': 2 }), outcome('B', { pass: 3 })] };
		expect(checklistVerdict(item('yes'), answered, asking)).toMatchObject({
			verdict: 'pass',
			machine: 'not-applicable',
			computed: { pass: 0, 'not-applicable': 2 },
			asked: { pass: 3, 'not-applicable': 0 }
		});
		const waiting = { outcomes: [outcome('A', { pass: 1 }), outcome('B', { 'not-enough-basis': 2 })] };
		expect(checklistVerdict(item('yes'), waiting, asking)).toMatchObject({
			verdict: 'not-enough-basis',
			machine: 'pass',
			asked: { 'not-enough-basis': 2 }
		});
	});

	it('fails by any of its rules', () => {
		const failed = { outcomes: [outcome('A', { pass: 2 }), outcome('B', { fail: 1 })] };
		expect(checklistVerdict(item('partly'), failed, asking)).toMatchObject({ verdict: 'fail', person: 'rest' });
	});

	it('is for a person where no rule of it was run or none could be computed', () => {
		expect(checklistVerdict(item('yes'), { outcomes: [] }, asking)).toMatchObject({ person: 'all' });
		const broken = { outcomes: [outcome('A', {}, 'x'), outcome('B', {}, 'x')] };
		expect(checklistVerdict(item('yes'), broken, asking)).toMatchObject({ person: 'all', broken: 2 });
		const half = { outcomes: [outcome('A', { pass: 1 }), outcome('B', {}, 'x')] };
		expect(checklistVerdict(item('yes'), half, asking)).toMatchObject({ verdict: 'not-enough-basis', broken: 1 });
	});

	it('does not apply where nothing was meant', () => {
		const nothing = { outcomes: [outcome('A', { 'not-applicable': 3 })] };
		expect(checklistVerdict(item('yes'), nothing, asking).verdict).toBe('not-applicable');
	});
});

it('the twelve items come with the rules that were run', () => {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The built-in pack is missing');
	const [first] = pack.forms.form01.checklist;
	const outcomes = first?.rules.slice(0, 1).map((rule) => outcome(rule, { pass: 1 })) ?? [];
	const report: CheckReport = { pack: 'vn-1425@1.0', asOf: '2026-11-23', outcomes, findings: [], counts: noCounts };
	const rows = checklistStandings(pack, report);
	expect(rows).toHaveLength(12);
	expect(rows[0]?.rules.map(({ id }) => id)).toEqual(first?.rules.slice(0, 1));
});

it('what a person said of an item is found by its number, from the pack whose items they are', () => {
	const pack = builtInPack('vn-1425');
	if (pack === undefined) throw new Error('The built-in pack is missing');
	const said = { pack: 'vn-1425', answer: 'pass', reason: 'Biên bản', account: 'an', at: '2026-11-23' } as const;
	const answers = itemAnswers(pack, [
		{ ...said, finding: itemQuestion(8, 'a1') },
		{ ...said, finding: itemQuestion(1, 'a1') },
		{ ...said, finding: itemQuestion(11, 'a1'), pack: 'nq-214' },
		{ ...said, finding: 'G02d:object:1' }
	]);
	expect([...answers.keys()]).toEqual([8, 1]);
	expect(itemAsked('checklist-8:architecture:a1')).toEqual({ no: 8, architecture: 'a1' });
	const item = pack.forms.form01.checklist.find(({ no }) => no === 8);
	const outcomes = (item?.rules ?? []).map((rule) => outcome(rule, { pass: 1 }));
	const report: CheckReport = { pack: 'vn-1425@1.0', asOf: '2026-11-23', outcomes, findings: [], counts: noCounts };
	const rows = checklistStandings(pack, report, answers);
	expect(rows[7]).toMatchObject({ verdict: 'pass', answer: { account: 'an', reason: 'Biên bản' } });
	// Item 1 is computed: nobody is asked about it.
	expect(rows[0]?.answer).toBeNull();
	expect(rows[10]).toMatchObject({ answer: null });
});
