/** Operators over what stands at a path of one record. */
import type { Comparison, Condition, RuleSubject } from '$models/framework/condition';
import { fieldOf, valueOfList } from '$models/framework/lookup';
import { about, type Compiled } from '../compiled';
import type { Compiler } from '../compiler';
import type { Holder } from '../holder';
import { isNoValue, MISSING, OPEN, type Operand } from '../entry-operand';
import { openTruth, pathReader, textOfValue, valuesOf, type PathReader } from '../operand';
import { matcher } from '../pattern-match';
import { FALSE, TRUE, truthOf, type Truth } from '../truth';
import type { FieldValue } from '$models/architecture/field';

type Pick = (holder: Holder, outer: Holder | null) => Holder | null;

const itself: Pick = (holder) => holder;
const oneOut: Pick = (_, outer) => outer;

interface Source extends PathReader {
	/** The record that is read: the one asked about, or the one stepped from. */
	readonly from: Pick;
}

/** A path with its `^` resolved; `outerSubject` is what was stepped from. */
function sourceOf(path: string, subject: RuleSubject, outerSubject: RuleSubject | null, compiler: Compiler): Source {
	const { population, dossier } = compiler;
	if (!path.startsWith('^')) return { ...pathReader(path, subject, population, dossier), from: itself };
	const reader = pathReader(path.slice(1), outerSubject ?? subject, population, dossier);
	return { ...reader, fields: [], reads: reader.reads.map((read) => ({ ...read, up: true })), from: oneOut };
}

/** Answers by the operand's state; a value is put to the test. */
function byOperand(
	source: Source,
	compiler: Compiler,
	states: { readonly missing: Truth; readonly inapplicable: Truth; readonly open?: Truth },
	test: (value: FieldValue) => Truth
): Compiled {
	const { pack } = compiler.population;
	const answer = about(
		(holder, outer) => {
			const from = source.from(holder, outer);
			if (from === null) return FALSE;
			const operand: Operand = source.read(from);
			if (!isNoValue(operand)) return test(operand);
			if (operand === OPEN) return states.open ?? openTruth(from, pack);
			return operand === MISSING ? states.missing : states.inapplicable;
		},
		() => source.reads,
		source.fields
	);
	const { missing, inapplicable, open = null } = states;
	const looksOut = source.from !== itself;
	if (looksOut || source.column === null) return { ...answer, looksOut };
	return { ...answer, isNear: true, made: { of: 'field', column: source.column, missing, inapplicable, open, test } };
}

const needsValue = { missing: FALSE, inapplicable: FALSE } as const;

const numeric = /^-?\d+(?:\.\d+)?$/u;

/** Below, at or above 0: as numbers where both are, else as texts whatever their case and diacritics. */
function orderOf(a: string, b: string, compiler: Compiler): number {
	if (a === b) return 0;
	const [x, y] = [compiler.folded(a), compiler.folded(b)];
	if (numeric.test(x) && numeric.test(y)) return Number(x) - Number(y);
	return x === y ? 0 : x < y ? -1 : 1;
}

function compareValues(left: FieldValue, how: Comparison, right: FieldValue, compiler: Compiler): Truth {
	const order = orderOf(textOfValue(left), textOfValue(right), compiler);
	switch (how) {
		case 'same':
			return truthOf(order === 0);
		case 'different':
			return truthOf(order !== 0);
		case 'less':
			return truthOf(order < 0);
		case 'at-most':
			return truthOf(order <= 0);
		case 'more':
			return truthOf(order > 0);
		case 'at-least':
			return truthOf(order >= 0);
	}
}

