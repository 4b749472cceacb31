/** The grid of data quality without a screen: which rows and columns there are. */
import { textOf } from '$models/architecture/field';
import type { Architecture, ArchitectureObject } from '$models/architecture/architecture';
import { liveObjects } from '$models/architecture/live';
import type { FieldDefinition, Pack, Words } from '$models/framework/pack';
import { compareVietnamese } from '$models/text/collate';

/** Facet of the pack whose fields the grid is made of. */
const FACET = 'quality';
/** Fields that tell of the last review as a whole. */
const REVIEW = ['reviewedOn', 'assessment'] as const;

/** Bounds of a score. */
export const SCORE_RANGE = [0, 100] as const;

export type ColumnType = 'score' | 'date' | 'text';

export interface QualityColumn {
	readonly definition: FieldDefinition;
	readonly type: ColumnType;
}

/** A score with its date and its evidence, or one column that stands alone. */
export interface QualityGroup {
	readonly id: string;
	readonly label: Words;
	readonly columns: readonly QualityColumn[];
}

const typeOf = ({ type }: FieldDefinition): ColumnType =>
	type === 'number' ? 'score' : type === 'date' ? 'date' : 'text';

/** What stands after the colon: `Đúng` of `Chất lượng: Đúng`. */
const short = (text: string): string => text.replace(/^[^:]*:\s*/u, '');

const column = (definition: FieldDefinition): QualityColumn => ({ definition, type: typeOf(definition) });

/** In the order of the pack: each score with the date and the evidence that are named after it, then the last review. */
export function qualityGroups(pack: Pack): readonly QualityGroup[] {
	const fields = pack.fields.filter(({ subject, facet }) => subject === 'object' && facet === FACET);
	const named = (id: string): readonly QualityColumn[] => fields.filter((field) => field.id === id).map(column);
	const scores = fields.filter(({ id, type }) => type === 'number' && named(`${id}Date`).length > 0);
	return [
		...scores.map((score) => ({
			id: score.id,
			label: { vi: short(score.label.vi), en: short(score.label.en) },
			columns: [column(score), ...named(`${score.id}Date`), ...named(`${score.id}Evidence`)]
		})),
		...REVIEW.flatMap(named).map((one) => ({
			id: one.definition.id,
			label: one.definition.label,
			columns: [one]
		}))
	];
}

/** Fields that hold a score, wherever they are shown. */
export const scoreFields = (pack: Pack): ReadonlySet<string> =>
	new Set(
		qualityGroups(pack)
			.flatMap(({ columns }) => columns)
			.filter(({ type }) => type === 'score')
			.map(({ definition }) => definition.id)
	);

/** Living records of the kinds that have scores, without those that stand for what another body owns; by name. */
export function qualityRows(architecture: Architecture, pack: Pack): readonly ArchitectureObject[] {
	const kinds = new Set(pack.kinds.filter(({ facets }) => facets.includes(FACET)).map(({ id }) => id));
	const { reference } = pack.roles;
	return liveObjects(architecture)
		.filter(({ kind, fields }) => kinds.has(kind) && textOf(fields[reference?.field ?? '']) !== reference?.value)
		.sort((a, b) => compareVietnamese(textOf(a.fields['name']), textOf(b.fields['name'])));
}
