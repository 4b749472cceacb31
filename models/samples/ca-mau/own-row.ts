/**
 * What a row of the province's own components says: key, kind, name, slot of figure 8, owner, who uses it, form of
 * sharing, life cycle, disposition, and what else is to be said. The layer and component follow from the slot.
 */
import type { UnitKey } from './units';

export interface Extra {
	readonly parent?: string;
	readonly operator?: UnitKey;
	readonly fields?: Readonly<Record<string, string>>;
	/** What the field becomes in the to-be state. */
	readonly to?: Readonly<Record<string, string>>;
	/** Slot of figure 9; required where communes use it. */
	readonly commune?: string;
	readonly prefix?: 'CX';
}

export type OwnRow = readonly [
	key: string,
	kind: string,
	name: string,
	slot: string,
	owner: UnitKey,
	usageScope: string,
	sharing: string,
	lifecycle: string,
	disposition: string,
	extra?: Extra
];

/** Fields of a system that has a security level. */
export const security = (level: string): Readonly<Record<string, string>> => ({
	securityLevel: level,
	securityPlan: 'Phương án bảo đảm an ninh mạng kèm hồ sơ cấp độ (minh họa)',
	securityStandard: 'TCVN 14423:2025'
});

/** Fields of what is to be built new: why, and where. */
export const planned = (reason: string): Readonly<Record<string, string>> => ({
	justificationKind: 'no-shared',
	justification: reason,
	hosting: 'own-data-centre',
	cloudReason: 'Đặt tạm tại Trung tâm dữ liệu tỉnh, chuyển lên đám mây theo lộ trình (minh họa)'
});
