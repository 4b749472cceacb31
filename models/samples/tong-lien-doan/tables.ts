/** An organisation outside the Government, to show the framework of agencies and organisations. Its name and the national platforms are real; the rest is made up. */
import { othersOfAll } from '../small-around';
import type { SmallSample } from '../small-tables';
import { beyond, catalogue, crossCuts, units } from './around';
import { chapters } from './chapters';
import { connections, links } from './connections';
import { own } from './own';
import { gaps, goals, kpis, tasks } from './plan';

export const organisation: SmallSample = {
	id: 'tong-lien-doan',
	agency: 'tong-lien-doan-lao-dong-viet-nam',
	name: 'Khung kiến trúc số Tổng Liên đoàn Lao động Việt Nam (dữ liệu minh họa)',
	frame: 'organisation',
	agencyName: 'Tổng Liên đoàn Lao động Việt Nam',
	dossier: { code: 'HS-CQ-MINHHOA', version: '0.3', cutoffDate: '2026-11-20', effectiveDate: null },
	units,
	sharing: 'internal',
	usageScope: 'agency',
	own,
	listed: {},
	crossCuts,
	catalogue,
	others: othersOfAll,
	beyond,
	connections,
	links,
	gaps,
	tasks,
	kpis,
	goals,
	drawn: [
		['platform:A10', 'platform:A8', 'platform:A17'],
		['documents', 'lgsp', 'db-library'],
		['dashboard', 'db-members', 'members']
	],
	chapters,
	faults: [
		{ rule: 'Q10f', record: 'db-library', why: 'Đã chuẩn hóa nhưng chưa chấm tiêu chí “sống”' },
		{ rule: 'S05', record: 'documents', why: 'Quy chế ban hành 01/9/2026, sau khi phê duyệt cấp độ 25/8/2026' }
	]
};
