/** Operators that ask what the pack says of a record as a whole. */
import { isNotApplicable, isUndetermined, textOf, type FieldEntry, type Fields } from '$models/architecture/field';
import type { Condition, RuleSubject } from '$models/framework/condition';
import {
	allowsRelation,
	appliesToKind,
	componentOf,
	diagramTypeOf,
	fieldsOfSubject,
	figureOf,
	frameOf,
	layerOf,
	slotOf,
	viewpointOf
} from '$models/framework/lookup';
import type { FieldType } from '$models/framework/pack';
import type { Words } from '$models/framework/provenance';
import { ANY_FIELD, STRUCTURE } from '../changes';
import { about, judged, type Compiled, type Judged } from '../compiled';
import type { Compiler } from '../compiler';
import type { Holder } from '../holder';
import { entryOperand, INAPPLICABLE, isNoValue, MISSING, OPEN } from '../entry-operand';
import { openTruth, textOfValue } from '../operand';
import { matcher } from '../pattern-match';
import { behind, distinct, lazily, type Read } from '../read';
import { either, FALSE, TRUE, truthOf, type Truth } from '../truth';

const here = (...keys: string[]): Read[] => keys.map((key) => ({ steps: [], key, up: false }));

/** Reads of a question that is put together here. */
const reading = (reads: () => readonly Read[]): Pick<Compiled, 'reads' | 'looksOut' | 'isNear'> => ({
	reads: lazily(() => distinct(reads())),
	looksOut: false,
	isNear: false
});

/** In a layer, one of its components; in a cross-cut, none. */
function compileComponent(compiler: Compiler): Compiled {
	const { pack } = compiler.population;
	const { layer: layerField, component: componentField, reference } = pack.roles;
	const truth = (holder: Holder): Truth => {
		const layer = entryOperand(holder.fields[layerField]);
		const component = entryOperand(holder.fields[componentField]);
		if (layer === OPEN) return openTruth(holder, pack);
		const known = isNoValue(layer) ? undefined : layerOf(pack, textOfValue(layer));
		if (known === undefined) return FALSE;
		if (component === OPEN) return openTruth(holder, pack);
		const inside = isNoValue(component) ? undefined : componentOf(pack, textOfValue(component));
		return truthOf(known.crossCut ? inside === undefined : inside?.layer === known.id);
	};
	const reads = (): Read[] => here(layerField, componentField, ...(reference === null ? [] : [reference.field]));
	return about(truth, reads, [layerField, componentField]);
}

function compileSlotFunction(functions: readonly string[], compiler: Compiler): Compiled {
	const { pack } = compiler.population;
	const wanted = new Set(functions);
	const columns = pack.roles.slots.map((field) => compiler.population.column('mapping', field));
	const truth = (holder: Holder): Truth => {
		if (holder.subject !== 'object') return FALSE;
		let truth: Truth = FALSE;
		for (const mapping of holder.mappings) {
			if (!mapping.live) continue;
			for (const column of columns) {
				const operand = column.at(mapping.slot);
				if (operand === OPEN) truth = either(truth, openTruth(holder, pack));
				else if (!isNoValue(operand) && wanted.has(slotOf(pack, textOfValue(operand))?.function ?? '')) return TRUE;
			}
		}
		return truth;
	};
	const role = pack.roles.reference === null ? [] : [pack.roles.reference.field];
	return about(truth, () => [...here('~mappings', ...role), ...behind(['mappings'], here(...pack.roles.slots))]);
}

function textOfEntry(entry: FieldEntry | undefined): string {
	if (isUndetermined(entry)) return `${entry.undetermined.reason}\n${entry.undetermined.contact}`;
	return isNotApplicable(entry) ? entry.notApplicable.reason : textOf(entry);
}

/** What people pick or count rather than write. */
const wordless: ReadonlySet<FieldType> = new Set(['list', 'multi-list', 'date', 'number', 'boolean', 'slot']);

