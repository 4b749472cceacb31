/** What no shape can tell: ids that stand twice, ids that lead nowhere, rules without basis or proof. */
import { KEPT_VIEW, VIEW_FIELD } from '$models/architecture/kept-view';
import type { Problem } from '$models/architecture/result';
import { structuralPaths } from './condition';
import { isRecordKey } from './forms';
import { flatSections, writtenDocuments } from './sections';
import type { OutlineBlock, Pack, Provenance, Rule } from './pack';

interface Identified {
	readonly id: string;
}

function double(place: string, ids: readonly string[]): Problem | null {
	const seen = new Set<string>();
	for (const id of ids) {
		if (seen.has(id)) return { code: 'double-id', message: `${id} stands twice`, place: `${place}/${id}` };
		seen.add(id);
	}
	return null;
}

const idsOf = (records: readonly Identified[]): string[] => records.map(({ id }) => id);

function doubles(pack: Pack): Problem | null {
	const parts: readonly (readonly [string, readonly string[]])[] = [
		['instruments', idsOf(pack.instruments)],
		['layers', idsOf(pack.layers)],
		['components', idsOf(pack.components)],
		['lists', idsOf(pack.lists)],
		...pack.lists.map((list): readonly [string, readonly string[]] => [`lists/${list.id}`, idsOf(list.values)]),
		['kinds', idsOf(pack.kinds)],
		['relation-kinds', idsOf(pack.relationKinds)],
		['fields', pack.fields.map((field) => `${field.subject}.${field.id}`)],
		['frames', idsOf(pack.frames)],
		['figures', idsOf(pack.figures)],
		['slots', pack.figures.flatMap((figure) => idsOf(figure.slots))],
		['diagrams', idsOf(pack.diagramTypes)],
		['catalogue', idsOf([...pack.platforms, ...pack.databases])],
		['agencies', idsOf(pack.agencies)],
		['principles', idsOf(pack.principles)],
		['rules', idsOf(pack.rules)],
		['profiles', idsOf(pack.profiles)],
		['definitions', idsOf(pack.definitions)],
		['clauses', [...idsOf(pack.clauses), ...idsOf(pack.obligations)]],
		['viewpoints', idsOf(pack.viewpoints)],
		['steps', idsOf(pack.steps ?? [])],
		['matrix', idsOf(pack.matrix?.groups ?? [])],
		['form01/shapes', idsOf(pack.forms.form01.shapes)],
		['strategies', writtenDocuments(pack).map(({ id }) => id)],
		...writtenDocuments(pack).map(({ id, sections }): readonly [string, readonly string[]] => [
			id,
			flatSections(sections).map(({ path }) => path)
		])
	];
	for (const [place, ids] of parts) {
		const problem = double(place, ids);
		if (problem !== null) return problem;
	}
	return null;
}

/** Names that a document needs for itself, such as the field of a diagram that holds the request of a kept view. */
function reserved(pack: Pack): Problem | null {
	const named = pack.fields.find(({ subject, id }) => subject === 'diagram' && id === VIEW_FIELD);
	const typed = pack.diagramTypes.find(({ id }) => id === KEPT_VIEW);
	const [place, id] = named !== undefined ? ['fields', named.id] : ['diagrams', typed?.id];
	return id === undefined ? null : { code: 'reserved', message: `The name ${id} is not free`, place: `${place}/${id}` };
}

interface Reference {
	readonly place: string;
	readonly id: string;
	readonly among: ReadonlySet<string>;
	readonly what: string;
}

function* blocksOf(pack: Pack): Generator<readonly [string, OutlineBlock]> {
	for (const { id, sections, annexes } of writtenDocuments(pack)) {
		for (const { path, blocks } of flatSections(sections)) for (const block of blocks) yield [`${id}/${path}`, block];
		for (const { number, blocks } of annexes) for (const block of blocks) yield [`${id}/annexes/${number}`, block];
	}
}

