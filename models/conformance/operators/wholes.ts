/** Operators over all records of a subject. */
import type { Condition, RuleSubject } from '$models/framework/condition';
import { OUTSIDE, type Part } from '../aggregate';
import { about, type Compiled } from '../compiled';
import type { Compiler } from '../compiler';
import type { Holder } from '../holder';
import { isNoValue } from '../entry-operand';
import { pathReader, textOfValue } from '../operand';
import {
	both,
	FALSE,
	leastOf,
	mostOf,
	NOT_ENOUGH,
	TRUE,
	truthOf,
	UNDETERMINED,
	within,
	type Truth
} from '../truth';

function compileCount(count: Extract<Condition, { count: unknown }>['count'], compiler: Compiler): Compiled {
	const where = count.where === undefined ? null : compiler.compile(count.where, count.of, null);
	const sum = compiler.aggregate(
		count.of,
		(holder) => (where === null ? TRUE : where.truth(holder, null)),
		() => where?.reads() ?? []
	);
	const least = leastOf(count);
	const most = mostOf(count);
	return about(() => {
		const [, sure = 0, undetermined = 0, notEnough = 0] = sum.counts;
		return within(sure, undetermined, notEnough, least, most);
	}, () => []);
}

/** Open records may still come in on either side, so the share is sure only where they cannot tip it. */
function compileShare(share: Extract<Condition, { share: unknown }>['share'], compiler: Compiler): Compiled {
	const among = share.among === undefined ? null : compiler.compile(share.among, share.of, null);
	const where = compiler.compile(share.where, share.of, null);
	const part = (holder: Holder): Part => {
		const inside = among === null ? TRUE : among.truth(holder, null);
		return inside === FALSE ? OUTSIDE : both(inside, where.truth(holder, null));
	};
	const sum = compiler.aggregate(share.of, part, () => [...(among?.reads() ?? []), ...where.reads()]);
	return about((): Truth => {
		const [no = 0, yes = 0, undetermined = 0, notEnough = 0] = sum.counts;
		const total = no + yes + undetermined + notEnough;
		if (yes * 100 >= share.percent * total) return TRUE;
		if ((yes + undetermined + notEnough) * 100 < share.percent * total) return FALSE;
		return undetermined > 0 ? UNDETERMINED : NOT_ENOUGH;
	}, () => []);
}

function compileUnique(paths: readonly string[], subject: RuleSubject, compiler: Compiler): Compiled {
	const readers = paths.map((path) => pathReader(path, subject, compiler.population, compiler.dossier));
	const keyOf = (holder: Holder): string => {
		let key = '';
		let isEmpty = true;
		for (const { read } of readers) {
			const operand = read(holder);
			const part = isNoValue(operand) ? '' : compiler.folded(textOfValue(operand));
			if (part !== '') isEmpty = false;
			// No text that people write holds this sign, so two keys are the same only part by part.
			key = key === '' ? part : `${key}\u0000${part}`;
		}
		return isEmpty ? '' : key;
	};
	const index = compiler.uniqueIndex(
		subject,
		() => readers.flatMap(({ reads }) => reads),
		keyOf
	);
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
	if ('unique' in condition) return compileUnique(condition.unique, subject, compiler);
	return null;
}
