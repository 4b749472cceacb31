/** Names of the graph: neutral URNs, since no address on the web stands behind them. */
import type { RuleSubject } from '$models/framework/condition';
import { DataFactory, type NamedNode } from 'n3';

const { namedNode } = DataFactory;

const ROOT = 'urn:khuevan:';

const named =
	(space: string) =>
	(name: string): NamedNode =>
		namedNode(`${space}${name}`);

/** A part of a URN; ids and paths are whatever somebody wrote. */
const part = (text: string): string =>
	encodeURIComponent(text.isWellFormed() ? text : text.toWellFormed()).replaceAll("'", '%27');

const ours = named(`${ROOT}vocabulary:`);

/** Predicates of records and of the whole. */
export const kv = {
	id: ours('id'),
	code: ours('code'),
	kind: ours('kind'),
	relationType: ours('relationType'),
	diagramType: ours('diagramType'),
	/** Every record to the architecture that it belongs to. */
	in: ours('in'),
	parent: ours('parent'),
	source: ours('source'),
	target: ours('target'),
	/** A mapping to its object, a gap to its objects and tasks, a diagram to its objects. */
	maps: ours('maps'),
	concerns: ours('concerns'),
	closedBy: ours('closedBy'),
	shows: ours('shows'),
	/** A record to the property that it leaves open, or that does not apply to it. */
	undetermined: ours('undetermined'),
	notApplicable: ours('notApplicable'),
	/** A record to what is said of such a property. */
	remark: ours('remark'),
	about: ours('about'),
	reason: ours('reason'),
	contact: ours('contact'),
	due: ours('due'),
	note: ours('note'),
	/** Any text of a record, where some rule looks through them all. */
	text: ours('text'),
	catalogue: ours('catalogue'),
	catalogueEntry: ours('catalogueEntry'),
	entryName: ours('entryName'),
	entryOwner: ours('entryOwner'),
	entryGroup: ours('entryGroup'),
	entryLayer: ours('entryLayer'),
	entryComponent: ours('entryComponent'),
	ownerIsAgency: ours('ownerIsAgency'),
	ownerBlock: ours('ownerBlock'),
	/** Function of a slot that an object stands in. */
	function: ours('function'),
	filledSlot: ours('filledSlot'),
	/** A code that a chapter mentions. */
	mentions: ours('mentions'),
	frame: ours('frame'),
	agency: ours('agency'),
	agencyName: ours('agencyName'),
	architectureName: ours('architectureName'),
	dossierCode: ours('dossierCode'),
	dossierVersion: ours('dossierVersion'),
	cutoffDate: ours('cutoffDate'),
	effectiveDate: ours('effectiveDate'),
	asOf: ours('asOf'),
	/** Of a shape that speaks a verdict. */
	rule: ours('rule'),
	verdict: ours('verdict')
} as const;

export const classOf = {
	object: ours('Object'),
	relation: ours('Relation'),
	mapping: ours('Mapping'),
	gap: ours('Gap'),
	task: ours('Task'),
	kpi: ours('Kpi'),
	goal: ours('Goal'),
	diagram: ours('Diagram'),
	chapter: ours('Chapter'),
	architecture: ours('Architecture')
} as const satisfies Record<RuleSubject, NamedNode>;

/** Of an object's kind, or of a relation's or a diagram's type. */
export const kindClass = (subject: RuleSubject, kind: string): NamedNode =>
	namedNode(`${ROOT}${subject}-kind:${part(kind)}`);

export const undeterminedRemark = ours('UndeterminedRemark');
export const notApplicableRemark = ours('NotApplicableRemark');

export const recordNode = (subject: RuleSubject, id: string): NamedNode => namedNode(`${ROOT}${subject}:${part(id)}`);
export const entryNode = (id: string): NamedNode => namedNode(`${ROOT}catalogue:${part(id)}`);

/** The property that holds a field, or with `to:` its value in the to-be state. */
export const fieldProperty = (path: string): NamedNode =>
	path.startsWith('to:') ? namedNode(`${ROOT}to:${part(path.slice(3))}`) : namedNode(`${ROOT}field:${part(path)}`);

/** What is said of a field that has no value. */
export const remarkNode = (record: NamedNode, path: string): NamedNode =>
	namedNode(`${record.value}:${path.startsWith('to:') ? 'to' : 'field'}:${part(path.replace(/^to:/u, ''))}`);

/** Derived from what stands at a path; see `facts.ts`. */
export type Fact =
	| 'item'
	| 'size'
	| 'number'
	| 'day'
	| 'rank'
	| 'key'
	| 'source-number'
	| 'source-rank'
	| 'target-number'
	| 'target-rank';

export const factProperty = (fact: Fact, path: string): NamedNode =>
	namedNode(`${ROOT}${fact}:${part(path.replace(/^to:/u, 'to.').replace(/^@/u, 'at.'))}`);

const RULE = `${ROOT}rule:`;

export const ruleShape = (rule: string, verdict: string): NamedNode => namedNode(`${RULE}${part(rule)}-${verdict}`);
export const partShape = (number: number): NamedNode => namedNode(`${ROOT}shape:s${number}`);

export const rdf = named('http://www.w3.org/1999/02/22-rdf-syntax-ns#');
export const rdfs = named('http://www.w3.org/2000/01/rdf-schema#');
export const sh = named('http://www.w3.org/ns/shacl#');
export const xsd = named('http://www.w3.org/2001/XMLSchema#');

/** Short names in Turtle. */
export const prefixes = {
	kv: `${ROOT}vocabulary:`,
	object: `${ROOT}object:`,
	relation: `${ROOT}relation:`,
	mapping: `${ROOT}mapping:`,
	gap: `${ROOT}gap:`,
	task: `${ROOT}task:`,
	diagram: `${ROOT}diagram:`,
	'object-kind': `${ROOT}object-kind:`,
	'relation-kind': `${ROOT}relation-kind:`,
	'diagram-kind': `${ROOT}diagram-kind:`,
	field: `${ROOT}field:`,
	to: `${ROOT}to:`,
	item: `${ROOT}item:`,
	size: `${ROOT}size:`,
	number: `${ROOT}number:`,
	day: `${ROOT}day:`,
	rank: `${ROOT}rank:`,
	key: `${ROOT}key:`,
	rule: RULE,
	shape: `${ROOT}shape:`,
	rdf: rdf('').value,
	rdfs: rdfs('').value,
	sh: sh('').value,
	xsd: xsd('').value
} as const;
