/** Which tables there are: one for each kind of object and one for each other subject that the framework has fields for. */
import type { Architecture } from '$models/architecture/architecture';
import type { Fields } from '$models/architecture/field';
import { KEPT_VIEW } from '$models/architecture/kept-view';
import { liveDiagrams, liveGaps, liveObjects, liveRelations, liveTasks } from '$models/architecture/live';
import { fieldsOfSubject, kindOf } from '$models/framework/lookup';
import type { Pack, Subject } from '$models/framework/pack';

/** Before the name of a subject, since a framework may have a kind of object of the same name. */
const SUBJECT = '@';

export interface TableOf {
	/** Object kind such as `system`, or a subject such as `@relation`; the id of the workbench's sheet. */
	readonly id: string;
	readonly subject: Subject;
	/** Kind of the objects; '' for other subjects. */
	readonly kind: string;
}

export interface CountedTable extends TableOf {
	readonly count: number;
}

/** What all records of tables have. */
export interface TableRecord {
	readonly id: string;
	readonly fields: Fields;
	readonly targets: Fields;
	readonly code?: string;
}

const others = ['relation', 'gap', 'task', 'kpi', 'goal', 'diagram', 'mapping'] as const satisfies readonly Subject[];

/** A mapping stands and falls with its object. */
function liveMappings({ mappings, objects }: Architecture): TableRecord[] {
	return [...mappings.values()].filter(({ object }) => objects.get(object)?.deletedAt === null);
}

const readers: Record<(typeof others)[number], (architecture: Architecture) => readonly TableRecord[]> = {
	relation: liveRelations,
	gap: liveGaps,
	task: liveTasks,
	kpi: ({ kpis }) => [...kpis.values()],
	goal: ({ goals }) => [...goals.values()],
	// The framework asks nothing of a view that is kept outside the dossier.
	diagram: (architecture) => liveDiagrams(architecture).filter(({ type }) => type !== KEPT_VIEW),
	mapping: liveMappings
};

export function tableOf(pack: Pack, id: string): TableOf | null {
	if (kindOf(pack, id) !== undefined) return { id, subject: 'object', kind: id };
	const subject = others.find((one) => id === `${SUBJECT}${one}`);
	return subject === undefined ? null : { id, subject, kind: '' };
}

export function recordsOf(architecture: Architecture, { subject, kind }: TableOf): readonly TableRecord[] {
	if (subject === 'object') return liveObjects(architecture).filter((object) => object.kind === kind);
	return readers[subject](architecture);
}

/** In the order of the pack: kinds of objects first, those without records too. */
export function tablesOf(pack: Pack, architecture: Architecture): readonly CountedTable[] {
	const counts = new Map<string, number>();
	for (const { kind } of liveObjects(architecture)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [
		...pack.kinds.map(({ id }) => ({ id, subject: 'object' as const, kind: id, count: counts.get(id) ?? 0 })),
		...others
			.filter((subject) => fieldsOfSubject(pack, subject).length > 0)
			.map((subject) => ({
				id: `${SUBJECT}${subject}`,
				subject,
				kind: '',
				count: readers[subject](architecture).length
			}))
	];
}

/** The table that is shown where none was asked for: that of the kind with most records. */
export function fullestTable(tables: readonly CountedTable[]): CountedTable | undefined {
	const kinds = tables.filter(({ subject }) => subject === 'object');
	return kinds.reduce<CountedTable | undefined>(
		(most, one) => (most === undefined || one.count > most.count ? one : most),
		undefined
	);
}
