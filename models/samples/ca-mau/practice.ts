/** What the province does with all of its components alike, so that no table has to repeat it. */
import type { Values } from '../parts';
import { units, type UnitKey } from './units';

export interface OwnFacts {
	readonly kind: string;
	readonly layer: string;
	/** Slot of figure 8 without the figure, such as `20`; empty for what stands in figure 9 only. */
	readonly slot: string;
	readonly operator: UnitKey;
	readonly usageScope: readonly string[];
	readonly sharing: string;
	readonly lifecycle: string;
}

export const isRunning = (lifecycle: string): boolean =>
	['operating', 'upgrading', 'merging', 'replacing'].includes(lifecycle);

const isSoftware = (kind: string): boolean => kind === 'system' || kind === 'platform';

const hosting: Values = {
	hosting: 'own-data-centre',
	cloudReason: 'Đang đặt tại Trung tâm dữ liệu tỉnh; chuyển lên đám mây theo lộ trình (minh họa)',
	hostingReason: 'Chưa đến lượt trong lộ trình chuyển về Trung tâm dữ liệu quốc gia (minh họa)'
};

const STANDARDS = 'TCVN 14423; Bộ yêu cầu kỹ thuật kết nối, chia sẻ của tỉnh (minh họa)';

/** Block of layer 3 by slot: agriculture, tourism and logistics are the digital economy, environment the society. */
const blockOf = (slot: string): string =>
	slot === '30' ? 'society' : ['27', '29', '34', '36'].includes(slot) ? 'economy' : 'government';

export function practiceOf(facts: OwnFacts): Values {
	const { kind, layer, slot, operator, usageScope, sharing, lifecycle } = facts;
	const running = isRunning(lifecycle);
	const isStored = isSoftware(kind) || kind === 'database';
	const isMadeAnew = lifecycle === 'building' || lifecycle === 'upgrading';
	return {
		...(isStored ? hosting : {}),
		...(running ? { continuity: 'Chạy dự phòng tại Trung tâm dữ liệu tỉnh, khôi phục trong 8 giờ (minh họa)' } : {}),
		...(layer === 'L1' || slot === '13' || (isMadeAnew && kind !== 'logical') ? { standards: STANDARDS } : {}),
		...(layer === 'L3' && sharing === 'province' ? { applicationBlock: blockOf(slot) } : {}),
		...(isSoftware(kind) && usageScope.includes('commune')
			? {
					supportContact: `Tổ hỗ trợ người dùng, ${units[operator]}`,
					userGuide: 'Hướng dẫn điện tử trên cổng nội bộ của tỉnh (minh họa)'
				}
			: {}),
		...(kind === 'database' && lifecycle === 'building' ? { plannedCompletion: '2028-06-30' } : {})
	};
}
