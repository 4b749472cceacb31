import { check } from '$models/conformance/check';
import { exampleArchitecture } from '$models/conformance/examples';
import { XMLParser } from 'fast-xml-parser';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadPack } from '../load';
import { allowedTripleCount, allowsRelation, listOfId } from '../lookup';
import { files } from './index';

const loaded = loadPack(files);
if (!loaded.ok) throw new Error(`${loaded.problem.place ?? ''}: ${loaded.problem.message}`);
const pack = loaded.value;

/**
 * Facts to compare with lie beside the checkout, since they are no part of the project; without them the comparison is
 * skipped by name.
 */
const folder = resolve(process.cwd(), '../shared/data/archimate');
const compared = it.skipIf(!existsSync(folder));

function reference(name: string): unknown {
	const path = resolve(folder, name);
	const lists = ['source', 'target', 'key', 'viewpoint', 'concept'];
	const parser = new XMLParser({
		ignoreAttributes: false,
		attributeNamePrefix: '',
		isArray: (tag, _path, _leaf, isAttribute) => !isAttribute && lists.includes(tag)
	});
	return parser.parse(readFileSync(path, 'utf8'));
}

const keysShape = z.object({
	relationshipskeys: z.object({ key: z.array(z.object({ char: z.string(), relationship: z.string() })) })
});
const matrixShape = z.object({
	relationships: z.object({
		source: z.array(
			z.object({
				concept: z.string(),
				target: z.array(z.object({ concept: z.string(), relations: z.string().default('') }))
			})
		)
	})
});
const viewpointsShape = z.object({
	viewpoints: z.object({
		viewpoint: z.array(
			z.object({ id: z.string(), name: z.object({ '#text': z.string() }), concept: z.array(z.string()).default([]) })
		)
	})
});

/** Ids by the names that exchange files write. */
const idsOf = (list: string): ReadonlyMap<string, string> =>
	new Map(listOfId(pack, list)?.values.map(({ id, official }) => [official, id]));

function found<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
	const value = values.get(name);
	if (value === undefined) throw new Error(`The pack does not know ${name}`);
	return value;
}

const kindIds = idsOf('object-kind');
const relationIds = idsOf('relation-kind');

function referenceTriples(): ReadonlySet<string> {
	const letters = new Map(
		keysShape
			.parse(reference('relationships-keys.xml'))
			.relationshipskeys.key.map(({ char, relationship }) => [
				char,
				found(relationIds, relationship.replace(/Relationship$/u, ''))
			])
	);
	const triples = new Set<string>();
	for (const { concept, target } of matrixShape.parse(reference('relationships.xml')).relationships.source) {
		for (const { concept: other, relations } of target) {
			for (const letter of relations) {
				triples.add(`${found(kindIds, concept)} ${found(letters, letter)} ${found(kindIds, other)}`);
			}
		}
	}
	return triples;
}

function packTriples(): ReadonlySet<string> {
	const triples = new Set<string>();
	for (const { id: source } of pack.kinds) {
		for (const { id: relation } of pack.relationKinds) {
			for (const { id: target } of pack.kinds) {
				if (allowsRelation(pack, source, relation, target)) triples.add(`${source} ${relation} ${target}`);
			}
		}
	}
	return triples;
}

const without = (these: ReadonlySet<string>, those: ReadonlySet<string>): string[] =>
	[...these].filter((one) => !those.has(one));

