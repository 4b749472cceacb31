/**
 * Judges a condition over a record. What each operator answers over missing, undetermined and inapplicable operands is
 * told in docs/rules.md; the examples of the rules hold the engine to it.
 */
import { assertNever } from '$models/architecture/result';
import { isNotApplicable, isUndetermined, textOf } from '$models/architecture/field';
import { componentOf, diagramTypeOf, fieldOf, frameOf, layerOf, slotOf, valueOfList } from '$models/framework/lookup';
import type { Condition } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import { fieldOperand, fieldsOf, holdersOf, targetsOf, type Holder, type Operand } from './holder';
import type { ArchitectureIndex } from './index-architecture';
import { judged, judgedAll, judgedAny, judgedNot, type Judged } from './judged';
import { endOf, linkedOf, relationsOf } from './neighbours';
import { openTruth, readOperand, textOfValue, valuesOf } from './operand';
import { judgeRequiredFields, judgeUndetermined } from './required-fields';
import { truthOf, withinBounds, type Truth } from './truth';

const patterns = new Map<string, RegExp>();

function patternOf(source: string): RegExp {
	const known = patterns.get(source);
	if (known !== undefined) return known;
	const made = new RegExp(source, 'iu');
	patterns.set(source, made);
	return made;
}

/** The field that a path speaks of; none for most structural keys. */
function named(path: string): readonly string[] {
	if (path === '@owner-is-agency') return ['owner'];
	return path.startsWith('@') ? [] : [path.replace(/^to:/u, '')];
}

/** A test of the value at a path: open where undetermined, false where missing or not applicable. */
function judgePath(
	path: string,
	holder: Holder,
	index: ArchitectureIndex,
	test: (value: Extract<Operand, { state: 'value' }>['value']) => boolean
): Judged {
	const operand = readOperand(holder, path, index);
	if (operand.state === 'value') return judged(truthOf(test(operand.value)), named(path));
	return judged(operand.state === 'undetermined' ? openTruth(holder) : 'false', named(path));
}

/** A test of what kind of answer stands at a path. */
function judgeState(path: string, holder: Holder, index: ArchitectureIndex, holds: Operand['state'][]): Judged {
	const { state } = readOperand(holder, path, index);
	if (holds.includes(state)) return judged('true', named(path));
	return judged(state === 'undetermined' ? openTruth(holder) : 'false', named(path));
}

function judgeUnique(paths: readonly string[], holder: Holder, index: ArchitectureIndex): Judged {
	const keyOf = (one: Holder): string => {
		const parts = paths.map((path) => {
			const operand = readOperand(one, path, index);
			return operand.state === 'value' ? fold(textOfValue(operand.value)).trim() : '';
		});
		return parts.every((part) => part === '') ? '' : JSON.stringify(parts);
	};
	const question = `${holder.subject}|${paths.join('|')}`;
	let counts = index.occurrences.get(question);
	if (counts === undefined) {
		const made = new Map<string, number>();
		for (const one of holdersOf(index.architecture, holder.subject)) {
			const key = keyOf(one);
			made.set(key, (made.get(key) ?? 0) + 1);
		}
		index.occurrences.set(question, made);
		counts = made;
	}
	const key = keyOf(holder);
	return judged(truthOf(key === '' || (counts.get(key) ?? 0) <= 1), paths.flatMap(named));
}

function judgeListed(path: string, holder: Holder, index: ArchitectureIndex): Judged {
	const list = holder.subject === 'architecture' ? '' : (fieldOf(index.pack, holder.subject, path)?.list ?? '');
	return judgePath(path, holder, index, (value) =>
		valuesOf(value).every((one) => valueOfList(index.pack, list, one) !== undefined)
	);
}

/** In a layer, one of its components; in a cross-cut, none. */
function judgeComponent(holder: Holder, index: ArchitectureIndex): Judged {
	const layer = readOperand(holder, 'layer', index);
	const component = readOperand(holder, 'component', index);
	const say = (truth: Truth): Judged => judged(truth, ['layer', 'component']);
	if (layer.state === 'undetermined') return say(openTruth(holder));
	if (layer.state !== 'value') return say('false');
	const known = layerOf(index.pack, textOfValue(layer.value));
	if (known === undefined) return say('false');
	if (component.state === 'undetermined') return say(openTruth(holder));
	const inside = component.state === 'value' ? componentOf(index.pack, textOfValue(component.value)) : undefined;
	if (known.crossCut) return say(truthOf(inside === undefined));
	return say(truthOf(inside?.layer === known.id));
}

function judgeSlots(functions: readonly string[], holder: Holder, index: ArchitectureIndex): Judged {
	if (holder.subject !== 'object') return judged('false');
	const truths = (index.mappings.get(holder.record.id) ?? []).flatMap((mapping) =>
		['slotGeneral', 'slotComponent', 'slotCommune'].map((field): Truth => {
			const operand = fieldOperand(mapping.fields, field);
			if (operand.state === 'undetermined') return openTruth(holder);
			if (operand.state !== 'value') return 'false';
			const slot = slotOf(index.pack, textOfValue(operand.value));
			return truthOf(slot !== undefined && functions.includes(slot.function));
		})
	);
	return judged(withinBounds(truths, { min: 1 }));
}

