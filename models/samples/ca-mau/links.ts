/**
 * How components and records beyond Form 03 belong together: groups of data, terms, sectors, procedures, documents and
 * dossiers. They are relations of the model, not rows of Table 2.
 */
import { dataGroups, holdings, terms } from './data-groups';
import { dossiers, underIncidentPlan } from './papers';
import { sectors } from './sectors';
import type { Values } from '../parts';

/** Source, target, what the relation means, what more is said. */
export type Link = readonly [source: string, target: string, meaning: string, more?: Values];

const words = (keys: string): readonly string[] => (keys === '' ? [] : keys.split(' '));

export const links: readonly Link[] = [
	...holdings.map(([database, group, role]): Link => [
		database,
		group,
		role === '' ? 'CSDL giữ một phần nhóm dữ liệu' : 'CSDL tạo lập nhóm dữ liệu',
		{ dataRole: role }
	]),
	...terms.flatMap(([term, , , , , , , , groups]) =>
		words(groups).map((group): Link => [group, term, 'Nhóm dữ liệu dùng thuật ngữ'])
	),
	...dataGroups.flatMap(([group, , , , , , procedures]) =>
		words(procedures).map((procedure): Link => [procedure, group, 'Thủ tục dùng nhóm dữ liệu'])
	),
	...sectors.flatMap(([sector, , , databases]) =>
		words(databases).map((database): Link => [database, sector, 'CSDL thuộc lĩnh vực'])
	),
	...dossiers.flatMap(([dossier, , , , systems]) =>
		words(systems).map((system): Link => [system, dossier, 'Hệ thống thuộc hồ sơ cấp độ'])
	),
	...words(underIncidentPlan).map((system): Link => [system, 'doc-incident', 'Kế hoạch ứng cứu áp dụng cho thành phần'])
];
