/**
 * An edition in words and places, as a reader goes through it: what the site and the Markdown bundle are made of. Records
 * refer to each other by their place in the lists, which keeps a file small.
 */
import { grouped } from '$exporters/grouped';
import type { Architecture, Described, Relation } from '$models/architecture/architecture';
import { textOf, type Fields } from '$models/architecture/field';
import { statesOfObject, statesOfRelation, type ModelStates } from '$models/architecture/model-states';
import { liveGaps, liveObjects, liveRelations, liveTasks } from '$models/architecture/live';
import type { FieldDefinition, Pack, Subject, Words } from '$models/framework/pack';
import type { ExportInput } from '$exporters/exporter';
import { byCode } from '$models/architecture/codes';
import { PackWording, vietnameseDate } from '$exporters/form03/wording';
import { sceneNames } from '$exporters/scene-files';
import { reportSubject, reportTables, type ReportTable } from './report-tables';

/** Place of a label in `labels`, and what is said. */
export type CatalogueField = readonly [label: number, text: string];

export interface CatalogueObject {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	/** Its English name, '' where there is none. */
	readonly english: string;
	readonly kind: string;
	/** Ids of layer and component, '' for none. */
	readonly layer: string;
	readonly component: string;
	/** Place of the object that it stands in, -1 for none. */
	readonly parent: number;
	readonly fields: readonly CatalogueField[];
}

export interface CatalogueRelation {
	readonly code: string;
	readonly type: string;
	readonly source: number;
	readonly target: number;
	readonly fields: readonly CatalogueField[];
}

export interface CatalogueRecord {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly fields: readonly CatalogueField[];
}

export interface CatalogueDiagram {
	readonly id: string;
	readonly code: string;
	readonly name: string;
	readonly description: string;
	/** Places of the objects that it shows. */
	readonly objects: readonly number[];
}

interface Named extends Words {
	readonly id: string;
}

export interface Catalogue {
	readonly about: {
		readonly name: string;
		readonly agency: string;
		readonly frame: Words;
		readonly pack: Words;
		readonly sample: boolean;
		readonly facts: readonly (readonly [label: string, text: string])[];
		/** Of what and of when the check report is. */
		readonly checked: string;
	};
	readonly labels: readonly Words[];
	readonly layers: readonly (Named & { readonly components: readonly Named[] })[];
	readonly kinds: readonly (Named & { readonly official: string })[];
	readonly relationKinds: readonly (Named & { readonly direction: Words })[];
	readonly objects: readonly CatalogueObject[];
	readonly relations: readonly CatalogueRelation[];
	readonly diagrams: readonly CatalogueDiagram[];
	readonly gaps: readonly (CatalogueRecord & {
		readonly objects: readonly number[];
		readonly tasks: readonly number[];
	})[];
	readonly tasks: readonly CatalogueRecord[];
	readonly kpis: readonly CatalogueRecord[];
	readonly goals: readonly CatalogueRecord[];
	readonly report: readonly ReportTable[];
}

/** How a state is called that follows from what else a record says. */
const countedState: Words = {
	vi: 'Trạng thái trong hồ sơ, theo vòng đời và phương án',
	en: 'State in the dossier, by life cycle and disposition'
};
const OUTSIDE = 'Không thuộc hiện trạng, không thuộc mục tiêu';
const TRANSITION = 'Chuyển tiếp: chỉ dùng khi chuyển từ thành phần không tiếp tục';

const levels = { public: 'Công khai', internal: 'Nội bộ', restricted: 'Hạn chế' } as const;

/** Fields of records as label and words, in the order of the pack; labels are told once. */
class Worder {
	readonly labels: Words[] = [];
	readonly #at = new Map<string, number>();
	readonly #wording: PackWording;
	readonly #fields: ReadonlyMap<Subject, readonly FieldDefinition[]>;

	constructor(pack: Pack) {
		this.#wording = new PackWording(pack);
		this.#fields = grouped(pack.fields, ({ subject }) => subject);
	}

