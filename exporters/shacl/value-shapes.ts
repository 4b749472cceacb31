/** Conditions on what stands at one path of a record. */
import type { Bounds, Condition, RuleSubject } from '$models/framework/condition';
import { fieldOf, listOfId } from '$models/framework/lookup';
import { dayNumber, decimalLiteral, literalsOf, wholeNumber } from './literals';
import { NotSayable } from './not-sayable';
import { isOfWhole, openOr, operandOf, toWhole, type Operand } from './operands';
import { portablePattern } from './portable-pattern';
import type { Translator } from './rule-to-shapes';
import { along, NEVER, type Path, type Range, type Shape } from './shape-graph';
import { certain, type Truths } from './truths';
import { factProperty, type Fact } from './vocabulary';

const isField = (path: string): boolean => !path.startsWith('@');

/** Says something of the one value at a path; open where the path is, false elsewhere. */
function ofValue(translator: Translator, subject: RuleSubject, path: string, yes: (operand: Operand) => Shape): Truths {
	const operand = operandOf(translator.graph, path, subject);
	return openOr(translator.graph, translator.pack, subject, operand.has === NEVER ? NEVER : yes(operand), operand);
}

/** Some value of a list, or the one value, is among these. */
function hasOneOf({ graph }: Translator, path: string, { value }: Operand, values: readonly string[]): Shape {
	const wanted = graph.oneOf(values.flatMap(literalsOf));
	if (!isField(path)) return graph.some(value, wanted);
	const item = along(factProperty('item', path));
	const [field] = value;
	if (field === undefined) return NEVER;
	// What reads like the joined values of a list must not be taken for one of them.
	if (values.some((one) => one.includes('; '))) {
		return graph.or(graph.some([item], wanted), graph.and(graph.none([item]), graph.some([field], wanted)));
	}
	return graph.some([{ either: [field, item] }], wanted);
}

function isListed(translator: Translator, subject: RuleSubject, path: string, { value }: Operand): Shape {
	const { graph, pack } = translator;
	const list = subject === 'architecture' || subject === 'chapter' ? '' : (fieldOf(pack, subject, path)?.list ?? '');
	const known = graph.oneOf((listOfId(pack, list)?.values ?? []).flatMap(({ id }) => literalsOf(id)));
	const items: Path = [along(factProperty('item', path))];
	return graph.or(
		graph.and(graph.some(items), graph.none(items, graph.not(known))),
		graph.and(graph.none(items), graph.some(value, known))
	);
}

/** Where a fact of a path stands: facts of the whole on the architecture. */
function factPath(translator: Translator, fact: 'number' | 'day', path: string, subject: RuleSubject): Path {
	const holder = isOfWhole(path) ? 'architecture' : subject;
	translator.needs.add({ kind: fact, subject: holder, path });
	return [...(isOfWhole(path) ? toWhole(subject) : []), along(factProperty(fact satisfies Fact, path))];
}

const numbers = ({ min, max }: Bounds): Range => ({
	...(min === undefined ? {} : { least: decimalLiteral(String(min)) }),
	...(max === undefined ? {} : { most: decimalLiteral(String(max)) })
});

function dayOf(date: string, asOf: string): number {
	const day = date === '@as-of' ? asOf : date;
	if (/^\d{4}-\d{2}-\d{2}$/u.test(day)) return dayNumber(day);
	throw new NotSayable({ vi: `“${date}” không phải ngày đầy đủ`, en: `“${date}” is no whole date` });
}

function daysBefore(date: string, days: number): number {
	return dayNumber(new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString());
}

/** Number of values: lists of two and more tell it, any other value is one. */
function hasSize(translator: Translator, path: string, bounds: Bounds, operand: Operand): Shape {
	const { graph } = translator;
	const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = bounds;
	const fits = (size: number): boolean => size >= min && size <= max;
	const size: Path = [along(factProperty('size', path))];
	const one = isField(path) ? graph.and(operand.has, graph.none(size)) : operand.has;
	return graph.or(
		fits(0) ? graph.not(graph.or(operand.has, operand.open)) : NEVER,
		fits(1) ? one : NEVER,
		isField(path) ? graph.some(size, graph.within(numbers(bounds))) : NEVER
	);
}

/** null where the condition is of another family. */
export function valueTruths(condition: Condition, subject: RuleSubject, translator: Translator): Truths | null {
	const { graph, pack, asOf } = translator;
	const value = (path: string, yes: (operand: Operand) => Shape): Truths => ofValue(translator, subject, path, yes);
	const onDay = (path: string, range: Range): Truths =>
		value(path, () => graph.some(factPath(translator, 'day', path, subject), graph.within(range)));

	if ('is' in condition) {
		const [path, expected] = condition.is;
		return value(path, (operand) => graph.some(operand.value, graph.oneOf(literalsOf(String(expected)))));
	}
	if ('in' in condition) {
		const [path, allowed] = condition.in;
		return value(path, (operand) => hasOneOf(translator, path, operand, allowed));
	}
	if ('has' in condition) {
		const [path, expected] = condition.has;
		return value(path, (operand) => hasOneOf(translator, path, operand, [expected]));
	}
	if ('present' in condition) return value(condition.present, ({ has }) => has);
	if ('answered' in condition) {
		const operand = operandOf(graph, condition.answered, subject);
		return openOr(graph, pack, subject, graph.or(operand.has, operand.inapplicable), operand);
	}
	if ('absent' in condition) {
		const operand = operandOf(graph, condition.absent, subject);
		const isThere = graph.or(operand.has, operand.inapplicable, operand.open);
		return openOr(graph, pack, subject, graph.not(isThere), operand);
	}
	if ('undetermined' in condition) {
		return certain(graph, operandOf(graph, condition.undetermined, subject).open);
	}
	if ('matches' in condition) {
		const [path, pattern] = condition.matches;
		const matching = graph.matching(portablePattern(pattern));
		return value(path, (operand) => graph.some(operand.value, matching));
	}
	if ('before' in condition) {
		const [path, date] = condition.before;
		return onDay(path, { below: wholeNumber(dayOf(date, asOf)) });
	}
	if ('after' in condition) {
		const [path, date] = condition.after;
		return onDay(path, { above: wholeNumber(dayOf(date, asOf)) });
	}
	if ('within' in condition) {
		const [path, days] = condition.within;
		return onDay(path, { least: wholeNumber(daysBefore(asOf, days)), most: wholeNumber(dayOf(asOf, asOf)) });
	}
	if ('number' in condition) {
		const [path, bounds] = condition.number;
		return value(path, () => graph.some(factPath(translator, 'number', path, subject), graph.within(numbers(bounds))));
	}
	if ('size' in condition) {
		const [path, bounds] = condition.size;
		const operand = operandOf(graph, path, subject);
		return openOr(graph, pack, subject, hasSize(translator, path, bounds, operand), operand);
	}
	if ('listed' in condition) {
		const path = condition.listed;
		return value(path, (operand) => isListed(translator, subject, path, operand));
	}
	return null;
}