function* referencesOf(pack: Pack): Generator<Reference> {
	const set = (records: readonly Identified[]): ReadonlySet<string> => new Set(idsOf(records));
	const layers = set(pack.layers);
	const components = set(pack.components);
	const kinds = set(pack.kinds);
	const figures = set(pack.figures);
	const lists = set(pack.lists);
	const diagrams = set(pack.diagramTypes);
	const rules = set(pack.rules);
	const shapes = set(pack.forms.form01.shapes);
	const sheets = new Set(pack.forms.form03.sheets.map(({ code }) => code));
	const fields = new Set(pack.fields.map((field) => field.id));
	const fieldsOfSubjects = new Set(pack.fields.map((field) => `${field.subject}.${field.id}`));
	const unlessEmpty = (place: string, id: string, among: ReadonlySet<string>, what: string): Reference[] =>
		id === '' ? [] : [{ place, id, among, what }];

	for (const component of pack.components) {
		yield { place: `components/${component.id}`, id: component.layer, among: layers, what: 'layer' };
	}
	for (const field of pack.fields) {
		const place = `fields/${field.subject}.${field.id}`;
		yield* unlessEmpty(place, field.list, lists, 'list');
		yield* unlessEmpty(place, field.notedIn ?? '', sheets, 'sheet');
		for (const kind of field.kinds) yield { place, id: kind, among: kinds, what: 'kind' };
	}
	for (const figure of pack.figures) {
		for (const slot of figure.slots) {
			yield* unlessEmpty(`figures/${slot.id}`, slot.layer, layers, 'layer');
			yield* unlessEmpty(`figures/${slot.id}`, slot.component, components, 'component');
		}
	}
	for (const frame of pack.frames) {
		for (const id of frame.mandatoryDiagrams)
			yield { place: `frames/${frame.id}`, id, among: diagrams, what: 'diagram' };
		for (const id of Object.values(frame.figures)) yield* unlessEmpty(`frames/${frame.id}`, id, figures, 'figure');
	}
	for (const diagram of pack.diagramTypes) {
		yield* unlessEmpty(`diagrams/${diagram.id}`, diagram.figure, figures, 'figure');
	}
	for (const platform of pack.platforms) {
		yield { place: platform.id, id: platform.layer, among: layers, what: 'layer' };
		yield { place: platform.id, id: platform.component, among: components, what: 'component' };
		yield { place: platform.id, id: platform.kind, among: kinds, what: 'kind' };
	}
	for (const profile of pack.profiles) {
		for (const id of profile.rules) yield { place: `profiles/${profile.id}`, id, among: rules, what: 'rule' };
	}
	const clauses = new Set([...idsOf(pack.clauses), ...idsOf(pack.obligations)]);
	for (const rule of pack.rules) {
		for (const id of rule.covers) yield { place: `rules/${rule.id}/covers`, id, among: clauses, what: 'clause' };
	}
	for (const viewpoint of pack.viewpoints) {
		for (const id of viewpoint.kinds) yield { place: `viewpoints/${viewpoint.id}`, id, among: kinds, what: 'kind' };
	}
	const groups = set(pack.matrix?.groups ?? []);
	const relationKinds = set(pack.relationKinds);
	for (const group of pack.matrix?.groups ?? []) {
		for (const id of group.kinds) yield { place: `matrix/${group.id}`, id, among: kinds, what: 'kind' };
	}
	for (const { from, to, relations } of pack.matrix?.allowed ?? []) {
		const place = `matrix/${from}/${to}`;
		yield { place, id: from, among: groups, what: 'group' };
		yield { place, id: to, among: groups, what: 'group' };
		for (const id of relations) yield { place, id, among: relationKinds, what: 'relation-kind' };
	}
	for (const [place, block] of blocksOf(pack)) {
		if (block.kind === 'table') yield { place, id: block.shape, among: shapes, what: 'shape' };
		if (block.kind === 'diagram') for (const id of block.codes) yield { place, id, among: diagrams, what: 'diagram' };
		if (block.kind !== 'records' && block.kind !== 'tally') continue;
		const named = block.kind === 'records' ? block.columns : [block.by, ...block.sums];
		for (const id of named.filter((column) => !isRecordKey(column)))
			yield { place, id: `${block.subject}.${id}`, among: fieldsOfSubjects, what: 'field' };
	}
	const instruments = set(pack.instruments);
	for (const { id: strategy, grounds } of pack.forms.strategies ?? []) {
		for (const id of grounds) yield { place: `strategies/${strategy}`, id, among: instruments, what: 'instrument' };
	}
	const sections = new Set(flatSections(pack.forms.form01.sections).map(({ path }) => path));
	for (const step of pack.steps ?? []) {
		const place = `steps/${step.id}`;
		for (const measure of step.measures) {
			if (measure.kind === 'field') yield { place, id: measure.field, among: fields, what: 'field' };
			if (measure.kind !== 'chapters') continue;
			for (const id of measure.sections) yield { place, id, among: sections, what: 'section' };
		}
	}
	// A pack that uses another's forms has none of the rules that answer their checklist.
	for (const item of pack.base === '' ? pack.forms.form01.checklist : []) {
		for (const id of item.rules) yield { place: `form01/checklist/${item.no}`, id, among: rules, what: 'rule' };
	}
	const principles = new Set(pack.principles.map(({ id }) => id));
	for (const { path, principles: told = [] } of flatSections(pack.forms.form01.sections)) {
		for (const { id } of told) yield { place: `form01/${path}`, id, among: principles, what: 'principle' };
	}
	for (const sheet of pack.forms.form03.sheets) {
		for (const column of sheet.columns) {
			const place = `form03/${sheet.code}/${column.name}`;
			yield* unlessEmpty(place, column.list, lists, 'list');
			if (!column.field.startsWith('@')) yield* unlessEmpty(place, column.field, fields, 'field');
		}
	}
}