	#label(key: string, words: Words): number {
		const known = this.#at.get(key);
		if (known !== undefined) return known;
		this.labels.push(words);
		this.#at.set(key, this.labels.length - 1);
		return this.labels.length - 1;
	}

	/** A value, or that it is open with whatever is known of that. */
	#said(subject: Subject, field: string, fields: Fields): string {
		const { cell, remark } = this.#wording.entry(subject, field, fields[field], '');
		const reason = /\(.*\)/su.exec(remark)?.[0] ?? '';
		return reason === '' ? cell.text : `${cell.text} ${reason}`;
	}

	/**
	 * The state that the forms count a record to, where its column alone says another one: what ends is not of the target,
	 * whatever stands there.
	 */
	state(
		subject: Subject,
		{ fields }: Described<unknown>,
		{ isNow, isTarget }: ModelStates,
		outside = OUTSIDE
	): CatalogueField[] {
		const said = textOf(fields['modelState']);
		const counted = isNow ? (isTarget ? 'both' : 'as-is') : isTarget ? 'to-be' : '';
		if (said === '' || said === counted) return [];
		const text = counted === '' ? outside : this.#wording.official('model-state', counted);
		return [[this.#label(`${subject}/@state`, countedState), text]];
	}

	fields(subject: Subject, { fields, targets }: Described<unknown>, without: readonly string[] = []): CatalogueField[] {
		return (this.#fields.get(subject) ?? []).flatMap(({ id, label }) => {
			if (without.includes(id)) return [];
			const now = this.#said(subject, id, fields);
			const then = this.#said(subject, id, targets);
			const target = { vi: `${label.vi} (mục tiêu)`, en: `${label.en} (target)` };
			return [
				...(now === '' ? [] : [[this.#label(`${subject}/${id}`, label), now] as const]),
				...(then === '' ? [] : [[this.#label(`${subject}/to:${id}`, target), then] as const])
			];
		});
	}
}

const named = (id: string, { vi, en }: Words): Named => ({ id, vi, en });

const layersOf = ({ layers, components }: Pack): Catalogue['layers'] =>
	layers.map(({ id, name }) => ({
		...named(id, name),
		components: components.filter(({ layer }) => layer === id).map((one) => named(one.id, one.name))
	}));

function aboutOf(input: ExportInput): Catalogue['about'] {
	const { edition, pack, dossier, asOf } = input;
	const { meta } = edition.architecture;
	const unknown = { vi: meta.frame, en: meta.frame };
	const facts: readonly (readonly [string, string])[] = [
		['Mã hồ sơ', dossier.code],
		['Phiên bản', dossier.version],
		['Ngày chốt dữ liệu', vietnameseDate(dossier.cutoffDate)],
		['Ngày hiệu lực', vietnameseDate(dossier.effectiveDate ?? '')],
		['Trạng thái tại ngày', vietnameseDate(asOf)],
		['Phạm vi lưu hành', levels[edition.level]]
	];
	return {
		name: meta.name,
		agency: meta.agencyName,
		frame: pack.frames.find(({ id }) => id === meta.frame)?.name ?? unknown,
		pack: pack.title,
		sample: meta.sample,
		facts: facts.filter(([, text]) => text !== ''),
		checked: reportSubject(input)
	};
}

/** States of a relation, which is in one only where both of its ends are, and what it is where it is in neither. */
function statesAmong(
	objects: Architecture['objects'],
	relation: Relation
): { readonly states: ModelStates; readonly outside: string } {
	const own = statesOfRelation(relation);
	const ends = [relation.source, relation.target].flatMap((id) => objects.get(id) ?? []).map(statesOfObject);
	const all = [own, ...ends];
	// One that comes with the target and has an end there alone moves something out of what goes.
	const isTransition = own.isTarget && !own.isNow && ends.some(({ isTarget }) => isTarget);
	return {
		states: { isNow: all.every(({ isNow }) => isNow), isTarget: all.every(({ isTarget }) => isTarget) },
		outside: isTransition ? TRANSITION : OUTSIDE
	};
}

/** The catalogue of an edition. */
export function catalogueOf(input: ExportInput): Catalogue {
	const { pack, edition } = input;
	const { architecture } = edition;
	const words = new Worder(pack);
	const english = pack.fields.find(({ subject, translates }) => subject === 'object' && translates === 'name')?.id;
	const objects = byCode(liveObjects(architecture));
	const at = new Map<string, number>(objects.map(({ id }, place) => [id, place]));
	const placeOf = (id: string | null): number => (id === null ? -1 : (at.get(id) ?? -1));
	const record =
		(subject: Subject, name: string) =>
		(one: Described<string> & { readonly code?: string }): CatalogueRecord => ({
			id: one.id,
			code: one.code ?? '',
			name: textOf(one.fields[name]),
			fields: words.fields(subject, one, [name])
		});
	const tasks = byCode(liveTasks(architecture));
	const taskAt = new Map<string, number>(tasks.map(({ id }, place) => [id, place]));
	const tasksOf = grouped(architecture.gapTasks.values(), ({ gap }) => gap);
	return {
		about: aboutOf(input),
		objects: objects.map((object) => ({
			id: object.id,
			code: object.code,
			name: textOf(object.fields['name']),
			english: english === undefined ? '' : textOf(object.fields[english]),
			kind: object.kind,
			layer: textOf(object.fields[pack.roles.layer]),
			component: textOf(object.fields[pack.roles.component]),
			parent: placeOf(object.parent),
			fields: [
				...words.fields('object', object, ['name', ...(english === undefined ? [] : [english])]),
				...words.state('object', object, statesOfObject(object))
			]
		})),
		relations: byCode(liveRelations(architecture)).map((relation) => {
			const { states, outside } = statesAmong(architecture.objects, relation);
			return {
				code: relation.code,
				type: relation.type,
				source: placeOf(relation.source),
				target: placeOf(relation.target),
				fields: [...words.fields('relation', relation), ...words.state('relation', relation, states, outside)]
			};
		}),
		diagrams: input.scenes.map((scene) => {
			const [code, name] = sceneNames(scene, input);
			const shown = scene.boxes.flatMap(({ reference: { kind, id } }) => (kind === 'object' ? [placeOf(id)] : []));
			return {
				id: scene.diagram,
				code,
				name,
				description: scene.description,
				objects: [...new Set(shown)].filter((place) => place >= 0).sort((a, b) => a - b)
			};
		}),
		gaps: byCode(liveGaps(architecture)).map((gap) => ({
			...record('gap', 'content')(gap),
			objects: gap.objects.map(placeOf).filter((place) => place >= 0),
			tasks: (tasksOf.get(gap.id) ?? []).flatMap(({ task }) => taskAt.get(task) ?? [])
		})),
		tasks: tasks.map(record('task', 'name')),
		kpis: byCode(architecture.kpis.values()).map(record('kpi', 'name')),
		goals: [...architecture.goals.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map(record('goal', 'name')),
		report: reportTables(input),
		layers: layersOf(pack),
		kinds: pack.kinds.map(({ id, label, official }) => ({ ...named(id, label), official })),
		relationKinds: pack.relationKinds.map(({ id, label, direction }) => ({ ...named(id, label), direction })),
		// Last, when all labels in use are known.
		labels: words.labels
	};
}
