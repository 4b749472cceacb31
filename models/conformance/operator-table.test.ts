/** Holds the engine to every cell of the table of constructs, and the table to the vocabulary that the loader takes. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { structuralPaths, type Bounds, type Condition } from '$models/framework/condition';
import { refusedCondition } from '$models/framework/condition-check';
import { conditionSchema, subjects } from '$models/framework/condition-schema';
import { answers, answerTables, constructs, NEVER, operandStates, type Answer } from '$models/framework/constructs';
import {
	entries,
	holds,
	inState,
	packOf,
	questionOf,
	ruleOf,
	statesOf,
	verdictOf,
	type Question,
	type Raw
} from './operator-table-fixture';

const vn1425 = packOf('vn-1425');

describe('the table of constructs', () => {
	/** Names of the vocabulary: every construct, every part of one, every choice among words. */
	function vocabulary(): readonly string[] {
		type Node = Readonly<Record<string, unknown>>;
		const schema = z.toJSONSchema(conditionSchema, { io: 'input', unrepresentable: 'any' }) as Node;
		const branches = (node: Node): readonly Node[] => (node['anyOf'] ?? []) as readonly Node[];
		const properties = (node: Node): readonly (readonly [string, Node])[] =>
			Object.entries((node['properties'] ?? {}) as Record<string, Node>);
		const names = new Set<string>();
		const choices = (name: string, node: Node): void => {
			const words = (node['enum'] ?? []) as readonly string[];
			// Which records there are to count is said once, under `of`.
			if (words.join() !== subjects.join()) for (const word of words) names.add(`${name}.${word}`);
		};
		const top =
			branches(schema).length > 0
				? branches(schema)
				: Object.values((schema['$defs'] ?? {}) as Record<string, Node>).flatMap(branches);
		for (const [construct, body] of top.flatMap(properties)) {
			names.add(construct);
			for (const [part, inner] of properties(body)) {
				names.add(part);
				choices(part === 'to' ? construct : part, inner);
			}
			for (const item of (body['prefixItems'] ?? []) as readonly Node[]) {
				choices(construct, item);
				for (const [part] of properties(item)) names.add(part);
			}
		}
		return [...names, ...structuralPaths, '<field>', 'to:', '^'];
	}

	it('has a row for every construct of the schema and none for anything else, each once', () => {
		expect(vocabulary().length).toBeGreaterThan(80);
		expect(constructs.map(({ id }) => id).sort()).toEqual([...new Set(vocabulary())].sort());
	});

	it('names its constructs as it uses them', () => {
		for (const { id, group, example } of constructs) {
			const text = JSON.stringify(example.condition);
			const name = id === '<field>' ? 'owner' : (id.split('.').at(-1) ?? id);
			expect(text, id).toContain(group === 'path' ? name : `"${name}"`);
		}
	});

	it('fills exactly the cells whose operand there can be', () => {
		for (const { id, operand, answers: row } of constructs) {
			const possible = statesOf(operand);
			for (const state of operandStates) expect(row[state] !== NEVER, `${id}: ${state}`).toBe(possible.includes(state));
		}
	});

	it('shows for each construct a case that is true and one that is false', () => {
		for (const { id, cases } of constructs) {
			expect(cases[0]?.answer, id).toBe('true');
			expect(
				cases.map(({ answer }) => answer),
				id
			).toContain('false');
		}
	});

	it.each([...new Set(constructs.map(({ example }) => example.pack))])(
		'has only examples that the loader takes (%s)',
		(id) => {
			const asked = constructs.filter(({ example }) => example.pack === id);
			const rules = asked.flatMap((row) =>
				[undefined, ...row.cases].map((given, at) => {
					const { subject, condition } = questionOf(row, given);
					return { ...ruleOf(subject, null, condition), id: `${row.id}#${at}` };
				})
			);
			expect(rules.length).toBeGreaterThan(3);
			expect(refusedCondition({ ...packOf(id), rules })).toBeNull();
		}
	);
});

describe.each(constructs.map((row) => [row.id, row] as const))('%s', (_, row) => {
	const [first] = row.cases;
	if (first === undefined) throw new Error('A row has cases');

	it.each(
		row.cases.map((given, at) => [`case ${at}${given.when === undefined ? '' : `, ${given.when.en}`}`, given] as const)
	)('%s', (__, given) => {
		holds(questionOf(row, given), given.architecture, given.answer, first.architecture);
	});

	const { operand } = row;
	if (operand === null) return;
	it.each(statesOf(operand).map((state) => [state, row.answers[state]] as const))('over %s is %s', (state, answer) => {
		if (answer === NEVER) throw new Error('Only answers in use are asked');
		holds(questionOf(row), inState(first.architecture, operand, state), answer, first.architecture);
	});
});

/** Objects whose field `operator` makes `present` answer so. */
function answering(id: string, answer: Answer, more: Raw = {}): Raw {
	const fields = {
		true: { operator: 'Sở Tài chính' },
		false: {},
		undetermined: { operator: entries.undetermined },
		'no-basis': { operator: entries.undetermined, recordType: 'reference' }
	}[answer];
	return { id, kind: 'system', ...more, fields };
}

