/** How good the data of each database is and how it is kept; scores out of 100 and dates are made up. */
import { INVENTORY, type Values } from '../parts';

type QualityRow = readonly [
	key: string,
	/** Layers of the national data architecture that it holds. */
	layers: string,
	standardised: string,
	/** Correct, complete, clean, live, unified, shared; empty where it was not scored yet. */
	scores: string,
	updateCycle: string,
	lastUpdatedOn: string,
	digitisationRate: number,
	/** Version of the dictionary that it follows; empty where none. */
	dictionary: string,
	openData: string
];

const rows: readonly QualityRow[] = [
	['dwh', 'aggregate analytical open', 'done', '95 93 92 90 94 88', 'daily', '2026-11-19', 100, '0.9', 'published'],
	['citizen-store', 'transaction', 'done', '94 90 91 93 92 85', 'daily', '2026-11-20', 85, '0.9', 'not-eligible'],
	['db-land', 'master source', 'done', '92 78 86 84 80 82', 'daily', '2026-11-20', 81, '0.9', 'not-eligible'],
	['db-land-bl', 'source', 'none', '', 'event', '2026-09-15', 62, '', 'not-eligible'],
	['db-vessel', 'source', 'in-progress', '91 88 85 86 74 70', 'weekly', '2026-11-17', 96, '0.9', 'not-eligible'],
	['db-shrimp', 'source', 'in-progress', '80 66 72 60 58 45', 'monthly', '2026-10-28', 55, '0.9', 'not-eligible'],
	['db-forest', 'source', 'in-progress', '88 82 84 70 72 50', 'yearly', '2026-01-30', 90, '0.9', 'not-eligible'],
	['db-water', 'source', 'in-progress', '93 85 88 95 76 60', 'daily', '2026-11-20', 100, '0.9', 'not-eligible'],
	['db-staff', 'master source', 'done', '97 95 94 92 93 86', 'weekly', '2026-11-18', 98, '0.9', 'not-eligible'],
	['db-education', 'source', 'in-progress', '92 90 86 84 78 75', 'monthly', '2026-11-03', 95, '0.9', 'not-eligible'],
	['db-health', 'source', 'in-progress', '88 80 79 82 70 68', 'daily', '2026-11-20', 76, '0.9', 'not-eligible'],
	['db-welfare', 'source', 'in-progress', '86 77 74 71 65 58', 'monthly', '2026-11-05', 70, '0.9', 'not-eligible'],
	['db-planning', 'source', 'in-progress', '', 'event', '', 20, '0.9', 'not-eligible'],
	['db-heritage', 'source', 'none', '', 'yearly', '2025-08-20', 60, '', 'not-eligible'],
	['db-price', 'source', 'in-progress', '90 86 83 79 71 64', 'quarterly', '2026-10-08', 88, '', 'not-eligible'],
	['catalogue', 'master reference', 'done', '98 96 97 90 95 92', 'event', '2026-11-12', 100, '0.9', 'not-eligible'],
	['commune-data', 'source', 'in-progress', '84 75 78 80 69 66', 'monthly', '2026-11-10', 64, '0.9', 'not-eligible']
];

const criteria = ['Correct', 'Complete', 'Clean', 'Live', 'Unified', 'Shared'] as const;
const REVIEWED_ON = '2026-09-15';

const scored = (scores: string): Values =>
	Object.fromEntries(
		(scores === '' ? [] : scores.split(' ')).flatMap((score, at) => {
			const name = `quality${criteria[at] ?? ''}`;
			return [
				[name, Number(score)],
				[`${name}Date`, REVIEWED_ON],
				[`${name}Evidence`, 'Báo cáo rà soát cơ sở dữ liệu của tỉnh (minh họa)']
			];
		})
	);

/** What goes out of the province says by which codes and standards it is to be read. */
const readElsewhere: Values = {
	identifierScheme: 'Mã định danh dùng chung trong Danh mục dùng chung của tỉnh',
	dataStandard: 'Từ điển dữ liệu dùng chung tỉnh, phiên bản 0.9 (minh họa)',
	metadata: 'Mô tả theo mẫu dữ liệu đặc tả của tỉnh (minh họa)'
};
const sentOut = new Set(['dwh', 'db-land', 'db-staff', 'db-vessel', 'db-health']);

export function qualityOf(key: string, operatorName: string): Values {
	const row = rows.find(([database]) => database === key);
	if (row === undefined) return {};
	const [, layers, standardised, scores, updateCycle, lastUpdatedOn, digitisationRate, dictionary, openData] = row;
	return {
		dataLayers: layers.split(' '),
		standardised,
		...scored(scores),
		reviewedOn: REVIEWED_ON,
		assessment: `Đã rà soát cấu trúc, số lượng, chất lượng; ${INVENTORY}`,
		updateProcedure: 'Đơn vị nghiệp vụ cập nhật, đầu mối chất lượng kiểm tra trước khi chia sẻ (minh họa)',
		updateCycle,
		lastUpdatedOn,
		qualityContact: `Bộ phận dữ liệu, ${operatorName}`,
		digitisationRate,
		...(digitisationRate < 100
			? { digitisationGuide: 'Kế hoạch số hóa theo hướng dẫn của bộ quản lý ngành (minh họa)' }
			: {}),
		...(dictionary === ''
			? {}
			: { dictionaryVersion: `Từ điển dữ liệu dùng chung tỉnh, phiên bản ${dictionary} (minh họa)` }),
		syncMode: ['daily', 'event'].includes(updateCycle) ? 'event' : 'scheduled',
		...(['daily', 'event'].includes(updateCycle)
			? {}
			: { realtimeBasis: 'Số liệu phát sinh theo kỳ, đồng bộ cuối kỳ đáp ứng nghiệp vụ (minh họa)' }),
		openData,
		...(sentOut.has(key) ? readElsewhere : {})
	};
}