/** Looks at every text of the record, also those of its targets, reasons and kept notes. */
function judgeAnyText(source: string, holder: Holder): Judged {
	const pattern = patternOf(source);
	const entries = [...Object.entries(fieldsOf(holder)), ...Object.entries(targetsOf(holder))];
	const found = entries.filter(([, entry]) => {
		if (isUndetermined(entry)) return pattern.test(`${entry.undetermined.reason}\n${entry.undetermined.contact}`);
		return pattern.test(isNotApplicable(entry) ? entry.notApplicable.reason : textOf(entry));
	});
	const inNotes = holder.subject === 'object' && holder.record.notes.some(({ text }) => pattern.test(text));
	return judged(truthOf(inNotes || found.length > 0), [...new Set(found.map(([id]) => id))]);
}

function judgeMandatoryDiagrams(index: ArchitectureIndex): Judged {
	const types = new Set([...index.architecture.diagrams.values()].map(({ type }) => type));
	const mandatory = frameOf(index.pack, index.architecture.meta.frame)?.mandatoryDiagrams ?? [];
	const lacking = mandatory
		.filter((id) => !types.has(id))
		.map((id) => {
			const title = diagramTypeOf(index.pack, id)?.title ?? { vi: '', en: '' };
			return { vi: `${id} ${title.vi}`, en: `${id} ${title.en}` };
		});
	return judged(truthOf(lacking.length === 0), [], lacking);
}

/** Judges a condition over a record of an indexed architecture. */
export function judge(condition: Condition, holder: Holder, index: ArchitectureIndex): Judged {
	const over = (one: Condition | undefined, other: Holder): Truth =>
		one === undefined ? 'true' : judge(one, other, index).truth;

	if ('all' in condition) return judgedAll(condition.all.map((part) => judge(part, holder, index)));
	if ('any' in condition) return judgedAny(condition.any.map((part) => judge(part, holder, index)));
	if ('not' in condition) return judgedNot(judge(condition.not, holder, index));
	if ('is' in condition) {
		const [path, expected] = condition.is;
		return judgePath(path, holder, index, (value) => textOfValue(value) === String(expected));
	}
	if ('in' in condition) {
		const [path, allowed] = condition.in;
		return judgePath(path, holder, index, (value) => valuesOf(value).some((one) => allowed.includes(one)));
	}
	if ('has' in condition) {
		const [path, expected] = condition.has;
		return judgePath(path, holder, index, (value) => valuesOf(value).includes(expected));
	}
	if ('present' in condition) return judgeState(condition.present, holder, index, ['value']);
	if ('answered' in condition) return judgeState(condition.answered, holder, index, ['value', 'not-applicable']);
	if ('absent' in condition) return judgeState(condition.absent, holder, index, ['missing']);
	if ('undetermined' in condition) return judgeState(condition.undetermined, holder, index, ['undetermined']);
	if ('matches' in condition) {
		const [path, source] = condition.matches;
		return judgePath(path, holder, index, (value) => patternOf(source).test(textOfValue(value)));
	}
	if ('before' in condition) {
		const [path, date] = condition.before;
		return judgePath(path, holder, index, (value) => textOfValue(value) < (date === '@as-of' ? index.asOf : date));
	}
	if ('relations' in condition) {
		const { direction, types, where, other, ...bounds } = condition.relations;
		const neighbours = relationsOf(holder, direction, types, index);
		const truths = neighbours.map(
			({ relation, otherEnd }) =>
				judgedAll([judged(over(where, relation)), judged(otherEnd === null ? 'false' : over(other, otherEnd))]).truth
		);
		return judged(withinBounds(truths, bounds));
	}
	if ('linked' in condition) {
		const { to, where, ...bounds } = condition.linked;
		return judged(
			withinBounds(
				linkedOf(holder, to, index).map((one) => over(where, one)),
				bounds
			)
		);
	}
	if ('end' in condition) {
		const end = endOf(holder, condition.end[0], index);
		return judged(end === null ? 'false' : over(condition.end[1], end));
	}
	if ('unique' in condition) return judgeUnique(condition.unique, holder, index);
	if ('listed' in condition) return judgeListed(condition.listed, holder, index);
	if ('componentOfLayer' in condition) return judgeComponent(holder, index);
	if ('slotFunction' in condition) return judgeSlots(condition.slotFunction, holder, index);
	if ('anyText' in condition) return judgeAnyText(condition.anyText, holder);
	if ('requiredFieldsPresent' in condition) {
		return judgeRequiredFields(condition.requiredFieldsPresent.except, holder, index, judge);
	}
	if ('undeterminedExplained' in condition) return judgeUndetermined(holder);
	if ('mandatoryDiagrams' in condition) return judgeMandatoryDiagrams(index);
	if ('count' in condition) {
		const { of, where, ...bounds } = condition.count;
		return judged(
			withinBounds(
				holdersOf(index.architecture, of).map((one) => over(where, one)),
				bounds
			)
		);
	}
	return assertNever(condition);
}

/** The answer alone, for tables and forms that pick records by a condition. */
export const holds = (condition: Condition | null, holder: Holder, index: ArchitectureIndex): boolean =>
	condition === null || judge(condition, holder, index).truth === 'true';
