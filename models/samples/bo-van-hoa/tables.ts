/** A ministry, to show the framework of ministries. Its name and the national platforms are real; the rest is made up. */
import type { SmallSample } from '../small-tables';
import { beyond, catalogue, crossCuts, others, units } from './around';
import { chapters } from './chapters';
import { connections, links } from './connections';
import { own } from './own';
import { gaps, goals, kpis, tasks } from './plan';

export const ministry: SmallSample = {
	id: 'bo-van-hoa',
	agency: 'bo-van-hoa-the-thao-va-du-lich',
	name: 'Khung kiến trúc Chính phủ số Bộ Văn hóa, Thể thao và Du lịch (dữ liệu minh họa)',
	frame: 'ministry',
	agencyName: 'Bộ Văn hóa, Thể thao và Du lịch',
	dossier: { code: 'HS-BO-MINHHOA', version: '0.5', cutoffDate: '2026-11-20', effectiveDate: null },
	units,
	sharing: 'ministry',
	usageScope: 'ministry',
	own,
	listed: {
		procedures: 'platform:B11',
		heritage: 'platform:B52',
		tourism: 'platform:B53',
		'db-heritage': 'database:di-san-van-hoa'
	},
	crossCuts,
	catalogue,
	others,
	beyond,
	connections,
	links,
	gaps,
	tasks,
	kpis,
	goals,
	drawn: [
		['platform:A15', 'platform:A8', 'database:tong-hop-quoc-gia'],
		['procedures', 'lgsp', 'dwh'],
		['files', 'db-heritage', 'dashboard']
	],
	chapters,
	faults: [
		{ rule: 'G12f', record: 'sport', why: 'Tỉnh dùng hệ thống nhưng bộ chưa công bố mã nguồn để tỉnh tham chiếu' },
		{ rule: 'S02h', record: 'portal', why: 'Phục vụ người dân mà chỉ ở cấp độ 1' }
	]
};
