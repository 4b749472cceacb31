/** Conditions that ask what the pack says of a record as a whole. */
import type { Condition, RuleSubject } from '$models/framework/condition';
import { fieldsOfSubject } from '$models/framework/lookup';
import type { FieldDefinition, Pack } from '$models/framework/pack';
import { literalsOf, textLiteral } from './literals';
import { openOr, openSlotOf, operandOf, othersRecord } from './operands';
import { portablePattern } from './portable-pattern';
import type { Translator } from './rule-to-shapes';
import { against, along, ALWAYS, type Path, type Shape } from './shape-graph';
import { certain, doubtOf, NO, openOf, YES, type Truths } from './truths';
import { kv, undeterminedRemark } from './vocabulary';

const texts = (values: readonly string[]) => values.flatMap(literalsOf);

/** In a layer, one of its components; in a cross-cut, none. */
function componentTruths({ graph, pack }: Translator): Truths {
	const layer = operandOf(graph, pack.roles.layer, 'object');
	const component = operandOf(graph, pack.roles.component, 'object');
	const inLayer = (ids: readonly string[]): Shape => graph.some(layer.value, graph.oneOf(texts(ids)));
	const inComponent = (ids: readonly string[]): Shape => graph.some(component.value, graph.oneOf(texts(ids)));
	const componentsOf = (id: string): string[] => pack.components.filter((one) => one.layer === id).map((one) => one.id);
	const known = inLayer(pack.layers.map(({ id }) => id));
	const crossCuts = inLayer(pack.layers.filter(({ crossCut }) => crossCut).map(({ id }) => id));
	const yes = graph.or(
		graph.and(crossCuts, graph.not(graph.or(inComponent(pack.components.map(({ id }) => id)), component.open))),
		...pack.layers
			.filter(({ crossCut }) => !crossCut)
			.map(({ id }) => graph.and(inLayer([id]), inComponent(componentsOf(id))))
	);
	const open = graph.or(layer.open, graph.and(known, component.open));
	return openOr(graph, pack, 'object', yes, { open, doubt: graph.or(layer.doubt, component.doubt) });
}

function slotFunctionTruths(functions: readonly string[], translator: Translator): Truths {
	const { graph, pack } = translator;
	const yes = graph.some([along(kv.function)], graph.oneOf(functions.map(textLiteral)));
	const doubt = openSlotOf(translator);
	return openOr(graph, pack, 'object', yes, { open: graph.and(doubt, graph.not(yes)), doubt });
}

/** Whether objects of the record's kind have the field. */
function applies({ graph, pack }: Translator, subject: RuleSubject, field: FieldDefinition): Shape {
	if (subject !== 'object') return ALWAYS;
	const kinds = field.kinds.length > 0 ? field.kinds : pack.kinds.filter(({ form03 }) => form03).map(({ id }) => id);
	return graph.some([along(kv.kind)], graph.oneOf(texts(kinds)));
}

/** Every field that the pack requires of the record is answered. */
function requiredFieldsTruths(except: readonly string[], subject: RuleSubject, translator: Translator): Truths {
	const { graph, pack } = translator;
	if (subject === 'architecture' || subject === 'chapter') return YES;
	const required = fieldsOfSubject(pack, subject).filter(
		({ id, level }) => level === 'required' && !except.includes(id)
	);
	const missing: Shape[] = [];
	const open: Shape[] = [];
	const doubts: Shape[] = [];
	for (const field of required) {
		const operand = operandOf(graph, field.id, subject);
		const isMissing = graph.not(graph.or(operand.has, operand.inapplicable, operand.open));
		const isMeant = applies(translator, subject, field);
		const needed = field.requiredWhen === null ? YES : translator.own(field.requiredWhen, subject);
		missing.push(graph.and(isMissing, isMeant, needed.yes));
		const maybe = openOf(graph, needed);
		doubts.push(operand.doubt, doubtOf(needed));
		open.push(graph.and(isMeant, graph.or(graph.and(operand.open, graph.not(needed.no)), graph.and(isMissing, maybe))));
	}
	const no = graph.or(...missing);
	const isOpen = graph.and(graph.or(...open), graph.not(no));
	return {
		yes: graph.not(graph.or(no, isOpen)),
		no,
		open: 'by-owner',
		doubt: graph.or(...doubts),
		others: othersRecord(graph, pack, subject)
	};
}

