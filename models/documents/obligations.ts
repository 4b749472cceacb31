/** Obligations as live blocks list them: those that fall on a frame, with how the architecture stands to each. */
import type { FrameId } from '$models/architecture/architecture';
import { obligationStandings } from '$models/conformance/obligations';
import type { CheckReport, Verdict } from '$models/conformance/report';
import { verdictWords } from '$models/conformance/verdict-words';
import { groundOf } from '$models/framework/ground';
import type { Pack, Words } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { dayInWords } from '$models/text/day-in-words';
import type { BlockProblemCode } from './live-block';
import { isNamed } from './names';
import { obligationColumns, type ObligationColumn, type ObligationTest } from './obligation-words';

/** Packs of the program that hold obligations. */
export const obligationPacks = ['nq-214'] as const;

export interface ObligationRow {
	readonly id: string;
	readonly text: Words;
	readonly who: Words;
	/** ISO date, '' where the instrument names none. */
	readonly due: string;
	readonly term: Words;
	readonly basis: Words;
	/** null where nobody has checked it. */
	readonly verdict: Verdict | null;
}

/**
 * How instruments name those who are bound, by frame, folded. It is our reading of their words: a body that is named by
 * itself, such as one ministry, is bound alone, and such an obligation is listed for nobody else.
 */
const bound: Readonly<Record<FrameId, readonly RegExp[]>> = {
	ministry: [/^toan he thong chinh tri/u, /^(?:moi )?bo, nganh, dia phuong/u, /^bo truong, thu truong/u],
	province: [
		/^toan he thong chinh tri/u,
		/^(?:moi )?bo, nganh, dia phuong/u,
		/^cac dia phuong/u,
		/^(?:chu tich )?ubnd tinh/u
	],
	organisation: [/^toan he thong chinh tri/u, /^co quan dang.*to chuc chinh tri/u]
};

/** Whether an obligation falls on the agencies of a frame. */
export const fallsOn = ({ who }: Pick<ObligationRow, 'who'>, frame: FrameId): boolean =>
	bound[frame].some((name) => name.test(fold(who.vi)));

/** Obligations of a pack, with their state by a report of that pack. */
export function obligationRows(pack: Pack, report: CheckReport | null): readonly ObligationRow[] {
	const verdicts = new Map(
		(report === null ? [] : obligationStandings(pack, report, new Map())).map(({ obligation, verdict }) => [
			obligation.id,
			verdict
		])
	);
	return pack.obligations.map(({ id, text, who, due, dueText, provenance }) => ({
		id,
		text,
		who,
		due,
		term: dueText,
		basis: groundOf(pack, provenance),
		verdict: verdicts.get(id) ?? null
	}));
}

export const usualObligationColumns: readonly ObligationColumn[] = ['id', 'text', 'due', 'basis', 'state'];

/** The column that somebody wrote. */
export const obligationColumnNamed = (said: string): ObligationColumn | undefined =>
	(Object.keys(obligationColumns) as ObligationColumn[]).find((id) =>
		isNamed(said, id, obligationColumns[id].vi, obligationColumns[id].en)
	);

export function obligationCell(row: ObligationRow, column: ObligationColumn, locale: keyof Words): string {
	switch (column) {
		case 'id':
			return row.id;
		case 'basis':
		case 'text':
		case 'who':
			return row[column][locale];
		case 'due':
			return row.due === '' ? row.term[locale] : dayInWords(locale, row.due);
		case 'state':
			return row.verdict === null ? '' : verdictWords[row.verdict][locale];
	}
}

export type ReadTest =
	| { readonly ok: true; readonly test: ObligationTest }
	| { readonly ok: false; readonly code: BlockProblemCode; readonly said: string };

/** Reads a condition in the words of either language. */
export function readObligationTest(line: string): ReadTest {
	const [, name = '', sign = '', said = ''] = /^([^=<>!~]+?)\s*(!=|<=|>=|=|~)\s*(\S.*)$/u.exec(line.trim()) ?? [];
	if (name === '') return { ok: false, code: 'no-condition', said: line.trim() };
	const column = obligationColumnNamed(name);
	if (column === undefined) return { ok: false, code: 'unknown-field', said: name };
	const isBound = sign === '<=' || sign === '>=';
	if (isBound && column !== 'due') return { ok: false, code: 'no-condition', said: line.trim() };
	if (isBound && !/^\d{4}-\d{2}-\d{2}$/u.test(said)) return { ok: false, code: 'unknown-value', said };
	const values = isBound || sign === '~' ? [said] : said.split('|').map((value) => value.trim());
	return { ok: true, test: { column, sign: sign as ObligationTest['sign'], values } };
}

/** Whether a condition certainly holds of an obligation; what has no term is within none. */
export function holdsOf(row: ObligationRow, { column, sign, values }: ObligationTest): boolean {
	const [value = ''] = values;
	if (sign === '<=' || sign === '>=') return row.due !== '' && (sign === '<=' ? row.due <= value : row.due >= value);
	const said = (['vi', 'en'] as const).map((locale) => obligationCell(row, column, locale));
	if (column === 'due') said.push(row.due);
	if (said.every((text) => text === '')) return value === '*' ? sign === '!=' : false;
	if (value === '*') return sign === '=';
	if (sign === '~') return said.some((text) => text.toLocaleLowerCase('vi').includes(value.toLocaleLowerCase('vi')));
	return said.some((text) => isNamed(text, ...values)) === (sign === '=');
}