/** Looks at every text of the record, also those of its targets, reasons and kept notes. */
function compileAnyText(source: string, subject: RuleSubject, compiler: Compiler): Compiled {
	const matches = matcher(source);
	const { pack } = compiler.population;
	const passedOver = new Set(
		subject === 'architecture' || subject === 'chapter'
			? []
			: fieldsOfSubject(pack, subject).flatMap(({ id, type }) => (wordless.has(type) ? [id] : []))
	);
	const matchesAt = (fields: Fields, id: string): boolean => {
		const entry = fields[id];
		if (entry === undefined || ('value' in entry && passedOver.has(id))) return false;
		return matches(textOfEntry(entry));
	};
	const isFound = (fields: Fields): boolean => {
		for (const id in fields) if (matchesAt(fields, id)) return true;
		return false;
	};
	const inNotes = (holder: Holder): boolean =>
		holder.subject === 'object' && (holder.raw?.notes.some(({ text }) => matches(text)) ?? false);
	const truth = (holder: Holder): Truth =>
		truthOf(isFound(holder.fields) || isFound(holder.targets) || inNotes(holder));
	return {
		truth,
		explain: (holder) => {
			const ids = [...new Set([...Object.keys(holder.fields), ...Object.keys(holder.targets)])];
			const found = ids.filter((id) => matchesAt(holder.fields, id) || matchesAt(holder.targets, id));
			return judged(truth(holder), found);
		},
		...reading(() => here(ANY_FIELD, STRUCTURE))
	};
}

/** Every field that the pack requires of the record is answered. */
function compileRequiredFields(except: readonly string[], subject: RuleSubject, compiler: Compiler): Compiled {
	const { pack } = compiler.population;
	if (subject === 'architecture' || subject === 'chapter')
		return about(
			() => TRUE,
			() => []
		);
	const required = fieldsOfSubject(pack, subject)
		.filter(({ id, level }) => level === 'required' && !except.includes(id))
		.map((field) => ({
			field,
			column: compiler.population.column(subject, field.id),
			when: field.requiredWhen === null ? null : compiler.compile(field.requiredWhen, subject, null)
		}));
	const weigh = (holder: Holder): { readonly missing: string[]; readonly open: string[] } => {
		const missing: string[] = [];
		const open: string[] = [];
		const kind = holder.subject === 'object' ? (holder.raw?.kind ?? '') : '';
		for (const { field, column, when } of required) {
			const operand = column.at(holder.slot);
			if (operand !== MISSING && operand !== OPEN) continue;
			if (subject === 'object' && !appliesToKind(pack, field, kind)) continue;
			const needed = when === null ? TRUE : when.truth(holder, null);
			if (needed === FALSE) continue;
			(operand === MISSING && needed === TRUE ? missing : open).push(field.id);
		}
		return { missing, open };
	};
	const explain = (holder: Holder): Judged => {
		const { missing, open } = weigh(holder);
		if (missing.length > 0) return judged(FALSE, missing);
		return open.length > 0 ? judged(openTruth(holder, pack), open) : judged(TRUE);
	};
	return {
		truth: (holder) => explain(holder).truth,
		explain,
		...reading(() => [...here(ANY_FIELD, STRUCTURE), ...required.flatMap(({ when }) => when?.reads() ?? [])])
	};
}

/** Every "Chưa xác định" of the record, now or in the to-be state, names a contact and a due date. */
function compileUndetermined(): Compiled {
	const isBare = (entry: FieldEntry | undefined): boolean =>
		isUndetermined(entry) && (entry.undetermined.contact.trim() === '' || entry.undetermined.due.trim() === '');
	const hasBare = (fields: Fields): boolean => {
		for (const id in fields) if (isBare(fields[id])) return true;
		return false;
	};
	const truth = ({ fields, targets }: Holder): Truth => truthOf(!hasBare(fields) && !hasBare(targets));
	return {
		truth,
		explain: (holder) => {
			const ids = [...Object.keys(holder.fields), ...Object.keys(holder.targets)];
			const found = ids.filter((id) => isBare(holder.fields[id]) || isBare(holder.targets[id]));
			return judged(truth(holder), [...new Set(found)]);
		},
		...reading(() => here(ANY_FIELD))
	};
}

function compileAllowedRelation(compiler: Compiler): Compiled {
	const { pack } = compiler.population;
	const truth = (holder: Holder): Truth => {
		if (holder.subject !== 'relation') return FALSE;
		const { source, target, raw } = holder;
		return truthOf(allowsRelation(pack, source?.raw?.kind ?? '', raw?.type ?? '', target?.raw?.kind ?? ''));
	};
	return about(truth, () => [...here(STRUCTURE, '~ends'), ...behind(['ends'], here(STRUCTURE))]);
}