function dangling(pack: Pack): Problem | null {
	for (const { place, id, among, what } of referencesOf(pack)) {
		if (!among.has(id)) return { code: `unknown-${what}`, message: `There is no ${what} ${id}`, place };
	}
	return null;
}

/** A fact that leans on an instrument the pack does not name. */
function unfounded(pack: Pack): Problem | null {
	const instruments = new Set(idsOf(pack.instruments));
	const parts: readonly (readonly [string, readonly { readonly id: string; readonly provenance: Provenance }[]])[] = [
		['layers', pack.layers],
		['components', pack.components],
		['lists', pack.lists],
		['kinds', pack.kinds],
		['fields', pack.fields],
		['frames', pack.frames],
		['figures', pack.figures],
		['diagrams', pack.diagramTypes],
		['platforms', pack.platforms],
		['databases', pack.databases],
		['agencies', pack.agencies],
		['clauses', pack.clauses],
		['obligations', pack.obligations],
		['steps', pack.steps ?? []],
		['strategies', pack.forms.strategies ?? []],
		[
			'form01',
			flatSections(pack.forms.form01.sections).flatMap(({ path, judgement }) =>
				judgement === undefined ? [] : [{ id: path, provenance: judgement }]
			)
		]
	];
	for (const [place, facts] of parts) {
		const fact = facts.find(({ provenance }) => !instruments.has(provenance.instrument));
		if (fact !== undefined) {
			const message = `There is no instrument ${fact.provenance.instrument}`;
			return { code: 'unknown-instrument', message, place: `${place}/${fact.id}` };
		}
	}
	return null;
}

const textsOf = ({ message, cases = [], howToFix }: Rule): string =>
	[message, ...cases.map((one) => one.message), howToFix].map(({ vi, en }) => `${vi} ${en}`).join(' ');

/** Fields that the words and the repair of a rule name. */
function namedFields(rule: Rule): readonly string[] {
	const { fix } = rule;
	const texts = textsOf(rule);
	const named = [...texts.matchAll(/\{field:([A-Za-z0-9]+)\}/gu)].map(([, field]) => field ?? '');
	if (fix === null) return named;
	if ('set' in fix) return [...named, fix.set.field];
	return [...named, 'copy' in fix ? fix.copy.field : fix.clear.field];
}

