/**
 * What a proposed item to improve says, in the language of the forms and only from what the model holds. What the model
 * does not tell is left out, so that somebody is asked for it.
 */
import type { ArchitectureObject, Relation } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { fieldOf, listOfId, relationKindOf } from '$models/framework/lookup';
import type { Pack } from '$models/framework/pack';
import { labelsOf, type Labels } from '$models/views/labels';

/** Kinds of difference between today and the target, each with what is done about it by the framework's own list. */
export const gapKinds = {
	added: 'add',
	ended: 'replace',
	changed: 'upgrade',
	connected: 'standardise',
	disconnected: 'standardise',
	reconnected: 'standardise'
} as const;
export type GapKind = keyof typeof gapKinds;

export interface GapTexts {
	readonly content: string;
	readonly current: string;
	readonly required: string;
}

/** So many values are told of one record; the others stand in its form. */
const TOLD = 6;

const upperFirst = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

export class GapWords {
	readonly #labels: Labels;

	constructor(private readonly pack: Pack) {
		this.#labels = labelsOf(pack, 'vi');
	}

	/** The official words for what is done about a gap; '' where the framework has none of that name. */
	disposition(id: string): string {
		const list = fieldOf(this.pack, 'gap', 'disposition')?.list ?? '';
		return upperFirst(listOfId(this.pack, list)?.values.find((value) => value.id === id)?.official ?? '');
	}

	name(object: ArchitectureObject | undefined): string {
		return textOf(object?.fields['name']) || object?.code || '…';
	}

	#told(subject: 'object' | 'relation', of: ArchitectureObject | Relation, fields: readonly string[], to: boolean) {
		return fields
			.flatMap((id) => {
				const label = fieldOf(this.pack, subject, id)?.label.vi;
				const said = this.#labels.of(subject, id, to ? { ...of.fields, ...of.targets } : of.fields);
				return label === undefined || said === '' ? [] : [`${label}: ${said}`];
			})
			.slice(0, TOLD)
			.join('; ');
	}

	ofObject(object: ArchitectureObject, kind: GapKind, disposition: string, fields: readonly string[]): GapTexts {
		const content = `${this.disposition(disposition)}: ${this.name(object)}`;
		if (kind === 'added') return { content, current: 'Chưa có', required: `Có ${this.name(object)}` };
		const shown = fields.length === 0 ? ['lifecycle'] : fields;
		return {
			content,
			current: this.#told('object', object, shown, false),
			required:
				kind === 'ended' ? 'Kết thúc sử dụng' : fields.length === 0 ? '' : this.#told('object', object, shown, true)
		};
	}

	ofRelation(relation: Relation, kind: GapKind, source: string, target: string, fields: readonly string[]): GapTexts {
		const type = relationKindOf(this.pack, relation.type)?.label.vi ?? relation.type;
		const line = `quan hệ “${type}”: ${source} → ${target}`;
		if (kind === 'connected') return { content: `Bổ sung ${line}`, current: 'Chưa có', required: upperFirst(line) };
		if (kind === 'disconnected')
			return { content: `Kết thúc ${line}`, current: upperFirst(line), required: 'Kết thúc' };
		return {
			content: `Thay đổi ${line}`,
			current: this.#told('relation', relation, fields, false),
			required: this.#told('relation', relation, fields, true)
		};
	}
}
