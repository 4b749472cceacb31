/** What may be written in a live block, in both languages and without diacritics too; a name means the same in either. */
import { isRecordKey, recordKeys, type RecordKey } from '$models/framework/forms';
import { fieldOf, fieldsOfSubject, kindOf } from '$models/framework/lookup';
import type { FieldDefinition, Pack, Words } from '$models/framework/pack';
import { fold } from '$models/text/fold';
import type { BlockKind, BlockSubject } from './live-block';

export const keyNames = {
	kind: { vi: 'loại', en: 'kind' },
	of: { vi: 'bản ghi', en: 'of' },
	where: { vi: 'điều kiện', en: 'where' },
	columns: { vi: 'cột', en: 'columns' },
	caption: { vi: 'tên', en: 'caption' }
} as const satisfies Readonly<Record<string, Words>>;
export type BlockKey = keyof typeof keyNames;

export const kindNames = {
	table: { vi: 'bảng', en: 'table' },
	list: { vi: 'danh sách', en: 'list' },
	count: { vi: 'số lượng', en: 'count' },
	diagram: { vi: 'sơ đồ', en: 'diagram' },
	gaps: { vi: 'nội dung cần hoàn thiện', en: 'gaps' },
	roadmap: { vi: 'lộ trình', en: 'roadmap' },
	indicators: { vi: 'chỉ số', en: 'indicators' },
	obligations: { vi: 'nghĩa vụ', en: 'obligation' }
} as const satisfies Readonly<Record<BlockKind, Words>>;

export const subjectNames = {
	object: { vi: 'đối tượng', en: 'object' },
	relation: { vi: 'quan hệ', en: 'relation' },
	gap: { vi: 'nội dung cần hoàn thiện', en: 'gap' },
	task: { vi: 'nhiệm vụ', en: 'task' },
	kpi: { vi: 'chỉ số', en: 'indicator' },
	goal: { vi: 'mục tiêu', en: 'goal' }
} as const satisfies Readonly<Record<BlockSubject, Words>>;

/** Keys of a record that are no fields, by what records have them. */
const keysOf: Readonly<Record<BlockSubject, readonly RecordKey[]>> = {
	object: ['@code', '@kind'],
	relation: ['@code', '@type', '@source', '@target'],
	gap: ['@code', '@objects'],
	task: ['@code', '@gaps'],
	kpi: ['@code'],
	goal: []
};

const spaced = (text: string): string => fold(text.normalize('NFC')).trim().replace(/\s+/gu, ' ');

/** Whether somebody wrote one of these names. */
export const isNamed = (said: string, ...names: readonly string[]): boolean =>
	names.some((name) => spaced(name) === spaced(said));

/** The id whose name in either language was written. */
export const namedIn = <Id extends string>(names: Readonly<Record<Id, Words>>, said: string): Id | undefined =>
	(Object.keys(names) as Id[]).find((id) => isNamed(said, names[id].vi, names[id].en, id));

/** Object kinds of the pack that were named by id or label. */
export const kindNamed = (pack: Pack, said: string): string | undefined =>
	(kindOf(pack, said) ?? pack.kinds.find(({ id, label }) => isNamed(said, id, label.vi, label.en)))?.id;

const isOfKinds = (pack: Pack, field: FieldDefinition, kinds: readonly string[]): boolean =>
	field.subject !== 'object' ||
	field.kinds.length === 0 ||
	kinds.length === 0 ||
	kinds.some((kind) => field.kinds.includes(kind));

/** Paths that were meant by a field's id or label, or by a key's name; several where records of these kinds share a label. */
export function pathsNamed(
	pack: Pack,
	subject: BlockSubject,
	kinds: readonly string[],
	said: string
): readonly string[] {
	const key = keysOf[subject].find((one) => isNamed(said, one.slice(1), recordKeys[one].vi, recordKeys[one].en));
	const fields = fieldsOfSubject(pack, subject);
	const byId = fields.find(({ id }) => isNamed(said, id));
	if (byId !== undefined) return [byId.id];
	if (key !== undefined) return [key];
	const byLabel = fields.filter(({ label }) => isNamed(said, label.vi, label.en));
	const ofKinds = byLabel.filter((field) => isOfKinds(pack, field, kinds));
	return (ofKinds.length === 0 ? byLabel : ofKinds).map(({ id }) => id);
}

/** What a column is called to its readers. */
export const titleOf = (pack: Pack, subject: BlockSubject, path: string, locale: keyof Words): string =>
	isRecordKey(path) ? recordKeys[path][locale] : (fieldOf(pack, subject, path)?.label[locale] ?? path);