describe('the relation matrix of ArchiMate 3.2', () => {
	it('has the concepts and relationships of the language', () => {
		expect(pack.kinds).toHaveLength(62);
		expect(pack.relationKinds).toHaveLength(11);
		expect([...kindIds.values()].sort()).toEqual(pack.kinds.map(({ id }) => id).sort());
		expect([...relationIds.values()]).toEqual(pack.relationKinds.map(({ id }) => id));
	});

	compared('allows what the reference allows, triple by triple', () => {
		const expected = referenceTriples();
		const allowed = packTriples();
		expect({ missing: without(expected, allowed), surplus: without(allowed, expected) }).toEqual({
			missing: [],
			surplus: []
		});
		expect(expected.size).toBe(11_569);
		expect(allowedTripleCount(pack)).toBe(11_569);
	});

	compared('is what the rule of allowed relations goes by, over every pair of kinds', () => {
		const objects = pack.kinds.map(({ id }) => ({ id, kind: id }));
		const relations = objects.flatMap(({ id: source }) =>
			pack.relationKinds.flatMap(({ id: type }) =>
				objects.map(({ id: target }) => ({ id: `${source} ${type} ${target}`, source, type, target }))
			)
		);
		const architecture = exampleArchitecture({ objects, relations });
		if (!architecture.ok) throw new Error(architecture.problem.message);
		const report = check(
			architecture.value,
			{ ...pack, rules: pack.rules.filter(({ id }) => id === 'AM01') },
			'2026-11-23'
		);
		const refused = new Set(report.findings.map(({ subject }) => subject.id));
		const allowed = new Set(relations.map(({ id }) => id).filter((id) => !refused.has(id)));
		const expected = referenceTriples();
		expect([...without(expected, allowed), ...without(allowed, expected)]).toEqual([]);
		expect(report.counts.pass).toBe(11_569);
		expect(report.counts.fail).toBe(relations.length - 11_569);
	});

	it('has no group without use and none twice', () => {
		const groups = pack.matrix?.groups ?? [];
		const used = new Set(pack.matrix?.allowed.flatMap(({ from, to }) => [from, to]));
		expect(groups.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([]);
		expect(new Set(groups.map(({ kinds }) => [...kinds].sort().join(' '))).size).toBe(groups.length);
	});
});

/** Concepts that may stand on every view: the reference adds the first two in code, and restricts no relationship. */
const everywhere = ['Grouping', 'Junction', 'Relationship'];

/** The reference counts the physical elements apart from the technology layer. */
const physical = ['Equipment', 'Facility', 'DistributionNetwork', 'Material'];

const concepts = [...kindIds.keys()];
const collections: ReadonlyMap<string, readonly string[]> = new Map([
	[
		'$BusinessElements$',
		[...concepts.filter((name) => name.startsWith('Business')), 'Contract', 'Representation', 'Product']
	],
	['$ApplicationElements$', [...concepts.filter((name) => name.startsWith('Application')), 'DataObject']],
	[
		'$TechnologyElements$',
		[
			...concepts.filter((name) => name.startsWith('Technology')),
			...['Node', 'Device', 'SystemSoftware', 'Path', 'CommunicationNetwork', 'Artifact']
		]
	],
	['$PhysicalElements$', physical],
	['$StrategyElements$', ['Resource', 'Capability', 'ValueStream', 'CourseOfAction']],
	[
		'$MotivationElements$',
		[
			...['Stakeholder', 'Driver', 'Assessment', 'Goal', 'Outcome'],
			...['Principle', 'Requirement', 'Constraint', 'Meaning', 'Value']
		]
	],
	['$ImplementationMigrationElements$', ['WorkPackage', 'Deliverable', 'ImplementationEvent', 'Plateau', 'Gap']]
]);

describe('the viewpoints of ArchiMate 3.2', () => {
	compared('are the 25 of the reference, each with its concepts', () => {
		const expected = viewpointsShape.parse(reference('viewpoints.xml')).viewpoints.viewpoint.map((viewpoint) => {
			const named = viewpoint.concept.flatMap((name) => collections.get(name) ?? [name]);
			const shown = viewpoint.concept.length === 0 ? concepts : [...named, ...everywhere];
			return {
				id: viewpoint.id.replaceAll('_', '-'),
				name: viewpoint.name['#text'],
				kinds: [...new Set(shown.map((name) => found(kindIds, name)))].sort()
			};
		});
		const actual = pack.viewpoints.map(({ id, name, kinds }) => ({ id, name: name.en, kinds: [...kinds].sort() }));
		const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);
		expect(actual.sort(byId)).toEqual(expected.sort(byId));
		expect(pack.viewpoints).toHaveLength(25);
	});

	it('are what a diagram can choose', () => {
		expect(listOfId(pack, 'viewpoint')?.values.map(({ id }) => id)).toEqual(pack.viewpoints.map(({ id }) => id));
	});
});