/** The ISO date so many days before another. */
function daysBefore(date: string, days: number): string {
	return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

const dateOfValue = (value: FieldValue): string | null => {
	const text = textOfValue(value);
	return /^\d{4}-\d{2}-\d{2}/u.test(text) ? text.slice(0, 10) : null;
};

function onDate(source: Source, compiler: Compiler, test: (date: string) => boolean): Compiled {
	return byOperand(source, compiler, needsValue, (value) => {
		const date = dateOfValue(value);
		return truthOf(date !== null && test(date));
	});
}

function numberTest(bounds: { readonly min?: number; readonly max?: number }): (number: number) => Truth {
	const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
	return (number) => truthOf(number >= min && number <= max);
}

/** null where the condition is of another family. */
export function compileValue(
	condition: Condition,
	subject: RuleSubject,
	outerSubject: RuleSubject | null,
	compiler: Compiler
): Compiled | null {
	const { pack, asOf } = compiler.population;
	const source = (path: string): Source => sourceOf(path, subject, outerSubject, compiler);
	if ('is' in condition) {
		const expected = String(condition.is[1]);
		return byOperand(source(condition.is[0]), compiler, needsValue, (value) =>
			truthOf(textOfValue(value) === expected)
		);
	}
	if ('in' in condition) {
		const allowed = new Set(condition.in[1]);
		return byOperand(source(condition.in[0]), compiler, needsValue, (value) =>
			truthOf(typeof value === 'object' ? value.some((one) => allowed.has(one)) : allowed.has(String(value)))
		);
	}
	if ('has' in condition) {
		const expected = condition.has[1];
		return byOperand(source(condition.has[0]), compiler, needsValue, (value) =>
			truthOf(valuesOf(value).includes(expected))
		);
	}
	if ('present' in condition) return byOperand(source(condition.present), compiler, needsValue, () => TRUE);
	if ('answered' in condition) {
		return byOperand(source(condition.answered), compiler, { missing: FALSE, inapplicable: TRUE }, () => TRUE);
	}
	if ('absent' in condition) {
		return byOperand(source(condition.absent), compiler, { missing: TRUE, inapplicable: FALSE }, () => FALSE);
	}
	if ('undetermined' in condition) {
		return byOperand(source(condition.undetermined), compiler, { ...needsValue, open: TRUE }, () => FALSE);
	}
	if ('matches' in condition) {
		const matches = matcher(condition.matches[1]);
		// Reading texts is dear: asked last and only where it still matters, so it counts as no near look.
		const { made: _made, ...dear } = byOperand(source(condition.matches[0]), compiler, needsValue, (value) =>
			truthOf(matches(textOfValue(value)))
		);
		return { ...dear, isNear: false };
	}
	if ('before' in condition) {
		const date = condition.before[1] === '@as-of' ? asOf : condition.before[1];
		return onDate(source(condition.before[0]), compiler, (one) => one < date);
	}
	if ('after' in condition) {
		const date = condition.after[1] === '@as-of' ? asOf : condition.after[1];
		return onDate(source(condition.after[0]), compiler, (one) => one > date);
	}
	if ('within' in condition) {
		const first = daysBefore(asOf, condition.within[1]);
		return onDate(source(condition.within[0]), compiler, (one) => one >= first && one <= asOf);
	}
	if ('number' in condition) {
		const test = numberTest(condition.number[1]);
		return byOperand(source(condition.number[0]), compiler, needsValue, (value) => {
			const text = textOfValue(value).trim();
			return numeric.test(text) ? test(Number(text)) : FALSE;
		});
	}
	if ('size' in condition) {
		const test = numberTest(condition.size[1]);
		return byOperand(source(condition.size[0]), compiler, { missing: test(0), inapplicable: test(0) }, (value) =>
			test(valuesOf(value).length)
		);
	}
	if ('compare' in condition) {
		const [leftPath, how, rightPath] = condition.compare;
		const left = source(leftPath);
		const right = source(rightPath);
		const answer = about(
			(holder, outer) => {
				const [a, b] = [left.from(holder, outer), right.from(holder, outer)];
				if (a === null || b === null) return FALSE;
				const x: Operand = left.read(a);
				const y: Operand = right.read(b);
				if (isNoValue(x) && x !== OPEN) return FALSE;
				if (isNoValue(y) && y !== OPEN) return FALSE;
				if (isNoValue(x)) return openTruth(a, pack);
				return isNoValue(y) ? openTruth(b, pack) : compareValues(x, how, y, compiler);
			},
			() => [...left.reads, ...right.reads],
			[...left.fields, ...right.fields]
		);
		return { ...answer, looksOut: left.from !== itself || right.from !== itself };
	}
	if ('listed' in condition) {
		const path = condition.listed;
		const list = subject === 'architecture' || subject === 'chapter' ? '' : (fieldOf(pack, subject, path)?.list ?? '');
		return byOperand(source(path), compiler, needsValue, (value) =>
			truthOf(valuesOf(value).every((one) => valueOfList(pack, list, one) !== undefined))
		);
	}
	return null;
}
