/** What the import jobs answer, read at the edge. */
import { z } from 'zod';

export const wordsSchema = z.object({ vi: z.string(), en: z.string() });

const columnSchema = z.object({
	column: z.string(),
	header: z.string(),
	samples: z.array(z.string()),
	target: z.string(),
	confidence: z.number()
});

/** A Form 03 that lost its mark, or is of another architecture. */
const foreignSchema = z.object({
	mark: z.enum(['none', 'other']),
	agency: z.string(),
	code: z.string(),
	mayRead: z.boolean()
});
export type ForeignForm = z.output<typeof foreignSchema>;

export const analysisSchema = z.object({
	fileName: z.string(),
	foreign: foreignSchema.nullish(),
	sheets: z.array(
		z.object({
			sheet: z.string(),
			headerRows: z.tuple([z.number(), z.number()]),
			rows: z.number(),
			kind: z.string(),
			/** Told by the words of the sheet, taken since nothing tells, or said by the person who imports. */
			kindFrom: z.enum(['words', 'default', 'said']).default('words'),
			use: z.boolean(),
			/** Letter of the column by whose value rows are known again; '' for their names. */
			key: z.string().default(''),
			columns: z.array(columnSchema)
		})
	)
});

export const rowActions = ['add', 'update', 'same', 'duplicate', 'refused'] as const;
export const ledgerKinds = ['repaired', 'kept-aside', 'refused', 'duplicate'] as const;

const rowSchema = z.object({
	id: z.string(),
	sheet: z.string(),
	row: z.number(),
	action: z.enum(rowActions),
	name: z.string(),
	kind: z.string(),
	separate: z.array(z.unknown())
});

const ledgerSchema = z.object({
	sheet: z.string(),
	row: z.number(),
	column: z.string(),
	cell: z.string(),
	kind: z.enum(ledgerKinds),
	code: z.string(),
	before: z.string(),
	after: z.string(),
	reason: wordsSchema,
	proposal: wordsSchema
});

export const planSchema = z.object({
	fileName: z.string(),
	rows: z.array(rowSchema),
	ledger: z.array(ledgerSchema),
	counts: z.object({
		add: z.number(),
		update: z.number(),
		same: z.number(),
		duplicate: z.number(),
		refused: z.number(),
		relations: z.number()
	})
});

/** An edited form of this very architecture. */
export const formSchema = z.object({
	form: z.object({
		form: z.enum(['form01', 'form03']),
		fileName: z.string(),
		ground: z.enum(['known', 'unknown']),
		changes: z.array(z.unknown()),
		deletions: z.array(z.unknown()),
		missing: z.number(),
		ledger: z.array(ledgerSchema)
	})
});
export type ReadForm = z.output<typeof formSchema>['form'];

export const proposedSchema = z.object({ proposal: z.string().nullable() });

export const appliedSchema = z.object({ added: z.number(), updated: z.number(), same: z.number() });

/** How much of an import was taken back, and what somebody had worked on since. */
export const takenBackSchema = z.object({ taken: z.number(), kept: z.number() });

export type Analysis = z.output<typeof analysisSchema>;
export type AnalysedSheet = Analysis['sheets'][number];
export type ImportPlan = z.output<typeof planSchema>;
export type PlanRow = z.output<typeof rowSchema>;
export type LedgerRow = z.output<typeof ledgerSchema>;
export type Applied = z.output<typeof appliedSchema>;
export type TakenBack = z.output<typeof takenBackSchema>;
export type Decision = 'take' | 'skip' | 'separate';
export type Words = z.output<typeof wordsSchema>;

/** What the server takes as the mapping: the analysis with what a person changed in it. */
export const mappingOf = (sheets: readonly AnalysedSheet[]): unknown => ({
	version: 1,
	sheets: sheets.map(({ sheet, use, kind, key, columns }) => ({
		sheet,
		use,
		kind,
		key,
		columns: columns.map(({ column, header, target, confidence }) => ({ column, header, target, confidence }))
	}))
});

const cell = (text: string): string => {
	// A text that a spreadsheet would run as a formula is defused.
	const safe = /^[=+\-@\t\r]/u.test(text) ? `'${text}` : text;
	return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The ledger as a table that spreadsheets open with its diacritics. */
export function ledgerCsv(ledger: readonly LedgerRow[], head: readonly string[], locale: 'vi' | 'en'): string {
	const rows = ledger.map((one) => [
		one.sheet,
		String(one.row),
		one.cell,
		one.column,
		one.kind,
		one.before,
		one.after,
		one.reason[locale],
		one.proposal[locale]
	]);
	return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}
