/** Asks the engine one condition of one record in every way there is, over architectures whose operand is as a cell says. */
import { expect } from 'vitest';
import { z } from 'zod';
import type { Condition, RuleSubject } from '$models/framework/condition';
import {
	operandStates,
	type Answer,
	type Construct,
	type ConstructCase,
	type Operand,
	type OperandState
} from '$models/framework/constructs';
import type { Pack } from '$models/framework/pack';
import { builtInPack } from '$models/framework/packs';
import type { PersonAnswer, Rule } from '$models/framework/rule';
import { Checker } from './checker';
import { Conditions } from './conditions';
import { exampleArchitecture } from './examples';
import type { Verdict } from './report';

export function packOf(id: string): Pack {
	const pack = builtInPack(id);
	if (pack === undefined) throw new Error(`There is no pack ${id}`);
	return pack;
}

const asOf = '2026-11-23';
const never: Condition = { in: ['@id', ['']] };

const nothing = { vi: '', en: '' };
export const ruleOf = (subject: RuleSubject, where: Condition | null, require: Condition | null): Rule => ({
	id: 'T',
	title: nothing,
	basis: { instrument: '', article: '', certainty: 'illustrative', paraphrase: nothing },
	severity: 'required',
	covers: [],
	target: { subject, where },
	require,
	asked: require === null ? nothing : null,
	message: nothing,
	howToFix: nothing,
	fix: null,
	examples: []
});

/** Of an architecture in the partial canonical shape of an example. */
const shape = z.looseObject({
	meta: z.looseObject({}).default({}),
	dossier: z
		.object({ code: z.string(), version: z.string(), cutoffDate: z.string(), effectiveDate: z.string().nullable() })
		.optional(),
	objects: z.array(z.looseObject({ id: z.string(), fields: z.record(z.string(), z.unknown()).default({}) })).default([])
});
export type Raw = Record<string, unknown>;

export interface Question {
	readonly pack: Pack;
	readonly subject: RuleSubject;
	/** Id of the record asked; '' for the whole. */
	readonly record: string;
	readonly condition: Condition;
	readonly asOf?: string;
}

/** The verdict of a rule on the record, after each of the architectures in turn. */
export function verdictOf(
	rule: Rule,
	question: Question,
	states: readonly Raw[],
	answer: PersonAnswer | null = null
): Verdict {
	const [first] = states;
	const checker = new Checker(question.pack, {
		asOf: question.asOf ?? asOf,
		rules: [rule],
		dossier: shape.parse(first).dossier ?? null,
		answers: { get: () => answer ?? undefined }
	});
	for (const state of states) {
		const read = exampleArchitecture(state);
		if (!read.ok) throw new Error(`${read.problem.place ?? ''} ${read.problem.message}`);
		checker.update(read.value);
	}
	const [run] = checker.runs;
	const { population } = checker;
	const { subject, record } = question;
	const holder = subject === 'architecture' ? population.whole : population.shelf(subject).byId.get(record);
	if (run === undefined || holder === undefined) throw new Error(`There is no ${subject} ${record}`);
	expect(run.outcome.error).toBe('');
	const verdict = run.verdictOf(holder);
	if (verdict === null) throw new Error(`The ${subject} ${record} was not judged`);
	return verdict;
}

const byRequirement: Readonly<Record<Answer, Verdict>> = {
	true: 'pass',
	false: 'fail',
	undetermined: 'undetermined',
	'no-basis': 'not-enough-basis'
};
/** Of a rule that nothing satisfies, the verdict tells whether the record is meant. */
const byTarget: Readonly<Record<Answer, Verdict>> = { ...byRequirement, true: 'fail', false: 'not-applicable' };
const denied: Readonly<Record<Answer, Answer>> = {
	true: 'false',
	false: 'true',
	undetermined: 'undetermined',
	'no-basis': 'no-basis'
};