/** Every "Chưa xác định" of the record names a contact and a due date. */
function undeterminedTruths({ graph }: Translator): Truths {
	const isExplained = graph.and(graph.some([along(kv.contact)]), graph.some([along(kv.due)]));
	const bare = graph.and(graph.ofClass(undeterminedRemark), graph.not(isExplained));
	return certain(graph, graph.none([along(kv.remark)], bare));
}

function allowedRelationTruths({ graph, pack }: Translator): Truths {
	const { matrix } = pack;
	if (matrix === null) return YES;
	const kindsOf = new Map(matrix.groups.map(({ id, kinds }) => [id, kinds]));
	const end = (path: Path, group: string): Shape =>
		graph.some([...path, along(kv.kind)], graph.oneOf(texts(kindsOf.get(group) ?? [])));
	const rows = matrix.allowed.map(({ from, to, relations }) =>
		graph.and(
			graph.some([along(kv.relationType)], graph.oneOf(texts(relations))),
			end([along(kv.source)], from),
			end([along(kv.target)], to)
		)
	);
	return certain(graph, graph.or(...rows));
}

function viewpointTruths(path: string, { graph, pack }: Translator): Truths {
	const operand = operandOf(graph, path, 'diagram');
	const fits = pack.viewpoints.map(({ id, kinds }) => {
		const foreseen = graph.some([along(kv.kind)], graph.oneOf(texts(kinds)));
		const isOf = graph.some(operand.value, graph.oneOf(texts([id])));
		return graph.and(isOf, graph.none([along(kv.shows)], graph.not(foreseen)));
	});
	return openOr(graph, pack, 'diagram', graph.or(operand.inapplicable, ...fits), operand);
}

/** Something that must be there for the architecture, which hangs on its frame; where there is no such frame, nothing. */
function ofFrame(
	{ graph, pack }: Translator,
	wanted: (frame: Pack['frames'][number]) => readonly string[],
	path: Path
): Truths {
	const faults = pack.frames.map((frame) => {
		const isFrame = graph.some([along(kv.frame)], graph.oneOf(texts([frame.id])));
		const all = wanted(frame).map((id) => graph.some(path, graph.oneOf(texts([id]))));
		return graph.and(isFrame, graph.not(graph.and(...all)));
	});
	return certain(graph, graph.not(graph.or(...faults)));
}

function slotsFilledTruths(kinds: readonly string[], translator: Translator): Truths {
	const { figures } = translator.pack;
	const slotsOf = (frame: Pack['frames'][number]): string[] =>
		Object.values(frame.figures).flatMap((id) => {
			const slots = figures.find((figure) => figure.id === id)?.slots ?? [];
			return slots.filter(({ kind }) => kinds.includes(kind)).map((slot) => slot.id);
		});
	return ofFrame(translator, slotsOf, [along(kv.filledSlot)]);
}

/** null where the condition is of another family. */
export function frameworkTruths(condition: Condition, subject: RuleSubject, translator: Translator): Truths | null {
	const { graph, needs } = translator;
	if ('componentOfLayer' in condition) return componentTruths(translator);
	if ('slotFunction' in condition) {
		return subject === 'object' ? slotFunctionTruths(condition.slotFunction, translator) : NO;
	}
	if ('anyText' in condition) {
		needs.add({ kind: 'text', subject });
		return certain(graph, graph.some([along(kv.text)], graph.matching(portablePattern(condition.anyText))));
	}
	if ('requiredFieldsPresent' in condition) {
		return requiredFieldsTruths(condition.requiredFieldsPresent.except, subject, translator);
	}
	if ('undeterminedExplained' in condition) return undeterminedTruths(translator);
	if ('allowedRelation' in condition) return subject === 'relation' ? allowedRelationTruths(translator) : NO;
	if ('withinViewpoint' in condition) {
		return subject === 'diagram' ? viewpointTruths(condition.withinViewpoint, translator) : NO;
	}
	if ('codesKnown' in condition) {
		needs.add({ kind: 'mentions' });
		return certain(graph, graph.none([along(kv.mentions)], graph.none([against(kv.code)])));
	}
	if ('mandatoryDiagrams' in condition) {
		const path: Path = [against(kv.in), along(kv.diagramType)];
		return ofFrame(translator, ({ mandatoryDiagrams }) => mandatoryDiagrams, path);
	}
	return 'slotsFilled' in condition ? slotsFilledTruths(condition.slotsFilled.kinds, translator) : null;
}
