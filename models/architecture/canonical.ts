/**
 * The canonical file `*.khuevan.json`: UTF-8, NFC, keys and records in a fixed order, so that a text difference is
 * readable and writing what was read gives the same bytes.
 */
import type { z } from 'zod';
import {
	SCHEMA_VERSION,
	type Architecture,
	type Described,
	type DossierClaims,
	type IssuingDecision,
	type VersionEntry
} from './architecture';
import { fileSchema, type CanonicalFile, type FileField } from './schema';
import { architectureOf } from './canonical-read';
import { saidFacts, type DecisionFacts } from './decision-facts';
import { storedNode } from './diagram-node';
import type { FieldEntry, Fields } from './field';
import { fail, ok, type Result } from './result';
import { writeJson } from './write-json';

export interface ReadFile {
	readonly architecture: Architecture;
	readonly dossier: DossierClaims;
}

export const noClaims: DossierClaims = { code: '', version: '', cutoffDate: '', effectiveDate: null };

/** What the first of a schema's complaints says, in one line with its place. */
function firstComplaint(error: z.ZodError): { message: string; place: string } {
	const issue = error.issues[0];
	return { message: issue?.message ?? 'does not fit the schema', place: (issue?.path ?? []).join('/') };
}

/** Reads a canonical file; refuses what is truncated, of a newer version, or names what is not there, with its place. */
export function readCanonical(text: string): Result<ReadFile> {
	let raw: unknown;
	try {
		raw = JSON.parse(text.replace(/^\uFEFF/u, '').normalize('NFC'));
	} catch (error) {
		return fail('not-json', `The file is not whole JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
	}
	if (typeof raw !== 'object' || raw === null || !('khuevan' in raw)) {
		return fail('not-canonical', 'The file is JSON but no Khuê Văn file: the key "khuevan" is missing', 'khuevan');
	}
	if (typeof raw.khuevan === 'number' && raw.khuevan > SCHEMA_VERSION) {
		return fail(
			'newer-version',
			`The file has schema version ${raw.khuevan}; this program reads up to ${SCHEMA_VERSION}. Update the program first`,
			'khuevan'
		);
	}
	const parsed = fileSchema.safeParse(raw);
	if (!parsed.success) {
		const { message, place } = firstComplaint(parsed.error);
		return fail('wrong-shape', `At ${place === '' ? 'the top' : place}: ${message}`, place);
	}
	const architecture = architectureOf(parsed.data);
	if (!architecture.ok) return architecture;
	const { history, decision, ...claims } = {
		...{ history: undefined, decision: undefined },
		...(parsed.data.dossier ?? noClaims)
	};
	return ok({
		architecture: architecture.value,
		dossier: {
			...claims,
			...(decision === undefined ? {} : { decision }),
			...(history === undefined ? {} : { history })
		}
	});
}

/** The values of a field with several are a set; the file gives them one order. */
const fieldOut = (entry: FieldEntry): FileField => {
	if (!('value' in entry)) return entry;
	return typeof entry.value === 'object' ? [...entry.value].sort() : entry.value;
};

function fieldsOut(fields: Fields): Record<string, FileField> {
	const sorted = Object.keys(fields).sort();
	return Object.fromEntries(
		sorted.flatMap((key) => {
			const entry = fields[key];
			return entry === undefined ? [] : [[key, fieldOut(entry)]];
		})
	);
}

const byId = <T extends { readonly id: string }>(map: ReadonlyMap<string, T>): T[] =>
	[...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

const sortedRecord = <T>(map: ReadonlyMap<string, T>): Record<string, T> =>
	Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));

type VersionOut = NonNullable<NonNullable<CanonicalFile['dossier']>['history']>[number];

const unless = <T>(empty: T, key: string, value: T): Record<string, T> => (value === empty ? {} : { [key]: value });

function describedOut(record: Described<string>): {
	fields: Record<string, FileField>;
	to?: Record<string, FileField>;
} {
	const to = fieldsOut(record.targets);
	return Object.keys(to).length === 0 ? { fields: fieldsOut(record.fields) } : { fields: fieldsOut(record.fields), to };
}

const decisionOut = ({ number, date, ...facts }: IssuingDecision): NonNullable<VersionOut['decision']> => ({
	number,
	date,
	...saidFacts(facts)
});

/** Most say none, and their files stay as they were before there were any. */
const factsOut = (facts: DecisionFacts = {}): { decision?: DecisionFacts } => {
	const said = saidFacts(facts);
	return Object.keys(said).length === 0 ? {} : { decision: said };
};

const entryOut = (entry: VersionEntry): VersionOut => ({
	version: entry.version,
	updated: entry.updated,
	effective: entry.effective,
	change: entry.change,
	basis: entry.basis,
	decision: entry.decision === null ? null : decisionOut(entry.decision),
	objects: entry.objects === 'all' ? 'all' : [...entry.objects],
	unit: entry.unit
});

/** The file's value with keys in their fixed order. */
function fileOf(architecture: Architecture, dossier: DossierClaims): CanonicalFile {
	const { schemaVersion, ...meta } = architecture.meta;
	return {
		khuevan: schemaVersion,
		meta: {
			id: meta.id,
			name: meta.name,
			frame: meta.frame,
			agency: meta.agency,
			agencyName: meta.agencyName,
			pack: meta.pack,
			sample: meta.sample
		},
		dossier: {
			code: dossier.code,
			version: dossier.version,
			cutoffDate: dossier.cutoffDate,
			effectiveDate: dossier.effectiveDate,
			...factsOut(dossier.decision),
			...(dossier.history === undefined ? {} : { history: dossier.history.map(entryOut) })
		},
		objects: byId(architecture.objects).map((object) => ({
			id: object.id,
			kind: object.kind,
			...unless('', 'code', object.code),
			...(object.parent === null ? {} : { parent: object.parent }),
			...unless('', 'catalogue', object.catalogue),
			...unless('', 'importKey', object.importKey),
			...(object.deletedAt === null ? {} : { deletedAt: object.deletedAt }),
			...describedOut(object),
			...(object.notes.length === 0 ? {} : { notes: object.notes.map(({ id, text, from }) => ({ id, text, from })) })
		})),
		relations: byId(architecture.relations).map((relation) => ({
			id: relation.id,
			...unless('', 'code', relation.code),
			source: relation.source,
			type: relation.type,
			target: relation.target,
			...unless('', 'importKey', relation.importKey),
			...(relation.deletedAt === null ? {} : { deletedAt: relation.deletedAt }),
			...describedOut(relation)
		})),
		mappings: byId(architecture.mappings).map((mapping) => ({
			id: mapping.id,
			object: mapping.object,
			...describedOut(mapping)
		})),
		gaps: byId(architecture.gaps).map((gap) => ({
			id: gap.id,
			...unless('', 'code', gap.code),
			objects: [...gap.objects].sort(),
			...unless('', 'importKey', gap.importKey),
			...(gap.deletedAt === null ? {} : { deletedAt: gap.deletedAt }),
			...describedOut(gap)
		})),
		tasks: byId(architecture.tasks).map((task) => ({
			id: task.id,
			...unless('', 'code', task.code),
			...unless('', 'importKey', task.importKey),
			...(task.deletedAt === null ? {} : { deletedAt: task.deletedAt }),
			...describedOut(task)
		})),
		gapTasks: [...architecture.gapTasks]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([, { gap, task }]): [string, string] => [gap, task]),
		kpis: byId(architecture.kpis).map((kpi) => ({ id: kpi.id, ...unless('', 'code', kpi.code), ...describedOut(kpi) })),
		goals: byId(architecture.goals).map((goal) => ({ id: goal.id, ...describedOut(goal) })),
		diagrams: byId(architecture.diagrams).map((diagram) => ({
			id: diagram.id,
			type: diagram.type,
			...(diagram.deletedAt === null ? {} : { deletedAt: diagram.deletedAt }),
			...describedOut(diagram)
		})),
		nodes: byId(architecture.nodes).map((node) => ({ id: node.id, ...storedNode(node) })),
		geometry: sortedRecord(architecture.geometry) as CanonicalFile['geometry'],
		bends: sortedRecord(architecture.bends) as CanonicalFile['bends'],
		chapters: sortedRecord(architecture.chapters),
		// Most have none, and their files stay as they were before there were any.
		...(architecture.pictures.size === 0 ? {} : { pictures: sortedRecord(architecture.pictures) })
	};
}

/** The canonical text, ending in a line feed. */
export function writeCanonical(architecture: Architecture, dossier: DossierClaims): string {
	return `${writeJson(fileOf(architecture, dossier)).normalize('NFC')}\n`;
}
