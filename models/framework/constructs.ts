/**
 * The rule language as data: a row for every construct of `condition-schema.ts` with what it says, an example, and what it
 * answers over every kind of operand, and the tables by which answers combine. `docs/rules.md` is written from it;
 * `conformance/operator-table.test.ts` holds the engine to every cell.
 */
import { z } from 'zod';
import { conditionSchema, ruleSubjectSchema } from './condition-schema';
import file from './constructs.json' with { type: 'json' };

/** True, false, what the agency has not determined, and what only the owner of a reference record can tell. */
export const answers = ['true', 'false', 'undetermined', 'no-basis'] as const;
export type Answer = (typeof answers)[number];

/** What may stand where a construct looks: `noBasis` is "Chưa xác định" in a reference record. */
export const operandStates = ['missing', 'undetermined', 'notApplicable', 'noBasis'] as const;
export type OperandState = (typeof operandStates)[number];

export const constructGroups = ['combine', 'field', 'neighbour', 'pack', 'whole', 'detail', 'path'] as const;
export type ConstructGroup = (typeof constructGroups)[number];

/** Where a construct cannot meet such an operand. */
export const NEVER = '–';

const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const answer = z.enum(answers);
const verdict = z.enum(['pass', 'fail', 'undetermined', 'not-enough-basis', 'not-applicable']);
const cell = z.enum([...answers, NEVER]);
const root = z.enum(['objects', 'relations', 'mappings', 'goals', 'diagrams']);
const id = z.string().min(1);

/** What the answers speak of, in the first case of the row; null where the construct looks at no single place. */
const operand = z.discriminatedUnion('of', [
	/** `whose` names the object that decides whether the operand is others' matter, where it is not the record itself. */
	z.strictObject({ of: z.literal('field'), root, id, field: id, whose: z.exactOptional(id) }),
	z.strictObject({ of: z.literal('target'), root, id, field: id }),
	z.strictObject({ of: z.literal('key'), root, id, key: z.enum(['code', 'parent', 'catalogue']) }),
	z.strictObject({ of: z.literal('meta'), key: z.enum(['agency', 'agencyName', 'name']) }),
	z.strictObject({ of: z.literal('dossier'), key: z.enum(['code', 'version', 'cutoffDate', 'effectiveDate']) })
]);

const construct = z.strictObject({
	/** Key of the construct, of a part of it, `<construct>.<value>` for a choice, or a path. */
	id,
	group: z.enum(constructGroups),
	says: words,
	example: z.strictObject({
		/** Pack whose vocabulary it uses. */
		pack: id,
		subject: ruleSubjectSchema,
		/** Id of the record that every case asks; '' for the architecture as a whole. */
		record: z.string(),
		condition: conditionSchema,
		means: words
	}),
	answers: z.strictObject({ missing: cell, undetermined: cell, notApplicable: cell, noBasis: cell }),
	operand: operand.nullable(),
	/** Small architectures with what the example answers; the first answers true. `when` names a case worth telling. */
	cases: z
		.array(
			z.strictObject({
				when: z.exactOptional(words),
				answer,
				/** Where the case needs another condition, subject or date than the example. */
				condition: z.exactOptional(conditionSchema),
				subject: z.exactOptional(ruleSubjectSchema),
				asOf: z.exactOptional(z.iso.date()),
				architecture: z.looseObject({})
			})
		)
		.min(2)
});

const inOrder = <Cell extends z.ZodType>(of: Cell) =>
	z.strictObject({ true: z.array(of), false: z.array(of), undetermined: z.array(of), 'no-basis': z.array(of) });

const tables = z.strictObject({
	/** By the first part; the second true, false, undetermined, no basis. */
	all: inOrder(answer),
	any: inOrder(answer),
	not: inOrder(answer),
	/** What each counted record answers, and what the count does within bounds. */
	bounds: z.array(
		z.strictObject({
			records: z.array(answer),
			min: z.exactOptional(z.number()),
			max: z.exactOptional(z.number()),
			answer
		})
	),
	share: z.array(z.strictObject({ records: z.array(answer), percent: z.number(), answer })),
	/** By whether the record is meant; what must hold is true, false, undetermined, no basis. */
	rule: inOrder(verdict),
	/** By whether the record is meant; a person said nothing, pass, fail, not applicable. */
	asked: inOrder(verdict)
});

export type Construct = z.output<typeof construct>;
export type ConstructCase = Construct['cases'][number];
export type Operand = z.output<typeof operand>;
export type AnswerTables = z.output<typeof tables>;

const read = z.strictObject({ constructs: z.array(construct), tables }).parse(file);

export const constructs: readonly Construct[] = read.constructs;
export const answerTables: AnswerTables = read.tables;