function compileViewpoint(path: string, compiler: Compiler): Compiled {
	const { pack } = compiler.population;
	const truth = (holder: Holder): Truth => {
		if (holder.subject !== 'diagram') return FALSE;
		const operand = entryOperand(holder.fields[path]);
		if (operand === OPEN) return openTruth(holder, pack);
		if (isNoValue(operand)) return truthOf(operand === INAPPLICABLE);
		const viewpoint = viewpointOf(pack, textOfValue(operand));
		if (viewpoint === undefined) return FALSE;
		return truthOf(holder.objects.every((object) => !object.live || viewpoint.kinds.includes(object.raw?.kind ?? '')));
	};
	return about(truth, () => [...here(path, '~objects'), ...behind(['objects-on-diagram'], here(STRUCTURE))], [path]);
}

/** The code prefixes are the pack's; a mention of a code nobody has is a wrong reference. */
function compileCodesKnown(compiler: Compiler): Compiled {
	const { population } = compiler;
	const { pack } = population;
	const prefixes = Object.values(pack.forms.form03.codePrefixes).map((prefix) => prefix.replace(/-$/u, ''));
	if (prefixes.length === 0)
		return about(
			() => TRUE,
			() => []
		);
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${prefixes.join('|')})-\\d+(?![\\p{L}\\p{N}])`, 'gu');
	const unknown = (holder: Holder): string[] => [
		...new Set((textOf(holder.fields['text']).match(pattern) ?? []).filter((code) => !population.sums.knowsCode(code)))
	];
	const explain = (holder: Holder): Judged => {
		const found = unknown(holder);
		const lacking = found.map((code): Words => ({ vi: code, en: code }));
		return judged(truthOf(found.length === 0), [], lacking);
	};
	return { truth: (holder) => explain(holder).truth, explain, ...reading(() => here('text', '~codes')) };
}

function compileMandatoryDiagrams(compiler: Compiler): Compiled {
	const { pack, meta, diagrams } = compiler.population;
	const mandatory = frameOf(pack, meta.frame)?.mandatoryDiagrams ?? [];
	const explain = (): Judged => {
		const types = new Set([...diagrams.live()].map(({ raw }) => raw?.type));
		const lacking = mandatory
			.filter((id) => !types.has(id))
			.map((id): Words => {
				const title = diagramTypeOf(pack, id)?.title ?? { vi: '', en: '' };
				return { vi: `${id} ${title.vi}`, en: `${id} ${title.en}` };
			});
		return judged(truthOf(lacking.length === 0), [], lacking);
	};
	return { truth: () => explain().truth, explain, ...reading(() => here('~diagrams')) };
}

function compileSlotsFilled(kinds: readonly string[], compiler: Compiler): Compiled {
	const { pack, meta, sums } = compiler.population;
	const figures = Object.values(frameOf(pack, meta.frame)?.figures ?? {});
	const wanted = figures.flatMap((id) => figureOf(pack, id)?.slots ?? []).filter(({ kind }) => kinds.includes(kind));
	const explain = (): Judged => {
		const lacking = wanted
			.filter(({ id }) => !sums.slots.has(id))
			.map(({ id, name }): Words => ({ vi: `${id} ${name}`, en: `${id} ${name}` }));
		return judged(truthOf(lacking.length === 0), [], lacking);
	};
	return { truth: () => explain().truth, explain, ...reading(() => here('~slots')) };
}

/** null where the condition is of another family. */
export function compileFramework(condition: Condition, subject: RuleSubject, compiler: Compiler): Compiled | null {
	if ('componentOfLayer' in condition) return compileComponent(compiler);
	if ('slotFunction' in condition) return compileSlotFunction(condition.slotFunction, compiler);
	if ('anyText' in condition) return compileAnyText(condition.anyText, subject, compiler);
	if ('requiredFieldsPresent' in condition) {
		return compileRequiredFields(condition.requiredFieldsPresent.except, subject, compiler);
	}
	if ('undeterminedExplained' in condition) return compileUndetermined();
	if ('allowedRelation' in condition) return compileAllowedRelation(compiler);
	if ('withinViewpoint' in condition) return compileViewpoint(condition.withinViewpoint, compiler);
	if ('codesKnown' in condition) return compileCodesKnown(compiler);
	if ('mandatoryDiagrams' in condition) return compileMandatoryDiagrams(compiler);
	if ('slotsFilled' in condition) return compileSlotsFilled(condition.slotsFilled.kinds, compiler);
	return null;
}
