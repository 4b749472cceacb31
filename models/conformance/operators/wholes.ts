/** Operators over all records of a subject. */
import type { Condition, RuleSubject } from '$models/framework/condition';
import { inSmallLetters, withSingleBlanks } from '$models/text/fold';
import { about, type Compiled } from '../compiled';
import type { Compiler } from '../compiler';
import type { Holder } from '../holder';
import { isNoValue } from '../entry-operand';
import { pathReader, textOfValue, type PathReader } from '../operand';
import { FALSE, leastOf, mostOf, NOT_ENOUGH, TRUE, truthOf, UNDETERMINED, within, type Truth } from '../truth';

function compileCount(count: Extract<Condition, { count: unknown }>['count'], compiler: Compiler): Compiled {
	const where = count.where === undefined ? null : compiler.compile(count.where, count.of, null);
	const sum = compiler.aggregate({ subject: count.of, among: null, where, sortOf: (_, met) => met() });
	const least = leastOf(count);
	const most = mostOf(count);
	return about(
		() => {
			const [, sure = 0, undetermined = 0, notEnough = 0] = sum.counts;
			return within(sure, undetermined, notEnough, least, most);
		},
		() => []
	);
}

/** Sorts of record for a share, beside those that are surely in it, whose sort is the truth of `where`. */
const OUTSIDE = 4;
/** Perhaps in it, and then surely among those that meet `where`, surely not, or perhaps; each undetermined or others' matter. */
const PERHAPS_YES = 5;
const PERHAPS_NO = 7;
const PERHAPS_EITHER = 9;

/** Records that are open may come in or stay out, on either side: the share is sure only where no way tips it. */
function compileShare(share: Extract<Condition, { share: unknown }>['share'], compiler: Compiler): Compiled {
	const among = share.among === undefined ? null : compiler.compile(share.among, share.of, null);
	const where = compiler.compile(share.where, share.of, null);
	const sortOf = (inside: Truth, met: () => Truth): number => {
		if (inside === FALSE) return OUTSIDE;
		const truth = met();
		if (inside === TRUE) return truth;
		const isOwn = inside === UNDETERMINED || truth === UNDETERMINED;
		const sort = truth === TRUE ? PERHAPS_YES : truth === FALSE ? PERHAPS_NO : PERHAPS_EITHER;
		return sort + (isOwn ? 0 : 1);
	};
	const sum = compiler.aggregate({ subject: share.of, among, where, sortOf });
	return about(
		(): Truth => {
			const of = (sort: number): number => (sum.counts[sort] ?? 0) + (sum.counts[sort + 1] ?? 0);
			const [no = 0, yes = 0] = sum.counts;
			const either = of(UNDETERMINED);
			const [perhapsYes, perhapsNo, perhaps] = [of(PERHAPS_YES), of(PERHAPS_NO), of(PERHAPS_EITHER)];
			const reaches = (met: number, total: number): boolean => met * 100 >= share.percent * total;
			if (reaches(yes, yes + no + either + perhapsNo + perhaps)) return TRUE;
			const most = yes + either + perhapsYes + perhaps;
			if (!reaches(most, most + no)) return FALSE;
			const own = [UNDETERMINED, PERHAPS_YES, PERHAPS_NO, PERHAPS_EITHER];
			return own.some((sort) => (sum.counts[sort] ?? 0) > 0) ? UNDETERMINED : NOT_ENOUGH;
		},
		() => []
	);
}

function compileUnique(
	{ unique, diacritics }: Extract<Condition, { unique: unknown }>,
	subject: RuleSubject,
	compiler: Compiler
): Compiled {
	const readers = unique.map((path) => pathReader(path, subject, compiler.population, compiler.dossier));
	const partOf = ({ read }: PathReader, holder: Holder): string => {
		const operand = read(holder);
		if (isNoValue(operand)) return '';
		const text = textOfValue(operand);
		return withSingleBlanks(diacritics === true ? inSmallLetters(text).trim() : compiler.folded(text));
	};
	const [first, ...more] = readers;
	const keyOf = (holder: Holder): string => {
		const key = first === undefined ? '' : partOf(first, holder);
		if (more.length === 0) return key;
		const parts = more.map((reader) => partOf(reader, holder));
		// No text that people write holds this sign, so two keys are the same only part by part.
		return key === '' && parts.every((part) => part === '') ? '' : `${key}\u0000${parts.join('\u0000')}`;
	};
	const index = compiler.uniqueIndex(subject, () => readers.flatMap(({ reads }) => reads), keyOf);
	return about(
		(holder) => truthOf(index.sharing(holder) <= 1),
		() => [{ steps: [], key: index.tie, up: false }],
		readers.flatMap(({ fields }) => fields)
	);
}

/** null where the condition is of another family. */
export function compileWholes(condition: Condition, subject: RuleSubject, compiler: Compiler): Compiled | null {
	if ('count' in condition) return compileCount(condition.count, compiler);
	if ('share' in condition) return compileShare(condition.share, compiler);
	if ('unique' in condition) return compileUnique(condition, subject, compiler);
	return null;
}