describe('answers combine', () => {
	const part = (type: string): Condition => ({
		relations: { direction: 'out', types: [type], other: { present: 'operator' } }
	});
	const first = part('technical');
	const second = part('sharing');
	const two = (a: Answer, b: Answer): Raw => ({
		objects: [{ id: 'a', kind: 'system', fields: {} }, answering('b', a), answering('c', b)],
		relations: [
			{ id: 'r', source: 'a', type: 'technical', target: 'b' },
			{ id: 's', source: 'a', type: 'sharing', target: 'c' }
		]
	});
	const asked = (condition: Condition): Question => ({ pack: vn1425, subject: 'object', record: 'a', condition });
	const pairs = answers.flatMap((a) => answers.map((b, at) => ({ a, b, at })));

	it.each(pairs)('all and any of $a and $b', ({ a, b, at }) => {
		const [both, either] = [answerTables.all[a][at], answerTables.any[a][at]];
		if (both === undefined || either === undefined) throw new Error('The table has a hole');
		for (const parts of [
			[first, second],
			[second, first]
		]) {
			holds(asked({ all: parts }), two(a, b), both);
			holds(asked({ any: parts }), two(a, b), either);
		}
	});

	it.each(answers)('not %s', (a) => {
		const [turned] = answerTables.not[a];
		if (turned === undefined) throw new Error('The table has a hole');
		holds(asked({ not: first }), two(a, 'true'), turned);
	});

	it.each(pairs)('a rule about what is $a meant, where what must hold is $b', ({ a, b, at }) => {
		expect(verdictOf(ruleOf('object', first, second), asked(first), [two(a, b)])).toBe(answerTables.rule[a][at]);
	});

	it.each(
		answers.flatMap((a) => ([null, 'pass', 'fail', 'not-applicable'] as const).map((said, at) => ({ a, said, at })))
	)('an asked rule about what is $a meant, where a person said $said', ({ a, said, at }) => {
		const rule = ruleOf('object', first, null);
		expect(verdictOf(rule, asked(first), [two(a, 'true')], said)).toBe(answerTables.asked[a][at]);
	});
});

describe('counts within bounds', () => {
	const operatorKnown: Condition = { present: 'operator' };
	const neighbours = (records: readonly Answer[], more: Raw = {}): Raw[] => [
		{ id: 'a', kind: 'infrastructure', fields: {} },
		...records.map((answer, at) => answering(`n${at}`, answer, more))
	];
	const slot = (object: string): Raw => ({ id: `m-${object}`, object, fields: { slotComponent: 'H8.18' } });
	const each = (records: readonly Answer[]): string[] => records.map((_, at) => `n${at}`);

	/** What the same records are before the edit: all of them true. */
	const allTrue = (records: readonly Answer[]): readonly Answer[] => records.map(() => 'true');

	const countings: readonly (readonly [string, (bounds: Bounds) => Condition, (records: readonly Answer[]) => Raw])[] =
		[
			[
				'relations',
				(bounds) => ({ relations: { direction: 'out', other: operatorKnown, ...bounds } }),
				(records) => ({
					objects: neighbours(records),
					relations: each(records).map((id) => ({ id: `r-${id}`, source: 'a', type: 'sharing', target: id }))
				})
			],
			[
				'linked',
				(bounds) => ({ linked: { to: 'children', where: operatorKnown, ...bounds } }),
				(records) => ({ objects: neighbours(records, { parent: 'a' }) })
			],
			[
				'sameFunction',
				(bounds) => ({ sameFunction: { where: operatorKnown, ...bounds } }),
				(records) => ({ objects: neighbours(records), mappings: ['a', ...each(records)].map(slot) })
			],
			[
				'count',
				(bounds) => ({
					count: { of: 'object', where: { all: [{ is: ['@kind', 'system'] }, operatorKnown] }, ...bounds }
				}),
				(records) => ({ objects: neighbours(records) })
			]
		];

	describe.each(countings)('%s', (name, condition, architecture) => {
		it.each(answerTables.bounds)('$records within $min and $max is $answer', ({ records, answer, ...bounds }) => {
			const subject = name === 'count' ? 'architecture' : 'object';
			const question: Question = { pack: vn1425, subject, record: 'a', condition: condition(bounds) };
			holds(question, architecture(records), answer, architecture(allTrue(records)));
		});
	});

	it.each(answerTables.share)('a share of $percent per cent in $records is $answer', ({ records, percent, answer }) => {
		const among: Condition = { is: ['@kind', 'system'] };
		const condition: Condition = { share: { of: 'object', among, where: operatorKnown, percent } };
		const question: Question = { pack: vn1425, subject: 'architecture', record: '', condition };
		holds(question, { objects: neighbours(records) }, answer, { objects: neighbours(allTrue(records)) });
	});

	it.each(subjects)('counts each %s', (of) => {
		const roots = { kpi: 'kpis', goal: 'goals', gap: 'gaps', task: 'tasks', diagram: 'diagrams' } as const;
		const whole: Raw = {
			objects: [{ id: 'b', kind: 'system' }],
			relations: [{ id: 'r', source: 'b', type: 'sharing', target: 'b' }],
			mappings: [{ id: 'm', object: 'b' }],
			...Object.fromEntries(
				Object.values(roots).map((root) => [root, [{ id: 'x', ...(root === 'diagrams' ? { type: 'SĐ-T-01' } : {}) }]])
			)
		};
		const question: Question = {
			pack: vn1425,
			subject: 'architecture',
			record: '',
			condition: { count: { of, min: 1, max: 1 } }
		};
		holds(question, whole, 'true');
		holds(question, {}, 'false');
	});
});
