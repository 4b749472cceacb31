/** The tables of relations as records. */
import type { ArchitectureObject, Relation } from '$models/architecture/architecture';
import { textOf } from '$models/architecture/field';
import { RelationId } from '$models/architecture/identifier';
import { withFault } from './faults';
import { links } from './links';
import { entries, idOf, INVENTORY, type Values } from '../parts';
import { relations as rows } from './relations';

/** What the direction of a relation means where its kind does not say so, and what becomes of one that is not used yet. */
const direction: Readonly<Record<string, string>> = {
	technical: 'Bên nguồn khởi tạo kết nối, bên đích cung cấp.',
	sharing: 'Bên nguồn dùng dữ liệu do bên đích quản lý.',
	inheritance: 'Bên nguồn áp dụng nội dung của bên đích.'
};
const NOT_YET = 'Chưa khai thác; kết nối theo lộ trình của tỉnh (minh họa).';

const isWaiting = (state: string): boolean => ['planned', 'not-connected', 'upgrading'].includes(state);

function noteOf(type: string, state: string): string {
	return [direction[type] ?? '', isWaiting(state) ? NOT_YET : ''].filter((part) => part !== '').join(' ');
}

export function sampleRelations(
	objects: readonly ArchitectureObject[],
	code: (prefix: string) => string
): readonly Relation[] {
	const byId = new Map<string, ArchitectureObject>(objects.map((object) => [object.id, object]));
	const said = (key: string, field: string): string => textOf(byId.get(idOf(key))?.fields[field]);
	const isReference = (key: string): boolean => said(key, 'recordType') === 'reference';
	const seen = new Set<string>();

	/** Nothing is used whose other end is not there yet. */
	const isToCome = (...ends: readonly string[]): boolean => ends.some((key) => said(key, 'modelState') === 'to-be');

	/** What ends takes its relations with it. */
	const isEnding = (...ends: readonly string[]): boolean => ends.some((key) => said(key, 'modelState') === 'as-is');
	const modelStateOf = (isNew: boolean, ...ends: readonly string[]): string =>
		isNew ? 'to-be' : isEnding(...ends) ? 'as-is' : 'both';

	const made = (source: string, type: string, target: string, values: Values, targets: Values): Relation => {
		for (const key of [source, target]) if (!byId.has(idOf(key))) throw new Error(`The sample has no ${key}`);
		const id = RelationId(`${idOf(source)}.${type}.${idOf(target)}`);
		if (seen.has(id)) throw new Error(`The sample relates ${id} twice`);
		seen.add(id);
		return {
			id,
			source: idOf(source),
			target: idOf(target),
			type,
			code: code('QH'),
			importKey: '',
			deletedAt: null,
			fields: withFault(id, entries(values)),
			targets: entries(targets)
		};
	};

	const exchanges = rows.map(([source, type, target, data, channel, told, frequency, more = {}]) => {
		const state = isToCome(source, target) ? 'planned' : told;
		const isExchanged = type === 'data-exchange' || type === 'sharing';
		const crosses = isReference(source) !== isReference(target);
		const values: Values = {
			data,
			channel: [channel],
			state,
			frequency,
			basis: `${INVENTORY}; quy chế kết nối, chia sẻ dữ liệu của tỉnh`,
			protection: isExchanged
				? 'Dữ liệu dùng chung nội bộ cơ quan nhà nước; mã hóa đường truyền, ghi nhật ký truy cập'
				: '',
			// The other agency where there is one, else the unit that receives.
			counterpart: said(isReference(source) && !isReference(target) ? source : target, 'owner'),
			modelState: modelStateOf(state === 'planned' || state === 'not-connected', source, target),
			note: noteOf(type, state),
			...(isExchanged && crosses
				? {
						network: 'tslcd',
						standard: 'JSON, XML theo đặc tả của nền tảng kết nối; mã định danh dùng chung (minh họa)'
					}
				: {}),
			...more
		};
		return made(source, type, target, values, state === 'upgrading' || state === 'trial' ? { state: 'in-use' } : {});
	});

	const belonging = links.map(([source, target, meaning, more = {}]) =>
		made(
			source,
			'other',
			target,
			{
				state: isToCome(source, target) ? 'planned' : 'in-use',
				basis: INVENTORY,
				counterpart: said(source, 'owner'),
				modelState: modelStateOf(isToCome(source, target), source, target),
				note: meaning,
				...more
			},
			{}
		)
	);
	return [...exchanges, ...belonging];
}
