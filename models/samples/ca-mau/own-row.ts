/**
 * What a row of the province's own components says: key, kind, name, slot of figure 8, owner, who uses it, form of
 * sharing, life cycle, disposition, and what else is to be said. The layer and component follow from the slot; the level
 * and the security facts from `security.ts`, the quality of data from `quality.ts`, what is the same everywhere from
 * `practice.ts`.
 */
import type { Values } from '../parts';
import type { UnitKey } from './units';

export interface Extra {
	readonly parent?: string;
	readonly operator?: UnitKey;
	readonly fields?: Values;
	/** What the field becomes in the to-be state. */
	readonly to?: Values;
	/** Slot of figure 9; required where communes use it. */
	readonly commune?: string;
	readonly prefix?: 'CX';
	/** What the mapping says more, such as the framework that the component specialises. */
	readonly mapping?: Values;
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

/** Fields of what is to be built new where nothing shared does the work. */
export const planned = (reason: string): Values => ({ justificationKind: 'no-shared', justification: reason });

/** A channel for citizens or businesses that stands beside the two main national ones. */
export const channelFor = (...audience: readonly string[]): Values => ({
	audience,
	channelRole: 'supplement',
	accessLog: 'Nhật ký truy cập giữ 12 tháng (minh họa)'
});

/** A trial says how far it goes, until when, who watches it and how it ends. */
export const trial = (scope: string, until: string): Values => ({
	sandboxBasis: 'Kế hoạch thử nghiệm của tỉnh (minh họa)',
	sandboxScope: scope,
	sandboxTerm: until,
	sandboxSupervision: 'Sở Khoa học và Công nghệ giám sát hằng tháng (minh họa)',
	sandboxExit: 'Hết hạn thì nghiệm thu để dùng chính thức hoặc dừng, dữ liệu chuyển về kho của tỉnh (minh họa)'
});