/** Every way to ask gives the answer: as a requirement, as a target, denied, after an edit, and for a table of a form. */
export function holds(question: Question, raw: Raw, expected: Answer, before: Raw = raw): void {
	const { subject, condition, pack } = question;
	const required = ruleOf(subject, null, condition);
	expect(verdictOf(required, question, [raw]), 'required').toBe(byRequirement[expected]);
	expect(verdictOf(ruleOf(subject, condition, never), question, [raw]), 'as target').toBe(byTarget[expected]);
	expect(verdictOf(ruleOf(subject, null, { not: condition }), question, [raw]), 'denied').toBe(
		byRequirement[denied[expected]]
	);
	// What was decided about the dossier is told to a check, not edited in it.
	if (shape.parse(before).dossier === undefined) {
		expect(verdictOf(required, question, [before, raw]), 'after an edit').toBe(byRequirement[expected]);
	}
	if (subject === 'architecture' || subject === 'chapter' || shape.parse(raw).dossier !== undefined) return;
	const read = exampleArchitecture(raw);
	if (!read.ok) throw new Error(read.problem.message);
	const conditions = new Conditions(read.value, pack, question.asOf ?? asOf);
	expect(conditions.holds(condition, subject, question.record), 'picked by a form').toBe(expected === 'true');
}

export const questionOf = ({ example }: Construct, given?: ConstructCase): Question => ({
	pack: packOf(example.pack),
	subject: given?.subject ?? example.subject,
	record: example.record,
	condition: given?.condition ?? example.condition,
	...(given?.asOf === undefined ? {} : { asOf: given.asOf })
});

export const entries = {
	undetermined: { undetermined: { reason: 'Chờ xác nhận', contact: 'Sở Khoa học và Công nghệ', due: '2026-12-15' } },
	notApplicable: { notApplicable: { reason: 'Không thuộc trường hợp này' } }
} as const;
const entryOf: Readonly<Record<Exclude<OperandState, 'missing'>, unknown>> = {
	...entries,
	noBasis: entries.undetermined
};

/** Which states the place of an operand can be in at all: structure is there or missing, a dossier is told or not. */
export function statesOf(operand: Operand | null): readonly OperandState[] {
	switch (operand?.of) {
		case 'field':
		case 'target':
			return operand.root === 'objects' || ('whose' in operand && operand.whose !== undefined)
				? operandStates
				: operandStates.filter((state) => state !== 'noBasis');
		case 'key':
		case 'meta':
			return ['missing'];
		case 'dossier':
			return ['missing', 'undetermined'];
		default:
			return [];
	}
}

const without = (record: Raw, key: string): Raw =>
	Object.fromEntries(Object.entries(record).filter(([one]) => one !== key));

function changed(raw: Raw, root: string, id: string, change: (record: Raw) => Raw): Raw {
	const records = raw[root] as readonly Raw[];
	expect(records.map((record) => record['id'])).toContain(id);
	return { ...raw, [root]: records.map((record) => (record['id'] === id ? change(record) : record)) };
}

/** The architecture with its operand in a state. */
export function inState(raw: Raw, operand: Operand, state: OperandState): Raw {
	switch (operand.of) {
		case 'meta':
			return { ...raw, meta: { ...shape.parse(raw).meta, [operand.key]: '' } };
		case 'dossier':
			return state === 'undetermined'
				? without(raw, 'dossier')
				: { ...raw, dossier: { ...shape.parse(raw).dossier, [operand.key]: '' } };
		case 'key':
			return changed(raw, operand.root, operand.id, (record) => without(record, operand.key));
		default: {
			const place = operand.of === 'field' ? 'fields' : 'to';
			const { root, id, field } = operand;
			const made = changed(raw, root, id, (record) => {
				const fields = (record[place] ?? {}) as Raw;
				return {
					...record,
					[place]: state === 'missing' ? without(fields, field) : { ...fields, [field]: entryOf[state] }
				};
			});
			if (state !== 'noBasis') return made;
			const whose = operand.of === 'field' && operand.whose !== undefined ? operand.whose : id;
			return changed(made, 'objects', whose, (record) => ({
				...record,
				fields: { ...(record['fields'] as Raw), recordType: 'reference' }
			}));
		}
	}
}