/** A placeholder that nothing fills would be printed as it stands. */
function refusedWords(rule: Rule): Problem | null {
	const { id } = rule;
	const texts = textsOf(rule);
	const known = /^\{(?:name|code|missing|field:[A-Za-z0-9]+)\}$/u;
	const unknown = (texts.match(/\{[^{}]*\}/gu) ?? []).find((placeholder) => !known.test(placeholder));
	if (unknown === undefined) return null;
	return { code: 'unknown-field', message: `Nothing fills the placeholder ${unknown}`, place: `rules/${id}` };
}

/** A repair that could never be made, or that would write what the list does not have. */
function refusedFix({ id, fix, target }: Rule, pack: Pack): Problem | null {
	if (fix === null) return null;
	const place = `rules/${id}/fix`;
	if ('copy' in fix) {
		const { from } = fix.copy;
		const isKnown = from.startsWith('@')
			? structuralPaths.some((path) => path === from)
			: pack.fields.some((field) => field.subject === target.subject && field.id === from.replace(/^to:/u, ''));
		return isKnown ? null : { code: 'unknown-path', message: `There is nothing to copy at ${from}`, place };
	}
	if (!('set' in fix)) return null;
	const { field: fieldId, value } = fix.set;
	const list = pack.fields.find(({ subject, id: one }) => subject === target.subject && one === fieldId)?.list ?? '';
	const values = pack.lists.find((one) => one.id === list)?.values;
	const wrong = [value].flat().find((one) => values !== undefined && !values.some(({ id: known }) => known === one));
	return wrong === undefined
		? null
		: { code: 'unknown-value', message: `${fieldId} never has the value ${wrong}`, place };
}

function refusedRule(rule: Rule, pack: Pack): Problem | null {
	const place = `rules/${rule.id}`;
	if (!pack.instruments.some(({ id }) => id === rule.basis.instrument) || rule.basis.article === '') {
		return { code: 'rule-without-basis', message: 'A rule names an instrument of the pack and its article', place };
	}
	if ((rule.require === null) === (rule.asked === null)) {
		const message = 'A rule either says what must hold or why only a person can decide';
		return { code: 'rule-without-requirement', message, place };
	}
	if (!rule.examples.some(({ verdict }) => verdict === 'fail')) {
		return { code: 'rule-without-failing-example', message: 'A rule shows at least one example that fails', place };
	}
	if (!rule.examples.some(({ verdict }) => verdict === 'pass')) {
		return { code: 'rule-without-passing-example', message: 'A rule shows at least one example that passes', place };
	}
	const answered = rule.examples.some(({ answer }) => answer !== undefined);
	if (answered && rule.asked === null) {
		return { code: 'answer-to-computed-rule', message: 'Only an asked rule has examples with an answer', place };
	}
	if (rule.answeredAfter !== undefined && rule.asked === null) {
		return { code: 'computed-rule-answered-later', message: 'Only an asked rule is answered later', place };
	}
	const subject = rule.target.subject;
	const unknown = namedFields(rule).find(
		(id) => !pack.fields.some((field) => field.subject === subject && field.id === id)
	);
	if (unknown !== undefined) return { code: 'unknown-field', message: `${subject} has no field ${unknown}`, place };
	return refusedWords(rule) ?? refusedFix(rule, pack);
}

/** First fault of a pack that is no matter of shape, or null. */
export function refusedPart(pack: Pack): Problem | null {
	const empty = pack.profiles.find(({ rules }) => rules.length === 0);
	const rules = pack.rules.map((rule) => refusedRule(rule, pack)).find((problem) => problem !== null) ?? null;
	return (
		doubles(pack) ??
		reserved(pack) ??
		dangling(pack) ??
		unfounded(pack) ??
		rules ??
		(empty === undefined
			? null
			: { code: 'profile-without-rule', message: 'A profile has at least one rule', place: `profiles/${empty.id}` })
	);
}
